using System.Security.Cryptography;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Cus.Portal.Echeances.Agenda;

/// <summary>iCalendar files: one deadline, the private feed of a person, the public feed of a programme.</summary>
internal static class RoutesDesCalendriers
{
    private static readonly string[] Lecture = [HttpMethods.Get, HttpMethods.Head];

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/echeances/{id:guid}/calendrier.ics", UneAsync).RequireAuthorization(PermissionsEcheances.ConsulterCode).ExcludeFromDescription();
        routes.MapMethods("/calendriers/{secret}.ics", Lecture, PersonnelAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapMethods("/{programme:alpha}/calendrier.ics", Lecture, PublicAsync).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>A closed one too: the agenda that imports it takes its event away.</summary>
    private static async Task<IResult> UneAsync(Guid id, LireUneEcheance lire, IHorloge horloge, CancellationToken ct) =>
        Results.File(FichierICalendar.Ecrire(null, [await lire.EnAgendaAsync(id, ct)], horloge.Maintenant), FichierICalendar.Type, "echeance.ics");

    /// <summary>Unknown, revoked, or held by somebody who is no longer habilitated: the same answer, which no journal writes down.</summary>
    private static async Task<IResult> PersonnelAsync(string secret, HttpContext http, LirePourUnAbonne lire, FreinDesCalendriers frein, CancellationToken ct)
    {
        frein.Compter($"prive {http.Connection.RemoteIpAddress}");
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return await lire.ExecuterAsync(secret, ct) is { } fichier
            ? Fichier(http, fichier, "private, no-cache", "mes-echeances.ics")
            : Results.Text("Cette adresse de calendrier ne donne plus rien.", "text/plain; charset=utf-8", statusCode: StatusCodes.Status410Gone);
    }

    private static async Task<IResult> PublicAsync(
        string programme, HttpContext http, [FromServices] IEnumerable<IAgendaPublic> agendas, IContexteEspace espace, AdresseDuPortail adresses, FreinDesCalendriers frein, IHorloge horloge, CancellationToken ct)
    {
        frein.Compter($"public {http.Connection.RemoteIpAddress}");
        if (espace.Id is not { } id || agendas.FirstOrDefault(a => a.Programme == programme) is not { } agenda)
            throw new Refus(RefusSocle.Introuvable);
        var racine = adresses.Base(await adresses.EspaceAsync(id, ct));
        var fichier = FichierICalendar.Ecrire(agenda.Nom, await agenda.ListerAsync(ct), Paris.DebutDuJour(horloge.Aujourdhui()), racine);
        return Fichier(http, fichier, "no-cache", $"{programme}.ics");
    }

    /// <summary>Asked again every hour by every agenda: answered in a line when nothing moved.</summary>
    private static IResult Fichier(HttpContext http, byte[] contenu, string cache, string nom)
    {
        http.Response.Headers.CacheControl = cache;
        return Results.File(contenu, FichierICalendar.Type, nom, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(contenu))[..32]}\""));
    }
}

/// <summary>Reads the feed for whoever presents the secret: in the espace of the subscription, with the rights its owner has today.</summary>
internal sealed class LirePourUnAbonne(PortailDbContext db, UniteDeTravail unite, IMembres membres, AgendaDeLActeur agenda, AdresseDuPortail adresses, IHorloge horloge)
{
    /// <summary>The file, or null.</summary>
    public async Task<byte[]?> ExecuterAsync(string secret, CancellationToken ct)
    {
        var empreinte = AbonnementAuCalendrier.Condenser(secret);
        await db.Database.ExecuteSqlAsync($"select set_config({AbonnementAuCalendrierConfiguration.Presente}, {empreinte}, true)", ct);
        var abonnement = await db.Set<AbonnementAuCalendrier>().AsNoTracking().IgnoreQueryFilters([PortailDbContext.FiltreEspace]).SingleOrDefaultAsync(a => a.Empreinte == empreinte, ct);
        if (abonnement is null)
            return null;
        await unite.EntrerAsync(abonnement.EspaceId, ct: ct);
        var titulaire = await membres.ActeurAsync(abonnement.CompteId, horloge.Aujourdhui(), ct);
        if (!PermissionsEcheances.Consulter.EstTenuePar(titulaire))
            return null;
        var espace = await adresses.EspaceAsync(abonnement.EspaceId, ct);
        var fichier = FichierICalendar.Ecrire($"Échéances, {espace.Nom}", await agenda.FluxAsync(titulaire!, ct), Paris.DebutDuJour(horloge.Aujourdhui()), adresses.Base(espace));
        await NoterLaLectureAsync(abonnement, ct);
        return fichier;
    }

    private async Task NoterLaLectureAsync(AbonnementAuCalendrier abonnement, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        if (abonnement.LuLe > maintenant.AddHours(-1))
            return;
        await db.Set<AbonnementAuCalendrier>().Where(a => a.Id == abonnement.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.LuLe, maintenant), ct);
        await unite.ValiderAsync(ct);
    }
}
