using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>Everything the rules of the commitments are checked against, and the figures themselves.</summary>
/// <param name="Calendrier">Years and milestones.</param>
/// <param name="Categorie">What the convention holds.</param>
/// <param name="Patrimoine">Where it owns dwellings.</param>
/// <param name="Choix">What the prefect chose.</param>
/// <param name="Parametres">Methods of G-1 and clause of PS-1; null before they are said.</param>
/// <param name="Orientations">CIL and CIA.</param>
/// <param name="Chiffres">Figures by cell.</param>
internal sealed record ContexteDesEngagements(
    CalendrierDeCus Calendrier, CategorieDecidee Categorie, TerritoiresDuPatrimoine Patrimoine, ChoixDuPrefet Choix, ParametresDeCus? Parametres, IReadOnlyList<OrientationDePs1> Orientations, IReadOnlyDictionary<CelluleDeCus, decimal> Chiffres)
{
    public IReadOnlyList<FicheDeCus> Fiches => FichesDeCus.De(Categorie, Choix);

    /// <summary>Years of the commitments of a code: six years, or two milestones.</summary>
    public IReadOnlyList<int> Annees(string code) => CatalogueDesCus.De(Calendrier).Definition(code) is { Jalons.Count: > 0 } d ? [.. d.Jalons.Select(j => j.Annee)] : [.. Enumerable.Range(Calendrier.PremiereAnnee, 6)];

    /// <summary>The same, with other figures in some cells.</summary>
    public ContexteDesEngagements Avec(IEnumerable<(CelluleDeCus Cellule, decimal? Valeur)> autres)
    {
        var chiffres = new Dictionary<CelluleDeCus, decimal>(Chiffres);
        foreach (var (cellule, valeur) in autres)
        {
            if (valeur is { } v)
                chiffres[cellule] = v;
            else
                chiffres.Remove(cellule);
        }

        return this with { Chiffres = chiffres };
    }

    public decimal? Engagement(string code, TerritoireDEngagement t, int an) => Lire(NatureDeChiffre.Engagement, code, t, an);

    /// <summary>A reference, of the last year before N when no year is said.</summary>
    public decimal? Reference(string code, TerritoireDEngagement t, int? an = null) => Lire(NatureDeChiffre.Reference, code, t, an ?? Calendrier.PremiereAnnee - 1);

    private decimal? Lire(NatureDeChiffre nature, string code, TerritoireDEngagement t, int an) => Chiffres.TryGetValue(new(nature, code, t.Echelle, t.Code, an), out var valeur) ? valeur : null;
}

/// <summary>Reads the context of a convention.</summary>
internal sealed class LireLeContexte(PortailDbContext db, LireLesTerritoires territoires, LireLaTerritorialisation matrice)
{
    /// <exception cref="Refus">The category is not fixed yet.</exception>
    public async Task<ContexteDesEngagements> DeAsync(ConventionCus convention, CancellationToken ct)
    {
        var categorie = convention.Categorie ?? throw new Refus(RefusDeProcedure.CategorieAFixer);
        var chiffres = await db.Set<ChiffreDeCus>().AsNoTracking().Where(c => c.ConventionId == convention.Id && c.Valeur != null).ToListAsync(ct);
        return new(
            convention.Calendrier, categorie, await territoires.DeAsync(convention.Bailleur, ct), (await matrice.DeAsync(convention.Id, ct))?.Choix ?? ChoixDuPrefet.Aucun,
            await db.Set<ParametresDeCus>().AsNoTracking().SingleOrDefaultAsync(p => p.ConventionId == convention.Id, ct),
            await db.Set<OrientationDePs1>().AsNoTracking().Where(o => o.ConventionId == convention.Id).OrderBy(o => o.ACompterDu).ThenBy(o => o.NotifieeLe).ToListAsync(ct),
            chiffres.ToDictionary(c => c.Cellule, c => c.Valeur!.Value));
    }
}

/// <summary>Says everything that is missing or refused in the commitments, and in what the category asks.</summary>
internal sealed class VerifierLesEngagements(LireLeContexte contexte, LireLeTexte textes)
{
    /// <summary>Blocking findings of every sheet, of the territories and of the category; empty when the project may be adopted.</summary>
    public async Task<IReadOnlyList<Constat>> BloquantsAsync(ConventionCus convention, CancellationToken ct) => [.. (await TousAsync(convention, ct)).Where(c => c.Bloque)];

    /// <summary>Every finding, those that block or not.</summary>
    public async Task<IReadOnlyList<Constat>> TousAsync(ConventionCus convention, CancellationToken ct)
    {
        var c = await contexte.DeAsync(convention, ct);
        return [.. ConstatsDesEngagements.Tous(c), .. ReglesDeCategorie.Verifier(convention.Composition!, Contenu(c, await textes.DeAsync(convention, ct)))];
    }

    private static ContenuDeLaConvention Contenu(ContexteDesEngagements c, TexteDeCus texte)
    {
        bool Engage(string famille) => c.Chiffres.Keys.Any(k => k.Nature == NatureDeChiffre.Engagement && FichesDeCus.Chercher(k.Indicateur)?.Famille == famille);
        bool Ecrite(string section) => texte.Articles.Any(a => a.Article.Section.Code == section && a.EstEcrit);
        return new()
        {
            IndicateursDesFoyers = Engage("PP-LF-1") && Engage("PP-LF-2") && Engage("PP-LF-3"),
            PartieDesFoyers = Ecrite(SectionsDeCus.Foyers),
            IndicateursDAccession = Engage("PP-ACC-1") && Engage("PS-ACC-1"),
            PlanDeDeveloppement = Ecrite(SectionsDeCus.Accession),
            ArretDit = Ecrite(SectionsDeCus.ArretDeLAccession),
        };
    }
}
