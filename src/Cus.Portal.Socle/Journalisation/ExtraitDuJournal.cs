using System.Runtime.CompilerServices;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Socle.Journalisation;

/// <summary>An entry, the seal that covers it, and the path that proves it; null when it is not sealed yet.</summary>
public sealed record EntreeProuvee(EntreeDeJournal Entree, long? Sceau, IReadOnlyList<string> Chemin);

/// <summary>Part of the journal of the current espace, as a bundle of proof discloses it: page by page, memory bounded.</summary>
public sealed class ExtraitDuJournal(PortailDbContext db)
{
    private const int Page = 200;

    /// <summary>The first seal that covers an entry, or null.</summary>
    public Task<SceauDuJournal?> SceauDeAsync(long numero, CancellationToken ct) =>
        db.Set<SceauDuJournal>().AsNoTracking().Where(s => s.Fin >= numero).OrderBy(s => s.Fin).FirstOrDefaultAsync(ct);

    /// <summary>Entries about these objects, in order, without those of these acts.</summary>
    public async IAsyncEnumerable<EntreeProuvee> EntreesAsync(IReadOnlyCollection<string> objets, IReadOnlyCollection<string> actesTus, [EnumeratorCancellation] CancellationToken ct)
    {
        var (depuis, sceau, sousLeSceau) = (0L, (SceauDuJournal?)null, (List<string>)[]);
        while (true)
        {
            var page = await db.Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Numero > depuis && objets.Contains(e.Objet) && !actesTus.Contains(e.Acte)).OrderBy(e => e.Numero).Take(Page).ToListAsync(ct);
            foreach (var entree in page)
            {
                if (sceau is null || sceau.Fin < entree.Numero)
                {
                    sceau = await SceauDeAsync(entree.Numero, ct);
                    sousLeSceau = sceau is null ? [] : await EmpreintesAsync(sceau, ct);
                }

                var rang = (int)(entree.Numero - (sceau?.Debut ?? entree.Numero));
                yield return sceau is null || rang >= sousLeSceau.Count ? new(entree, null, []) : new(entree, sceau.Numero, ArbreDeSceau.Chemin(sousLeSceau, rang));
            }

            if (page.Count < Page)
                yield break;
            depuis = page[^1].Numero;
        }
    }

    /// <summary>The seals between two of them, both included: they chain one another.</summary>
    public async IAsyncEnumerable<SceauDuJournal> SceauxAsync(long premier, long dernier, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var depuis = premier; depuis <= dernier; depuis += Page)
        {
            var fin = Math.Min(dernier, depuis + Page - 1);
            foreach (var sceau in await db.Set<SceauDuJournal>().AsNoTracking().Where(s => s.Numero >= depuis && s.Numero <= fin).OrderBy(s => s.Numero).ToListAsync(ct))
                yield return sceau;
        }
    }

    private Task<List<string>> EmpreintesAsync(SceauDuJournal sceau, CancellationToken ct) =>
        db.Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Numero >= sceau.Debut && e.Numero <= sceau.Fin).OrderBy(e => e.Numero).Select(e => e.Empreinte).ToListAsync(ct);
}
