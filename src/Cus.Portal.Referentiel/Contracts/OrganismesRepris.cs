namespace Cus.Portal.Referentiel.Contracts;

/// <summary>Whose objects an actor acts on, from the organismes it is habilitated for.</summary>
public static class OrganismesRepris
{
    /// <summary>Those of the organismes that still act at that date, and all those they took over; nothing of one that passed its hand.</summary>
    public static async Task<IReadOnlyList<Guid>> AvecLesReprisAsync(this IOrganismes organismes, IEnumerable<Guid?> ids, DateOnly date, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(organismes);
        ArgumentNullException.ThrowIfNull(ids);
        var tous = new HashSet<Guid>();
        foreach (var id in ids.OfType<Guid>().Distinct())
        {
            if (await organismes.AgitPourAsync(id, date, ct) == id)
                tous.UnionWith(await organismes.ReprisParAsync(id, date, ct));
        }

        return [.. tous];
    }
}
