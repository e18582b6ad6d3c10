using Cus.Portal.Socle.Base;
using Npgsql;

namespace Cus.Portal.Host;

/// <summary>What production must have: without it, the portal says what is missing and does not start.</summary>
internal static class RefusDeDemarrer
{
    /// <exception cref="InvalidOperationException">Something is missing.</exception>
    public static async Task VerifierAsync(WebApplication app)
    {
        if (await Migrateur.ContourneLeCloisonnementAsync(app.Services.GetRequiredService<NpgsqlDataSource>()))
            throw new InvalidOperationException("ConnectionStrings:Portail names a role that walks through row-level security (superuser or BYPASSRLS).");
        var manques = app.Environment.IsProduction() ? Manques(app.Configuration).ToList() : [];
        if (manques.Count > 0)
            throw new InvalidOperationException("Production does not start:\n" + string.Join('\n', manques.Select(m => "- " + m)));
    }

    /// <summary>One sentence per missing setting.</summary>
    public static IEnumerable<string> Manques(IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration["Documents:Clamd"]) && !configuration.GetValue<bool>("Documents:SansAntivirus"))
            yield return "Documents:Clamd (host:port of clamd) is missing; Documents:SansAntivirus=true accepts files that nothing has scanned.";
        if (string.IsNullOrWhiteSpace(configuration["Protection:Secret"]))
            yield return "Protection:Secret is missing: the keys of sessions and of second factors would lie in clear.";
        if (string.IsNullOrWhiteSpace(configuration["Courriel:Smtp"]) && !configuration.GetValue<bool>("Courriel:SansEnvoi"))
            yield return "Courriel:Smtp (host:port) is missing; Courriel:SansEnvoi=true keeps mail in its table.";
        if (string.IsNullOrWhiteSpace(configuration["AllowedHosts"]) || configuration["AllowedHosts"] == "*")
            yield return "AllowedHosts must name the hosts that are served: the espace is read from the host name.";
        if (configuration.GetValue<bool>("Demonstration"))
            yield return "Demonstration=true opens accounts whose password is public.";
    }
}
