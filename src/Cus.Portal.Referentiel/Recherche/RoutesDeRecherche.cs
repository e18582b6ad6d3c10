using System.Globalization;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cus.Portal.Referentiel.Recherche;

/// <summary>A suggestion: what goes into the field, and what helps to choose.</summary>
/// <param name="Id">Identifier, INSEE code, or SIREN.</param>
/// <param name="Valeur">« Habitat Garonne (990 000 017) », « Toulouse (31555) »: accepted as it is by <c>ExigerAsync</c>, <c>Exiger</c> and <c>ExigerEpci</c>.</param>
/// <param name="Libelle">« Office public de l’habitat · Toulouse ».</param>
internal sealed record Suggestion(string Id, string Valeur, string Libelle);

/// <summary>Suggestions for the fields « organisme », « commune » and « intercommunalité »: twenty at most, for whoever is signed in and habilitated.</summary>
internal static class RoutesDeRecherche
{
    public const string Organismes = AdressesDeSuggestion.Organismes;
    public const string Communes = AdressesDeSuggestion.Communes;
    public const string Epci = AdressesDeSuggestion.Epci;

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Organismes, OrganismesAsync).RequireAuthorization(PermissionsReferentiel.LireCode);
        routes.MapGet(Communes, LesCommunes).RequireAuthorization(PermissionsReferentiel.LireCode);
        routes.MapGet(Epci, LesEpci).RequireAuthorization(PermissionsReferentiel.LireCode);
    }

    private static IResult LesEpci(string? q, ITerritoires territoires) =>
        Results.Json(territoires.ChercherEpci(q ?? "").Select(e => new Suggestion(e.Siren, e.Designation, string.Join(" · ",
            [e.Nature, string.Join(", ", e.Departements.Select(territoires.NomDuDepartement)), Francais.Nombre(e.Communes.Count, "commune")]))));

    private static async Task<IResult> OrganismesAsync(string? q, IOrganismes organismes, ITerritoires territoires, CancellationToken ct) =>
        Results.Json((await organismes.ChercherAsync(q ?? "", LecteurDOrganismes.Plafond, ct)).Select(o => new Suggestion(o.Id.ToString(), Valeur(o), Libelle(o, territoires))));

    private static IResult LesCommunes(string? q, string? date, ITerritoires territoires, IHorloge horloge) =>
        Results.Json(territoires.ChercherCommunes(q ?? "", Jour(date) ?? horloge.Aujourdhui())
            .Select(c => new Suggestion(c.Code, $"{c.Nom} ({c.Code})", territoires.NomDuDepartement(c.Departement) + (c.EstActuelle ? "" : $" · aujourd’hui {c.ActuelleNom}"))));

    private static DateOnly? Jour(string? date) => DateOnly.TryParseExact(date, ["yyyy-MM-dd", "d/M/yyyy"], Francais.Culture, DateTimeStyles.None, out var d) ? d : null;

    private static string Valeur(OrganismeLu o) => o.Siren is { } siren ? $"{o.Nom} ({Siren.Lire(siren).Groupe})" : o.Nom;

    private static string Libelle(OrganismeLu o, ITerritoires territoires) => string.Join(" · ", new[]
    {
        Libelles.De(o.Type),
        o.Commune is { } c ? territoires.CommuneDeTousTemps(c)?.Nom : null,
        o.Reprend.Count > 0 ? "a repris " + string.Join(", ", o.Reprend) : null,
        o.SuccesseurId is null ? null : "a passé la main",
    }.OfType<string>());
}
