using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cus.Portal.Echeances.Api;

/// <summary>A deadline in JSON: instants in UTC, the due day and hour of Paris beside.</summary>
internal sealed record EcheanceJson(
    Guid Id, string Type, string Objet, string Libelle, string FaitDeDepart, DateTime DepartLe, string Fondement, string Formule, string? Delai,
    DateTime DueLe, DateTimeOffset DueAParis, DateTime OrigineLe, bool EnRetard, DateTime? SuspendueLe, IReadOnlyList<PauseJson> Pauses, IReadOnlyList<ProrogationJson> Prorogations,
    SilenceJson Silence, CertificatJson? Certificat, DateTime? CloseLe, string? FaitDeCloture, bool Annulee, string Page, string Calendrier)
{
    public static EcheanceJson De(EcheanceLue e, DateTimeOffset maintenant) => new(
        e.Id, e.Type, e.Objet, e.Libelle, e.FaitDeDepart, e.DepartLe.UtcDateTime, e.Fondement, e.Formule, e.Delai?.EnClair,
        e.DueLe.UtcDateTime, Paris.Heure(e.DueLe), e.OrigineLe.UtcDateTime, e.EstEnRetard(maintenant), e.SuspendueLe?.UtcDateTime,
        [.. e.Pauses.Select(p => new PauseJson(p.DebutLe.UtcDateTime, p.FinLe?.UtcDateTime, p.Motif, p.ParNom, p.PoseeLe.UtcDateTime))],
        [.. e.Prorogations.Select(p => new ProrogationJson(p.AncienneLe.UtcDateTime, p.NouvelleLe.UtcDateTime, p.Motif, p.ParNom, p.Le.UtcDateTime))],
        new(e.Silence.Effet, e.Silence.Fondement), e.Certificat is { } c ? new(c.Le.UtcDateTime, c.Code, $"/documents/fichiers/{c.FichierId}") : null,
        e.CloseLe?.UtcDateTime, e.FaitDeCloture, e.EstAnnulee, $"/echeances/{e.Id}", $"/echeances/{e.Id}/calendrier.ics");
}

internal sealed record PauseJson(DateTime DebutLe, DateTime? FinLe, string Motif, string Par, DateTime PoseeLe);

internal sealed record ProrogationJson(DateTime AncienneLe, DateTime NouvelleLe, string Motif, string Par, DateTime Le);

internal sealed record SilenceJson(EffetDuSilence Vaut, string Fondement);

internal sealed record CertificatJson(DateTime Le, string Code, string Fichier);

internal sealed record EcheancesJson(DateTime Le, IReadOnlyList<EcheanceJson> Echeances);

/// <summary><c>/api/echeances</c>: the open deadlines of whoever asks, soonest first, 500 at most; <c>/api/echeances/{id}</c>: one of them, or one that it may read.</summary>
internal static class RoutesDesEcheances
{
    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/echeances", ListerAsync).RequireAuthorization(PermissionsEcheances.ConsulterCode);
        routes.MapGet("/api/echeances/{id:guid}", LireAsync).RequireAuthorization(PermissionsEcheances.ConsulterCode);
    }

    private static async Task<IResult> ListerAsync(ListeDesEcheances liste, IActeurCourant acteur, IHorloge horloge, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant;
        var ouvertes = await liste.OuvertesAsync(acteur.Requis, ct);
        return Results.Json(new EcheancesJson(maintenant.UtcDateTime, [.. ouvertes.Select(e => EcheanceJson.De(e.Lire(), maintenant))]), ColonneJson.Options);
    }

    private static async Task<IResult> LireAsync(Guid id, LireUneEcheance lire, IHorloge horloge, CancellationToken ct) =>
        Results.Json(EcheanceJson.De(await lire.LireAsync(id, ct), horloge.Maintenant), ColonneJson.Options);
}
