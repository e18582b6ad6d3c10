using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>Where an indicator stands, all its territories together.</summary>
internal enum EtatDIndicateur
{
    [Display(Name = "rien n’est saisi")] RienDeSaisi,

    [Display(Name = "écart affiché, sans verdict")] SansVerdict,

    [Display(Name = "engagement tenu")] Tenu,

    [Display(Name = "engagement non tenu, ou alerte")] EnAlerte,
}

/// <summary>An indicator in the row that leads from one to the other.</summary>
internal sealed record IndicateurSuivi(FicheDeCus Fiche, EtatDIndicateur Etat);

/// <summary>A row of the follow-up: an indicator on a territory.</summary>
/// <param name="Suivi">Its years, judged.</param>
/// <param name="References">Value of each column of references; null where none stands.</param>
internal sealed record LigneDeSuivi(SuiviDIndicateurDeCus Suivi, IReadOnlyList<decimal?> References)
{
    /// <summary>« PP-3~Departement~31 ».</summary>
    public string Cle => $"{Suivi.Definition.Code}~{Suivi.Territoire.Echelle}~{Suivi.Territoire.Code}";

    public bool EnAlerte => !Suivi.SansVerdict && (Suivi.Manquees.Count > 0 || Suivi.Alerte is not null);

    public AnneeSuivie? DerniereRemplie => Suivi.Annees.LastOrDefault(a => a.Evaluation.Valeur.EstComplete);

    /// <summary>Oldest year that is over, committed, and not filled.</summary>
    public AnneeSuivie? Manquante(int anneeEnCours) => Suivi.Annees.FirstOrDefault(a => a.Annee < anneeEnCours && a.Evaluation.Cible is not null && !a.Evaluation.Valeur.EstComplete);
}

/// <summary>One indicator of the follow-up as the page shows it: its territories by year, one row drawn, one figure opened.</summary>
/// <param name="Indicateurs">Those that are followed, in the order of the guide.</param>
/// <param name="Fiche">The one shown; null when none is followed.</param>
/// <param name="Colonnes">Columns of references.</param>
/// <param name="Lignes">One row a territory, and a part.</param>
/// <param name="Choisie">Row that is drawn.</param>
/// <param name="Annee">Figure of that row that is opened; null when it has none.</param>
internal sealed record VueDuSuivi(IReadOnlyList<IndicateurSuivi> Indicateurs, FicheDeCus? Fiche, IReadOnlyList<ColonneDeCus> Colonnes, IReadOnlyList<LigneDeSuivi> Lignes, LigneDeSuivi? Choisie, AnneeSuivie? Annee)
{
    public DefinitionDIndicateur? Definition => Lignes.Count > 0 ? Lignes[0].Suivi.Definition : null;

    public IReadOnlyList<AnneeSuivie> Annees => Lignes.Count > 0 ? Lignes[0].Suivi.Annees : [];

    /// <summary>The years before the convention that the curve of the row shows: those of the indicator itself.</summary>
    public IReadOnlyList<ReferenceDeCourbe> Avant => Choisie is null ? []
        : [.. Colonnes.Zip(Choisie.References).Where(x => x.First.Reference!.Suffixe.Length == 0 && x.Second is not null).Select(x => new ReferenceDeCourbe(x.First.An, x.Second!.Value))];

    /// <summary>The first row of its territory; those that follow are parts of it.</summary>
    public bool EstUneTete(LigneDeSuivi ligne) => Lignes.First(l => l.Suivi.Territoire == ligne.Suivi.Territoire) == ligne;

    /// <param name="c">Commitments and references.</param>
    /// <param name="suivis">Everything that is followed.</param>
    /// <param name="indicateur">« PP-3 », as asked; else the first in alert, then the first filled.</param>
    /// <param name="ligne">Key of a row, as asked; else the first in alert, then the first filled.</param>
    /// <param name="annee">Year of that row, as asked; else the last filled.</param>
    public static VueDuSuivi De(ContexteDesEngagements c, IReadOnlyList<SuiviDIndicateurDeCus> suivis, string? indicateur, string? ligne, int? annee)
    {
        var familles = suivis.Where(s => s.EstSuivi).GroupBy(s => s.Fiche).Select(g => (Fiche: g.Key, Suivis: g.ToList(), Etat: Etat([.. g.Select(s => new LigneDeSuivi(s, []))]))).ToList();
        var choisie = familles.Find(f => f.Fiche.Famille == indicateur) is { Fiche: not null } demandee ? demandee
            : familles.OrderByDescending(f => f.Etat == EtatDIndicateur.EnAlerte).ThenBy(f => f.Etat == EtatDIndicateur.RienDeSaisi).FirstOrDefault();
        var indicateurs = familles.ConvertAll(f => new IndicateurSuivi(f.Fiche, f.Etat));
        if (choisie.Fiche is not { } fiche)
            return new(indicateurs, null, [], [], null, null);
        IReadOnlyList<ColonneDeCus> colonnes = [.. GrilleDeCus.Colonnes(c, fiche).Where(k => k.Reference is not null)];
        var lignes = choisie.Suivis.ConvertAll(s => new LigneDeSuivi(s, [.. colonnes.Select(k => Reference(c, fiche, s, k))]));
        var tracee = lignes.Find(l => l.Cle == ligne) ?? lignes.OrderByDescending(l => l.EnAlerte).ThenByDescending(l => l.DerniereRemplie is not null).First();
        var ouverte = tracee.Suivi.Annees.FirstOrDefault(a => a.Annee == annee && a.Evaluation.Valeur.EstComplete) ?? tracee.DerniereRemplie;
        return new(indicateurs, fiche, colonnes, lignes, tracee, ouverte);
    }

    private static EtatDIndicateur Etat(IReadOnlyList<LigneDeSuivi> lignes)
    {
        if (lignes.All(l => l.DerniereRemplie is null))
            return EtatDIndicateur.RienDeSaisi;
        if (lignes.All(l => l.Suivi.SansVerdict))
            return EtatDIndicateur.SansVerdict;
        return lignes.Any(l => l.EnAlerte) ? EtatDIndicateur.EnAlerte : EtatDIndicateur.Tenu;
    }

    /// <summary>What surrounds the indicator (stock, F and G) stands on the first row of a territory; the total of PP-1 is the sum of its parts.</summary>
    private static decimal? Reference(ContexteDesEngagements c, FicheDeCus fiche, SuiviDIndicateurDeCus s, ColonneDeCus k)
    {
        if (k.Reference!.Suffixe.Length > 0 && s.Definition.Code != fiche.Codes[0])
            return null;
        if (s.Definition.Code != "PP-1")
            return c.Reference(s.Definition.Code + k.Reference.Suffixe, s.Territoire, k.An);
        var parts = FichesDeCus.FinancementsDePp1.Select(code => c.Reference(code, s.Territoire, k.An)).OfType<decimal>().ToList();
        return parts.Count == 0 ? null : parts.Sum();
    }
}
