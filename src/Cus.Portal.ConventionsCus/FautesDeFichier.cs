using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus;

/// <summary>What the faults of a file do to its import: nothing is written.</summary>
internal static class FautesDeFichier
{
    /// <summary>Faults told; beyond, their number.</summary>
    private const int AuPlus = 20;

    /// <exception cref="Refus">Each faulty cell with its sentence, beside the field of the file.</exception>
    public static void Exiger(IReadOnlyList<FauteDeTableur> fautes)
    {
        if (fautes.Count == 0)
            return;
        var motifs = fautes.Take(AuPlus).Select(f => Motif.De(RefusCus.FichierFautif, "Fichier", null, ("cellule", f.Cellule), ("phrase", f.Phrase.TrimEnd('.')))).ToList();
        if (fautes.Count > AuPlus)
            motifs.Add(Motif.De(RefusCus.AutresFautes, "Fichier", null, ("nombre", Francais.Nombre(fautes.Count - AuPlus, "autre faute", "autres fautes"))));
        throw new Refus(motifs);
    }
}
