using Cus.Portal.Appels.Contracts;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.UnitTests.Appels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>A real database with the call and its two sessions of 2014 in one espace, and the people of the scenarios.</summary>
public class BaseDuDepot : BaseDeTest
{
    internal static readonly Guid Espace = ComptesDemo.EspaceNational;
    internal static readonly Acteur Luc = Personne(ComptesDemo.LucFerrand, "Luc Ferrand", Role.PorteurSignataire, OrganismesDemo.HabitatGaronne);
    internal static readonly Acteur Paul = Personne(ComptesDemo.PaulSicard, "Paul Sicard", Role.PorteurRedacteur, OrganismesDemo.HabitatGaronne);
    internal static readonly Acteur Marc = Personne(ComptesDemo.MarcPuig, "Marc Puig", Role.PorteurSignataire, OrganismesDemo.ToitDOc);
    internal static readonly Acteur Petru = Personne(ComptesDemo.PetruSantoni, "Petru Santoni", Role.PorteurSignataire, OrganismesDemo.InsulaLogis);
    internal static readonly Acteur Claire = Personne(ComptesDemo.ClaireEsteve, "Claire Estève", Role.InstructeurRegional, OrganismesDemo.DrealMidiPyrenees, "73");
    internal static readonly Acteur Olivier = Personne(ComptesDemo.OlivierLeGoff, "Olivier Le Goff", Role.Secretariat, OrganismesDemo.Ush);

    private readonly Guid _appel = Guid.NewGuid();

    internal Guid Session1 { get; } = Guid.NewGuid();

    internal Guid Session2 { get; } = Guid.NewGuid();

    internal PanneDeTest Panne { get; } = new();

    internal FichiersEnMemoire Fichiers => Services.GetRequiredService<FichiersEnMemoire>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await EnAsync(Acteur.Systeme, async s =>
        {
            var db = s.GetRequiredService<PortailDbContext>();
            db.Add(AppelType.Appel(_appel));
            db.AddRange(AppelType.Session1(_appel, Session1), AppelType.Session2(_appel, Session2));
            await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
        });
    }

    internal static Acteur Personne(Guid compte, string nom, Role role, Guid organisme, params string[] regions) =>
        new(compte, nom, nom.Replace(' ', '.').ToLowerInvariant() + "@demo.example", [new HabilitationActive(Guid.NewGuid(), role, organisme, regions, null)]);

    /// <summary>A draft opened and filled through the use cases; what a section says may be replaced.</summary>
    internal async Task<Guid> BrouillonAsync(Acteur par, string intitule, Guid? session = null, int pages = 20, params (string Section, SaisieDeSection Saisie)[] autres)
    {
        var saisies = AppelType.SaisiesCompletes(intitule);
        foreach (var (section, saisie) in autres)
            saisies[section] = saisie;
        return await EnAsync(par, async s =>
        {
            var id = await s.GetRequiredService<OuvrirDossier>().ExecuterAsync(session ?? Session1, null, intitule, CancellationToken.None);
            foreach (var (code, saisie) in saisies)
                await s.GetRequiredService<EnregistrerSection>().ExecuterAsync(id, code, saisie, code == Rubriques.Porteur ? 1 : 0, CancellationToken.None);
            var dossier = await s.GetRequiredService<Perimetre>().ChargerPourEcrireAsync(id, CancellationToken.None);
            foreach (var exigence in AppelType.Requises)
                dossier.Joindre(exigence, false, Fichiers.Poser(exigence + ".pdf", exigence == "description" ? pages : 1), par, Horloge.GetUtcNow());
            await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
            return id;
        });
    }

    internal Task<Depot> DeposerAsync(Acteur par, Guid dossier) => EnAsync(par, s => s.GetRequiredService<DeposerDossier>().ExecuterAsync(dossier, CancellationToken.None));

    internal Task<Dossier> LireAsync(Guid dossier) => EnAsync(Acteur.Systeme, s => s.GetRequiredService<PortailDbContext>().Set<Dossier>().AsNoTracking()
        .Include(d => d.Sections).Include(d => d.Pieces).Include(d => d.Depots).AsSplitQuery().SingleAsync(d => d.Id == dossier));

    internal Task<IReadOnlyList<LigneDeRegistre>> RegistreAsync(Guid dossier) => EnAsync(Acteur.Systeme, s => s.GetRequiredService<LireRegistre>().ExecuterAsync(dossier, CancellationToken.None));

    /// <summary>Addresses and subjects of the mails about a dossier.</summary>
    internal Task<List<string>> CourrielsAsync(Guid dossier) => EnAsync(Acteur.Systeme, s =>
    {
        var objet = "appels/dossier/" + dossier;
        return s.GetRequiredService<PortailDbContext>().Database.SqlQuery<string>($"select adresse || ' ' || categorie as \"Value\" from echeances.courriels where objet = {objet}").ToListAsync();
    });

    internal async Task<T> EnAsync<T>(Acteur par, Func<IServiceProvider, Task<T>> acte)
    {
        await using var portee = await PorteeAsync(Espace, par);
        return await acte(portee.ServiceProvider);
    }

    internal Task EnAsync(Acteur par, Func<IServiceProvider, Task> acte) => EnAsync(par, async s =>
    {
        await acte(s);
        return true;
    });

    protected override void Ajuster(IServiceCollection services)
    {
        services.AddSingleton(Panne).AddSingleton<FichiersEnMemoire>().AddScoped<IFichiers>(s => s.GetRequiredService<FichiersEnMemoire>());
        services.AddScoped<IImprimeurPdf, ImprimeurEnHtml>().AddSingleton<IPreuves, PreuvesEnMemoire>();
        services.AddSingleton<ITerritoires, CarteDEssai>().AddScoped<IPointsDeContact, ContactsDEssai>().AddScoped<IOrganismes, OrganismesDEssai>();
        services.AddScoped<IMessagerie>(s => new MessagerieFragile(s.GetRequiredService<Cus.Portal.Echeances.Courriels.Messagerie>(), Panne));
        services.AddScoped<IHandler<DossierDepose>, CoupureAvantValidation>();
    }

    /// <summary>Last before the commit: nothing, an exception, or the connection cut off as by a <c>kill -9</c>.</summary>
    private sealed class CoupureAvantValidation(PanneDeTest panne, PortailDbContext db) : IHandler<DossierDepose>
    {
        public async Task TraiterAsync(DossierDepose evenement, CancellationToken ct)
        {
            panne.Passer("annonce");
            if (panne.A != "coupure")
                return;
            await db.SaveChangesAsync(ct);
            await db.Database.ExecuteSqlAsync($"select pg_terminate_backend(pg_backend_pid())", ct);
        }
    }
}
