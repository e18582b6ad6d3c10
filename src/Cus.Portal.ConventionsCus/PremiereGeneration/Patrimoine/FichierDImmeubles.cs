using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;

/// <summary>An immeuble of the file, and the place it is given; an empty place changes nothing.</summary>
internal sealed record ImmeubleLu(FicheDImmeuble Fiche, string Categorie, string Segment);

/// <summary>The file of the immeubles of a convention: one row an immeuble or ensemble immobilier (R. 445-3, R. 445-4).</summary>
internal static class FichierDImmeubles
{
    /// <summary>Longest name of a category; of a segment, so that its département may be added to it.</summary>
    public const int CategorieAuPlus = 60, SegmentAuPlus = 54;

    private const int AuPlus = 20_000;
    private const int LogementsAuPlus = 50_000;

    /// <summary>The sheet that the portal gives as a model and reads.</summary>
    public static readonly ModeleDeTableur Modele = new("immeubles",
    [
        new("Code") { Requise = true, LongueurAuPlus = 40, Aide = "Repère de l’immeuble dans la convention : une ligne par repère." },
        new("Nom") { Requise = true, LongueurAuPlus = 120, Largeur = 32 },
        new("Commune") { Requise = true, LongueurAuPlus = 5, Aide = "Code Insee de la commune." },
        new("Logements", TypeDeCellule.Entier) { Requise = true, AuPlus = LogementsAuPlus, Aide = "Logements ; logements équivalents pour un foyer." },
        new("Financement") { Valeurs = [.. Enum.GetValues<FinancementInitial>().Select(f => Libelles.De(f))], Largeur = 40, Aide = "Financement initial principal ; vide vaut indéterminé." },
        new("Conventionné") { Requise = true, Valeurs = OuiNon.Valeurs, Aide = "Conventionné à l’APL." },
        new("ZUS") { Requise = true, Valeurs = OuiNon.Valeurs, Aide = "En zone urbaine sensible." },
        new("Zone") { Requise = true, Valeurs = [.. Enum.GetValues<ZoneDeTension>().Select(z => Libelles.De(z))], Aide = "Zonage de l’arrêté du 29 avril 2009." },
        new("Foyer") { Requise = true, Valeurs = OuiNon.Valeurs, Aide = "Logement-foyer ou résidence sociale." },
        new("Catégorie") { LongueurAuPlus = CategorieAuPlus, Aide = "Vide pour laisser celle que l’immeuble a déjà." },
        new("Segment") { LongueurAuPlus = SegmentAuPlus, Aide = "Vide pour laisser celui que l’immeuble a déjà." },
        new("Droit réel") { PeutManquer = true, Valeurs = Mots<DroitReel>(), Aide = "Ce que l’organisme détient sur l’immeuble." },
        new("Fin du droit", TypeDeCellule.Date) { PeutManquer = true, Aide = "Terme du bail ou de l’usufruit ; vide pour la propriété." },
        new("Aide de l’État") { PeutManquer = true, Valeurs = OuiNon.Valeurs, Aide = "Construit, acquis ou amélioré avec le concours financier de l’État." },
        new("Loyer maximal", TypeDeCellule.Nombre) { PeutManquer = true, Aide = "En euros par mètre carré et par mois, si les loyers sont remis en ordre." },
        new("Surface retenue") { PeutManquer = true, Valeurs = Mots<SurfaceDeReference>() },
        new("Surface totale", TypeDeCellule.Nombre) { PeutManquer = true, Aide = "En mètres carrés." },
        new("Montant maximal", TypeDeCellule.Nombre) { PeutManquer = true, Aide = "En euros par mois, pour tout l’immeuble." },
    ], AuPlus);

    /// <summary>Reads the right rows; an unknown commune, a code given twice and a name with a reserved sign are faults.</summary>
    public static (IReadOnlyList<ImmeubleLu> Immeubles, IReadOnlyList<FauteDeTableur> Fautes) Lire(LectureDeTableur lecture, ITerritoires territoires)
    {
        var (lus, fautes, codes) = (new List<ImmeubleLu>(), new List<FauteDeTableur>(lecture.Fautes), new HashSet<string>(StringComparer.Ordinal));
        foreach (var ligne in lecture.Justes)
        {
            var commune = territoires.CommuneDeTousTemps(Texte(ligne, 2));
            if (!codes.Add(Texte(ligne, 0)))
                fautes.Add(new(ligne.Cellules[0].Cellule, Motif.De(RefusDImmeuble1G.CodeEnDouble, donnees: ("code", Texte(ligne, 0)))));
            else if (commune is null)
                fautes.Add(new(ligne.Cellules[2].Cellule, Motif.De(RefusDImmeuble1G.CommuneInconnue, donnees: ("code", Texte(ligne, 2)))));
            else if (Droit(ligne) is DroitReel.BailAConstruction or DroitReel.BailEmphyteotique or DroitReel.BailARehabilitation or DroitReel.Usufruit && ligne.Cellules[12].Date is null)
                fautes.Add(new(ligne.Cellules[12].Cellule, Motif.De(RefusDImmeuble1G.FinDuDroitAttendue)));
            else if (((int[])[9, 10]).FirstOrDefault(i => !EstUnNom(Texte(ligne, i))) is > 0 and var interdite)
                fautes.Add(new(ligne.Cellules[interdite].Cellule, Motif.De(RefusDImmeuble1G.NomReserve)));
            else
                lus.Add(new(Fiche(ligne, commune), Texte(ligne, 9), Texte(ligne, 10)));
        }

        return (lus, fautes);
    }

    /// <summary>Signs that separate the parts of a key are in no name.</summary>
    public static bool EstUnNom(string nom) => nom.IndexOfAny(['~', ';', '=']) < 0;

    /// <summary>The financing of those words; « indéterminé » when nothing is said.</summary>
    public static FinancementInitial Financement(string libelle) => Enum.GetValues<FinancementInitial>().FirstOrDefault(f => Libelles.De(f).Equals(libelle, StringComparison.OrdinalIgnoreCase));

    /// <summary>A row of the model from an immeuble: what is exported comes back.</summary>
    public static IReadOnlyList<object?> Ligne(ImmeublePremiereGeneration i) =>
    [
        i.Code, i.Fiche.Nom, i.Fiche.Commune, (decimal)i.Fiche.Logements, i.Fiche.Financement, OuiNon.Dire(i.Fiche.Conventionne), OuiNon.Dire(i.Fiche.EnZus), i.Fiche.Zone, OuiNon.Dire(i.Fiche.EstUnFoyer),
        i.Categories is [var categorie] ? categorie : "", i.Segments is [var segment] ? segment : "",
        i.Fiche.Droit is { } droit ? Libelles.De(droit) : "", i.Fiche.FinDuDroit, i.Fiche.AideDeLEtat is { } aide ? OuiNon.Dire(aide) : "", i.Fiche.Loyer.EurosParM2, i.Fiche.Loyer.Reference is { } reference ? Libelles.De(reference) : "", i.Fiche.Loyer.Surface, i.Fiche.Loyer.Total,
    ];

    private static FicheDImmeuble Fiche(LigneDeTableur l, Commune commune) =>
        new(Texte(l, 0), Texte(l, 1), commune.Code, commune.Nom, commune.Departement, (int)(l.Cellules[3].Nombre ?? 0), Texte(l, 4).Length == 0 ? "" : Libelles.De(Financement(Texte(l, 4))))
        {
            Conventionne = Dit(l, 5),
            EnZus = Dit(l, 6),
            Zone = Texte(l, 7).ToUpperInvariant(),
            EstUnFoyer = Dit(l, 8),
            Droit = Droit(l),
            FinDuDroit = l.Cellules[12].Date,
            AideDeLEtat = Texte(l, 13).Length == 0 ? null : Dit(l, 13),
            Loyer = new(l.Cellules[14].Nombre, Texte(l, 15).Length == 0 ? null : Texte(l, 15).Equals(Libelles.De(SurfaceDeReference.Corrigee), StringComparison.OrdinalIgnoreCase) ? SurfaceDeReference.Corrigee : SurfaceDeReference.Utile, l.Cellules[16].Nombre, l.Cellules[17].Nombre),
        };

    private static DroitReel? Droit(LigneDeTableur l) => Texte(l, 11).Length == 0 ? null : Enum.GetValues<DroitReel>().FirstOrDefault(d => Libelles.De(d).Equals(Texte(l, 11), StringComparison.OrdinalIgnoreCase));

    private static string Texte(LigneDeTableur l, int colonne) => l.Cellules[colonne].Texte.Trim();

    private static bool Dit(LigneDeTableur l, int colonne) => OuiNon.Dit(l.Cellules[colonne]);

    private static IReadOnlyList<string> Mots<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => Libelles.De(v))];
}
