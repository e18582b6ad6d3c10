using Cus.Portal.IntegrationTests;

namespace Cus.Portal.E2E.Parcours;

/// <summary>A portal of its own, with the accounts of the demonstration and nothing else: this story begins in October 2023, and runs its works when it says.</summary>
public class PortailDeLHistoire : PortailServi
{
    /// <inheritdoc />
    protected override string Depart => "2023-10-11 10:00";

    /// <inheritdoc />
    protected override string Fichiers => DossierDesFichiers;

    /// <inheritdoc />
    protected override Task<string?> GabaritAsync() => Task.FromResult<string?>(null);

    /// <inheritdoc />
    protected override Dictionary<string, string?> Reglages() => new(base.Reglages(), StringComparer.Ordinal)
    {
        ["Echeances:Travaux"] = "false",
        ["Sceaux:Dossier"] = Path.Combine(DossierDesFichiers, "cles"),
    };

    /// <inheritdoc />
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Semis.JusquaAsync(ServicesDuPortail, "identite");
    }
}
