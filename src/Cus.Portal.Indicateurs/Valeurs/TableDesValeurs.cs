using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Cus.Portal.Indicateurs.Valeurs;

/// <summary>A value held until the end of the transaction.</summary>
internal sealed record ValeurVerrouillee(Guid Id, ValeurLue Lue);

/// <summary>The statements that read and write thousands of values at once, in the transaction of the unit of work.</summary>
internal sealed class TableDesValeurs(PortailDbContext db, UniteDeTravail unite, IContexteEspace espace)
{
    private const string Colonnes = "v.id, v.objet, v.code, v.annee, v.ventilation, v.statut, v.numerateur, v.denominateur, v.motif, v.version, v.source, v.commentaire, v.preuve_id, v.auteur, v.saisie_le";

    /// <summary>One probe of the unique index for each figure, whatever the statistics say: a join would be planned as nested loops over the whole programme when they are not fresh.</summary>
    private const string Verrou = $"""
        select l.* from unnest($3, $4, $5, $6) e(objet, code, annee, ventilation)
        cross join lateral (select {Colonnes} from indicateurs.valeurs v where v.espace_id = $1 and v.programme = $2 and v.objet = e.objet collate "C" and v.code = e.code collate "C" and v.annee = e.annee and v.ventilation = e.ventilation collate "C" for update) l
        """;

    private const string Garder = """
        insert into indicateurs.valeurs_anciennes (valeur_id, version, espace_id, statut, numerateur, denominateur, motif, source, commentaire, preuve_id, auteur, saisie_le)
        select id, version, espace_id, statut, numerateur, denominateur, motif, source, commentaire, preuve_id, auteur, saisie_le from indicateurs.valeurs where espace_id = $1 and id = any ($2)
        """;

    private const string Changer = """
        update indicateurs.valeurs v set catalogue = $3, statut = e.statut, numerateur = e.numerateur, denominateur = e.denominateur, motif = e.motif, source = e.source, commentaire = e.commentaire,
          preuve_id = e.preuve_id, auteur_id = $11, auteur = $12, saisie_le = $13, version = v.version + 1
        from unnest($2, $4, $5, $6, $7, $8, $9, $10) e(id, statut, numerateur, denominateur, motif, source, commentaire, preuve_id) where v.espace_id = $1 and v.id = e.id
        """;

    private const string Ajouter = """
        insert into indicateurs.valeurs (id, espace_id, programme, catalogue, objet, code, annee, ventilation, statut, numerateur, denominateur, motif, source, commentaire, preuve_id, auteur_id, auteur, saisie_le, version)
        select gen_random_uuid(), $1, $2, $3, e.*, $15, $16, $17, 1
        from unnest($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) e(objet, code, annee, ventilation, statut, numerateur, denominateur, motif, source, commentaire, preuve_id)
        on conflict (espace_id, programme, objet, code, annee, ventilation) do nothing
        """;

    private NpgsqlConnection Connexion => (NpgsqlConnection)db.Database.GetDbConnection();

    private Guid Espace => espace.Id ?? throw new InvalidOperationException("No espace is open.");

    /// <summary>What is there for these figures, held; in one order for everyone, so that two writers wait instead of failing.</summary>
    public async Task<Dictionary<CleDeValeur, ValeurVerrouillee>> VerrouillerAsync(string programme, IEnumerable<SaisieDeValeur> aTenir, CancellationToken ct)
    {
        var saisies = aTenir.OrderBy(s => s.Cle.Objet, StringComparer.Ordinal).ThenBy(s => s.Cle.Code, StringComparer.Ordinal).ThenBy(s => s.Cle.Annee).ThenBy(s => s.Cle.Ventilation, StringComparer.Ordinal).ToList();
        await using var commande = new NpgsqlCommand(Verrou, Connexion, unite.TransactionNpgsql);
        Lier(commande, Espace);
        Lier(commande, programme);
        LierLesCles(commande, saisies);
        var lues = new Dictionary<CleDeValeur, ValeurVerrouillee>(saisies.Count);
        await using var l = await commande.ExecuteReaderAsync(ct);
        while (await l.ReadAsync(ct))
        {
            var cle = new CleDeValeur(l.GetString(1), l.GetString(2), l.GetInt32(3), l.GetString(4));
            var valeur = Valeur.Relire(Enum.Parse<StatutValeur>(l.GetString(5)), l.GetDecimal(6), l.GetDecimal(7), Texte(l, 8));
            lues[cle] = new(l.GetGuid(0), new ValeurLue(cle, valeur, l.GetInt32(9), new Provenance(l.GetString(10), Texte(l, 11), l.IsDBNull(12) ? null : l.GetGuid(12)), l.GetString(13), l.GetFieldValue<DateTimeOffset>(14)));
        }

        return lues;
    }

    /// <summary>Keeps what they were, then changes values already held.</summary>
    public async Task ChangerAsync(string catalogue, IReadOnlyList<(Guid Id, SaisieDeValeur Saisie)> changees, Acteur auteur, DateTimeOffset maintenant, CancellationToken ct)
    {
        if (changees.Count == 0)
            return;
        var ids = changees.Select(c => c.Id).ToArray();
        await using var garder = new NpgsqlCommand(Garder, Connexion, unite.TransactionNpgsql);
        Lier(garder, Espace);
        Lier(garder, ids);
        await garder.ExecuteNonQueryAsync(ct);
        await using var commande = new NpgsqlCommand(Changer, Connexion, unite.TransactionNpgsql);
        Lier(commande, Espace);
        Lier(commande, ids);
        Lier(commande, catalogue);
        LierLesValeurs(commande, [.. changees.Select(c => c.Saisie)]);
        LierLAuteur(commande, auteur, maintenant);
        await commande.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Adds values; those that another hand added meanwhile are given back with what is there.</summary>
    public async Task<IReadOnlyList<(SaisieDeValeur Saisie, ValeurLue Actuelle)>> AjouterAsync(string programme, string catalogue, IReadOnlyList<SaisieDeValeur> nouvelles, Acteur auteur, DateTimeOffset maintenant, CancellationToken ct)
    {
        if (nouvelles.Count == 0)
            return [];
        await using var commande = new NpgsqlCommand(Ajouter, Connexion, unite.TransactionNpgsql);
        Lier(commande, Espace);
        Lier(commande, programme);
        Lier(commande, catalogue);
        LierLesCles(commande, nouvelles);
        LierLesValeurs(commande, nouvelles);
        LierLAuteur(commande, auteur, maintenant);
        if (await commande.ExecuteNonQueryAsync(ct) == nouvelles.Count)
            return [];
        var la = await VerrouillerAsync(programme, nouvelles, ct);
        return [.. nouvelles.Where(n => la[n.Cle].Lue.SaisieLe != maintenant || la[n.Cle].Lue.Auteur != auteur.Nom).Select(n => (n, la[n.Cle].Lue))];
    }

    private static void LierLesCles(NpgsqlCommand commande, IReadOnlyCollection<SaisieDeValeur> saisies)
    {
        Lier(commande, saisies.Select(s => s.Cle.Objet).ToArray());
        Lier(commande, saisies.Select(s => s.Cle.Code).ToArray());
        Lier(commande, saisies.Select(s => s.Cle.Annee).ToArray());
        Lier(commande, saisies.Select(s => s.Cle.Ventilation).ToArray());
    }

    private static void LierLesValeurs(NpgsqlCommand commande, IReadOnlyList<SaisieDeValeur> saisies)
    {
        Lier(commande, saisies.Select(s => s.Valeur.Statut.ToString()).ToArray());
        Lier(commande, saisies.Select(s => s.Valeur.Numerateur).ToArray());
        Lier(commande, saisies.Select(s => s.Valeur.Denominateur).ToArray());
        Lier(commande, saisies.Select(s => s.Valeur.Motif).ToArray());
        Lier(commande, saisies.Select(s => s.Provenance?.Source ?? "").ToArray());
        Lier(commande, saisies.Select(s => s.Provenance?.Commentaire).ToArray());
        commande.Parameters.Add(new NpgsqlParameter { Value = saisies.Select(s => s.Provenance?.PreuveId).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
    }

    private static void LierLAuteur(NpgsqlCommand commande, Acteur auteur, DateTimeOffset maintenant)
    {
        Lier(commande, auteur.CompteId);
        Lier(commande, auteur.Nom);
        Lier(commande, maintenant);
    }

    private static void Lier<T>(NpgsqlCommand commande, T valeur) => commande.Parameters.Add(new NpgsqlParameter<T> { TypedValue = valeur });

    private static string? Texte(NpgsqlDataReader lecteur, int rang) => lecteur.IsDBNull(rang) ? null : lecteur.GetString(rang);
}
