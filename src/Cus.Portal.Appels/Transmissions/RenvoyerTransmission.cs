using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Transmissions;

/// <summary>The secretariat sends again the mail of a line; the line keeps its first date and adds the resend.</summary>
internal sealed class RenvoyerTransmission(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Perimetre perimetre, IOrganismes organismes, IMessagerie messagerie, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not of the secretariat (403), unknown line (404), withdrawn dossier or recipient without an address (409).</exception>
    public async Task ExecuterAsync(Guid transmissionId, CancellationToken ct)
    {
        PermissionsAppels.Secretariat.Exiger(acteur.Acteur);
        var ligne = await db.Set<Transmission>().SingleOrDefaultAsync(t => t.Id == transmissionId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (ligne.RetireeLe is not null)
            throw new Refus(RefusAppels.TransmissionRetiree);
        var dossier = await perimetre.ChargerAsync(ligne.DossierId, ct);
        if (ligne.Adresse is null)
            throw new Refus(RefusAppels.DestinataireSansAdresse, ("destinataire", ligne.Libelle));
        var porteur = (await organismes.LireAsync(dossier.OrganismeId, Paris.Date(ligne.MiseADispositionLe), ct))?.Nom ?? "Le porteur";
        ligne.Renvoyer(await messagerie.PreparerAsync(Registre.Depose(ligne, dossier, porteur, ligne.MiseADispositionLe), ct), acteur.Requis.Nom, horloge.Maintenant);
        journal.Consigner("Appels.Transmission.Renvoyer", $"appels/dossier/{dossier.Id}", $"{acteur.Requis.Nom} renvoie le courriel de dépôt à {ligne.Libelle}.", new { ligne.Id }, dossier.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>A line of the register as a page shows it.</summary>
internal sealed record LigneDeRegistre(
    Guid Id, Guid DepotId, RoleDeContact Role, QualiteDeDestinataire Qualite, string Libelle, string? Adresse, DateTimeOffset MiseADispositionLe, Guid? CourrielId,
    DateTimeOffset? PremiereLectureLe, string? PremiereLectureParNom, IReadOnlyList<Renvoi> Renvois, DateTimeOffset? RetireeLe, EtatDeCourriel? Courriel = null)
{
    /// <summary>Line of the deposit that counts.</summary>
    public bool EstEnVigueur => RetireeLe is null;
}

/// <summary>The register of a dossier, last deposit first, recipients before copies, with how far the last mail of each line went.</summary>
internal sealed class LireRegistre(PortailDbContext db, IEtatDesCourriels courriels)
{
    /// <summary>The caller has checked that the actor may know of the dossier.</summary>
    public async Task<IReadOnlyList<LigneDeRegistre>> ExecuterAsync(Guid dossierId, CancellationToken ct)
    {
        var lignes = await db.Set<Transmission>().AsNoTracking().Where(t => t.DossierId == dossierId)
            .OrderByDescending(t => t.MiseADispositionLe).ThenBy(t => t.Qualite == QualiteDeDestinataire.Copie).ThenByDescending(t => t.Role == RoleDeContact.Ush || t.Role == RoleDeContact.Dhup).ThenBy(t => t.Libelle)
            .Select(t => new LigneDeRegistre(t.Id, t.DepotId, t.Role, t.Qualite, t.Libelle, t.Adresse, t.MiseADispositionLe, t.CourrielId, t.PremiereLectureLe, t.PremiereLectureParNom, t.Renvois, t.RetireeLe, null))
            .Take(500).ToListAsync(ct);
        var etats = await courriels.LireAsync([.. lignes.Select(DernierCourriel).OfType<Guid>()], ct);
        return [.. lignes.Select(l => l with { Courriel = DernierCourriel(l) is { } id ? etats.GetValueOrDefault(id) : null })];
    }

    private static Guid? DernierCourriel(LigneDeRegistre ligne) => ligne.Renvois.Count > 0 ? ligne.Renvois[^1].CourrielId : ligne.CourrielId;
}
