using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Socle.Journalisation;

/// <summary>Outcome of a verification of a journal.</summary>
/// <param name="Entrees">Entries read.</param>
/// <param name="PremiereRompue">Rank of the first broken entry, or null when the chain is whole.</param>
/// <param name="Motif">French sentence that says how it is broken.</param>
public sealed record BilanDuJournal(long Entrees, long? PremiereRompue, string? Motif);

/// <summary>Verifies the chain of the current espace, streaming: memory does not grow with the journal.</summary>
public sealed class VerificateurDeJournal(PortailDbContext db)
{
    /// <summary>Reads every entry in order and checks rank, link and hash; then the head.</summary>
    public async Task<BilanDuJournal> VerifierAsync(CancellationToken ct = default)
    {
        long lues = 0;
        var precedente = new string('0', 64);
        await foreach (var e in db.Set<EntreeDeJournal>().AsNoTracking().OrderBy(e => e.Numero).AsAsyncEnumerable().WithCancellation(ct))
        {
            lues++;
            if (e.Numero != lues)
                return new(lues, lues, $"l’entrée {lues} manque");
            if (e.EmpreintePrecedente != precedente)
                return new(lues, lues, $"l’entrée {lues} ne suit pas la précédente");
            if (e.Recalculer() != e.Empreinte)
                return new(lues, lues, $"l’entrée {lues} a été modifiée");
            precedente = e.Empreinte;
        }

        var tete = await db.Set<TeteDeJournal>().AsNoTracking().SingleOrDefaultAsync(ct);
        return tete is not null && (tete.Numero != lues || tete.Empreinte != precedente)
            ? new(lues, lues + 1, $"la fin du journal manque après l’entrée {lues}")
            : new(lues, null, null);
    }
}
