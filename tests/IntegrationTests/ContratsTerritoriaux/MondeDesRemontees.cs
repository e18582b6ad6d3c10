using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

/// <summary>The remontée of source 002, played by the people of the demonstration.</summary>
internal static class MondeDesRemontees
{
    public const string Brest = "242 900 314";
    public const string Angers = "244 900 015";

    public static SaisieDInscription Volontaire(string epci, string contact = "Maëlle Cariou", DateOnly? le = null) =>
        new(epci, contact, "maelle.cariou@demo.example", "02 98 00 00 29", le ?? new DateOnly(2023, 10, 16), "Trois bailleurs associés.");

    /// <summary>Maud Perrin opens it on 11 October 2023 at 10:00, to 20 October.</summary>
    public static Task<Guid> OuvrirAsync(this PortailDeTest portail, string nom = "Contrats territoriaux 2024-2026", DateOnly? dernierJour = null, string le = "2023-10-11 10:00")
    {
        portail.Horloge.Regler(le);
        return portail.FaireAsync<OuvrirCampagne, Guid>(ComptesDemo.MaudPerrin, x => x.ExecuterAsync(new(nom, "Faire remonter les volontaires d’ici le 20 octobre prochain.", "Lettre ML/2023-10/40855"), null, dernierJour ?? new(2023, 10, 20), default));
    }

    public static Task<Guid> InscrireAsync(this PortailDeTest portail, Guid campagne, Guid compte, SaisieDInscription saisie) =>
        portail.FaireAsync<InscrireVolontaire, Guid>(compte, x => x.ExecuterAsync(campagne, saisie, default));

    /// <summary>Runs a use case as an account of the national espace, in a scope of its own.</summary>
    public static async Task<TResultat> FaireAsync<TActe, TResultat>(this PortailDeTest portail, Guid compte, Func<TActe, Task<TResultat>> acte)
        where TActe : notnull
    {
        Acteur acteur;
        await using (var lecture = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational))
            acteur = (await lecture.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(compte, lecture.ServiceProvider.GetRequiredService<IHorloge>().Aujourdhui(), default))!;
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational, acteur);
        return await acte(portee.ServiceProvider.GetRequiredService<TActe>());
    }

    public static Task FaireAsync<TActe>(this PortailDeTest portail, Guid compte, Func<TActe, Task> acte)
        where TActe : notnull => portail.FaireAsync<TActe, bool>(compte, async x =>
        {
            await acte(x);
            return true;
        });

    /// <summary>The refusal of an act.</summary>
    public static Task<Refus> RefuserAsync(this PortailDeTest portail, Guid campagne, Guid compte, SaisieDInscription saisie) =>
        Should.ThrowAsync<Refus>(() => portail.InscrireAsync(campagne, compte, saisie));

    public static Task<Inscription> InscriptionAsync(this PortailDeTest portail, Guid id) => portail.LireAsync(db => db.Set<Inscription>().AsNoTracking().SingleAsync(i => i.Id == id));
}
