using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Evenements;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>The portal with a programme of test that speaks for the type « essai.depot ».</summary>
public sealed class PortailAvecRappels : PortailDeTest
{
    internal RedacteurDEssai Redacteur { get; } = new();

    internal EcheancesEchues Echues { get; } = new();

    protected override void Ajuster(IServiceCollection services)
    {
        services.AddSingleton<IRedacteurDeRappel>(Redacteur);
        services.AddSingleton<IHandler<EcheanceEchue>>(Echues);
    }
}

internal sealed class RedacteurDEssai : IRedacteurDeRappel
{
    public const string TypeDEssai = "essai.depot";

    public bool SansObjet { get; set; }

    public string Type => TypeDEssai;

    public Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct) => Task.FromResult(SansObjet
        ? null
        : new TexteDeRappel($"« Un toit, un parcours » n’est pas déposé ({offset})", "Il manque :\n\n- le courrier d’acte de candidature\n- le plan de financement"));
}

internal sealed class EcheancesEchues : IHandler<EcheanceEchue>
{
    public List<EcheanceLue> Recues { get; } = [];

    public Task TraiterAsync(EcheanceEchue evenement, CancellationToken ct)
    {
        Recues.Add(evenement.Echeance);
        return Task.CompletedTask;
    }
}
