using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Demonstration;

/// <summary>
/// Three conventions at different stages, told by the acts of the portal: Habitat Garonne (ordinaire, two départements, figures by EPCI) in
/// negotiation, Armor Accession in force, Résidences d’Oc (logements-foyers) in association; and the first generation of Habitat Garonne, 2011-2016. Once.
/// </summary>
internal static class SemerLesConventions
{
    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct)
    {
        await using (var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
        {
            if (await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<ConventionCus>().AnyAsync(ct))
                return;
        }

        var scene = new SceneDeCus(services, ct);
        await new RecitDArmorAccession(scene).RaconterAsync();
        await new RecitDHabitatGaronne(scene).RaconterAsync();
        await new RecitDesResidencesDOc(scene).RaconterAsync();
        await new RecitDePremiereGeneration(scene).RaconterAsync();
        services.GetRequiredService<AvancementDuSemis>().Dire("Démonstration : conventions d’utilité sociale prêtes.");
    }
}

/// <summary>Where the acts of the story are played: at an hour of Paris, by somebody of the demonstration.</summary>
internal sealed class SceneDeCus(IServiceProvider services, CancellationToken ct)
{
    public CancellationToken Ct => ct;

    public async Task<T> JouerAsync<T>(Guid compte, string quand, Func<IServiceProvider, Task<T>> acte)
    {
        var le = DateTime.ParseExact(quand, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var instant = Paris.Instant(DateOnly.FromDateTime(le), TimeOnly.FromDateTime(le));
        Acteur acteur;
        await using (var lecture = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
            acteur = await lecture.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(compte, Paris.Date(instant), ct) ?? throw new InvalidOperationException($"The account {compte} of the demonstration is missing.");
        await using var portee = await services.OuvrirPorteePasseeAsync(ComptesDemo.EspaceNational, acteur, instant, ct);
        return await acte(portee.ServiceProvider);
    }

    public Task JouerAsync(Guid compte, string quand, Func<IServiceProvider, Task> acte) => JouerAsync(compte, quand, async s =>
    {
        await acte(s);
        return true;
    });

    public Task FaireAsync<TService>(Guid compte, string quand, Func<TService, Task> acte)
        where TService : notnull => JouerAsync(compte, quand, s => acte(s.GetRequiredService<TService>()));

    /// <summary>The clause of PS-1 and every commitment still missing.</summary>
    public async Task CompleterAsync(Guid compte, string quand, Guid convention)
    {
        await FaireAsync<ReglerLesParametres>(compte, quand, s => s.DireLaClauseAsync(convention, ClauseDePs1.Presente, ct));
        await JouerAsync(compte, quand, async s =>
        {
            var c = await s.GetRequiredService<LireLeContexte>().DeAsync(await s.GetRequiredService<PerimetreDesConventions>().ChargerAsync(convention, ct), ct);
            await s.GetRequiredService<EcrireLesEngagements>().ExecuterAsync(convention, ChiffresDeDemonstration.Manquants(c), null, ct);
        });
    }

    /// <summary>A one-page PDF of that title, received.</summary>
    public Task<FichierLu> PdfAsync(Guid compte, string quand, string titre) => JouerAsync(compte, quand, async s =>
    {
        var fichier = await s.GetRequiredService<IFichiers>().RecevoirAsync(new MemoryStream(PdfDeDemonstration.Ecrire(titre, $"{titre}, document de démonstration.", 1)), $"{titre}.pdf", new([TypesDeFichier.Pdf], 1 << 20), ct);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
        return fichier;
    });

    public async Task JoindreAsync(Guid compte, string quand, Guid convention, params NatureDePieceDeCus[] natures)
    {
        foreach (var nature in natures)
        {
            var fichier = await PdfAsync(compte, quand, Socle.CyclesDeVie.Libelles.De(nature));
            await FaireAsync<DeposerLeProjet>(compte, quand, s => s.JoindreAsync(convention, nature, fichier, ct));
        }
    }
}
