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
        services.AddSingleton(new TypeDEcheance(RedacteurDEssai.TypeDEssai, "Dépôt d’essai"));
        services.AddScoped<IGroupesDEcheances, GroupesDEssai>();
        services.AddSingleton<IHandler<EcheanceEchue>>(Echues);
    }
}

internal sealed class RedacteurDEssai : IRedacteurDeRappel
{
    public const string TypeDEssai = "essai.depot";

    public bool SansObjet { get; set; }

    /// <summary>Object whose reminder throws.</summary>
    public string? Casse { get; set; }

    public string Type => TypeDEssai;

    public Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct) => echeance.Objet == Casse ? throw new InvalidOperationException("Broken.") : Task.FromResult(SansObjet
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

/// <summary>Sessions of test: « essai/session/1 » closes on 14 May 2014.</summary>
internal sealed class GroupesDEssai : IGroupesDEcheances
{
    public string Prefixe => "essai/session/";

    public Task<IReadOnlyList<GroupeDEcheances>> ListerAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<GroupeDEcheances>>([Groupe(Prefixe + "1")]);

    public Task<GroupeDEcheances?> LireAsync(string cle, CancellationToken ct) => Task.FromResult<GroupeDEcheances?>(Groupe(cle));

    public Task<IReadOnlyList<EcheancePrevue>> PrevoirAsync(string cle, CancellationToken ct) => Task.FromResult<IReadOnlyList<EcheancePrevue>>([]);

    private static GroupeDEcheances Groupe(string cle) => new(cle, "Session d’essai", "/echeances", Cus.Portal.Socle.Temps.Paris.DebutDuJour(new DateOnly(2014, 5, 14)));
}
