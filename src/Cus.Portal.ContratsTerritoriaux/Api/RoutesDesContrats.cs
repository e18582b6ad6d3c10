using System.ComponentModel;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cus.Portal.ContratsTerritoriaux.Api;

/// <summary>Scopes of the module.</summary>
internal static class PorteesDesContrats
{
    public static readonly PorteeDApi Lire = new("contrats:lire", "Lire les contrats territoriaux : chiffres, objectifs, valeurs, évaluations", PermissionsContrats.Lire);

    /// <summary>What is written of the grid shows through the gaps: to check is to read.</summary>
    public static readonly PorteeDApi Verifier = new("contrats:verifier", "Contrôler à blanc les chiffres d’un contrat, ce qui révèle ses écarts", PermissionsContrats.Lire);
}

/// <summary><c>/api/v1/contrats</c>: contracts, their figures, goals, values and evaluation, and the dry check, for a token of the espace.</summary>
internal static class RoutesDesContrats
{
    /// <summary>Size of the body of a dry check: 25 000 figures hold in it.</summary>
    private const int MoDuControle = 6;

    private const string Etiquette = "Contrats territoriaux";
    private const string Chemin = $"{RoutesDApi.Racine}/contrats";
    private const string Un = $"{Chemin}/{{id:guid}}";
    private const string QuellePage = "Numéro de la page, à partir de 1.";
    private const string QuelleTaille = "Éléments par page, 50 sans précision, 1\u00A0000 au plus.";
    private const string QuelContrat = "Identifiant du contrat.";
    private const string QuelIndicateur = "Code d’un indicateur, comme CT-1.1 ; tous sans précision.";

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Chemin, ListerAsync).WithTags(Etiquette)
            .Exiger<PageJson<ContratResumeJson>>(PorteesDesContrats.Lire, "ListerLesContrats", "Lister les contrats", "Contrats, avenants et annexes de l’espace, par intercommunalité puis par référence.");
        routes.MapGet(Un, LireAsync).WithTags(Etiquette)
            .Exiger<ContratJson>(PorteesDesContrats.Lire, "LireUnContrat", "Lire un contrat", "Ses parties, sa période, son statut.");
        routes.MapGet($"{Un}/chiffres", ChiffresAsync).WithTags(Etiquette)
            .Exiger<PageJson<ChiffreJson>>(PorteesDesContrats.Lire, "LireLesChiffres", "Lire les chiffres de la grille", "Les cellules saisies, telles qu’elles ont été saisies ; leurs sommes se lisent aux objectifs.");
        routes.MapGet($"{Un}/objectifs", ObjectifsAsync).WithTags(Etiquette)
            .Exiger<PageJson<ObjectifJson>>(PorteesDesContrats.Lire, "LireLesObjectifs", "Lire les objectifs et les écarts", "L’objectif de l’intercommunalité, la somme des bailleurs, l’écart et le verdict, par année puis pour la période.");
        routes.MapGet($"{Un}/valeurs", ValeursAsync).WithTags(Etiquette)
            .Exiger<PageJson<ValeurDuContratJson>>(PorteesDesContrats.Lire, "LireLesValeurs", "Lire les valeurs recueillies", "Les valeurs des campagnes annuelles, totaux et parts ; celles d’un avenant sont celles de son contrat.");
        routes.MapGet($"{Un}/evaluations", EvaluerAsync).WithTags(Etiquette)
            .Exiger<EvaluationDuContratJson>(PorteesDesContrats.Lire, "EvaluerUnContrat", "Lire l’évaluation d’un contrat", "Chaque indicateur suivi, année par année et à date : valeur, objectif signé, écart, verdict, alerte avancée.");
        routes.MapPost($"{Un}/controle", ControlerAsync).WithTags(Etiquette).Recevoir<ControleJson>()
            .Exiger<ResultatDuControleJson>(PorteesDesContrats.Verifier, "ControlerDesChiffres", "Contrôler des chiffres à blanc", "Envoyer des chiffres, recevoir les refus de chaque cellule, les écarts, les verdicts et ce qui resterait à lever avant de figer une version. Rien n’est enregistré.");
    }

    private static async Task<IResult> ListerAsync(
        HttpRequest requete, ListeContrats liste, CancellationToken ct,
        [Description("Statut du contrat.")] StatutContrat? statut = null, [Description("Contrat, avenant ou annexe.")] NatureDActe? nature = null, [Description("Texte cherché dans le nom de l’intercommunalité ou la référence.")] string? texte = null,
        [Description(QuellePage)] int? page = null, [Description(QuelleTaille)] int? taille = null)
    {
        if ((statut is { } s && !Enum.IsDefined(s)) || (nature is { } n && !Enum.IsDefined(n)))
            throw new Refus(RefusDApi.ParametreIllisible, ("parametres", string.Join(", ", requete.Query.Select(q => q.Key))));
        var demandee = PageDemandee.Lire(page, taille);
        var lue = await liste.TrancheAsync(new FiltreDeContrats(statut, nature, texte), demandee.Saut, demandee.Taille, ct);
        return Repondre.Lu(Paginer.Page(requete, demandee, lue.Total, [.. lue.Lignes.Select(ContratResumeJson.De)]));
    }

    private static async Task<IResult> LireAsync([Description(QuelContrat)] Guid id, LireParApi lire, CancellationToken ct) => Repondre.Lu(ContratJson.De(await lire.ContratAsync(id, ct)));

    private static async Task<IResult> ChiffresAsync(
        [Description(QuelContrat)] Guid id, HttpRequest requete, LireParApi lire, CancellationToken ct, [Description(QuelIndicateur)] string? indicateur = null, [Description(QuellePage)] int? page = null, [Description(QuelleTaille)] int? taille = null)
    {
        var demandee = PageDemandee.Lire(page, taille);
        var (total, elements) = await lire.ChiffresAsync(id, indicateur, demandee, ct);
        return Repondre.Lu(Paginer.Page(requete, demandee, total, elements));
    }

    private static async Task<IResult> ObjectifsAsync(
        [Description(QuelContrat)] Guid id, HttpRequest requete, LireParApi lire, CancellationToken ct, [Description(QuelIndicateur)] string? indicateur = null, [Description(QuellePage)] int? page = null, [Description(QuelleTaille)] int? taille = null)
    {
        var demandee = PageDemandee.Lire(page, taille);
        var tous = await lire.ObjectifsAsync(id, indicateur, ct);
        return Repondre.Lu(Paginer.Page(requete, demandee, tous.Count, demandee.De(tous)));
    }

    private static async Task<IResult> ValeursAsync(
        [Description(QuelContrat)] Guid id, HttpRequest requete, LireParApi lire, CancellationToken ct, [Description(QuelIndicateur)] string? indicateur = null, [Description(QuellePage)] int? page = null, [Description(QuelleTaille)] int? taille = null)
    {
        var demandee = PageDemandee.Lire(page, taille);
        var tous = await lire.ValeursAsync(id, indicateur, ct);
        return Repondre.Lu(Paginer.Page(requete, demandee, tous.Count, demandee.De(tous)));
    }

    private static async Task<IResult> EvaluerAsync([Description(QuelContrat)] Guid id, LireParApi lire, CancellationToken ct, [Description(QuelIndicateur)] string? indicateur = null) =>
        Repondre.Lu(await lire.EvaluerAsync(id, indicateur, ct));

    private static async Task<IResult> ControlerAsync([Description(QuelContrat)] Guid id, HttpRequest requete, ControlerDesChiffres controler, CancellationToken ct) =>
        Repondre.Fait(await controler.ExecuterAsync(id, await CorpsJson.LireAsync<ControleJson>(requete, MoDuControle, ct), ct));
}
