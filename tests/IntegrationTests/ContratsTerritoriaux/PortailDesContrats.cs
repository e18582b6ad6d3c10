using System.Globalization;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Demonstration;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

/// <summary>The whole portal, its real printer and its real store of files, with the people of Brest Métropole. Each contract of a test is that of an EPCI of its own.</summary>
public class PortailDesContrats : PortailDeTest
{
    internal static readonly Guid Espace = ComptesDemo.EspaceNational;
    private int _epci = 100_000_000;

    public override async Task InitializeAsync()
    {
        Horloge.Regler("2023-11-06 09:00");
        await base.InitializeAsync();
    }

    internal EpciDuContrat NouvelEpci() => new(Interlocked.Increment(ref _epci).ToString(CultureInfo.InvariantCulture), "Brest Métropole", "29");

    internal async Task<T> DansAsync<T>(Func<IServiceProvider, Task<T>> acte)
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(Espace);
        var resultat = await acte(portee.ServiceProvider);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return resultat;
    }

    /// <summary>The refusal of a use case.</summary>
    internal async Task<Refus> RefusAsync<TService>(Guid compte, Func<TService, Task> acte)
        where TService : notnull => await Should.ThrowAsync<Refus>(() => CommeAsync(compte, acte));

    /// <summary>Opened by Maëlle Cariou with the six parties of the scenarios.</summary>
    internal Task<Guid> OuvrirAsync(EpciDuContrat? epci = null, PeriodeDuContrat? periode = null) => CommeAsync<OuvrirContrat, Guid>(ComptesDemo.MaelleCariou,
        s => s.ExecuterAsync(epci ?? NouvelEpci(), periode ?? ContratDeBrest.Periode, ContratDeBrest.Parties, CancellationToken.None));

    /// <summary>Figures, whoever's they are.</summary>
    internal Task ChiffrerAsync(Guid contrat, params ChiffreDuRecit[] chiffres) => CommeAsync<IServiceProvider>(ComptesDemo.MaelleCariou, async s =>
    {
        await Scene.PoserAsync(s, contrat, chiffres, CancellationToken.None);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
    });

    internal Task EcrireAsync(Guid contrat, string code, string texte = "Ce que les parties en disent.", ChoixDeClause choix = ChoixDeClause.Retenue, int version = 0, Guid? par = null) =>
        CommeAsync<EcrireArticle>(par ?? ComptesDemo.MaelleCariou, s => s.ExecuterAsync(contrat, code, texte, choix, version, CancellationToken.None));

    /// <summary>Nothing is missing but the freezing: 600 for the EPCI, 600 for the landlords, every narrative asked for.</summary>
    internal async Task<Guid> CompletAsync(EpciDuContrat? epci = null, PeriodeDuContrat? periode = null)
    {
        var id = await OuvrirAsync(epci, periode);
        var iroise = ContratDeBrest.Chiffres().Where(c => c is { Indicateur: "CT-1.1" } && c.Organisme == OrganismesDemo.IroiseLogement && c.Ventilation == "PLUS" && c.Annee > 2024).Select(c => c with { Valeur = c.Valeur + 10 });
        await ChiffrerAsync(id, [.. ContratDeBrest.Chiffres(), .. iroise]);
        foreach (var recit in (string[])["1-outils", "3-suivi", "4-gardiens"])
            await EcrireAsync(id, recit);
        return id;
    }

    internal Task<int> FigerAsync(Guid contrat, Guid? par = null) => CommeAsync<FigerVersion, int>(par ?? ComptesDemo.MaelleCariou, s => s.ExecuterAsync(contrat, CancellationToken.None));

    internal Task<ContratTerritorial> ContratAsync(Guid id) => DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<ContratTerritorial>().AsNoTracking().Include(c => c.Parties).SingleAsync(c => c.Id == id));

    internal Task<VersionDeContrat> VersionAsync(Guid contrat, int numero) =>
        DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<VersionDeContrat>().AsNoTracking().SingleAsync(v => v.ContratId == contrat && v.Numero == numero));

    /// <summary>Sentences of the journal on an object.</summary>
    internal Task<List<string>> JournalAsync(Guid contrat) => DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Objet == CheminsDeContrat.Objet(contrat)).OrderBy(e => e.Numero).Select(e => e.Contenu).ToListAsync());

    /// <summary>Mails about a contract, by category.</summary>
    internal Task<List<Courriel>> CourrielsAsync(Guid contrat, string categorie) =>
        DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Courriel>().AsNoTracking().Where(c => c.Objet == CheminsDeContrat.Objet(contrat) && c.Categorie == categorie).ToListAsync());

    /// <summary>Text of a stored PDF, as pdftotext reads it.</summary>
    internal async Task<string> TexteDuPdfAsync(Guid fichier)
    {
        var chemin = Path.Combine(Path.GetTempPath(), fichier + ".pdf");
        await DansAsync(async s =>
        {
            await using var contenu = await s.GetRequiredService<Cus.Portal.Documents.Contracts.IFichiers>().OuvrirAsync(fichier, CancellationToken.None);
            await using var sortie = File.Create(chemin);
            await contenu.CopyToAsync(sortie);
            return true;
        });
        using var processus = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("pdftotext", ["-layout", chemin, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var texte = await processus.StandardOutput.ReadToEndAsync();
        await processus.WaitForExitAsync();
        File.Delete(chemin);
        return string.Join(' ', texte.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
