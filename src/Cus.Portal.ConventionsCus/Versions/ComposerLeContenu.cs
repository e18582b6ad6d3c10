using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.ConventionsCus.Ventes;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Versions;

/// <summary>
/// The content of a convention as it is now: text, plan de mise en vente, what may be told of the occupation, figures. In a set order, and
/// decimals written one way: the same content always gives the same fingerprint. The caller has checked that the actor reads the convention.
/// </summary>
internal sealed class ComposerLeContenu(PortailDbContext db, LireLeTexte textes, LireLesEnsembles ensembles, ITerritoires territoires)
{
    /// <summary>Code of the section that holds the plan de mise en vente.</summary>
    public const string PlanDeMiseEnVente = "plan-de-vente";

    /// <summary>Code of the section that holds the occupation that may be told.</summary>
    public const string Occupation = "occupation-publiee";

    private const int ChiffresAuPlus = 100_000;

    public async Task<ContenuDeCus> DeAsync(ConventionCus convention, CancellationToken ct)
    {
        var sections = (await textes.DeAsync(convention, ct)).Articles.Where(a => a.EstEcrit).Select(a => new SectionFigee(a.Article.Code, a.Article.Titre, a.Texte)).ToList();
        if (await db.Set<PlanDeVente>().AsNoTracking().SingleOrDefaultAsync(p => p.ConventionId == convention.Id, ct) is { Lignes.Count: > 0 } plan)
            sections.Add(new(PlanDeMiseEnVente, "Plan de mise en vente", Ecrire(plan)));
        var occupations = PublierLOccupation.Publier(await ensembles.ListerAsync(convention.Bailleur.Siren, ct));
        if (occupations.Count > 0)
            sections.Add(new(Occupation, "Occupation sociale des ensembles immobiliers", string.Join('\n', occupations.Select(Ecrire))));
        return new(sections, await ChiffresAsync(convention, ct));
    }

    /// <summary>The figures as they are now.</summary>
    public async Task<IReadOnlyList<ChiffreFige>> ChiffresAsync(ConventionCus convention, CancellationToken ct)
    {
        var chiffres = await db.Set<ChiffreDeCus>().AsNoTracking().Where(c => c.ConventionId == convention.Id && c.Valeur != null).Take(ChiffresAuPlus).ToListAsync(ct);
        return [.. chiffres.OrderBy(c => c.Indicateur, StringComparer.Ordinal).ThenBy(c => c.Echelle).ThenBy(c => c.Territoire, StringComparer.Ordinal).ThenBy(c => c.Nature).ThenBy(c => c.An)
            .Select(c => new ChiffreFige(c.Cellule, NomsDeTerritoire.De(territoires, c.Echelle, c.Territoire, convention.Bailleur.Nom), c.Valeur!.Value / 1.0000000000000000000000000000m))];
    }

    /// <summary>« Ensembles RG-01, RG-02 (département 31) : 11 ménages, dont 4 sous le plafond PLAI… », or why nothing is told.</summary>
    internal static string Ecrire(OccupationPubliee o) => o.Occupation is { } m
        ? string.Create(CultureInfo.InvariantCulture, $"{o.Nom} ({o.Departement})\u00A0: {m.Menages} ménages\u00A0; {m.SousPlai} sous PLAI, {m.PlaiAPlus} de PLAI à PLUS, {m.PlusAPls} de PLUS à PLS, {m.PlsAPli} de PLS à PLI, {m.AuDelaDuPli} au-delà\u00A0; {m.Apl} bénéficiaires de l’APL.")
        : $"{o.Nom} ({o.Departement})\u00A0: {string.Join(' ', o.Motifs.Select(x => x.Phrase))}";

    private static string Ecrire(PlanDeVente plan) => string.Join('\n', plan.Lignes.Select(l => $"{l.CommuneNom} ({l.EpciNom ?? "hors EPCI"})\u00A0: {Francais.Nombre(l.Logements, "logement")}.")
        .Append($"En tout, {Francais.Nombre(plan.Repartis, "logement")}.")
        .Concat(plan.Consultations.Where(c => c.Le is not null).Select(c => $"Consultation de {c.Nom} le {Francais.DateLongue(c.Le!.Value)}.")));
}
