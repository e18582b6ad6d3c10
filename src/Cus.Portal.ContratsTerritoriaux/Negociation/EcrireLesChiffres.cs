using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>A figure typed or pasted; null clears it.</summary>
internal sealed record ChiffreSaisi(CaseDeGrille Case, decimal? Valeur);

/// <summary>A figure as it was read: what it is worth, by whom and when; null once cleared.</summary>
internal sealed record ChiffreLu(CaseDeGrille Case, decimal? Valeur, string ParNom, DateTimeOffset Le);

/// <summary>A figure that somebody changed meanwhile: what it is now, and what was typed.</summary>
internal sealed record ChiffrePerime(ChiffreLu EnBase, decimal? Saisi);

/// <summary>What a save gave: written, left because stale, refused with a reason.</summary>
internal sealed record BilanDeChiffres(int Ecrits, IReadOnlyList<ChiffrePerime> Perimes, IReadOnlyList<(CaseDeGrille Case, Motif Motif)> Refuses);

/// <summary>A grid open for writing: the contract, the party that writes, what it may type.</summary>
internal sealed record GrilleOuverte(ContratTerritorial Contrat, PartieAuContrat Partie, DefinitionDeTrame Trame, ReglesDeChiffre Regles)
{
    /// <summary>Why a figure may not be written there, or not by that party; null when it may.</summary>
    public Motif? Refuser(ChiffreSaisi saisi) =>
        Regles.PeutEcrire(Partie, saisi.Case.OrganismeId) ? Regles.Refuser(saisi.Case, saisi.Valeur) : Motif.De(RefusNegociation.ChiffreDUneAutrePartie);
}

/// <summary>
/// Writes figures of the grid, one as well as five thousand, over the revision of the grid that was read: what changed since is left and told, the others are
/// written (CTR-S09). Each party writes what is its own (CTR-S10).
/// </summary>
internal sealed class EcrireLesChiffres(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IContexteEspace espace, PerimetreDesContrats perimetre, LireLaGrille grilles, Annonces annonces, IHorloge horloge, Journal journal)
{
    private const string Sql = """
        with r as (
          insert into contrats.revisions_de_grille (espace_id, contrat_id, numero) values ($1, $2, 1)
          on conflict (contrat_id) do update set numero = revisions_de_grille.numero + 1 returning numero)
        insert into contrats.chiffres (espace_id, contrat_id, indicateur, organisme_id, ventilation, commune, annee, valeur, revision, modifie_par, modifie_par_nom, modifie_le)
        select $1, $2, s.indicateur, s.organisme_id, s.ventilation, s.commune, s.annee, s.valeur, r.numero, $3, $4, $5
        from r cross join unnest($6::text[], $7::uuid[], $8::text[], $9::text[], $10::int[], $11::numeric[]) as s (indicateur, organisme_id, ventilation, commune, annee, valeur)
        on conflict (contrat_id, indicateur, organisme_id, ventilation, commune, annee) do update
        set valeur = excluded.valeur, revision = excluded.revision, modifie_par = excluded.modifie_par, modifie_par_nom = excluded.modifie_par_nom, modifie_le = excluded.modifie_le
        where chiffres.revision <= $12
        returning indicateur, organisme_id, ventilation, commune, annee
        """;

    /// <summary>Opens the grid to write in it: once a request, whatever is written.</summary>
    /// <exception cref="Refus">Unknown contract (404), read only (403), frozen or signed (409).</exception>
    public async Task<GrilleOuverte> OuvrirAsync(Guid contratId, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        contrat.ExigerModifiable();
        var trame = await grilles.TrameAsync(contrat, ct);
        return new GrilleOuverte(contrat, partie, trame, grilles.Regles(contrat, trame));
    }

    /// <exception cref="Refus">As the opening; a figure of another party (403).</exception>
    public async Task<BilanDeChiffres> ExecuterAsync(Guid contratId, IReadOnlyList<ChiffreSaisi> saisies, int revisionLue, CancellationToken ct) =>
        await ExecuterAsync(await OuvrirAsync(contratId, ct), saisies, revisionLue, ct);

    /// <exception cref="Refus">A figure of another party (403).</exception>
    public async Task<BilanDeChiffres> ExecuterAsync(GrilleOuverte grille, IReadOnlyList<ChiffreSaisi> saisies, int revisionLue, CancellationToken ct)
    {
        var (contrat, partie, _, regles) = grille;
        if (saisies.Any(s => !regles.PeutEcrire(partie, s.Case.OrganismeId)))
            throw new Refus(RefusNegociation.ChiffreDUneAutrePartie);
        var jugees = saisies.DistinctBy(s => s.Case).Select(s => (Saisie: s, Motif: regles.Refuser(s.Case, s.Valeur))).ToList();
        var recevables = jugees.Where(j => j.Motif is null).Select(j => j.Saisie).ToList();
        var avant = await grilles.ChiffresAsync(contrat.Id, [.. recevables.Select(s => s.Case)], ct);
        var changees = recevables.Where(s => avant.GetValueOrDefault(s.Case)?.Valeur != s.Valeur).ToList();
        var ecrites = await EcrireAsync(contrat.Id, changees, revisionLue, ct);
        var perimes = changees.Where(s => !ecrites.Contains(s.Case)).ToList();
        var enBase = perimes.Count == 0 ? [] : await grilles.ChiffresAsync(contrat.Id, [.. perimes.Select(s => s.Case)], ct);
        if (ecrites.Count > 0)
            Consigner(contrat, partie, [.. changees.Where(s => ecrites.Contains(s.Case))], avant);
        await unite.ValiderAsync(ct);
        return new BilanDeChiffres(ecrites.Count, [.. perimes.Select(s => new ChiffrePerime(enBase[s.Case], s.Valeur))], [.. jugees.Where(j => j.Motif is not null).Select(j => (j.Saisie.Case, j.Motif!))]);
    }

    /// <summary>Writes without asking who: for the acts that have checked it.</summary>
    public async Task<HashSet<CaseDeGrille>> EcrireAsync(Guid contratId, IReadOnlyList<ChiffreSaisi> saisies, int revisionLue, CancellationToken ct)
    {
        var ecrites = new HashSet<CaseDeGrille>();
        if (saisies.Count == 0)
            return ecrites;
        annonces.Publier(new TexteModifie(contratId));
        await using var commande = new NpgsqlCommand(Sql, (NpgsqlConnection)db.Database.GetDbConnection(), unite.TransactionNpgsql);
        commande.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = espace.Id ?? Guid.Empty });
        commande.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = contratId });
        commande.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = acteur.Requis.CompteId });
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = acteur.Requis.Nom });
        commande.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = horloge.Maintenant.ToUniversalTime() });
        commande.Parameters.Add(Colonne(saisies, s => s.Case.Indicateur));
        commande.Parameters.Add(Colonne(saisies, s => s.Case.OrganismeId));
        commande.Parameters.Add(Colonne(saisies, s => s.Case.Ventilation));
        commande.Parameters.Add(Colonne(saisies, s => s.Case.Commune));
        commande.Parameters.Add(Colonne(saisies, s => s.Case.Annee));
        commande.Parameters.Add(Colonne(saisies, s => s.Valeur));
        commande.Parameters.Add(new NpgsqlParameter<int> { TypedValue = revisionLue });
        await using var lecteur = await commande.ExecuteReaderAsync(ct);
        while (await lecteur.ReadAsync(ct))
            ecrites.Add(new CaseDeGrille(lecteur.GetString(0), lecteur.GetGuid(1), lecteur.GetString(2), lecteur.GetString(3), lecteur.GetInt32(4)));
        return ecrites;
    }

    private static NpgsqlParameter<T[]> Colonne<T>(IReadOnlyList<ChiffreSaisi> saisies, Func<ChiffreSaisi, T> lire) => new() { TypedValue = [.. saisies.Select(lire)] };

    private void Consigner(ContratTerritorial contrat, PartieAuContrat partie, List<ChiffreSaisi> ecrits, Dictionary<CaseDeGrille, ChiffreLu> avant) => journal.Consigner(
        "Contrats.Chiffres.Ecrire", CheminsDeContrat.Objet(contrat.Id), $"{acteur.Requis.Nom} enregistre {Francais.Nombre(ecrits.Count, "chiffre")} pour {partie.Nom}.",
        ecrits.Take(500).Select(s => new { s.Case.Indicateur, s.Case.OrganismeId, s.Case.Ventilation, s.Case.Commune, s.Case.Annee, de = avant.GetValueOrDefault(s.Case)?.Valeur, a = s.Valeur }),
        partie.OrganismeId);
}
