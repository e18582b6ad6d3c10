using System.Text;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Socle.Journalisation;

/// <summary>Outcome of a verification of a journal.</summary>
/// <param name="Entrees">Entries read.</param>
/// <param name="PremiereRompue">Rank of the first broken entry, or null when the chain is whole.</param>
/// <param name="Motif">French sentence that says how it is broken.</param>
/// <param name="Sceaux">Seals verified.</param>
/// <param name="SceauRompu">Rank of the first broken seal, or null.</param>
/// <param name="Horodates">Seals whose time stamp holds.</param>
public sealed record BilanDuJournal(long Entrees, long? PremiereRompue, string? Motif, long Sceaux = 0, long? SceauRompu = null, long Horodates = 0)
{
    /// <summary>Chain and seals hold.</summary>
    public bool EstIntact => PremiereRompue is null && SceauRompu is null;
}

/// <summary>
/// Verifies the chain and the seals of the current espace, streaming: memory does not grow with the journal. A chain whose hashes
/// were all recomputed is betrayed by the first seal that no longer recognises it.
/// </summary>
public sealed class VerificateurDeJournal(PortailDbContext db, IContexteEspace espace, CleDesSceaux cle, MarquesDesSceaux marques, IHorodatage horodatage)
{
    /// <summary>The seals first, then every entry in order: rank, link, hash, seal; then the head.</summary>
    public async Task<BilanDuJournal> VerifierAsync(CancellationToken ct = default)
    {
        var sceaux = await db.Set<SceauDuJournal>().AsNoTracking().OrderBy(s => s.Numero).ToListAsync(ct);
        var rompu = await SceauRompuAsync(sceaux, ct);
        var tenus = rompu is { } r ? sceaux.TakeWhile(s => s.Numero < r.Numero).ToList() : sceaux;
        var bilan = await LireAsync(tenus, ct) with { Sceaux = tenus.Count, Horodates = tenus.Count(s => s.Jeton is not null) };
        if (rompu is not { } premier)
            return bilan;
        return bilan.PremiereRompue is null ? bilan with { SceauRompu = premier.Numero, Motif = premier.Motif } : bilan with { SceauRompu = premier.Numero, Motif = $"{bilan.Motif} ; {premier.Motif}" };
    }

    private async Task<BilanDuJournal> LireAsync(List<SceauDuJournal> sceaux, CancellationToken ct)
    {
        long lues = 0;
        var precedente = new string('0', 64);
        var sousLeSceau = new List<string>();
        using var suite = ((IEnumerable<SceauDuJournal>)sceaux).GetEnumerator();
        var sceau = suite.MoveNext() ? suite.Current : null;
        await foreach (var e in db.Set<EntreeDeJournal>().AsNoTracking().OrderBy(e => e.Numero).AsAsyncEnumerable().WithCancellation(ct))
        {
            lues++;
            if (Rupture(e, lues, precedente) is { } motif)
                return new(lues, lues, motif);
            precedente = e.Empreinte;
            if (sceau is null)
                continue;
            sousLeSceau.Add(e.Empreinte);
            if (lues < sceau.Fin)
                continue;
            if (e.Empreinte != sceau.EmpreinteDeFin || ArbreDeSceau.Racine(sousLeSceau) != sceau.Racine)
                return new(lues, sceau.Debut, Meconnu(sceau));
            sousLeSceau.Clear();
            sceau = suite.MoveNext() ? suite.Current : null;
        }

        if (sceau is not null)
            return new(lues, lues + 1, $"la fin du journal manque après l’entrée {lues} : le sceau {sceau.Numero} va jusqu’à l’entrée {sceau.Fin}");
        var tete = await db.Set<TeteDeJournal>().AsNoTracking().SingleOrDefaultAsync(ct);
        return (tete?.Numero ?? 0) != lues || (tete is not null && tete.Empreinte != precedente)
            ? new(lues, lues + 1, $"la fin du journal manque après l’entrée {lues}")
            : new(lues, null, null);
    }

    private static string? Rupture(EntreeDeJournal e, long rang, string precedente)
    {
        if (e.Numero != rang)
            return $"l’entrée {rang} manque";
        if (e.EmpreintePrecedente != precedente)
            return $"l’entrée {rang} ne suit pas la précédente";
        return e.Recalculer() != e.Empreinte ? $"l’entrée {rang} a été modifiée" : null;
    }

    private static string Meconnu(SceauDuJournal s) =>
        $"{(s.Debut == s.Fin ? $"l’entrée {s.Debut} a été réécrite" : $"une entrée a été réécrite entre la {s.Debut} et la {s.Fin}")} : le sceau {s.Numero} du {Francais.DateLongue(s.Instant)} ne la reconnaît plus";

    private async Task<(long Numero, string Motif)?> SceauRompuAsync(List<SceauDuJournal> sceaux, CancellationToken ct)
    {
        var (fin, precedente) = (0L, new string('0', 64));
        for (var i = 0; i < sceaux.Count; i++)
        {
            if (Rupture(sceaux[i], i + 1, fin, precedente) is { } motif)
                return (i + 1, motif);
            (fin, precedente) = (sceaux[i].Fin, sceaux[i].Empreinte);
        }

        if (await marques.LireAsync(espace.Id ?? ContexteEspace.EspaceHote, ct) is not { } marque || sceaux.Any(s => s.Numero == marque.Numero && s.Empreinte == marque.Empreinte))
            return null;
        return marque.Numero > sceaux.Count
            ? (sceaux.Count + 1, $"le sceau {sceaux.Count + 1} manque : cette installation en a posé {marque.Numero}")
            : (marque.Numero, $"le sceau {marque.Numero} n’est pas celui que cette installation a posé");
    }

    private string? Rupture(SceauDuJournal s, long rang, long fin, string precedente)
    {
        if (s.Numero != rang)
            return $"le sceau {rang} manque";
        if (s.EmpreintePrecedente != precedente || s.Debut != fin + 1 || s.Fin < s.Debut)
            return $"le sceau {rang} ne suit pas le précédent";
        if (s.Recalculer() != s.Empreinte)
            return $"le sceau {rang} a été modifié";
        return cle.ASigne(s.Cle, Encoding.UTF8.GetBytes(s.Texte), s.Signature) switch
        {
            null => $"le sceau {rang} est signé d’une clé inconnue de cette installation",
            false => $"la signature du sceau {rang} est fausse",
            _ => s.Jeton is { } jeton && !horodatage.EstValable(Convert.FromHexString(s.Empreinte), jeton) ? $"l’horodatage du sceau {rang} est faux" : null,
        };
    }
}
