using Cus.Portal.Indicateurs.Catalogues;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cus.Portal.Indicateurs.Cibles;

/// <summary>Sets targets by an act, in one statement.</summary>
internal sealed class FixerDesObjectifs(PortailDbContext db, UniteDeTravail unite, IContexteEspace espace, CataloguesPublies catalogues, IActeurCourant acteur, IHorloge horloge, Journal journal)
{
    private const string Sql = """
        insert into indicateurs.objectifs (id, espace_id, programme, acte_reference, acte_date, acte_auteur, acte_motif, acte_fichier_id, enregistre_le, enregistre_par, objet, code, ventilation, annee, cible, a_compter_du)
        select gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, e.* from unnest($10, $11, $12, $13, $14, $15) e(objet, code, ventilation, annee, cible, a_compter_du)
        """;

    public async Task ExecuterAsync(string programme, string version, IReadOnlyCollection<ObjectifAFixer> objectifs, ActeDObjectif acte, CancellationToken ct)
    {
        var catalogue = await catalogues.ExigerAsync(programme, version, ct);
        if (string.IsNullOrWhiteSpace(acte.Reference) || string.IsNullOrWhiteSpace(acte.Auteur))
            throw new Refus(RefusIndicateurs.ObjectifSansActe);
        var motifs = objectifs.Select(o => ReglesDeSaisie.ControlerCible(CataloguesPublies.Exiger(catalogue, o.Code), o.Cible)).OfType<Motif>().Take(50).ToList();
        if (motifs.Count > 0)
            throw new Refus(motifs);
        if (objectifs.Count == 0)
            return;
        await using var commande = new NpgsqlCommand(Sql, (NpgsqlConnection)db.Database.GetDbConnection(), unite.TransactionNpgsql);
        Lier(commande, programme, acte);
        Lier(commande, objectifs);
        await commande.ExecuteNonQueryAsync(ct);
        journal.Consigner("Indicateurs.Objectifs.Fixer", "indicateurs/" + programme,
            $"{Francais.Nombre(objectifs.Count, "objectif fixé", "objectifs fixés")} par « {acte.Reference} », {acte.Auteur}, {catalogue.Titre}.", new { version, acte, combien = objectifs.Count });
    }

    private void Lier(NpgsqlCommand commande, string programme, ActeDObjectif acte)
    {
        Ajouter(commande, espace.Id ?? throw new InvalidOperationException("No espace is open."));
        Ajouter(commande, programme);
        Ajouter(commande, acte.Reference.Trim());
        Ajouter(commande, acte.Date);
        Ajouter(commande, acte.Auteur.Trim());
        commande.Parameters.Add(new NpgsqlParameter { Value = (object?)acte.Motif ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        commande.Parameters.Add(new NpgsqlParameter { Value = (object?)acte.FichierId ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        Ajouter(commande, horloge.Maintenant.ToUniversalTime());
        Ajouter(commande, (acteur.Acteur ?? Acteur.Systeme).Nom);
    }

    private static void Lier(NpgsqlCommand commande, IReadOnlyCollection<ObjectifAFixer> objectifs)
    {
        Ajouter(commande, objectifs.Select(o => o.Objet).ToArray());
        Ajouter(commande, objectifs.Select(o => o.Code).ToArray());
        Ajouter(commande, objectifs.Select(o => o.Ventilation).ToArray());
        commande.Parameters.Add(new NpgsqlParameter { Value = objectifs.Select(o => o.Annee).ToArray(), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Integer });
        Ajouter(commande, objectifs.Select(o => o.Cible).ToArray());
        Ajouter(commande, objectifs.Select(o => o.ACompterDu).ToArray());
    }

    private static void Ajouter<T>(NpgsqlCommand commande, T valeur) => commande.Parameters.Add(new NpgsqlParameter<T> { TypedValue = valeur });
}
