using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>Every day, the trace of the passes older than ninety days goes: the journal keeps the acts, not the passes.</summary>
internal sealed class OublierLesPasses(PortailDbContext db, UniteDeTravail unite, BilanDePasse bilan, TimeProvider temps) : ITravailRecurrent
{
    private static readonly TimeSpan Memoire = TimeSpan.FromDays(90);

    /// <inheritdoc />
    public string Nom => "Oubli des passages anciens";

    /// <inheritdoc />
    public bool EstHoraire => false;

    /// <inheritdoc />
    public async Task ExecuterAsync(CancellationToken ct)
    {
        var avant = (temps.GetUtcNow() - Memoire).ToUniversalTime();
        bilan.Compter(await db.Set<Passe>().Where(p => p.DebutLe < avant && (p.Erreur == null || p.RegleLe != null)).ExecuteDeleteAsync(ct));
        await unite.ValiderAsync(ct);
    }
}
