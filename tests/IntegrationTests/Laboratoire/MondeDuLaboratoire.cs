using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Demonstration;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Labo = Cus.Portal.Socle.Temps.Laboratoire;

namespace Cus.Portal.IntegrationTests.Laboratoire;

/// <summary>
/// What the story of session 1 of 2014 needs beside the pages: its three drafts, written by the acts of the portal at the instant where
/// the laboratory stands, and the mails of its mailbox. Shared by the test through forms and by the one in a browser.
/// </summary>
internal sealed class MondeDuLaboratoire(IServiceProvider services)
{
    public const string Hote = "laboratoire.localhost";

    public static readonly Guid Espace = ComptesDemo.EspaceLaboratoire;

    /// <summary>Mails of the calendar: reminders, transmissions, receipts, avis, letters. The convocation to a séance is none of them.</summary>
    private static readonly string[] DuCalendrier = ["echeance.rappel", "dossier.transmission", "dossier.depot", "avis.transmission", "decision.notification"];

    public AppelSeme Appel { get; } = Appel10000Logements.Identifiants(Espace);

    /// <summary>Midi-Pyrénées.</summary>
    public Projet D1 { get; } = Projets.Session1[0];

    /// <summary>Corse and Provence-Alpes-Côte d’Azur.</summary>
    public Projet D2 { get; } = new(OrganismesDemo.InsulaLogis, "Deux rives", Projets.Session1[3].Public, new LotDuProjet("2A004", "7 cours Napoléon", 10), new LotDuProjet("13055", "2 rue de la République", 8));

    /// <summary>Bretagne, never deposited.</summary>
    public Projet D3 { get; } = Projets.Session1.First(p => p.Organisme == OrganismesDemo.BretagneLogis);

    /// <summary>Three complete drafts, each by its porteur.</summary>
    public async Task OuvrirLesBrouillonsAsync()
    {
        await OuvrirAsync(D1, ComptesDemo.LucFerrand);
        await OuvrirAsync(D2, ComptesDemo.PetruSantoni);
        await OuvrirAsync(D3, ComptesDemo.RonanKerbrat);
    }

    /// <summary>Where the clock of the laboratory stands, in Paris.</summary>
    public Task<string> InstantAsync() => DansAsync(async s => Paris.Heure((await s.GetRequiredService<PortailDbContext>().Set<Labo>().AsNoTracking().SingleAsync()).Instant).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Mails of the calendar, oldest first: « 2014-04-25 08:00:00 echeance.rappel luc.ferrand ».</summary>
    public async Task<List<string>> MessagesAsync(string? depuis = null) =>
        [.. (await CourrielsAsync()).Where(c => DuCalendrier.Contains(c.Categorie, StringComparer.Ordinal))
            .Select(c => $"{Paris.Heure(c.PrepareLe):yyyy-MM-dd HH:mm:ss} {c.Categorie} {c.Adresse.Split('@')[0]}").Where(l => depuis is null || string.CompareOrdinal(l, depuis) >= 0)];

    /// <summary>Every mail of the laboratory, oldest first.</summary>
    public Task<List<Courriel>> CourrielsAsync() => DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Courriel>().AsNoTracking().OrderBy(c => c.PrepareLe).ThenBy(c => c.Adresse).ToListAsync());

    /// <summary>The avis of a dossier, by region.</summary>
    public Task<Dictionary<string, AvisRegional>> AvisAsync(Guid dossier) => DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<AvisRegional>().AsNoTracking().Where(a => a.DossierId == dossier).ToDictionaryAsync(a => a.Region));

    public Task<Dossier> DossierAsync(Guid id) => DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Dossier>().AsNoTracking().SingleAsync(d => d.Id == id));

    /// <summary>In the laboratory, as the portal itself.</summary>
    public async Task<T> DansAsync<T>(Func<IServiceProvider, Task<T>> lire)
    {
        await using var portee = await services.OuvrirPorteeAsync(Espace);
        return await lire(portee.ServiceProvider);
    }

    private async Task OuvrirAsync(Projet projet, Guid compte)
    {
        var acteur = (await DansAsync(s => s.GetRequiredService<IMembres>().ActeurAsync(compte, s.GetRequiredService<IHorloge>().Aujourdhui(), CancellationToken.None))).ShouldNotBeNull();
        await using var portee = await services.OuvrirPorteeAsync(Espace, acteur);
        var s = portee.ServiceProvider;
        projet.Id = await s.GetRequiredService<OuvrirDossier>().ExecuterAsync(Appel.Session1, projet.Organisme, projet.Intitule, CancellationToken.None);
        var dossier = await s.GetRequiredService<Perimetre>().ChargerPourEcrireAsync(projet.Id, CancellationToken.None);
        var maintenant = s.GetRequiredService<IHorloge>().Maintenant;
        var contenu = new ContenuDuProjet(projet, acteur.Nom, s.GetRequiredService<ITerritoires>(), MillesimeRegions.Regions2014, new(2014, 9, 1));
        foreach (var (code, saisie) in contenu.Sections)
            dossier.Ecrire(code, saisie, dossier.VersionDeSection(code), acteur, maintenant);
        foreach (var piece in (string[])["candidature", "description", "plan", "echeancier"])
        {
            var fichier = await s.GetRequiredService<IFichiers>().EnregistrerAsync(PdfDeDemonstration.Ecrire(piece, $"{projet.Intitule}\n \n{contenu.Description}", 2), $"{piece}.pdf", "application/pdf", CancellationToken.None);
            dossier.Joindre(piece, false, fichier.Id, acteur, maintenant);
        }

        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }
}
