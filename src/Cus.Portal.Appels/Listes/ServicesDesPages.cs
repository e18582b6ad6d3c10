using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Pages.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Appels.Listes;

/// <summary>Services and routes of the pages of the porteur and of the lists.</summary>
internal static class ServicesDesPages
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<ListeDossiers>().AddScoped<ExporterDossiers>().AddScoped<TenirLesVues>().AddScoped<ReglerSession>();
        services.AddScoped<Socle.Modules.ISourceAFaire, BrouillonsADeposer>().AddScoped<Socle.Modules.ISourceEncarts, EncartsDesAppels>();
        services.AddScoped<PrevenirLeSignataire>().AddScoped<SaisieDePage>().AddScoped<LectureDeDossier>();
    }

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/appels/dossiers/export", ExporterAsync).RequireAuthorization(PermissionsAppels.LireCode).ExcludeFromDescription();
        routes.MapGet("/appels/dossiers/{id:guid}/fichiers/{fichier:guid}", FichierAsync).RequireAuthorization(PermissionsAppels.LireCode).ExcludeFromDescription();
    }

    /// <summary>A piece of a dossier of the perimeter, or one of its receipts.</summary>
    private static async Task<IResult> FichierAsync(Guid id, Guid fichier, Perimetre perimetre, IFichiers fichiers, UniteDeTravail unite, CancellationToken ct)
    {
        var dossier = await perimetre.ChargerAsync(id, ct);
        var sien = dossier.Pieces.Any(p => p.FichierId == fichier) || dossier.Depots.Any(d => d.AccuseFichierId == fichier || d.Pieces.Any(p => p.FichierId == fichier));
        if (!sien || await fichiers.LireAsync(fichier, ct) is not { } f)
            throw new Refus(RefusSocle.Introuvable);
        var contenu = await fichiers.OuvrirAsync(fichier, ct);
        await unite.ValiderAsync(ct);
        return Results.Stream(contenu, f.Type, f.Nom);
    }

    private static async Task ExporterAsync(HttpContext http, ExporterDossiers exporter, CancellationToken ct)
    {
        var q = http.Request.Query;
        var filtre = new FiltreDeDossiers(
            Enum.TryParse<StatutDossier>(q["statut"], ignoreCase: true, out var statut) ? statut : null,
            Guid.TryParse(q["session"], out var session) ? session : null, q["region"], q["texte"], q["tri"]);
        await exporter.ConsignerAsync(filtre, ct);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=dossiers.csv";
        await exporter.ExecuterAsync(filtre, http.Response.Body, ct);
    }
}
