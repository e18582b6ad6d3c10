using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>The bare minimal API that the list is compared with: 20 rows through Npgsql, as JSON.</summary>
internal static class Etalon
{
    private sealed record Ligne(Guid Id, string Reference, string Intitule, string Statut);

    public static async Task<int> ServirAsync(string chaine, string port)
    {
        await using var source = NpgsqlDataSource.Create(chaine);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.MapGet("/", async (CancellationToken ct) =>
        {
            await using var commande = source.CreateCommand("select id, reference, intitule, statut from public.etalon order by reference limit 20");
            await using var lecteur = await commande.ExecuteReaderAsync(ct);
            var lignes = new List<Ligne>(20);
            while (await lecteur.ReadAsync(ct))
                lignes.Add(new Ligne(lecteur.GetGuid(0), lecteur.GetString(1), lecteur.GetString(2), lecteur.GetString(3)));
            return lignes;
        });
        await app.RunAsync();
        return 0;
    }
}
