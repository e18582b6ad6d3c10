using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.UnitTests.Appels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>The whole portal with a call and its two sessions of 2014: files, rights and register are the real ones, only the PDF printer is replaced.</summary>
public sealed class PortailDeLecture : PortailDeTest
{
    internal static readonly Guid Espace = ComptesDemo.EspaceNational;
    private readonly Guid _appel = Guid.CreateVersion7();

    internal Guid Session1 { get; } = Guid.CreateVersion7();

    internal Guid Session2 { get; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await EnAsync(Acteur.Systeme, async s =>
        {
            var db = s.GetRequiredService<PortailDbContext>();
            db.Add(AppelType.Appel(_appel));
            db.AddRange(AppelType.Session1(_appel, Session1), AppelType.Session2(_appel, Session2));
            await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
            return true;
        });
    }

    /// <summary>Signs in whatever the hour of the last code: the clock of these tests goes back from one test to the next.</summary>
    internal async Task<Navigateur> EntrerAsync(string compte, string hote = "localhost")
    {
        await SqlAsync("update identite.comptes set dernier_pas_totp = 0");
        return await ConnecterAsync(compte, hote);
    }

    private async Task SqlAsync(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(ChaineProprietaire);
        await using var commande = source.CreateCommand(sql);
        await commande.ExecuteNonQueryAsync();
    }

    internal async Task<T> EnAsync<T>(Acteur par, Func<IServiceProvider, Task<T>> acte)
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(Espace, par);
        return await acte(portee.ServiceProvider);
    }

    /// <summary>A complete draft of Habitat Garonne, each required piece joined.</summary>
    internal Task<Guid> BrouillonAsync(string intitule, Guid? session = null) => EnAsync(BaseDuDepot.Luc, async s =>
    {
        var id = await s.GetRequiredService<OuvrirDossier>().ExecuterAsync(session ?? Session1, null, intitule, CancellationToken.None);
        foreach (var (code, saisie) in AppelType.SaisiesCompletes(intitule))
            await s.GetRequiredService<EnregistrerSection>().ExecuterAsync(id, code, saisie, code == Rubriques.Porteur ? 1 : 0, CancellationToken.None);
        foreach (var exigence in AppelType.Requises)
            await s.GetRequiredService<JoindrePiece>().ExecuterAsync(id, exigence, new MemoryStream(Exemples.Pdf(2)), exigence + ".pdf", CancellationToken.None);
        return id;
    });

    internal Task<Depot> DeposerAsync(Guid dossier) => EnAsync(BaseDuDepot.Luc, s => s.GetRequiredService<DeposerDossier>().ExecuterAsync(dossier, CancellationToken.None));

    /// <summary>A dossier deposited on 12 May 2014 at 16 h 03.</summary>
    internal async Task<(Guid Id, Depot Depot)> DeposeAsync(string intitule)
    {
        Horloge.Regler("2014-05-12 16:03");
        var id = await BrouillonAsync(intitule);
        return (id, await DeposerAsync(id));
    }

    internal Task RetirerAsync(Guid dossier, string motif) => EnAsync(BaseDuDepot.Luc, async s =>
    {
        await s.GetRequiredService<RetirerDossier>().ExecuterAsync(dossier, motif, CancellationToken.None);
        return true;
    });

    internal Task<Dossier> LireAsync(Guid dossier) => EnAsync(Acteur.Systeme, s => s.GetRequiredService<PortailDbContext>().Set<Dossier>().AsNoTracking()
        .Include(d => d.Sections).Include(d => d.Pieces).Include(d => d.Depots).AsSplitQuery().SingleAsync(d => d.Id == dossier));

    /// <summary>Closes the session of the dossiers and opens their avis; the avis of a dossier.</summary>
    internal async Task<Guid> AvisDeAsync(Guid dossier)
    {
        await EnAsync(Acteur.Systeme, async s =>
        {
            await s.GetRequiredService<PortailDbContext>().Set<Cus.Portal.Appels.Sessions.Session>().ExecuteUpdateAsync(u => u.SetProperty(x => x.CloseLe, (DateTimeOffset?)null)); // another test may have closed it
            await s.GetRequiredService<OuvrirLesAvis>().ExecuterAsync(CancellationToken.None);
            return true;
        });
        return await EnAsync(Acteur.Systeme, s => s.GetRequiredService<PortailDbContext>().Set<AvisRegional>().Where(a => a.DossierId == dossier).Select(a => a.Id).SingleAsync());
    }

    /// <inheritdoc />
    protected override void Ajuster(IServiceCollection services) => services.AddSingleton<PanneDeTest>().AddScoped<IImprimeurPdf, ImprimeurEnHtml>();
}
