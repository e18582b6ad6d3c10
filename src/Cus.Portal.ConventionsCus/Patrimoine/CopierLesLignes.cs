using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>
/// Puts batches of lines in the base: a binary COPY into a table of the transaction, then one set-based insert under row-level
/// security, which COPY itself does not pass.
/// </summary>
internal sealed class CopierLesLignes(PortailDbContext db, UniteDeTravail unite)
{
    /// <summary>Columns of a line, in the order they are written.</summary>
    public const string Colonnes = """
        siren, identifiant, commune, departement, epci, adresse, code_postal, qpv, convention_apl, conventionne_le, financement, plafond, dpe,
        annee_de_construction, mode_de_surface, surface_en_dm2, pieces, loyer_en_centimes, vacant_depuis, accessible_pmr, mis_en_vente_le, rehabilite_le,
        ensemble, libelle_d_ensemble, en_copropriete, empreinte, ligne
        """;

    /// <summary>A crash of the server may lose the last batches, never a part of one: they are read again. The decision itself waits for the disk.</summary>
    private const string SansAttendre = "set local synchronous_commit to off";

    private const string Table = """
        create temporary table if not exists lot_de_stock (
          siren text, identifiant text, commune text, departement text, epci text, adresse text, code_postal text, qpv text, convention_apl text, conventionne_le date,
          financement text, plafond text, dpe text, annee_de_construction int2, mode_de_surface int2, surface_en_dm2 int4, pieces int2, loyer_en_centimes int4,
          vacant_depuis date, accessible_pmr bool, mis_en_vente_le date, rehabilite_le date, ensemble text, libelle_d_ensemble text, en_copropriete bool,
          empreinte int8, ligne int4) on commit drop
        """;

    private NpgsqlConnection Connexion => (NpgsqlConnection)db.Database.GetDbConnection();

    /// <summary>Writes a batch; the caller commits it with how far the import is.</summary>
    public async Task EcrireAsync(ImportDeStock import, EcritureBinaire lot, CancellationToken ct)
    {
        if (lot.Lignes == 0)
            return;
        await ExecuterAsync(SansAttendre, ct);
        await ExecuterAsync(Table, ct);
        await using (var copie = await Connexion.BeginRawBinaryCopyAsync($"copy lot_de_stock ({Colonnes}) from stdin (format binary)", ct))
            await copie.WriteAsync(lot.Contenu, ct);
        await ExecuterAsync($"insert into cus.logements (import_id, espace_id, {Colonnes}) select $1, $2, {Colonnes} from lot_de_stock", ct, import.Id, import.EspaceId);
    }

    /// <summary>Forgets the lines and the faults of an import.</summary>
    public async Task OublierAsync(ImportDeStock import, CancellationToken ct)
    {
        await ExecuterAsync("delete from cus.logements where import_id = $1", ct, import.Id);
        await ExecuterAsync("delete from cus.fautes where import_id = $1", ct, import.Id);
    }

    /// <summary>A complement carries the lines of the stock in force that it does not hold itself.</summary>
    public Task CompleterAsync(ImportDeStock import, Guid reference, CancellationToken ct) => ExecuterAsync(
        $"""
        insert into cus.logements (import_id, espace_id, {Colonnes})
        select $1, $2, {Colonnes} from cus.logements b
        where b.import_id = $3 and b.siren = $4 and not exists (select from cus.logements a where a.import_id = $1 and a.siren = b.siren and a.identifiant = b.identifiant)
        """, ct, import.Id, import.EspaceId, reference, import.Siren);

    /// <summary>The import becomes the stock in force of every organisme that it holds.</summary>
    public async Task MettreEnVigueurAsync(ImportDeStock import, CancellationToken ct)
    {
        await ExecuterAsync(
            """
            insert into cus.stocks as s (espace_id, siren, import_id, millesime, logements, accepte_le)
            select $2, siren, $1, $3, count(*), $4 from cus.logements where import_id = $1 group by siren
            on conflict (espace_id, siren) do update set import_id = excluded.import_id, millesime = excluded.millesime, logements = excluded.logements, accepte_le = excluded.accepte_le
            """, ct, import.Id, import.EspaceId, import.Millesime, import.AccepteLe!.Value);
    }

    /// <summary>Départements of the lines of an import.</summary>
    public async Task<IReadOnlyList<string>> DepartementsAsync(ImportDeStock import, CancellationToken ct)
    {
        await using var commande = Commande("select distinct departement from cus.logements where import_id = $1 order by 1", import.Id);
        await using var l = await commande.ExecuteReaderAsync(ct);
        var liste = new List<string>();
        while (await l.ReadAsync(ct))
            liste.Add(l.GetString(0));
        return liste;
    }

    private async Task ExecuterAsync(string sql, CancellationToken ct, params object[] valeurs)
    {
        await using var commande = Commande(sql, valeurs);
        await commande.ExecuteNonQueryAsync(ct);
    }

    private NpgsqlCommand Commande(string sql, params object[] valeurs)
    {
        var commande = new NpgsqlCommand(sql, Connexion, unite.TransactionNpgsql) { CommandTimeout = 0 };
        foreach (var v in valeurs)
            commande.Parameters.Add(new NpgsqlParameter { Value = v });
        return commande;
    }
}
