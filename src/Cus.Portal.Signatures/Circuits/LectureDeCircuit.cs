using Cus.Portal.Signatures.Contracts;

namespace Cus.Portal.Signatures.Circuits;

/// <summary>A circuit as every surface reads it.</summary>
internal static class LectureDeCircuit
{
    public static CircuitLu Lire(this Circuit c) => new(
        c.Id, c.Objet, c.Libelle, c.Statut, c.ASigner.FichierId, c.Courante.FichierId, c.EmpreinteDuTexte,
        [.. c.Etapes.Select(e => new EtapeLue(e.Numero, e.Nature, e.Requis, [.. c.EnOrdre.Where(s => s.Etape == e.Numero).Select(c.Lire)]))],
        c.OuvertLe, c.FiniLe, c.Motif)
    {
        ProprietaireId = c.ProprietaireId,
        AvantLe = c.AvantLe,
        CeremonieLe = c.CeremonieLe,
        RefusePar = c.RefusePar,
        Difference = c.Difference,
    };

    public static SignataireLu Lire(this Circuit c, Signataire s) =>
        new(s.Id, s.Etape, s.OrganismeId, s.Partie, s.Nom, s.Qualite, s.Statut, c.EstFacultatif(s), c.EstSonTour(s), s.Signature, s.Motif) { Exemplaires = s.Exemplaires, EstHorsDuCompte = s.EstFacultatif };
}
