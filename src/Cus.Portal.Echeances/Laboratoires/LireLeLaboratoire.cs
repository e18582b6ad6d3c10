using System.Text.Json;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Laboratoires;

/// <summary>What the last move made happen.</summary>
/// <param name="Messages">How many mails were written on the way.</param>
/// <param name="Premiers">The first of them.</param>
/// <param name="Echues">Deadlines that passed, open.</param>
/// <param name="Actes">Acts of the portal itself, as its journal tells them.</param>
internal sealed record SurLeChemin(int Messages, IReadOnlyList<MessageDuChemin> Premiers, IReadOnlyList<(string Libelle, DateTimeOffset DueLe, string Chemin)> Echues, IReadOnlyList<(string Phrase, DateTimeOffset Le)> Actes)
{
    public bool EstVide => Messages == 0 && Echues.Count == 0 && Actes.Count == 0;
}

/// <summary>A mail written on the way.</summary>
internal sealed record MessageDuChemin(Guid Id, DateTimeOffset Le, string Nom, string Sujet);

/// <summary>The clock of the laboratory, where it may go next, what it met. A page that exists in a laboratory only.</summary>
internal sealed class LireLeLaboratoire(PortailDbContext db)
{
    public const int AuPlus = 100;

    /// <exception cref="Refus">Not a laboratory.</exception>
    public async Task<Laboratoire> LireAsync(CancellationToken ct) =>
        await db.Set<Laboratoire>().AsNoTracking().SingleOrDefaultAsync(ct) ?? throw new Refus(RefusSocle.Introuvable);

    /// <summary>Next due instant and next reminder of the open deadlines.</summary>
    public async Task<(DateTimeOffset? Echeance, DateTimeOffset? Rappel)> ProchainsAsync(DateTimeOffset maintenant, CancellationToken ct)
    {
        var (apres, ouvertes) = (maintenant.ToUniversalTime(), db.Set<Echeance>().AsNoTracking().Where(e => e.CloseLe == null));
        return (await ouvertes.Where(e => e.DueLe > apres).MinAsync(e => (DateTimeOffset?)e.DueLe, ct), await ouvertes.Where(e => e.ProchainRappelLe > apres).MinAsync(e => e.ProchainRappelLe, ct));
    }

    public async Task<SurLeChemin> CheminAsync(Laboratoire l, CancellationToken ct)
    {
        var messages = db.Set<Courriel>().AsNoTracking().Where(c => c.PrepareLe > l.DepartLe && c.PrepareLe <= l.Instant);
        var premiers = await messages.OrderBy(c => c.PrepareLe).ThenBy(c => c.Id).Take(AuPlus).Select(c => new MessageDuChemin(c.Id, c.PrepareLe, c.NomDestinataire, c.Sujet)).ToListAsync(ct);
        var echues = await db.Set<Echeance>().AsNoTracking().Where(e => e.AnnonceeEchueLe > l.DepartLe && e.AnnonceeEchueLe <= l.Instant)
            .OrderBy(e => e.DueLe).ThenBy(e => e.Id).Take(AuPlus).Select(e => new { e.Libelle, e.DueLe, e.Chemin }).ToListAsync(ct);
        var actes = await db.Set<EntreeDeJournal>().AsNoTracking().Where(e => e.CompteId == Guid.Empty && e.Instant > l.DepartLe && e.Instant <= l.Instant)
            .OrderBy(e => e.Numero).Take(AuPlus).Select(e => new { e.Contenu, e.Instant }).ToListAsync(ct);
        return new(await messages.CountAsync(ct), premiers, [.. echues.Select(e => (e.Libelle, e.DueLe, e.Chemin))], [.. actes.Select(a => (Phrase(a.Contenu), a.Instant))]);
    }

    private static string Phrase(string contenu)
    {
        using var json = JsonDocument.Parse(contenu);
        return json.RootElement.GetProperty("phrase").GetString() ?? "";
    }
}
