using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Pacte.Comite;
using Cus.Portal.Pacte.Diagnostics;
using Cus.Portal.Pacte.Engagements;
using Cus.Portal.Pacte.Objectifs;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Pacte;

/// <summary>Services, routes and menu of the follow-up: goals, commitments, comité de suivi, diagnoses.</summary>
internal static class ServicesDuSuivi
{
    public static IEnumerable<EntreeDeMenu> Menu => [new("Suivi du pacte", "/pacte/objectifs", 73, PermissionsPacte.Lire.EstTenuePar) { Annexe = true }];

    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<SuivreLesObjectifs>().AddScoped<ImporterUneSerie>().AddScoped<FixerUnObjectif>();
        services.AddScoped<LireLeComite>().AddScoped<TenirLeComite>().AddScoped<EtablirLeReleve>().AddScoped<EcheanceDuComite>();
        services.AddSingleton(EcheanceDuComite.Declaration).AddScoped<IRedacteurDeRappel, RappelDuComite>().AddScoped<ITravailRecurrent, OuvrirLEcheanceDuComite>();
        services.AddScoped<LireLesEngagements>().AddScoped<TenirLesEngagements>().AddScoped<LireLesDiagnostics>().AddScoped<PartagerUnDiagnostic>().AddScoped<IDroitDeLecture, DroitSurLesFichiersDuSuivi>();
    }

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/pacte/serie-modele.xlsx", Modele).RequireAuthorization(PermissionsPacte.TenirCode).ExcludeFromDescription();
        routes.MapGet("/pacte/objectifs.csv", ObjectifsAsync).RequireAuthorization(PermissionsPacte.LireCode).ExcludeFromDescription();
        routes.MapGet("/pacte/engagements.csv", EngagementsAsync).RequireAuthorization(PermissionsPacte.LireCode).ExcludeFromDescription();
    }

    private static IResult Modele() => Results.File(Tableurs.Ecrire(LectureDeSerie.Modele, []), Tableurs.TypeXlsx, "pacte-serie.xlsx");

    private static async Task<IResult> ObjectifsAsync(SuivreLesObjectifs suivre, CancellationToken ct) => await CsvAsync(ObjectifsEnLignes.De(await suivre.LireAsync(ct)), "pacte-objectifs.csv");

    private static async Task<IResult> EngagementsAsync(LireLesEngagements lire, CancellationToken ct) => await CsvAsync(LireLesEngagements.EnLignes(await lire.ListerAsync(ct)), "pacte-engagements.csv");

    private static async Task<IResult> CsvAsync(IEnumerable<IReadOnlyList<string>> lignes, string nom)
    {
        var flux = new MemoryStream();
        await using (var csv = new FichierCsv(flux))
        {
            foreach (var ligne in lignes)
                await csv.EcrireAsync(ligne);
            await csv.VerserAsync();
        }

        return Results.File(flux.ToArray(), FichierCsv.Type, nom);
    }
}
