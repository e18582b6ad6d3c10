using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Socle.Evenements;

/// <summary>A fact announced by an act. Handled in the same transaction.</summary>
public interface IEvenement;

/// <summary>Writes rows when something was announced. Never talks to the world: that is a job's.</summary>
public interface IHandler<in T>
    where T : IEvenement
{
    /// <summary>Writes its rows; the unit of work saves them.</summary>
    Task TraiterAsync(T evenement, CancellationToken ct);
}

/// <summary>Facts announced in the current unit of work, handed to their handlers before it commits.</summary>
public sealed class Annonces(IServiceProvider services)
{
    private readonly Queue<IEvenement> _file = new();

    /// <summary>Announces a fact.</summary>
    public void Publier(IEvenement evenement) => _file.Enqueue(evenement);

    internal bool EnAttente => _file.Count > 0;

    internal void Vider() => _file.Clear();

    internal async Task TraiterAsync(CancellationToken ct)
    {
        while (_file.TryDequeue(out var e))
        {
            var type = typeof(IHandler<>).MakeGenericType(e.GetType());
            foreach (var h in services.GetServices(type))
                await (Task)type.GetMethod(nameof(IHandler<>.TraiterAsync))!.Invoke(h, [e, ct])!;
        }
    }
}
