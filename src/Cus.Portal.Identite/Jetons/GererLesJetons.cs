using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Jetons;

/// <summary>Creates a token for the espace, by its administrator. Days are those of the machine: a rehearsal espace does not lengthen a secret.</summary>
internal sealed class CreerUnJeton(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, TimeProvider temps, ModulesDuPortail modules, Journal journal)
{
    /// <returns>The token itself: nobody will read it again.</returns>
    /// <exception cref="Refus">Not the administrator; no name or one that is taken, no scope, an unknown one, a last day out of bounds.</exception>
    public async Task<string> ExecuterAsync(string? nom, IReadOnlyCollection<string> portees, DateOnly? dernierJour, CancellationToken ct)
    {
        PermissionsIdentite.GererLesJetons.Exiger(acteur.Acteur);
        var voulues = portees.Where(p => !string.IsNullOrEmpty(p)).ToList(); // a form that sends an empty field sends a null
        if (voulues.Except(modules.Portees.Select(p => p.Code), StringComparer.Ordinal).FirstOrDefault() is { } inconnue)
            throw Refus.Champ("Portees", RefusIdentite.PorteeInconnue, ("portee", inconnue));
        var (jeton, maintenant) = (FormatDeJeton.Nouveau(), temps.GetUtcNow());
        var cree = JetonDApi.Creer(nom, voulues, dernierJour, jeton, acteur.Requis.Nom, Paris.Date(maintenant), maintenant);
        if (await db.Set<JetonDApi>().AnyAsync(j => j.Nom == cree.Nom && j.RevoqueLe == null, ct))
            throw Refus.Champ("Nom", RefusIdentite.NomDeJetonPris, ("nom", cree.Nom));
        db.Add(cree);
        journal.Consigner("Identite.Jeton.Creer", ListeDesJetons.Objet(cree.Id), $"{acteur.Requis.Nom} crée le jeton d’API «\u00A0{cree.Nom}\u00A0», valable jusqu’au {Francais.DateLongue(cree.DernierJour)}.", new { cree.Nom, cree.Debut, cree.Portees, cree.DernierJour });
        await unite.ValiderAsync(ct);
        return jeton;
    }
}

/// <summary>Revokes a token at once: it is read at every request.</summary>
internal sealed class RevoquerUnJeton(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, TimeProvider temps, Journal journal)
{
    /// <returns>Its name.</returns>
    /// <exception cref="Refus">Not the administrator; unknown; revoked already.</exception>
    public async Task<string> ExecuterAsync(Guid id, CancellationToken ct)
    {
        PermissionsIdentite.GererLesJetons.Exiger(acteur.Acteur);
        var jeton = await db.Set<JetonDApi>().SingleOrDefaultAsync(j => j.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        jeton.Revoquer(temps.GetUtcNow());
        journal.Consigner("Identite.Jeton.Revoquer", ListeDesJetons.Objet(jeton.Id), $"{acteur.Requis.Nom} révoque le jeton d’API «\u00A0{jeton.Nom}\u00A0».", new { jeton.Nom, jeton.Debut });
        await unite.ValiderAsync(ct);
        return jeton.Nom;
    }
}

/// <summary>A row of the list.</summary>
internal sealed record LigneDeJeton(Guid Id, string Nom, string Debut, IReadOnlyList<string> Portees, StatutJetonDApi Statut, DateOnly DernierJour, DateTimeOffset CreeLe, string CreeParNom, DateTimeOffset? RevoqueLe, DateTimeOffset? UtiliseLe);

/// <summary>The tokens of the espace, those that are worth something first.</summary>
internal sealed class ListeDesJetons(PortailDbContext db, IActeurCourant acteur, TimeProvider temps)
{
    private const int AuPlus = 200;

    public static string Objet(Guid id) => $"identite/jeton/{id}";

    public async Task<IReadOnlyList<LigneDeJeton>> LireAsync(CancellationToken ct)
    {
        PermissionsIdentite.GererLesJetons.Exiger(acteur.Acteur);
        var jour = Paris.Date(temps.GetUtcNow());
        var lus = await db.Set<JetonDApi>().AsNoTracking().OrderBy(j => j.RevoqueLe != null || j.DernierJour < jour).ThenByDescending(j => j.CreeLe).Take(AuPlus).ToListAsync(ct);
        return [.. lus.Select(j => new LigneDeJeton(j.Id, j.Nom, j.Debut, j.Portees, j.StatutLe(jour), j.DernierJour, j.CreeLe, j.CreeParNom, j.RevoqueLe, j.UtiliseLe))];
    }
}
