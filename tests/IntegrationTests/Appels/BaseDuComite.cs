using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Decisions;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Identite;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>Session 1 of 2014 with deposited dossiers, and the people of the scenarios.</summary>
public sealed class BaseDuComite : BaseDeTest
{
    internal static readonly Guid Espace = new("0198a000-0000-7000-8000-0000000000c0");
    internal static readonly Guid HabitatGaronne = Guid.CreateVersion7();
    internal static readonly Guid Ddt31 = Guid.CreateVersion7();
    internal static readonly Acteur Amina = Personne("Amina Belkacem", Role.PorteurRedacteur, HabitatGaronne);
    internal static readonly Acteur Claire = Personne("Claire Estève", Role.InstructeurRegional, null, "73");
    internal static readonly Acteur Yves = Personne("Yves Causse", Role.InstructeurRegional, null, "91");
    internal static readonly Acteur Bruno = Personne("Bruno Lacaze", Role.PrefetRegion, null, "73");
    internal static readonly Acteur Didier = Personne("Didier Vasseur", Role.ContributeurEtat, Ddt31, "73");
    internal static readonly Acteur Maud = Personne("Maud Perrin", Role.Secretariat, null);
    internal static readonly Acteur Anne = Personne("Anne Morel", Role.PresidentComite, null);
    internal static readonly Acteur Hugo = Personne("Hugo Blanc", Role.MembreComite, null);
    internal static readonly Acteur Jeanne = Personne("Jeanne Aubry", Role.MembreComite, null);
    private readonly IReadOnlyList<Acteur> _comite = [Anne, Hugo, Jeanne];

    /// <summary>Mails written.</summary>
    public MessagerieMemoire Messagerie { get; } = new();

    internal Task<AsyncServiceScope> CommeAsync(Acteur acteur) => PorteeAsync(Espace, acteur);

    /// <summary>Runs a use case as a person, in a scope of its own.</summary>
    internal async Task<T> FaireAsync<TService, T>(Acteur acteur, Func<TService, Task<T>> acte)
        where TService : notnull
    {
        await using var portee = await CommeAsync(acteur);
        return await acte(portee.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Runs a use case as a person, in a scope of its own.</summary>
    internal Task FaireAsync<TService>(Acteur acteur, Func<TService, Task> acte)
        where TService : notnull => FaireAsync<TService, int>(acteur, async s =>
        {
            await acte(s);
            return 0;
        });

    /// <summary>A session of its own with dossiers deposited on 9 May 2014, one per set of regions.</summary>
    internal async Task<(Guid Session, IReadOnlyList<Guid> Dossiers)> SemerAsync(params (string[] Regions, int Logements)[] dossiers)
    {
        await using var portee = await CommeAsync(Acteur.Systeme);
        return await SemerAsync(portee, HabitatGaronne, dossiers);
    }

    /// <summary>The same, in any scope and for any porteur.</summary>
    internal static async Task<(Guid Session, IReadOnlyList<Guid> Dossiers)> SemerAsync(AsyncServiceScope portee, Guid porteur, params (string[] Regions, int Logements)[] dossiers)
    {
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        var criteres = Enumerable.Range(1, 8).Select(n => new Critere(n, $"Critère {n}", "", 1, 4, [])).ToList();
        var appel = Appel.Ouvrir(Guid.CreateVersion7(), "A" + Guid.NewGuid().ToString("N")[..8], "10 000 logements HLM accompagnés", new TextesDAppel("", "", "", ""), 10_000, new DefinitionDeFormulaire([]), [], criteres, []);
        var calendrier = new CalendrierDeSession(Jour(2014, 3, 25), Paris.FinDuJour(new DateOnly(2014, 5, 13)), 0, Paris.FinDuJour(new DateOnly(2014, 5, 13)), Paris.FinDuJour(new DateOnly(2014, 6, 12)), Paris.FinDuJour(new DateOnly(2014, 7, 13)));
        var session = Session.Prevoir(Guid.CreateVersion7(), appel.Id, 2014, 1, "session 1 de 2014", calendrier, MillesimeRegions.Regions2014);
        db.AddRange(appel, session);
        var ids = new List<Guid>();
        foreach (var (regions, logements) in dossiers)
        {
            var dossier = Dossier.Ouvrir(session.Id, $"{appel.Sigle}-{ids.Count + 1:0000}", porteur, $"Projet {ids.Count + 1}", 1, Amina, Jour(2014, 4, 2));
            dossier.Ecrire(Rubriques.Logements, Saisie(("chef_de_file", regions[0]), ("regions", string.Join(',', regions)), ("total", $"{logements}")), 0, Amina, Jour(2014, 4, 9));
            dossier.Ecrire(Rubriques.Financement, Saisie(("cout_accompagnement", "12000"), ("menages", "24")) with { Tableaux = PlanDeFinancement }, 0, Amina, Jour(2014, 4, 9));
            dossier.Deposer(Amina, null, new string('a', 64), [], Jour(2014, 5, 9));
            db.Add(dossier);
            ids.Add(dossier.Id);
        }

        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return (session.Id, ids);
    }

    /// <summary>The hourly pass, after the closing.</summary>
    internal Task OuvrirLesAvisAsync() => FaireAsync<OuvrirLesAvis>(Acteur.Systeme, o => o.ExecuterAsync(default));

    /// <inheritdoc />
    protected override void Ajuster(IServiceCollection services)
    {
        services.AddSingleton<IMessagerie>(Messagerie).AddSingleton(Preuves());
        services.AddSingleton(Territoires());
        services.AddSingleton(Organismes());
        services.AddSingleton(Contacts());
        services.AddSingleton(Membres());
        services.AddSingleton(Fichiers());
        services.AddSingleton(Imprimeur()).AddSingleton(new PanneDeTest()).AddSingleton<IPreuves, PreuvesEnMemoire>();
    }

    /// <summary>6 000 € asked of the fund by each dossier.</summary>
    private static Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> PlanDeFinancement => new(StringComparer.Ordinal)
    {
        ["plan"] = [new Dictionary<string, string>(StringComparer.Ordinal) { ["partenaire"] = "État, FNAVDL", ["accompagnement"] = "6000", ["investissement"] = "0" }],
    };

    private static DateTimeOffset Jour(int annee, int mois, int jour) => Paris.DebutDuJour(new DateOnly(annee, mois, jour));

    private static SaisieDeSection Saisie(params (string Champ, string Valeur)[] champs) =>
        SaisieDeSection.Vide with { Champs = champs.ToDictionary(c => c.Champ, c => c.Valeur, StringComparer.Ordinal) };

    private static Acteur Personne(string nom, Role role, Guid? organisme, params string[] territoires) =>
        new(Guid.CreateVersion7(), nom, nom.Split(' ')[0] + "@demo.example", [new(Guid.CreateVersion7(), role, organisme, territoires, null)]);

    private static ITerritoires Territoires()
    {
        Region[] regions = [new("73", "Midi-Pyrénées", "DREAL Midi-Pyrénées", ["31"], "76"), new("91", "Languedoc-Roussillon", "DREAL Languedoc-Roussillon", ["11"], "76")];
        var t = Substitute.For<ITerritoires>();
        t.Regions(Arg.Any<MillesimeRegions>()).Returns(regions);
        t.Region(Arg.Any<string>()).Returns(c => regions.FirstOrDefault(r => r.Code == c.Arg<string>()));
        t.Couvre(Arg.Any<IReadOnlyList<string>>(), Arg.Any<string>()).Returns(c => c.Arg<IReadOnlyList<string>>() is var codes && (codes.Count == 0 || codes.Contains(c.Arg<string>())));
        return t;
    }

    private static IOrganismes Organismes()
    {
        var o = Substitute.For<IOrganismes>();
        o.AgitPourAsync(Arg.Any<Guid>(), Arg.Any<DateOnly>(), Arg.Any<CancellationToken>()).Returns(c => c.Arg<Guid>());
        o.ReprisParAsync(Arg.Any<Guid>(), Arg.Any<DateOnly>(), Arg.Any<CancellationToken>()).Returns(c => [c.Arg<Guid>()]);
        o.LireAsync(Arg.Any<IReadOnlyCollection<Guid>>(), Arg.Any<DateOnly>(), Arg.Any<CancellationToken>()).Returns(new Dictionary<Guid, OrganismeLu>
        {
            [HabitatGaronne] = new(HabitatGaronne, "Habitat Garonne", null, TypeOrganisme.Oph, null, null, "31555", true, "1 place du Capitole, Toulouse", null, null),
        });
        return o;
    }

    private static IPointsDeContact Contacts()
    {
        var p = Substitute.For<IPointsDeContact>();
        p.ListerAsync(Arg.Any<RoleDeContact>(), Arg.Any<string?>(), Arg.Any<CancellationToken>()).Returns(c =>
        {
            var (role, region) = (c.ArgAt<RoleDeContact>(0), c.ArgAt<string?>(1));
            return [new PointDeContact(Guid.CreateVersion7(), role, $"{role} {region}", $"{role}{region}@contact.example", region is null ? [] : [region], MillesimeRegions.Regions2014)];
        });
        return p;
    }

    internal static IFichiers Fichiers()
    {
        var f = Substitute.For<IFichiers>();
        f.EnregistrerAsync(Arg.Any<ReadOnlyMemory<byte>>(), Arg.Any<string>(), Arg.Any<string>(), Arg.Any<CancellationToken>())
            .Returns(c => new FichierLu(Guid.CreateVersion7(), c.ArgAt<string>(1), c.ArgAt<string>(2), 4, new string('a', 64), 1, StatutFichier.Sain, null, DateTimeOffset.UnixEpoch));
        return f;
    }

    internal static IPreuves Preuves()
    {
        var p = Substitute.For<IPreuves>();
        p.NouveauCode().Returns("K7RM-2VQX-94");
        p.Adresse(Arg.Any<string>()).Returns(c => $"http://localhost/verifier?code={c.Arg<string>()}");
        return p;
    }

    internal static IImprimeurPdf Imprimeur()
    {
        var i = Substitute.For<IImprimeurPdf>();
        i.ImprimerAsync<LettreDeDecision>(Arg.Any<IReadOnlyDictionary<string, object?>>(), Arg.Any<CancellationToken>()).Returns("%PDF"u8.ToArray());
        i.RendreHtmlAsync<LettreDeDecision>(Arg.Any<IReadOnlyDictionary<string, object?>>(), Arg.Any<CancellationToken>()).Returns(c => ((ContenuDeLettre)c.Arg<IReadOnlyDictionary<string, object?>>()[nameof(LettreDeDecision.Lettre)]!).Motif);
        return i;
    }

    private IMembres Membres()
    {
        var m = Substitute.For<IMembres>();
        m.ListerAsync(Arg.Any<IReadOnlyCollection<Role>>(), Arg.Any<Guid?>(), Arg.Any<DateOnly>(), Arg.Any<CancellationToken>()).Returns(c => c.Arg<IReadOnlyCollection<Role>>().Contains(Role.MembreComite)
            ? [.. _comite.Select(a => new Membre(a.CompteId, a.Nom, a.Courriel, a.Habilitations[0].Role, null, [], false))]
            : [new Membre(Guid.CreateVersion7(), "Luc Ferrand", "luc@demo.example", Role.PorteurSignataire, HabitatGaronne, [], false)]);
        return m;
    }
}
