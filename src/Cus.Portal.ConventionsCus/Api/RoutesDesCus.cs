using System.ComponentModel;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Api;

/// <summary>Scopes of the module.</summary>
internal static class PorteesDesCus
{
    public static readonly PorteeDApi Lire = new("cus:lire", "Lire les conventions d’utilité sociale : texte, chiffres, ensembles, évaluations", PermissionsCus.LireConventions, PermissionsCus.LirePatrimoine);

    /// <summary>What is written shows through gaps and verdicts: to check is to read.</summary>
    public static readonly PorteeDApi Verifier = new("cus:verifier", "Contrôler à blanc un fichier du patrimoine ou les chiffres d’une convention", PermissionsCus.LireConventions, PermissionsCus.LirePatrimoine);
}

/// <summary><c>/api/v1/conventions-cus</c>: conventions, their text, figures, ensembles and evaluations, and the dry checks, for a token of the espace.</summary>
internal static class RoutesDesCus
{
    /// <summary>Size of the body of a dry check of figures.</summary>
    private const int MoDuControle = 12;

    private const string Etiquette = "Conventions d’utilité sociale";
    private const string Chemin = $"{RoutesDApi.Racine}/conventions-cus";
    private const string Un = $"{Chemin}/{{id:guid}}";
    private const string QuellePage = "Numéro de la page, à partir de 1.";
    private const string QuelleTaille = "Éléments par page, 50 sans précision, 1\u00A0000 au plus.";
    private const string Quelle = "Identifiant de la convention.";

    public static void Ajouter(IServiceCollection services) => services.AddScoped<LireParApi>().AddScoped<ControlerDesChiffres>().AddScoped<ControlerUnStock>();

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Chemin, ListerAsync).WithTags(Etiquette)
            .Exiger<PageJson<ConventionCusResumeJson>>(PorteesDesCus.Lire, "ListerLesCus", "Lister les conventions d’utilité sociale", "Conventions de l’espace, par référence.");
        routes.MapGet(Un, LireAsync).WithTags(Etiquette)
            .Exiger<ConventionCusJson>(PorteesDesCus.Lire, "LireUneCus", "Lire une convention d’utilité sociale", "Son organisme, sa durée, sa catégorie, son statut.");
        routes.MapGet($"{Un}/sections", SectionsAsync).WithTags(Etiquette)
            .Exiger<PageJson<SectionJson>>(PorteesDesCus.Lire, "LireLesSections", "Lire le texte d’une convention", "Chaque partie de chaque section, écrite ou non.");
        routes.MapGet($"{Un}/chiffres", ChiffresAsync).WithTags(Etiquette)
            .Exiger<PageJson<ChiffreCusJson>>(PorteesDesCus.Lire, "LireLesChiffresDeCus", "Lire les chiffres d’une convention", "Engagements et références, par indicateur, territoire et année.");
        routes.MapGet($"{Un}/ensembles", EnsemblesAsync).WithTags(Etiquette)
            .Exiger<EnsemblesJson>(PorteesDesCus.Lire, "LireLesEnsembles", "Lire les ensembles immobiliers", "Ce que disent leurs logements ; l’occupation sociale par groupes, jamais moins de onze ménages, même par soustraction.");
        routes.MapGet($"{Un}/evaluations", EvaluationsAsync).WithTags(Etiquette)
            .Exiger<PageJson<EvaluationCusJson>>(PorteesDesCus.Lire, "LireLesEvaluationsDeCus", "Lire les évaluations d’une convention", "À trois et à six ans : engagements, valeurs, écarts, verdicts, appréciation.");
        routes.MapPost($"{Un}/controle", ControlerAsync).WithTags(Etiquette).Recevoir<ControleCusJson>()
            .Exiger<ResultatDuControleCusJson>(PorteesDesCus.Verifier, "ControlerLesChiffresDeCus", "Contrôler des chiffres à blanc", "Envoyer des engagements et des réalisations, recevoir refus, avertissements, valeurs, écarts et verdicts. Rien n’est enregistré.");
        routes.MapPost($"{Chemin}/controle-du-patrimoine", ControlerLeStockAsync).WithTags(Etiquette)
            .Accepts<Stream>("*/*").Produces<ProblemeJson>(StatusCodes.Status413PayloadTooLarge, ProblemeJson.TypeDeContenu)
            .Exiger<RapportDeStockJson>(PorteesDesCus.Verifier, "ControlerUnPatrimoine", "Contrôler un fichier du patrimoine à blanc", "Envoyer un fichier d’un logement par ligne (25\u00A0Mo au plus), recevoir son rapport par ligne et colonne. Rien n’est gardé.");
    }

    private static async Task<IResult> ListerAsync(
        HttpRequest requete, LireParApi lire, CancellationToken ct, [Description("Statut de la convention.")] StatutConventionCus? statut = null, [Description("SIREN de l’organisme.")] string? siren = null,
        [Description(QuellePage)] int? page = null, [Description(QuelleTaille)] int? taille = null)
    {
        if (statut is { } s && !Enum.IsDefined(s))
            throw new Refus(RefusDApi.ParametreIllisible, ("parametres", string.Join(", ", requete.Query.Select(q => q.Key))));
        var demandee = PageDemandee.Lire(page, taille);
        var (total, elements) = await lire.ConventionsAsync(statut, siren, demandee, ct);
        return Repondre.Lu(Paginer.Page(requete, demandee, total, elements));
    }

    private static async Task<IResult> LireAsync([Description(Quelle)] Guid id, LireParApi lire, CancellationToken ct) => Repondre.Lu(ConventionCusJson.De(await lire.ConventionAsync(id, ct)));

    private static async Task<IResult> SectionsAsync([Description(Quelle)] Guid id, HttpRequest requete, LireParApi lire, CancellationToken ct, [Description(QuellePage)] int? page = null, [Description(QuelleTaille)] int? taille = null)
    {
        var demandee = PageDemandee.Lire(page, taille);
        var toutes = await lire.SectionsAsync(id, ct);
        return Repondre.Lu(Paginer.Page(requete, demandee, toutes.Count, demandee.De(toutes)));
    }

    private static async Task<IResult> ChiffresAsync(
        [Description(Quelle)] Guid id, HttpRequest requete, LireParApi lire, CancellationToken ct, [Description("Code d’un indicateur, comme PP-2 ; tous sans précision.")] string? indicateur = null,
        [Description(QuellePage)] int? page = null, [Description(QuelleTaille)] int? taille = null)
    {
        var demandee = PageDemandee.Lire(page, taille);
        var (total, elements) = await lire.ChiffresAsync(id, indicateur, demandee, ct);
        return Repondre.Lu(Paginer.Page(requete, demandee, total, elements));
    }

    private static async Task<IResult> EnsemblesAsync([Description(Quelle)] Guid id, LireParApi lire, CancellationToken ct) => Repondre.Lu(await lire.EnsemblesAsync(id, ct));

    private static async Task<IResult> EvaluationsAsync([Description(Quelle)] Guid id, HttpRequest requete, LireParApi lire, CancellationToken ct, [Description(QuellePage)] int? page = null, [Description(QuelleTaille)] int? taille = null)
    {
        var demandee = PageDemandee.Lire(page, taille);
        var toutes = await lire.EvaluationsAsync(id, ct);
        return Repondre.Lu(Paginer.Page(requete, demandee, toutes.Count, demandee.De(toutes)));
    }

    private static async Task<IResult> ControlerAsync([Description(Quelle)] Guid id, HttpRequest requete, ControlerDesChiffres controler, CancellationToken ct) =>
        Repondre.Fait(await controler.ExecuterAsync(id, await CorpsJson.LireAsync<ControleCusJson>(requete, MoDuControle, ct), ct));

    private static async Task<IResult> ControlerLeStockAsync(
        HttpRequest requete, ControlerUnStock controler, CancellationToken ct, [Description("SIREN de l’organisme du fichier.")] string siren = "", [Description("Millésime du fichier, comme 2019.")] int millesime = 2019) =>
        Repondre.Fait(await controler.ExecuterAsync(requete, siren, millesime, ct));
}
