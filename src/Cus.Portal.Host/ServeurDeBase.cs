using Cus.Portal.Host.Postgres;
using Cus.Portal.Socle.Modules;

namespace Cus.Portal.Host;

/// <summary>The database of this run: the one that the configuration names, else the embedded one.</summary>
internal sealed class ServeurDeBase : IAsyncDisposable
{
    private PostgresEmbarque? _embarque;
    private FileStream? _verrou;

    /// <summary>True when the embedded server is ours.</summary>
    public bool EstEmbarque => _embarque is not null;

    /// <summary>String of the owner, or null when the configuration gives none.</summary>
    public string? ChaineProprietaire { get; private set; }

    /// <summary>Settings that stand over the configuration.</summary>
    public IReadOnlyDictionary<string, string?> Reglages { get; private set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Reads the configuration; starts the embedded server when it names no database.</summary>
    public static async Task<ServeurDeBase> OuvrirAsync(string[] args, CancellationToken ct = default)
    {
        var configuration = WebApplication.CreateBuilder(args).Configuration;
        var serveur = new ServeurDeBase { ChaineProprietaire = configuration.GetConnectionString("Proprietaire") };
        if (!string.IsNullOrWhiteSpace(configuration.GetConnectionString(SocleServices.ChaineApplication)))
            return serveur;
        await serveur.EmbarquerAsync(configuration, ct);
        return serveur;
    }

    /// <summary>Root of the clone: the folder above that holds the solution, else the current one.</summary>
    public static string Racine()
    {
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d is not null; d = d.Parent)
        {
            if (File.Exists(Path.Combine(d.FullName, "Cus.Portal.sln")))
                return d.FullName;
        }

        return Environment.CurrentDirectory;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_embarque is not null)
            await _embarque.DisposeAsync();
        if (_verrou is not null)
            await _verrou.DisposeAsync();
    }

    private async Task EmbarquerAsync(IConfiguration configuration, CancellationToken ct)
    {
        var donnees = configuration["Donnees"] ?? Path.Combine(Racine(), ".data");
        Directory.CreateDirectory(donnees);
        _verrou = Verrouiller(donnees);
        _embarque = await PostgresEmbarque.DemarrerAsync(Racine(), donnees, ct: ct);
        var (proprietaire, application) = await _embarque.PreparerLaBaseAsync("portail", ct);
        ChaineProprietaire = proprietaire;
        Reglages = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Portail"] = application,
            ["ConnectionStrings:Proprietaire"] = proprietaire,
            ["Demonstration"] = configuration["Demonstration"] ?? "true",
            ["Documents:Dossier"] = configuration["Documents:Dossier"] ?? Path.Combine(donnees, "documents"),
        };
    }

    private static FileStream Verrouiller(string donnees)
    {
        try
        {
            return new FileStream(Path.Combine(donnees, "verrou"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException($"The portal already runs on {donnees}.", e);
        }
    }
}
