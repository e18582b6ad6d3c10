using Cus.Portal.Host;
using Cus.Portal.IntegrationTests;
using Npgsql;

namespace Cus.Portal.E2E;

/// <summary>A database with the whole demonstration, told once for the run; each portal that is served has a clone of it, and shares its files.</summary>
public sealed class BaseDeDemonstration : BaseDeTest
{
    /// <summary>A Wednesday morning; the demonstration is told relative to it.</summary>
    public const string Jour = "2026-11-25 09:30";

    private static readonly Lazy<Task<BaseDeDemonstration>> Unique = new(RaconterAsync);

    /// <summary>Folder of the files.</summary>
    public static string Fichiers => Unique.Value.Result.DossierDesFichiers;

    /// <summary>Name of the database to clone.</summary>
    public static async Task<string?> OuvrirAsync() => (await Unique.Value).Nom;

    /// <inheritdoc />
    protected override Dictionary<string, string?> Configuration(string chaine) => new(base.Configuration(chaine), StringComparer.Ordinal)
    {
        ["Demonstration"] = "true",
    };

    private static async Task<BaseDeDemonstration> RaconterAsync()
    {
        var b = new BaseDeDemonstration();
        b.Horloge.Regler(Jour);
        await b.InitializeAsync();
        await Verbes.SemerLaDemonstrationAsync(b.Services, CancellationToken.None);
        await b.Services.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        return b;
    }
}
