using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Cus.Portal.Socle.Journalisation;

/// <summary>
/// The append-only journal of the current espace. Acts write lines here; the unit of work chains and stores them just
/// before it commits, in the same transaction, so that the lock on the head of the chain is held as briefly as possible.
/// </summary>
public sealed class Journal(IContexteEspace espace, IActeurCourant acteur, IHorloge horloge)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private readonly List<EntreeDeJournal.Ligne> _lignes = [];

    /// <summary>Records an act.</summary>
    /// <param name="acte">« Appels.Dossier.Deposer ».</param>
    /// <param name="objet">« appels/dossier/{id} ».</param>
    /// <param name="phrase">French sentence that a reader of the journal sees.</param>
    /// <param name="donnees">Data, serialised.</param>
    /// <param name="organismeId">Organisme acted for.</param>
    public void Consigner(string acte, string objet, string phrase, object? donnees = null, Guid? organismeId = null)
    {
        var qui = acteur.Acteur ?? Acteur.Systeme;
        var instant = horloge.Maintenant.ToUniversalTime();
        instant = instant.AddTicks(-(instant.Ticks % 10));
        var contenu = JsonSerializer.Serialize(new { phrase, donnees }, Options);
        _lignes.Add(new EntreeDeJournal.Ligne(instant, qui.CompteId, qui.Nom, organismeId, acte, objet, contenu));
    }

    internal void Vider() => _lignes.Clear();

    internal async Task EcrireAsync(PortailDbContext db, CancellationToken ct)
    {
        if (_lignes.Count == 0)
            return;
        var espaceId = espace.Id ?? ContexteEspace.EspaceHote;
        var (numero, empreinte) = await VerrouillerLaTeteAsync(db, espaceId, ct);
        var entrees = new List<EntreeDeJournal>(_lignes.Count);
        foreach (var ligne in _lignes)
        {
            var entree = EntreeDeJournal.Chainer(espaceId, ++numero, empreinte, ligne);
            empreinte = entree.Empreinte;
            entrees.Add(entree);
        }

        db.AddRange(entrees);
        await db.SaveChangesAsync(ct);
        foreach (var entree in entrees)
            db.Entry(entree).State = EntityState.Detached;
        await db.Database.ExecuteSqlAsync($"update journal.tetes set numero = {numero}, empreinte = {empreinte} where espace_id = {espaceId}", ct);
        _lignes.Clear();
    }

    private static async Task<(long Numero, string Empreinte)> VerrouillerLaTeteAsync(PortailDbContext db, Guid espaceId, CancellationToken ct)
    {
        await using var commande = new NpgsqlCommand(
            """
            insert into journal.tetes (espace_id, numero, empreinte) values ($1, 0, repeat('0', 64))
            on conflict (espace_id) do update set numero = journal.tetes.numero
            returning numero, empreinte
            """,
            (NpgsqlConnection)db.Database.GetDbConnection(),
            (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        commande.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = espaceId });
        await using var lecteur = await commande.ExecuteReaderAsync(ct);
        await lecteur.ReadAsync(ct);
        return (lecteur.GetInt64(0), lecteur.GetString(1));
    }
}
