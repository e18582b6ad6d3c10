using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ContratsTerritoriaux.Demonstration;

/// <summary>Two contracts in the national espace, told by the acts of the portal: Brest Métropole in negotiation, Angers Loire Métropole ready to sign. Once.</summary>
internal static class SemerLesContrats
{
    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct)
    {
        DateOnly aujourdhui;
        await using (var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
        {
            if (await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<ContratTerritorial>().AnyAsync(c => c.Epci.Siren == ContratDeBrest.Epci.Siren, ct))
                return;
            aujourdhui = portee.ServiceProvider.GetRequiredService<IHorloge>().Aujourdhui();
        }

        await new ContratDeBrest(new Scene(services, aujourdhui, ct)).RaconterAsync();
        await new ContratDAngers(new Scene(services, aujourdhui, ct)).RaconterAsync();
        services.GetRequiredService<AvancementDuSemis>().Dire("Démonstration\u00A0: contrats territoriaux prêts.");
    }
}

/// <summary>A figure of the story.</summary>
internal sealed record ChiffreDuRecit(string Indicateur, Guid Organisme, string Ventilation, int Annee, decimal Valeur);

/// <summary>Where the acts of the story are played: so many days ago, at an hour of Paris, by somebody of the demonstration.</summary>
internal sealed class Scene(IServiceProvider services, DateOnly aujourdhui, CancellationToken ct)
{
    public CancellationToken Ct => ct;

    public DateOnly Aujourdhui => aujourdhui;

    public async Task<T> JouerAsync<T>(Guid compte, int ilYA, int heure, Func<IServiceProvider, Task<T>> acte)
    {
        var le = Paris.Instant(aujourdhui.AddDays(-ilYA), new TimeOnly(heure, 12));
        Acteur acteur;
        await using (var lecture = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
            acteur = await lecture.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(compte, aujourdhui, ct) ?? throw new InvalidOperationException($"The account {compte} of the demonstration is missing.");
        await using var portee = await services.OuvrirPorteePasseeAsync(ComptesDemo.EspaceNational, acteur, le, ct);
        return await acte(portee.ServiceProvider);
    }

    public Task JouerAsync(Guid compte, int ilYA, int heure, Func<IServiceProvider, Task> acte) => JouerAsync(compte, ilYA, heure, async s =>
    {
        await acte(s);
        return true;
    });

    public Task EcrireAsync(Guid compte, int ilYA, int heure, Guid contrat, string code, string texte, ChoixDeClause choix = ChoixDeClause.Retenue) =>
        JouerAsync(compte, ilYA, heure, s => s.GetRequiredService<EcrireArticle>().ExecuterAsync(contrat, code, texte, choix, 0, ct));

    public Task ChiffrerAsync(Guid compte, int ilYA, int heure, Guid contrat, IEnumerable<ChiffreDuRecit> chiffres) => JouerAsync(compte, ilYA, heure, async s =>
    {
        await PoserAsync(s, contrat, chiffres, ct);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    });

    /// <summary>Somebody of that party opens the contract.</summary>
    public Task OuvrirAsync(Guid compte, int ilYA, int heure, Guid contrat) => JouerAsync(compte, ilYA, heure, async s =>
        await s.GetRequiredService<NoterLaLecture>().ExecuterAsync(await s.GetRequiredService<PerimetreDesContrats>().ChargerAsync(contrat, ct), null, ct));

    /// <summary>Figures written at once, as they would be pasted, whoever's they are.</summary>
    internal static async Task PoserAsync(IServiceProvider s, Guid contrat, IEnumerable<ChiffreDuRecit> chiffres, CancellationToken ct) => await s.GetRequiredService<EcrireLesChiffres>()
        .EcrireAsync(contrat, [.. chiffres.Select(c => new ChiffreSaisi(new CaseDeGrille(c.Indicateur, c.Organisme, c.Ventilation, "", c.Annee), c.Valeur)).GroupBy(c => c.Case).Select(g => g.Last())], int.MaxValue, ct);
}
