using System.Globalization;
using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>A loan of the CDC that a campaign counts.</summary>
internal readonly record struct PretLu(string Siren, NatureDePret Nature, ZoneDePret? Zone, int Logements, decimal Montant);

/// <summary>One row a loan signed in the year (annexe 1: PLUS and PLAI by dwelling and zone, éco-prêts and PAM by amount). Each line is right, or said why not.</summary>
internal static class TableauDesPrets
{
    public static readonly ModeleDeTableur Modele = new("Prêts",
    [
        new("Prêt") { Requise = true, LongueurAuPlus = 40 },
        new("SIREN") { Requise = true, LongueurAuPlus = 11, Largeur = 12 },
        new("Signé le", TypeDeCellule.Date) { Requise = true },
        new("Produit") { Requise = true, LongueurAuPlus = 20, Aide = "PLUS, PLAI, éco-prêt ou PAM." },
        new("Zone") { LongueurAuPlus = 10, Largeur = 8, Aide = "1, 1 bis, 2 ou 3." },
        new("Logements", TypeDeCellule.Entier) { Largeur = 12 },
        new("Montant", TypeDeCellule.Nombre),
    ], 200_000);

    /// <param name="contenu">The file.</param>
    /// <param name="annee">Year of the campaign.</param>
    /// <param name="sirens">Its organismes.</param>
    /// <exception cref="Refus">Headings that are not those of the model.</exception>
    public static LectureDePrets Lire(byte[] contenu, int annee, IReadOnlySet<string> sirens)
    {
        var lecture = Tableurs.Lire(contenu, Modele);
        if (lecture.Lignes.Count == 0 && lecture.Fautes.Count > 0)
            throw new Refus([.. lecture.Fautes.Take(10).Select(f => f.Motif with { Champ = "Fichier" })]);
        var fautes = lecture.Fautes.Select(f => new FauteDePret(Ligne(f.Cellule), f.Cellule, f.Phrase)).ToList();
        var (vus, prets) = (new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase), new List<PretLu>());
        foreach (var ligne in lecture.Justes)
        {
            if (Juger(ligne, annee, sirens, vus) is var (colonne, motif))
                fautes.Add(new(ligne.Numero, ligne.Cellules[colonne].Cellule, motif.Phrase));
            else
                prets.Add(Pret(ligne));
        }

        return new(lecture.Lignes.Count, prets.Count, [.. fautes.OrderBy(f => f.Ligne)], Cumuler(prets));
    }

    /// <summary>Adds up loans by organisme, nature and zone.</summary>
    public static IReadOnlyList<LigneDePrets> Cumuler(IEnumerable<PretLu> prets)
    {
        var sommes = new Dictionary<(string, NatureDePret, ZoneDePret?), (int Nombre, int Logements, decimal Montant)>();
        foreach (var p in prets)
        {
            var cle = (p.Siren, p.Nature, p.Zone);
            var s = sommes.GetValueOrDefault(cle);
            sommes[cle] = (s.Nombre + 1, checked(s.Logements + p.Logements), s.Montant + p.Montant);
        }

        return [.. sommes.Select(s => new LigneDePrets(s.Key.Item1, s.Key.Item2, s.Key.Item3, s.Value.Nombre, s.Value.Logements, s.Value.Montant)).OrderBy(l => l.Siren, StringComparer.Ordinal).ThenBy(l => l.Nature).ThenBy(l => l.Zone)];
    }

    private static (int Colonne, Motif Motif)? Juger(LigneDeTableur ligne, int annee, IReadOnlySet<string> sirens, Dictionary<string, int> vus)
    {
        var (pret, siren) = (ligne.Cellules[0].Texte.Trim(), Siren(ligne.Cellules[1].Texte, out var faux));
        var (le, produit, zone) = (ligne.Cellules[2].Date!.Value, ligne.Cellules[3].Texte.Trim(), ligne.Cellules[4].Texte.Trim());
        if (!vus.TryAdd(pret, ligne.Numero))
            return (0, Motif.De(RefusDePret.EnDouble, donnees: [("pret", pret), ("ligne", vus[pret])]));
        if (faux is not null)
            return (1, faux);
        if (!sirens.Contains(siren))
            return (1, Motif.De(RefusDePret.HorsCampagne, donnees: [("siren", siren), ("annee", Ecrite(annee))]));
        if (le.Year != annee)
            return (2, Motif.De(RefusDePret.AutreAnnee, donnees: [("date", le), ("annee", Ecrite(annee))]));
        if (Nature(produit) is not { } nature)
            return (3, Motif.De(RefusDePret.SansAide, donnees: ("produit", produit)));
        if ((zone.Length > 0 || EstNeuf(nature)) && Zone(zone) is null)
            return (4, Motif.De(RefusDePret.ZoneInconnue, donnees: ("zone", zone)));
        if (EstNeuf(nature) && ligne.Cellules[5].Nombre is not > 0)
            return (5, Motif.De(RefusDePret.SansLogement));
        return !EstNeuf(nature) && ligne.Cellules[6].Nombre is not > 0 ? (6, Motif.De(RefusDePret.SansMontant)) : null;
    }

    private static PretLu Pret(LigneDeTableur ligne)
    {
        var nature = Nature(ligne.Cellules[3].Texte)!.Value;
        return new(Siren(ligne.Cellules[1].Texte, out _), nature, EstNeuf(nature) ? Zone(ligne.Cellules[4].Texte) : null, (int)(ligne.Cellules[5].Nombre ?? 0), ligne.Cellules[6].Nombre ?? 0);
    }

    /// <summary>A loan whose dwellings count; of the others, the amount does.</summary>
    public static bool EstNeuf(NatureDePret nature) => nature is NatureDePret.Plus or NatureDePret.Plai;

    private static NatureDePret? Nature(string produit) => Nu(produit) switch
    {
        "plus" => NatureDePret.Plus,
        "plai" => NatureDePret.Plai,
        "ecopret" => NatureDePret.EcoPret,
        "pam" => NatureDePret.Pam,
        _ => null,
    };

    private static ZoneDePret? Zone(string zone) => Nu(zone) switch
    {
        "1" => ZoneDePret.Zone1,
        "1bis" => ZoneDePret.Zone1Bis,
        "2" => ZoneDePret.Zone2,
        "3" => ZoneDePret.Zone3,
        _ => null,
    };

    private static string Siren(string texte, out Motif? faux)
    {
        try
        {
            faux = null;
            return Socle.Identifiants.Siren.Lire(texte).Valeur;
        }
        catch (Refus refus)
        {
            faux = refus.Motifs[0];
            return "";
        }
    }

    /// <summary>Letters and digits, without accents.</summary>
    private static string Nu(string texte) => new([.. texte.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static int Ligne(string cellule) => int.Parse(cellule.AsSpan(cellule.AsSpan().IndexOfAnyInRange('0', '9')), CultureInfo.InvariantCulture);

    private static string Ecrite(int annee) => annee.ToString(CultureInfo.InvariantCulture);
}
