using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.ConventionsCus.Evaluations;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Api;

/// <summary>What a token reads of the conventions of its espace: all of it, as its administrator would; never an occupation under eleven households.</summary>
internal sealed class LireParApi(PortailDbContext db, IActeurCourant acteur, PerimetreDesConventions perimetre, PerimetreDuPatrimoine patrimoine, LireLeTexte textes, LireLesEnsembles ensembles)
{
    /// <summary>A convention, by who reads the whole espace.</summary>
    /// <exception cref="Refus">Not the administrator of the espace (403); unknown (404).</exception>
    public async Task<ConventionCus> ConventionAsync(Guid id, CancellationToken ct)
    {
        var convention = await perimetre.ChargerAsync(id, ct);
        return acteur.Requis.Tient(Role.AdministrateurEspace) ? convention : throw new Refus(RefusSocle.Interdit);
    }

    public async Task<(int Total, IReadOnlyList<ConventionCusResumeJson> Elements)> ConventionsAsync(StatutConventionCus? statut, string? siren, PageDemandee page, CancellationToken ct)
    {
        var toutes = (await perimetre.ConventionsAsync(ct)).AsNoTracking();
        if (statut is { } s)
            toutes = toutes.Where(c => c.Statut == s);
        if (siren is not null)
            toutes = toutes.Where(c => c.Bailleur.Siren == siren);
        var lues = await toutes.OrderBy(c => c.Reference).ThenBy(c => c.Id).Skip(page.Saut).Take(page.Taille).ToListAsync(ct);
        return (await toutes.CountAsync(ct), [.. lues.Select(ConventionCusResumeJson.De)]);
    }

    public async Task<IReadOnlyList<SectionJson>> SectionsAsync(Guid id, CancellationToken ct) => [.. (await textes.DeAsync(await ConventionAsync(id, ct), ct)).Articles
        .Select(a => new SectionJson(a.Article.Code, a.Article.Titre, a.EstRequis, a.EstEcrit ? a.Texte : null, a.Enregistree?.Version ?? 0))];

    public async Task<(int Total, IReadOnlyList<ChiffreCusJson> Elements)> ChiffresAsync(Guid id, string? indicateur, PageDemandee page, CancellationToken ct)
    {
        await ConventionAsync(id, ct);
        var tous = db.Set<ChiffreDeCus>().AsNoTracking().Where(c => c.ConventionId == id && c.Valeur != null && (indicateur == null || c.Indicateur == indicateur));
        var lus = await tous.OrderBy(c => c.Indicateur).ThenBy(c => c.Echelle).ThenBy(c => c.Territoire).ThenBy(c => c.Nature).ThenBy(c => c.An).Skip(page.Saut).Take(page.Taille).ToListAsync(ct);
        return (await tous.CountAsync(ct), [.. lus.Select(c => new ChiffreCusJson(c.Nature, c.Indicateur, c.Echelle, c.Territoire.Length == 0 ? null : c.Territoire, c.An, c.Valeur!.Value, c.Source))]);
    }

    public async Task<IReadOnlyList<EvaluationCusJson>> EvaluationsAsync(Guid id, CancellationToken ct)
    {
        var convention = await ConventionAsync(id, ct);
        return [.. (await db.Set<EvaluationDeCus>().AsNoTracking().Where(e => e.ConventionId == id).OrderBy(e => e.Horizon).ToListAsync(ct)).Select(e => EvaluationCusJson.De(e, convention))];
    }

    /// <summary>The ensembles and what may be told of their occupation: none without a stock in force.</summary>
    public async Task<EnsemblesJson> EnsemblesAsync(Guid id, CancellationToken ct)
    {
        var siren = (await ConventionAsync(id, ct)).Bailleur.Siren;
        if (!await (await patrimoine.StocksAsync(ct)).AnyAsync(s => s.Siren == siren, ct))
            return new([], []);
        var lus = await ensembles.ListerAsync(siren, ct);
        return new(
            [.. lus.Select(e => new EnsembleJson(e.Ensemble.Code, e.Ensemble.Libelle, e.Faits.Logements, e.Faits.Qpv, e.Faits.Financements, e.Faits.Conventions, e.Faits.Surface))],
            [.. PublierLOccupation.Publier(lus).Select(OccupationJson.De)]);
    }
}
