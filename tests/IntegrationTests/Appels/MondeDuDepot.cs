using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>A step of the deposit at which the machine stops, when the test says so.</summary>
internal sealed class PanneDeTest
{
    public string? A { get; set; }

    public void Passer(string etape)
    {
        if (etape == A)
            throw new InvalidOperationException("Panne à l’étape " + etape);
    }
}

/// <summary>Files in memory: pages and status are what the test says.</summary>
internal sealed class FichiersEnMemoire(PanneDeTest panne) : IFichiers
{
    private readonly ConcurrentDictionary<Guid, (FichierLu Lu, byte[] Contenu)> _fichiers = new();

    public Guid Poser(string nom, int pages, StatutFichier statut = StatutFichier.Sain)
    {
        var id = Guid.CreateVersion7();
        _fichiers[id] = (new FichierLu(id, nom, "application/pdf", 1000, Convert.ToHexStringLower(SHA256.HashData(id.ToByteArray())), pages, statut, null, default), []);
        return id;
    }

    public string Texte(Guid id) => Encoding.UTF8.GetString(_fichiers[id].Contenu);

    public Task<FichierLu> RecevoirAsync(Stream contenu, string nom, ExigencesFichier exigences, CancellationToken ct) =>
        nom.EndsWith(".exe", StringComparison.Ordinal)
            ? throw Refus.Champ(exigences.Champ.ShouldNotBeNull(), RefusSocle.Interdit)
            : Task.FromResult(_fichiers[Poser(nom, 3)].Lu);

    public Task<FichierLu> EnregistrerAsync(ReadOnlyMemory<byte> contenu, string nom, string type, CancellationToken ct)
    {
        panne.Passer("fichier");
        var id = Guid.CreateVersion7();
        _fichiers[id] = (new FichierLu(id, nom, type, contenu.Length, Convert.ToHexStringLower(SHA256.HashData(contenu.Span)), 1, StatutFichier.Sain, null, default), contenu.ToArray());
        return Task.FromResult(_fichiers[id].Lu);
    }

    public Task<FichierLu?> LireAsync(Guid id, CancellationToken ct) => Task.FromResult(_fichiers.TryGetValue(id, out var f) ? f.Lu : null);

    public Task<IReadOnlyDictionary<Guid, FichierLu>> LireAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, FichierLu>>(ids.Where(_fichiers.ContainsKey).ToDictionary(i => i, i => _fichiers[i].Lu));

    public Task<FichierLu> RecevoirRepriseAsync(string jeton, ExigencesFichier exigences, CancellationToken ct) => RecevoirAsync(Stream.Null, jeton, exigences, ct);

    public Task<Stream> OuvrirAsync(Guid id, CancellationToken ct) => Task.FromResult<Stream>(new MemoryStream(_fichiers[id].Contenu));
}

/// <summary>Prints to HTML: what the receipt says can be read.</summary>
internal sealed class ImprimeurEnHtml(IServiceProvider services, ILoggerFactory traces, PanneDeTest panne) : IImprimeurPdf
{
    public async Task<byte[]> ImprimerAsync<TModele>(IReadOnlyDictionary<string, object?> parametres, CancellationToken ct)
        where TModele : IComponent
    {
        panne.Passer("pdf");
        return Encoding.UTF8.GetBytes(await RendreHtmlAsync<TModele>(parametres, ct));
    }

    public async Task<string> RendreHtmlAsync<TModele>(IReadOnlyDictionary<string, object?> parametres, CancellationToken ct)
        where TModele : IComponent
    {
        await using var rendu = new HtmlRenderer(services, traces);
        return System.Net.WebUtility.HtmlDecode(await rendu.Dispatcher.InvokeAsync(async () =>
            (await rendu.RenderComponentAsync<TModele>(ParameterView.FromDictionary(parametres.ToDictionary(StringComparer.Ordinal)))).ToHtmlString()));
    }
}

/// <summary>Codes of verification, counted.</summary>
internal sealed class PreuvesEnMemoire(PanneDeTest panne) : IPreuves
{
    private int _dernier;

    public Task<string> DelivrerAsync(string code, Guid fichierId, string ceQuIlProuve, CancellationToken ct)
    {
        panne.Passer("preuve");
        return Task.FromResult(code);
    }

    public Task<string> DelivrerAsync(string code, Guid fichierId, string ceQuIlProuve, string? organisme, CancellationToken ct) => DelivrerAsync(code, fichierId, ceQuIlProuve, ct);

    public string Adresse(string code) => "http://localhost/verifier?code=" + code;

    public string NouveauCode() => $"K7RM-2VQX-{Interlocked.Increment(ref _dernier):00}";
}

/// <summary>The real outbox, which may stop at its n-th mail.</summary>
internal sealed class MessagerieFragile(IMessagerie vraie, PanneDeTest panne) : IMessagerie
{
    private int _ecrits;

    public Task<Guid> PreparerAsync(CourrielAPreparer courriel, CancellationToken ct)
    {
        panne.Passer("courriel " + ++_ecrits);
        return vraie.PreparerAsync(courriel, ct);
    }
}

/// <summary>Regions and communes of the scenarios.</summary>
internal sealed class CarteDEssai : ITerritoires
{
    private static readonly Region[] Toutes =
    [
        new("73", "Midi-Pyrénées", "DREAL Midi-Pyrénées", ["31"], "76"), new("91", "Languedoc-Roussillon", "DREAL Languedoc-Roussillon", ["11"], "76"),
        new("94", "Corse", "DREAL Corse", ["2A"], null), new("93", "Provence-Alpes-Côte d’Azur", "DREAL Provence-Alpes-Côte d’Azur", ["13"], null),
        new("11", "Île-de-France", "DRIHL Île-de-France", ["93"], null),
    ];

    private static readonly Commune[] Communes =
    [
        new("31555", "Toulouse", "31", "31555", "Toulouse", null, null), new("11069", "Carcassonne", "11", "11069", "Carcassonne", null, null),
        new("2A004", "Ajaccio", "2A", "2A004", "Ajaccio", null, null), new("13055", "Marseille", "13", "13055", "Marseille", null, null), new("93066", "Saint-Denis", "93", "93066", "Saint-Denis", null, null),
    ];

    public IReadOnlyList<Region> Regions(MillesimeRegions millesime) => Toutes;

    public Region? Region(string code) => Array.Find(Toutes, r => r.Code == code);

    public Region? RegionDuDepartement(string departement, MillesimeRegions millesime) => Array.Find(Toutes, r => r.Departements.Contains(departement, StringComparer.Ordinal));

    public string? NomDuDepartement(string departement) => null;

    public Commune? Commune(string codeInsee, DateOnly date) => CommuneDeTousTemps(codeInsee);

    public Commune? CommuneDeTousTemps(string codeInsee) => Array.Find(Communes, c => c.Code == codeInsee);

    public Commune Exiger(string saisie, DateOnly date, string champ) => CommuneDeTousTemps(saisie)!;

    public IReadOnlyList<Commune> ChercherCommunes(string texte, DateOnly date, int max = 20) => [];

    public bool Couvre(IReadOnlyList<string> territoires, string codeRegion) => territoires.Count == 0 || territoires.Contains(codeRegion, StringComparer.Ordinal);

    public bool CouvreLeDepartement(IReadOnlyList<string> territoires, string departement) => territoires.Count == 0 || territoires.Contains('D' + departement, StringComparer.Ordinal);

    public Epci? Epci(string siren) => null;

    public IReadOnlyList<Epci> Intercommunalites => [];

    public IReadOnlyList<Epci> ChercherEpci(string texte, int max = 20) => [];

    public Epci ExigerEpci(string saisie, string champ) => throw new NotSupportedException("No intercommunalité in these scenarios.");

    public IReadOnlyList<Commune> CommunesDe(string siren) => [];

    public bool EstMembre(string codeCommune, string siren) => false;
}

/// <summary>Recipients of the scenarios; Provence and Corsica share one regional association.</summary>
internal sealed class ContactsDEssai : IPointsDeContact
{
    private static readonly PointDeContact[] Tous =
    [
        Contact(1, RoleDeContact.Ush, "Union sociale pour l’habitat"), Contact(2, RoleDeContact.Dhup, "DHUP"),
        Contact(3, RoleDeContact.Dreal, "DREAL Midi-Pyrénées", "73"), Contact(4, RoleDeContact.ArHlm, "AR HLM Midi-Pyrénées", "73"),
        Contact(5, RoleDeContact.Dreal, "DREAL Corse", "94"), Contact(6, RoleDeContact.Dreal, "DREAL Provence-Alpes-Côte d’Azur", "93"),
        Contact(7, RoleDeContact.ArHlm, "AR HLM Provence-Alpes-Côte d’Azur – Corse", "93", "94"), Contact(8, RoleDeContact.Dreal, "DRIHL Île-de-France", "11"), Contact(9, RoleDeContact.ArHlm, "AORIF", "11"),
    ];

    public Task<IReadOnlyList<PointDeContact>> ListerAsync(RoleDeContact role, string? codeRegion, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PointDeContact>>([.. Tous.Where(c => c.Role == role && (codeRegion is null ? c.Regions.Count == 0 : c.Regions.Contains(codeRegion, StringComparer.Ordinal)))]);

    private static PointDeContact Contact(int n, RoleDeContact role, string libelle, params string[] regions) =>
        new(new Guid($"0198a000-0000-7000-8009-{n:D12}"), role, libelle, $"contact{n}@demo.example", regions, MillesimeRegions.Regions2014);
}

/// <summary>Organismes of the scenarios.</summary>
internal sealed class OrganismesDEssai : IOrganismes
{
    private static readonly Dictionary<Guid, OrganismeLu> Tous = new OrganismeLu[]
    {
        Bailleur(OrganismesDemo.HabitatGaronne, "Habitat Garonne"), Bailleur(OrganismesDemo.ToitDOc, "Toit d’Oc"), Bailleur(OrganismesDemo.InsulaLogis, "Insula Logis"),
        Autre(OrganismesDemo.Ush, "Union sociale pour l’habitat", TypeOrganisme.Ush), Autre(OrganismesDemo.Dhup, "DHUP", TypeOrganisme.ServiceEtat),
        Autre(OrganismesDemo.DrealMidiPyrenees, "DREAL Midi-Pyrénées", TypeOrganisme.ServiceEtat) with { Adresse = "1 rue de la Cité administrative, 31000 Toulouse", Telephone = "05 00 00 00 00" },
    }.ToDictionary(o => o.Id);

    public Task<OrganismeLu?> LireAsync(Guid id, DateOnly date, CancellationToken ct) => Task.FromResult(Tous.GetValueOrDefault(id));

    public Task<IReadOnlyDictionary<Guid, OrganismeLu>> LireAsync(IReadOnlyCollection<Guid> ids, DateOnly date, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, OrganismeLu>>(ids.Where(Tous.ContainsKey).ToDictionary(i => i, i => Tous[i]));

    public Task<IReadOnlyList<OrganismeLu>> ChercherAsync(string texte, int max, CancellationToken ct) => Task.FromResult<IReadOnlyList<OrganismeLu>>([.. Tous.Values.Where(o => o.Nom == texte)]);

    public Task<Guid> AgitPourAsync(Guid id, DateOnly date, CancellationToken ct) => Task.FromResult(id);

    public Task<IReadOnlyList<Guid>> ReprisParAsync(Guid id, DateOnly date, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([id]);

    public Task<OrganismeLu> ExigerAsync(string saisie, string champ, CancellationToken ct) => Task.FromResult(Tous.Values.First(o => o.Nom == saisie));

    public Task<DateOnly?> DernierJourAsync(Guid id, CancellationToken ct) => Task.FromResult<DateOnly?>(null);

    private static OrganismeLu Bailleur(Guid id, string nom) => new(id, nom, null, TypeOrganisme.Oph, "775697907", "77569790700068", null, true, null, null, null);

    private static OrganismeLu Autre(Guid id, string nom, TypeOrganisme type) => new(id, nom, null, type, null, null, null, false, null, null, null);
}
