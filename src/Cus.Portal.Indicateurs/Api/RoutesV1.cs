using System.ComponentModel;
using Cus.Portal.Socle.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cus.Portal.Indicateurs.Api;

/// <summary><c>/api/v1/indicateurs</c>: definitions, totals and their evaluation, for a token of the espace.</summary>
internal static class RoutesV1
{
    public static readonly PorteeDApi Lire = new("indicateurs:lire", "Lire les définitions d’indicateurs et l’évaluation de leurs valeurs", PermissionsIndicateurs.Consulter);

    private const string Etiquette = "Indicateurs";
    private const string Chemin = $"{RoutesDApi.Racine}/indicateurs";

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Chemin, ListerAsync).WithTags(Etiquette)
            .Exiger<PageJson<CatalogueResumeJson>>(Lire, "ListerLesCatalogues", "Lister les catalogues d’indicateurs", "Les versions publiées de chaque programme, la dernière d’abord.");
        routes.MapGet($"{Chemin}/{{programme}}/{{version}}", LireAsync).WithTags(Etiquette)
            .Exiger<CatalogueJson>(Lire, "LireUnCatalogue", "Lire les définitions d’un catalogue", "Une définition publiée ne change pas ; une version nouvelle est un autre catalogue.");
        routes.MapGet($"{Chemin}/{{programme}}/{{version}}/{{code}}", EvaluerAsync).WithTags(Etiquette)
            .Exiger<PageJson<ChiffreEvalueJson>>(Lire, "EvaluerUnIndicateur", "Lire les évaluations d’un indicateur", "Les totaux de chaque objet de l’espace, par objet et par année, avec objectif, écart et verdict.");
    }

    private static async Task<IResult> ListerAsync(
        HttpRequest requete, LireParApi lire, CancellationToken ct, [Description("Numéro de la page, à partir de 1.")] int? page = null, [Description("Éléments par page, 50 sans précision, 1\u00A0000 au plus.")] int? taille = null)
    {
        var demandee = PageDemandee.Lire(page, taille);
        var tous = await lire.CataloguesAsync(ct);
        return Repondre.Lu(Paginer.Page(requete, demandee, tous.Count, demandee.De(tous)));
    }

    private static async Task<IResult> LireAsync(
        [Description("Programme, comme contrats.")] string programme, [Description("Version du catalogue.")] string version, LireParApi lire, CancellationToken ct) => Repondre.Lu(await lire.CatalogueAsync(programme, version, ct));

    private static async Task<IResult> EvaluerAsync(
        [Description("Programme, comme contrats.")] string programme, [Description("Version du catalogue.")] string version, [Description("Code de l’indicateur, comme CT-1.1.")] string code,
        HttpRequest requete, LireParApi lire, CancellationToken ct, [Description("Numéro de la page, à partir de 1.")] int? page = null, [Description("Éléments par page, 50 sans précision, 1\u00A0000 au plus.")] int? taille = null)
    {
        var demandee = PageDemandee.Lire(page, taille);
        var (total, elements) = await lire.EvaluationsAsync(programme, version, code, demandee, ct);
        return Repondre.Lu(Paginer.Page(requete, demandee, total, elements));
    }
}
