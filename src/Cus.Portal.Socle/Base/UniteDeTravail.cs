using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Cus.Portal.Socle.Base;

/// <summary>
/// One request or job, one transaction. The espace and the account are set with <c>set_config(…, true)</c> inside it, so
/// that row-level security holds and a transaction-pooling proxy cannot leak it. State, events, journal, outbox and
/// échéances commit together or not at all.
/// </summary>
public sealed class UniteDeTravail(
    PortailDbContext db,
    IContexteEspace espace,
    IActeurCourant acteur,
    Annonces annonces,
    Journalisation.Journal journal,
    IHorloge horloge) : IAsyncDisposable
{
    private readonly List<Func<CancellationToken, Task>> _avant = [];
    private readonly List<Func<CancellationToken, Task>> _apres = [];
    private IDbContextTransaction? _transaction;

    /// <summary>The open transaction, for what enlists in it (scheduling, COPY).</summary>
    public NpgsqlTransaction? TransactionNpgsql => (NpgsqlTransaction?)_transaction?.GetDbTransaction();

    /// <summary>Opens the transaction if none is open, then (re)sets espace and account in it, and the clock of a rehearsal espace.</summary>
    public async Task OuvrirAsync(CancellationToken ct = default)
    {
        await using var lot = await OuvrirAvecAsync(ct);
        await using var lecteur = await lot.ExecuteReaderAsync(ct);
        await RegarderLHeureAsync(lecteur, ct);
    }

    /// <summary>
    /// The same, not yet sent: the batch that sets espace and account, to which the caller adds the first thing it reads, after
    /// <see cref="RegarderLHeureAsync"/>. One round trip instead of two, at every request.
    /// </summary>
    public async Task<NpgsqlBatch> OuvrirAvecAsync(CancellationToken ct = default)
    {
        _transaction ??= await db.Database.BeginTransactionAsync(ct);
        return new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), TransactionNpgsql)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("select set_config('app.espace_id', $1, true), set_config('app.compte_id', $2, true)")
                {
                    Parameters =
                    {
                        new NpgsqlParameter<string> { TypedValue = espace.Id?.ToString() ?? "" },
                        new NpgsqlParameter<string> { TypedValue = acteur.Acteur?.CompteId.ToString() ?? "" },
                    },
                },
                new NpgsqlBatchCommand("select instant from socle.laboratoires where espace_id = $1") { Parameters = { new NpgsqlParameter<Guid> { TypedValue = espace.Id ?? Guid.Empty } } },
            },
        };
    }

    /// <summary>Sets the clock as the espace of the batch says, and leaves the reader on the first result of its caller.</summary>
    public async Task RegarderLHeureAsync(NpgsqlDataReader lecteur, CancellationToken ct = default)
    {
        await lecteur.NextResultAsync(ct);
        (horloge as HorlogeDuPortail)?.Regler(await lecteur.ReadAsync(ct) ? lecteur.GetFieldValue<DateTimeOffset>(0) : null);
        await lecteur.NextResultAsync(ct);
    }

    /// <summary>Enters an espace and moves the open transaction, if any, into it.</summary>
    public async Task EntrerAsync(Guid espaceId, EspaceConnu? connu = null, CancellationToken ct = default)
    {
        espace.Entrer(espaceId, connu);
        await OuvrirAsync(ct);
    }

    /// <summary>
    /// Something to write last, just before the commit, in the same transaction: what takes a lock that everybody wants
    /// (scheduling). Asked once per action and transaction; false when it was already asked.
    /// </summary>
    public bool Avant(Func<CancellationToken, Task> action)
    {
        if (_avant.Contains(action))
            return false;
        _avant.Add(action);
        return true;
    }

    /// <summary>Something to do once committed (wake a job); must not be needed for correctness.</summary>
    public void Apres(Func<CancellationToken, Task> action) => _apres.Add(action);

    /// <summary>Handles the events, saves, appends the journal, commits; then opens a fresh transaction for what is read next.</summary>
    public async Task ValiderAsync(CancellationToken ct = default)
    {
        if (_transaction is null)
            throw new InvalidOperationException("No transaction is open.");
        do
        {
            await annonces.TraiterAsync(ct);
            await db.SaveChangesAsync(ct);
        }
        while (annonces.EnAttente);
        await journal.EcrireAsync(db, ct);
        foreach (var action in _avant)
            await action(ct);
        await _transaction.CommitAsync(ct);
        _avant.Clear();
        await _transaction.DisposeAsync();
        _transaction = null;
        foreach (var action in _apres)
            await action(ct);
        _apres.Clear();
        await OuvrirAsync(ct);
    }

    /// <summary>Forgets everything not committed and opens a fresh transaction, so that a page can be shown again.</summary>
    public async Task AbandonnerAsync(CancellationToken ct = default)
    {
        annonces.Vider();
        journal.Vider();
        _avant.Clear();
        _apres.Clear();
        db.ChangeTracker.Clear();
        if (_transaction is not null)
        {
            await _transaction.RollbackAsync(ct);
            await _transaction.DisposeAsync();
            _transaction = null;
        }

        await OuvrirAsync(ct);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        _transaction = null;
    }
}
