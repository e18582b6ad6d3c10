using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>Sends again a mail already gone, refused or given up: same words, new Message-ID.</summary>
internal sealed class RenvoyerCourriel(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IContexteEspace espace, IHorloge horloge, AdresseDuPortail adresses, IPlanificateur planificateur, Journal journal)
{
    public async Task<Courriel> ExecuterAsync(Guid id, CancellationToken ct)
    {
        PermissionsEcheances.SuivreLesCourriels.Exiger(acteur.Acteur);
        var c = await db.Set<Courriel>().SingleOrDefaultAsync(x => x.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (!Courriel.Vie.Permet(c.Statut, "Renvoyer"))
            throw new Refus(RefusEcheances.RenvoiInutile);
        var racine = adresses.Base(await adresses.EspaceAsync(espace.Id!.Value, ct));
        c.Renvoyer(Messagerie.NouveauMessageId(racine), horloge.Maintenant);
        journal.Consigner("Echeances.Courriel.Renvoyer", $"echeances/courriel/{c.Id}", $"Le courriel « {c.Sujet} » est renvoyé à {c.Adresse}.");
        await planificateur.PlanifierAsync<EnvoyerLesCourriels>("", null, ct);
        await unite.ValiderAsync(ct);
        return c;
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

    /// <summary>Number of mails by status.</summary>
    public async Task<IReadOnlyDictionary<StatutCourriel, int>> CompterAsync(CancellationToken ct) =>
        await db.Set<Courriel>().AsNoTracking().GroupBy(c => c.Statut).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, ct);
}
