using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Avis;

/// <summary>An avis was transmitted.</summary>
internal sealed record AvisTransmis(Guid AvisId, Guid DossierId, string Region) : IEvenement;

/// <summary>Whose avis the actor may write: those of the regions it covers. Outside, an avis does not exist.</summary>
internal sealed class AvisDuTerritoire(PortailDbContext db, Perimetre perimetre)
{
    public IQueryable<AvisRegional> Lister()
    {
        var regions = perimetre.Regions(Role.InstructeurRegional, Role.PrefetRegion);
        return db.Set<AvisRegional>().Where(a => regions.Contains(a.Region));
    }

    /// <exception cref="Refus">Unknown or outside: the same answer.</exception>
    public async Task<AvisRegional> ChargerAsync(Guid id, CancellationToken ct) =>
        await Lister().Include(a => a.Contributions).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
}

/// <summary>The DREAL saves its draft; proposes it to the préfet when asked.</summary>
internal sealed class RedigerAvis(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, AvisDuTerritoire territoire, Journal journal)
{
    public async Task ExecuterAsync(Guid avisId, TexteDAvis texte, bool proposer, CancellationToken ct)
    {
        PermissionsAppels.Instruire.Exiger(acteur.Acteur);
        var avis = await territoire.ChargerAsync(avisId, ct);
        await ExigerDansLEchelleAsync(avis, texte, ct);
        avis.Rediger(texte, acteur.Requis);
        if (proposer)
            avis.Proposer();
        journal.Consigner(proposer ? "Appels.Avis.Proposer" : "Appels.Avis.Rediger", OuvrirLesAvis.Objet(avis.Id), $"{acteur.Requis.Nom} {(proposer ? "propose l’avis à la signature du préfet" : "enregistre l’avis")}.", null, null);
        await unite.ValiderAsync(ct);
    }

    private async Task ExigerDansLEchelleAsync(AvisRegional avis, TexteDAvis texte, CancellationToken ct)
    {
        if (texte.Appreciations.All(a => a.Niveau is null))
            return;
        var session = await db.Set<Dossier>().Where(d => d.Id == avis.DossierId).Select(d => d.SessionId).SingleAsync(ct);
        var criteres = (await NoterDossier.CriteresAsync(db, session, ct)).ToDictionary(c => c.Numero, c => c.NoteMax);
        var hors = texte.Appreciations.Where(a => a.Niveau is { } n && (n < 0 || n > criteres.GetValueOrDefault(a.Critere))).ToList();
        if (hors.Count > 0)
            throw new Refus([.. hors.Select(a => Motif.De(RefusComite.NoteHorsEchelle, $"Niveau{a.Critere}", donnees: ("max", criteres.GetValueOrDefault(a.Critere))))]);
    }
}

/// <summary>The DREAL asks a service for its contribution; those who answer for it at the portal are told at once.</summary>
internal sealed class DemanderContribution(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, AvisDuTerritoire territoire, IMembres membres, ITerritoires territoires, IMessagerie messagerie, IHorloge horloge, Journal journal)
{
    /// <returns>Identifier of the contribution.</returns>
    public async Task<Guid> ExecuterAsync(Guid avisId, string service, Guid? organismeId, DateOnly? attendueLe, CancellationToken ct)
    {
        PermissionsAppels.Instruire.Exiger(acteur.Acteur);
        var avis = await territoire.ChargerAsync(avisId, ct);
        var contribution = avis.Demander(service, organismeId, attendueLe, horloge.Maintenant);
        if (organismeId is { } organisme)
            await PrevenirAsync(avis, contribution, organisme, ct);
        journal.Consigner("Appels.Avis.DemanderContribution", OuvrirLesAvis.Objet(avis.Id), $"{acteur.Requis.Nom} demande sa contribution à {contribution.Service}.", null, organismeId);
        await unite.ValiderAsync(ct);
        return contribution.Id;
    }

    private async Task PrevenirAsync(AvisRegional avis, Contribution contribution, Guid organismeId, CancellationToken ct)
    {
        var dossier = await db.Set<Dossier>().AsNoTracking().Where(d => d.Id == avis.DossierId).Select(d => new { d.Reference, d.Intitule }).SingleAsync(ct);
        var region = territoires.Region(avis.Region)?.Nom ?? avis.Region;
        foreach (var m in (await membres.ListerAsync([Role.ContributeurEtat], organismeId, horloge.Aujourdhui(), ct)).DistinctBy(m => m.CompteId))
        {
            await messagerie.PreparerAsync(
                new CourrielAPreparer(
                    m.Courriel, m.Nom, $"{dossier.Reference} : contribution demandée",
                    $"Bonjour {m.Nom},\n\n{acteur.Requis.Nom} demande à {contribution.Service} sa contribution à l’avis {region} sur « {dossier.Intitule} »{(contribution.AttendueLe is { } d ? $", attendue le {Francais.DateLongue(d)}" : "")}.",
                    Categorie: "avis.demande", Objet: OuvrirLesAvis.Objet(avis.Id), CompteId: m.CompteId, Cle: $"appels.contribution/{contribution.Id}/{m.CompteId}", Lien: $"/appels/avis/{avis.Id}"),
                ct);
        }
    }
}

/// <summary>A contributor answers for its organisme; the DREAL enters an answer received otherwise.</summary>
internal sealed class RepondreContribution(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, AvisDuTerritoire territoire, IHorloge horloge, Journal journal)
{
    public async Task ExecuterAsync(Guid avisId, Guid contributionId, string texte, CancellationToken ct)
    {
        var avis = PermissionsAppels.Instruire.EstTenuePar(acteur.Acteur) ? await territoire.ChargerAsync(avisId, ct) : await PourMonServiceAsync(avisId, contributionId, ct);
        avis.Repondre(contributionId, texte, acteur.Requis, horloge.Maintenant);
        journal.Consigner("Appels.Avis.Contribuer", OuvrirLesAvis.Objet(avis.Id), $"{acteur.Requis.Nom} enregistre la contribution de {avis.Contributions.Single(c => c.Id == contributionId).Service}.", null, null);
        await unite.ValiderAsync(ct);
    }

    private async Task<AvisRegional> PourMonServiceAsync(Guid avisId, Guid contributionId, CancellationToken ct)
    {
        var organismes = PermissionsAppels.Contribuer.Exiger(acteur.Acteur).Where(h => h.OrganismeId is not null).Select(h => h.OrganismeId!.Value).ToList();
        return await db.Set<AvisRegional>().Include(a => a.Contributions)
            .SingleOrDefaultAsync(a => a.Id == avisId && a.Contributions.Any(c => c.Id == contributionId && c.OrganismeId != null && organismes.Contains(c.OrganismeId.Value)), ct)
            ?? throw new Refus(RefusSocle.Introuvable);
    }
}

/// <summary>The préfet de région transmits the avis to DHUP, copy to the regional association (source 003, IV), as the rules of copy say; its receipt leaves with it.</summary>
internal sealed class TransmettreAvis(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, AvisDuTerritoire territoire, IEcheances echeances, IPointsDeContact contacts, IReglesDeCopie copies,
    ITerritoires territoires, IMessagerie messagerie, AccuserLAvis accuser, Annonces annonces, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not a préfet (403), another region (404), incomplete, already transmitted.</exception>
    public async Task ExecuterAsync(Guid avisId, CancellationToken ct)
    {
        var avis = await territoire.ChargerAsync(avisId, ct);
        if (!PermissionsAppels.Transmettre.Chez(acteur.Acteur).Any(h => territoires.Couvre(h.Territoires, avis.Region)))
            throw new Refus(RefusComite.AvisReservePrefet);
        avis.Transmettre(acteur.Requis, horloge.Maintenant);
        await echeances.CloreAsync(OuvrirLesAvis.Echeance, OuvrirLesAvis.Objet(avis.Id), $"avis transmis par {acteur.Requis.Nom}", ct);
        await PrevenirAsync(avis, await accuser.ExecuterAsync(avis, ct), ct);
        annonces.Publier(new AvisTransmis(avis.Id, avis.DossierId, avis.Region));
        journal.Consigner("Appels.Avis.Transmettre", OuvrirLesAvis.Objet(avis.Id), $"{acteur.Requis.Nom} transmet l’avis, {Libelles.De(avis.Texte.Sens!.Value).ToLower(Francais.Culture)}.", avis.Texte, null);
        await unite.ValiderAsync(ct);
    }

    private async Task PrevenirAsync(AvisRegional avis, Guid accuse, CancellationToken ct)
    {
        var dossier = await db.Set<Dossier>().AsNoTracking().Where(d => d.Id == avis.DossierId).Select(d => new { d.Reference, d.Intitule }).SingleAsync(ct);
        var region = territoires.Region(avis.Region)?.Nom ?? avis.Region;
        var destinataires = new List<PointDeContact>();
        foreach (var role in await copies.PourAsync(CopiesDeLAppel.Avis, ct))
            destinataires.AddRange(await contacts.ListerAsync(role, role == RoleDeContact.Dhup ? null : avis.Region, ct));
        foreach (var contact in destinataires.DistinctBy(c => c.Id))
        {
            await messagerie.PreparerAsync(
                new CourrielAPreparer(
                    contact.Adresse, contact.Libelle, $"{dossier.Reference} : avis {region} transmis",
                    $"{EtatDAvis.Phrase(region, avis, horloge.Maintenant)}, sur « {dossier.Intitule} ».\n\n{avis.Texte.Motifs}",
                    Categorie: "avis.transmission", Objet: OuvrirLesAvis.Objet(avis.Id), Cle: $"appels.avis/{avis.Id}/{contact.Id}", Lien: $"/appels/avis/{avis.Id}", PiecesJointes: [accuse]),
                ct);
        }
    }
}
