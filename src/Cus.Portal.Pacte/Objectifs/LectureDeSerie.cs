using System.Globalization;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Pacte.Objectifs;

/// <summary>A series that was read: its rows, and what is wrong, line by line.</summary>
internal sealed record SerieLue(IReadOnlyList<LigneDeSerie> Lignes, IReadOnlyList<FauteDeTableur> Fautes);

/// <summary>A series as a spreadsheet gives it: one row a year and region.</summary>
internal static class LectureDeSerie
{
    /// <summary>Dwellings of a year in a region, at most.</summary>
    private const int LogementsAuPlus = 1_000_000;

    public static readonly ModeleDeTableur Modele = new("Série",
    [
        new("Année", TypeDeCellule.Entier) { Requise = true, Largeur = 8, Aide = $"De {Annee(PeriodeDuPacte.Premiere)} à {Annee(PeriodeDuPacte.Derniere)}." },
        new("Région") { Requise = true, LongueurAuPlus = 60, Largeur = 30, Aide = "Nom ou code Insee, dans le découpage de 2014." },
        new("Construits", TypeDeCellule.Entier) { Requise = true, Aide = "Logements construits par les organismes Hlm." },
        new("Rénovés", TypeDeCellule.Entier) { Requise = true, Aide = "Logements rénovés par les organismes Hlm." },
    ], 500);

    /// <summary>Every row, or what prevents it. A couple of year and region comes once.</summary>
    /// <exception cref="Refus">Not a spreadsheet, or too long.</exception>
    public static SerieLue Lire(byte[] contenu, ITerritoires territoires)
    {
        var lecture = Tableurs.Lire(contenu, Modele);
        var (lignes, fautes) = (new List<LigneDeSerie>(), lecture.Fautes.ToList());
        var vues = new Dictionary<(int, string), int>();
        foreach (var ligne in lecture.Justes)
        {
            var annee = ligne.Cellules[0].Nombre ?? 0;
            var region = Region(ligne.Cellules[1].Texte, territoires);
            var avant = fautes.Count;
            if (annee is < PeriodeDuPacte.Premiere or > PeriodeDuPacte.Derniere)
                fautes.Add(Faute(ligne, 0, RefusDuPacte.AnneeHorsDuPacte, ("valeur", ligne.Cellules[0].Texte), ("premiere", Annee(PeriodeDuPacte.Premiere)), ("derniere", Annee(PeriodeDuPacte.Derniere))));
            if (region is null)
                fautes.Add(Faute(ligne, 1, RefusDuPacte.RegionInconnue, ("valeur", ligne.Cellules[1].Texte)));
            foreach (var colonne in (int[])[2, 3])
            {
                if (ligne.Cellules[colonne].Nombre > LogementsAuPlus)
                    fautes.Add(Faute(ligne, colonne, RefusDuPacte.LogementsHorsBornes, ("max", LogementsAuPlus)));
            }

            if (fautes.Count > avant)
                continue;
            if (!vues.TryAdd(((int)annee, region!), ligne.Numero))
                fautes.Add(Faute(ligne, 0, RefusDuPacte.LigneEnDouble, ("region", ligne.Cellules[1].Texte), ("annee", Annee((int)annee)), ("ligne", Annee(vues[((int)annee, region!)]))));
            else
                lignes.Add(new((int)annee, region!, (int)ligne.Cellules[2].Nombre!.Value, (int)ligne.Cellules[3].Nombre!.Value));
        }

        return new(lignes, fautes);
    }

    /// <summary>Code of a region of 2014 from its code or its name, accents and case forgiven; null when unknown.</summary>
    public static string? Region(string saisie, ITerritoires territoires)
    {
        var cherche = saisie.Trim().Replace('\'', '’');
        var regions = territoires.Regions(MillesimeRegions.Regions2014);
        return (regions.FirstOrDefault(r => r.Code == cherche || (cherche.Length == 1 && r.Code == '0' + cherche))
            ?? regions.FirstOrDefault(r => string.Compare(r.Nom, cherche, Francais.Culture, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0))?.Code
            ?? (string.Equals(cherche, "PACA", StringComparison.OrdinalIgnoreCase) && regions.Any(r => r.Code == "93") ? "93" : null);
    }

    /// <summary>« Ligne 14 »: the line of a cell, as a person counts them.</summary>
    public static string Ligne(FauteDeTableur faute) => $"Ligne{Francais.Insecable}{new string([.. faute.Cellule.Where(char.IsAsciiDigit)])}";

    private static string Annee(int annee) => annee.ToString(CultureInfo.InvariantCulture);

    private static FauteDeTableur Faute(LigneDeTableur ligne, int colonne, CodeRefus code, params (string Nom, object? Valeur)[] donnees) => new(ligne.Cellules[colonne].Cellule, Motif.De(code, donnees: donnees));
}
