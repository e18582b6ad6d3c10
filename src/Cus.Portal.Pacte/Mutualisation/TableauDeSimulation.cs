using System.Globalization;
using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Pacte.Mutualisation;

/// <summary>What a table of organismes gives: bases and operations, and what is wrong in it, cell by cell.</summary>
internal sealed record TableauLu(IReadOnlyList<BasesDOrganisme> Bases, IReadOnlyList<OperationsAidees> Operations, IReadOnlyList<FauteDeTableur> Fautes);

/// <summary>One row an organisme, as it is copied from a spreadsheet: what its contribution rests on, and its operations of the year.</summary>
internal static class TableauDeSimulation
{
    /// <summary>Organismes of a table.</summary>
    public const int OrganismesAuPlus = 2_000;

    private static readonly IReadOnlyList<string> Plans = [.. Enum.GetValues<PlanDeLaCglls>().Select(p => Libelles.De(p))];

    public static readonly ModeleDeTableur Modele = new("Organismes",
    [
        new("SIREN") { Requise = true, LongueurAuPlus = 11, Largeur = 12 },
        new("Organisme") { Requise = true, LongueurAuPlus = 200, Largeur = 30 },
        new("Plan de la CGLLS") { Valeurs = Plans, Largeur = 30 },
        new("Cotisation CGLLS", TypeDeCellule.Nombre) { Requise = true, AdmetNegatif = true },
        new("Loyers", TypeDeCellule.Nombre) { Requise = true, AdmetNegatif = true },
        new("Logements", TypeDeCellule.Entier) { Requise = true, AdmetNegatif = true },
        new("Neufs, zones 1 et 1 bis", TypeDeCellule.Entier),
        new("Neufs, zones 2 et 3", TypeDeCellule.Entier),
        new("Éco-prêts et PAM", TypeDeCellule.Nombre),
        new("Restructurations demandées", TypeDeCellule.Entier),
    ], OrganismesAuPlus);

    /// <exception cref="Refus">Empty, or too long.</exception>
    public static TableauLu Lire(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte))
            throw Refus.Champ("Tableau", RefusDuPacte.TableauVide);
        var lecture = Tableurs.Lire(Encoding.UTF8.GetBytes(texte.Trim()), Modele);
        var (bases, operations, fautes) = (new List<BasesDOrganisme>(), new List<OperationsAidees>(), lecture.Fautes.ToList());
        var lignes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ligne in lecture.Justes)
        {
            var (siren, motif) = Identifier(ligne, lignes);
            if (motif is not null)
            {
                fautes.Add(new(ligne.Cellules[0].Cellule, motif));
                continue;
            }

            bases.Add(new(siren, ligne.Cellules[1].Texte, N(ligne, 3), N(ligne, 4), (int)N(ligne, 5), Plan(ligne.Cellules[2].Texte)));
            operations.Add(new(siren, (int)N(ligne, 6), (int)N(ligne, 7), N(ligne, 8), (int)N(ligne, 9)));
        }

        return new(bases, operations, fautes);
    }

    /// <summary>The SIREN of a row, or why it is refused: wrong, or already met.</summary>
    public static (string Siren, Motif? Motif) Identifier(LigneDeTableur ligne, Dictionary<string, int> lignes)
    {
        try
        {
            var siren = Siren.Lire(ligne.Cellules[0].Texte).Valeur;
            return lignes.TryAdd(siren, ligne.Numero) ? (siren, null) : (siren, Motif.De(RefusDuPacte.SirenEnDouble, donnees: [("siren", siren), ("ligne", lignes[siren].ToString(CultureInfo.InvariantCulture))]));
        }
        catch (Refus refus)
        {
            return ("", refus.Motifs[0]);
        }
    }

    public static PlanDeLaCglls Plan(string texte) => Enum.GetValues<PlanDeLaCglls>().FirstOrDefault(p => Libelles.De(p) == texte);

    public static decimal N(LigneDeTableur ligne, int colonne) => ligne.Cellules[colonne].Nombre ?? 0;
}
