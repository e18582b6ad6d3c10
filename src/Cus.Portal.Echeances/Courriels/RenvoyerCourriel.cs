using System.Net.Mail;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>
/// The secretariat sends a mail again, to its address or to a corrected one: same words, another row, another Message-ID. The
/// first row keeps its fate.
/// </summary>
internal sealed class RenvoyerCourriel(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IContexteEspace espace, IHorloge horloge, AdresseDuPortail adresses, IPlanificateur planificateur, Journal journal)
{
    /// <param name="id">Mail.</param>
    /// <param name="adresse">Corrected address, or null for the same.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>The mail that leaves.</returns>
    public async Task<Courriel> ExecuterAsync(Guid id, string? adresse, CancellationToken ct)
    {
        PermissionsEcheances.SuivreLesCourriels.Exiger(acteur.Acteur);
        var ancien = (await db.Set<Courriel>().FromSql($"select * from echeances.courriels where id = {id} and espace_id = {espace.Id} for update").ToListAsync(ct)).SingleOrDefault()
            ?? throw new Refus(RefusSocle.Introuvable);
        if (!ancien.PeutEtreRenvoye)
            throw new Refus(ancien.RenvoyeParId is null ? RefusEcheances.RenvoiInutile : RefusEcheances.DejaRenvoye);
        var vers = string.IsNullOrWhiteSpace(adresse) ? ancien.Adresse : adresse.Trim();
        if (vers.Length > 254 || !MailAddress.TryCreate(vers, out var lue) || lue.Address != vers)
            throw Refus.Champ("Adresse", RefusEcheances.AdresseInvalide, ("adresse", vers));
        var racine = adresses.Base(await adresses.EspaceAsync(espace.Id!.Value, ct));
        var nouveau = ancien.Renvoyer(Identifiant.Nouveau(), vers, Messagerie.NouveauMessageId(racine), horloge.Maintenant);
        db.Add(nouveau);
        journal.Consigner("Echeances.Courriel.Renvoyer", $"echeances/courriel/{ancien.Id}",
            vers == ancien.Adresse ? $"Le courriel « {ancien.Sujet} » est renvoyé à {vers}." : $"Le courriel « {ancien.Sujet} » est renvoyé à {vers}, au lieu de {ancien.Adresse}.", new { nouveau.Id });
        await planificateur.PlanifierAsync<EnvoyerLesCourriels>("", null, ct);
        await unite.ValiderAsync(ct);
        return nouveau;
    }
}

/// <summary>The outbox of the espace, newest first.</summary>
internal sealed class ListeDesCourriels(PortailDbContext db)
{
    public const int Taille = 20;

    public async Task<(int Total, IReadOnlyList<LigneDeCourriel> Lignes)> ListerAsync(string? q, StatutCourriel? statut, int page, CancellationToken ct)
    {
        var motif = $"%{q?.Trim()}%";
        var requete = db.Set<Courriel>().AsNoTracking()
            .Where(c => statut == null || c.Statut == statut)
            .Where(c => string.IsNullOrWhiteSpace(q) || EF.Functions.ILike(c.Adresse, motif) || EF.Functions.ILike(c.NomDestinataire, motif) || EF.Functions.ILike(c.Sujet, motif));
        var lignes = await requete.OrderByDescending(c => c.PrepareLe).ThenByDescending(c => c.Id).Skip((Math.Max(1, page) - 1) * Taille).Take(Taille).EnLignes().ToListAsync(ct);
        return (await requete.CountAsync(ct), lignes);
    }

    /// <summary>Addresses at the other end of resends: what a line was sent again to, or from.</summary>
    public async Task<IReadOnlyDictionary<Guid, (string Adresse, DateTimeOffset Le)>> AutresBoutsAsync(IReadOnlyCollection<LigneDeCourriel> lignes, CancellationToken ct)
    {
        var ids = lignes.SelectMany(l => new[] { l.RenvoiDeId, l.RenvoyeParId }).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<Guid, (string, DateTimeOffset)>()
            : await db.Set<Courriel>().AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Adresse, c.PrepareLe }).ToDictionaryAsync(c => c.Id, c => (c.Adresse, c.PrepareLe), ct);
    }

    /// <summary>Number of mails by status.</summary>
    public async Task<IReadOnlyDictionary<StatutCourriel, int>> CompterAsync(CancellationToken ct) =>
        await db.Set<Courriel>().AsNoTracking().GroupBy(c => c.Statut).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, ct);
}
