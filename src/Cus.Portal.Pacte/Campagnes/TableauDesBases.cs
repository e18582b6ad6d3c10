using System.Net.Mail;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>A line set aside: not a fault, the organisme is outside the perimeter of annexe 1.</summary>
internal sealed record OrganismeEcarte(int Ligne, string Nom, string Pourquoi);

/// <summary>What a table of bases gives. With a single fault nothing of it is written.</summary>
internal sealed record LectureDesBases(IReadOnlyList<BasesImportees> Retenus, IReadOnlyList<OrganismeEcarte> Ecartes, IReadOnlyList<FauteDeTableur> Fautes);

/// <summary>One row an organisme: what its contribution rests on (annexe 1), where its seat is, where it is notified.</summary>
internal static class TableauDesBases
{
    private const int SirenCol = 0;
    private const int DepartementCol = 2;
    private const int CourrielCol = 8;

    public static readonly ModeleDeTableur Modele = new("Bases",
    [
        new("SIREN") { Requise = true, LongueurAuPlus = 11, Largeur = 12 },
        new("Organisme") { Requise = true, LongueurAuPlus = 200, Largeur = 30 },
        new("Département") { Requise = true, LongueurAuPlus = 3, Largeur = 12, Aide = "Département du siège : 31, 2A, 974." },
        new("Plan de la CGLLS") { Valeurs = [.. Enum.GetValues<PlanDeLaCglls>().Select(p => Libelles.De(p))], Largeur = 30 },
        new("Cotisation CGLLS", TypeDeCellule.Nombre) { Requise = true, AdmetNegatif = true },
        new("Loyers", TypeDeCellule.Nombre) { Requise = true, AdmetNegatif = true },
        new("Logements", TypeDeCellule.Entier) { Requise = true, AdmetNegatif = true },
        new("Restructurations demandées", TypeDeCellule.Entier) { Largeur = 26 },
        new("Courriel") { LongueurAuPlus = 254, Largeur = 30 },
    ], TableauDeSimulation.OrganismesAuPlus);

    public static LectureDesBases Lire(byte[] contenu, ITerritoires territoires)
    {
        var lecture = Tableurs.Lire(contenu, Modele);
        var (retenus, ecartes, fautes) = (new List<BasesImportees>(), new List<OrganismeEcarte>(), lecture.Fautes.ToList());
        var lignes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ligne in lecture.Justes)
        {
            var departement = ligne.Cellules[DepartementCol].Texte.Trim().ToUpperInvariant().PadLeft(2, '0');
            var (siren, motif) = TableauDeSimulation.Identifier(ligne, lignes);
            if (motif is not null)
                fautes.Add(new(ligne.Cellules[SirenCol].Cellule, motif));
            if (territoires.NomDuDepartement(departement) is null)
                fautes.Add(new(ligne.Cellules[DepartementCol].Cellule, Motif.De(RefusDesCampagnes.DepartementInconnu, donnees: ("departement", departement))));
            else if (FauteDeCourriel(ligne) is { } faute)
                fautes.Add(faute);
            else if (motif is null)
                Ranger(ligne, siren, departement, retenus, ecartes);
        }

        return new(retenus, ecartes, fautes);
    }

    /// <summary>Only metropolitan France, and organismes that own rental dwellings on 1 January.</summary>
    private static void Ranger(LigneDeTableur ligne, string siren, string departement, List<BasesImportees> retenus, List<OrganismeEcarte> ecartes)
    {
        var nom = ligne.Cellules[1].Texte;
        var logements = (int)TableauDeSimulation.N(ligne, 6);
        if (departement.Length == 3)
            ecartes.Add(new(ligne.Numero, nom, "organisme d’outre-mer : le pacte vise les organismes métropolitains"));
        else if (logements == 0)
            ecartes.Add(new(ligne.Numero, nom, "aucun logement locatif au 1er janvier"));
        else
            retenus.Add(new(new(siren, nom, TableauDeSimulation.N(ligne, 4), TableauDeSimulation.N(ligne, 5), logements, TableauDeSimulation.Plan(ligne.Cellules[3].Texte)), departement, (int)TableauDeSimulation.N(ligne, 7), ligne.Cellules[CourrielCol].Texte.Trim()));
    }

    private static FauteDeTableur? FauteDeCourriel(LigneDeTableur ligne)
    {
        var cellule = ligne.Cellules[CourrielCol];
        return cellule.Texte.Trim().Length == 0 || Adresses.EstJuste(cellule.Texte.Trim()) ? null : new(cellule.Cellule, Motif.De(RefusDesCampagnes.AdresseFausse, donnees: ("adresse", cellule.Texte)));
    }
}

/// <summary>Addresses of mail.</summary>
internal static class Adresses
{
    public static bool EstJuste(string adresse) => adresse.Length <= 254 && MailAddress.TryCreate(adresse, out var lue) && lue.Address == adresse;
}
