using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Cus.Portal.Socle.Base;

/// <summary>
/// Barrier two: row-level security on every table of an <see cref="IDansUnEspace"/>, read from the model, so that a new
/// table cannot be forgotten. Run by the owner after each migration; idempotent.
/// </summary>
public static class SecuriteDesLignes
{
    /// <summary>
    /// Annotation of an entity type: an SQL condition that opens rows beyond the current espace for reading
    /// (<c>compte_id = …</c>: one's own habilitations, to choose an espace among them).
    /// </summary>
    public const string AussiLisible = "Portail:AussiLisible";

    private const string Courant = "nullif(current_setting('app.espace_id', true), '')::uuid";

    /// <summary>The account of the transaction, for <see cref="AussiLisible"/>.</summary>
    public const string CompteCourant = "nullif(current_setting('app.compte_id', true), '')::uuid";

    /// <summary>Tables under row-level security, with their schema.</summary>
    public static IEnumerable<(string Schema, string Table, string? AussiLisible)> Tables(IModel modele) => modele.GetEntityTypes()
        .Where(t => typeof(IDansUnEspace).IsAssignableFrom(t.ClrType) && t.GetTableName() is not null)
        .Select(t => (t.GetSchema() ?? "public", t.GetTableName()!, t.FindAnnotation(AussiLisible)?.Value as string))
        .Distinct();

    /// <summary>Statements to run as owner.</summary>
    public static IEnumerable<string> Instructions(IModel modele, string roleApplication)
    {
        foreach (var (schema, table, aussi) in Tables(modele))
        {
            var nom = $"\"{schema}\".\"{table}\"";
            var lecture = aussi is null ? $"espace_id = {Courant}" : $"espace_id = {Courant} or ({aussi})";
            yield return $"""
                alter table {nom} enable row level security;
                alter table {nom} force row level security;
                drop policy if exists espace on {nom};
                drop policy if exists espace_lecture on {nom};
                create policy espace on {nom} for all using (espace_id = {Courant}) with check (espace_id = {Courant});
                create policy espace_lecture on {nom} for select using ({lecture});
                """;
        }

        foreach (var schema in modele.GetEntityTypes().Select(t => t.GetSchema() ?? "public").Append("quartz").Distinct())
        {
            yield return $"""
                create schema if not exists "{schema}";
                grant usage on schema "{schema}" to "{roleApplication}";
                grant select, insert, update, delete on all tables in schema "{schema}" to "{roleApplication}";
                grant usage, select on all sequences in schema "{schema}" to "{roleApplication}";
                """;
        }

        yield return $"""
            revoke update, delete, truncate on journal.entrees from "{roleApplication}";
            create or replace function journal.ajout_seul() returns trigger language plpgsql as $$
            begin raise exception 'Le journal ne se modifie pas.' using errcode = '42501'; end $$;
            create or replace trigger ajout_seul before update or delete on journal.entrees for each row execute function journal.ajout_seul();
            revoke update, delete, truncate on journal.sceaux from "{roleApplication}";
            grant update (jeton, horodate_le) on journal.sceaux to "{roleApplication}";
            create or replace trigger ajout_seul before delete on journal.sceaux for each row execute function journal.ajout_seul();
            create or replace trigger jeton_seul before update on journal.sceaux for each row when (old.jeton is not null) execute function journal.ajout_seul();
            """;
    }
}
