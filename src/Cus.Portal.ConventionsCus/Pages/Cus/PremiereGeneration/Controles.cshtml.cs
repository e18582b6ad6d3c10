using Cus.Portal.ConventionsCus.PremiereGeneration.Controles;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>Everything the rules find in a convention, rule after rule, with the page where each is mended.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class ControlesModel(PerimetreDePremiereGeneration perimetre, IHorloge horloge, LireLesControles1G lire) : PageDePremiereGeneration(perimetre, horloge)
{
    /// <summary>Places told for one rule; beyond, their number.</summary>
    public const int LieuxAuPlus = 40;

    public IReadOnlyList<Controle1G> Controles { get; private set; } = [];

    /// <summary>By rule; what blocks first.</summary>
    public IReadOnlyList<IGrouping<string, Controle1G>> ParRegle => [.. Controles.GroupBy(c => c.Constat.Regle, StringComparer.Ordinal)];

    public int Bloquants => Controles.Count(c => c.Constat.Bloque);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Controles = await lire.LireAsync(Convention, ct);
    }
}
