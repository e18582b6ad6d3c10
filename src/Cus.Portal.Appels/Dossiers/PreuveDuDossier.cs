using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Decisions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Dossiers;

/// <summary>
/// The bundle of proof of a dossier, for who may read it whole: a signataire of its porteur, the secretariat, an auditor. To
/// others it does not exist. A signataire finds in it what he may read elsewhere: neither minutes nor avis.
/// </summary>
internal sealed class PreuveDuDossier(
    PortailDbContext db, Perimetre perimetre, PerimetreDeSeance seances, IActeurCourant acteur, IDossierDePreuve preuve, Journal journal, UniteDeTravail unite)
{
    private static readonly string[] CourrielsDuPorteur = ["dossier.depot", "dossier.transmission", "dossier.retrait", "dossier.signataire", "dossier.reprise", "decision.notification"];
    private static readonly string[] TusAuPorteur = ["Appels.Seance.Decider"];
    private static readonly string[] TusATous = ["Appels.Avis.Rediger", "Appels.Avis.Proposer", "Appels.Avis.Contribuer", "Appels.Avis.DemanderContribution"];

    /// <summary>True when this reader is offered the bundle of a dossier that he reads.</summary>
    public async Task<bool> EstOuverteAsync(Guid organismeId, CancellationToken ct) =>
        LitTout || await perimetre.HabilitationAsync(PermissionsAppels.Deposer, organismeId, ct) is not null;

    /// <summary>Checks the right, journals the asking, and writes: nothing is written before.</summary>
    /// <exception cref="Refus">Unknown, outside the perimeter or not whole for this reader: the same answer.</exception>
    public async Task ExecuterAsync(Guid id, HttpResponse reponse, CancellationToken ct)
    {
        PermissionsAppels.Lire.Exiger(acteur.Acteur);
        var dossier = await perimetre.ChargerAsync(id, ct);
        if (!await EstOuverteAsync(dossier.OrganismeId, ct))
            throw new Refus(RefusSocle.Introuvable);
        var contenu = await ContenuAsync(dossier, ct);
        journal.Consigner("Appels.Dossier.Prouver", Objet(id), $"{acteur.Requis.Nom} télécharge le dossier de preuve de {dossier.Reference}.", null, dossier.OrganismeId);
        await unite.ValiderAsync(ct);
        reponse.ContentType = "application/zip";
        reponse.Headers.ContentDisposition = $"attachment; filename={contenu.Nom}.zip";
        reponse.Headers.CacheControl = "private, no-store";
        reponse.Headers.XContentTypeOptions = "nosniff";
        await preuve.EcrireAsync(contenu, reponse.Body, ct);
    }

    private bool LitTout => acteur.Requis.Tient(Role.Secretariat, Role.Auditeur);

    private static string Objet(Guid id) => $"appels/dossier/{id}";

    private async Task<ContenuDePreuve> ContenuAsync(Dossier dossier, CancellationToken ct)
    {
        var fichiers = dossier.Depots.OrderBy(d => d.Rang).Select(d => d.AccuseFichierId).OfType<Guid>().Select(f => new FichierDePreuve("accuses", f)).ToList();
        if (dossier.NotifieLe is not null)
            fichiers.AddRange((await db.Set<Lettre>().Where(l => l.DossierId == dossier.Id).Select(l => l.FichierId).ToListAsync(ct)).Select(f => new FichierDePreuve("decisions", f)));
        fichiers.AddRange((await ProcesVerbauxAsync(dossier.Id, ct)).Select(f => new FichierDePreuve("proces-verbaux", f)));
        fichiers.AddRange(dossier.Pieces.Where(p => p.RetireeLe is null).OrderBy(p => p.AjouteeLe).Select(p => new FichierDePreuve("pieces", p.FichierId)));
        var nom = "preuve-" + string.Concat(dossier.Reference.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
        var titre = $"Dossier {dossier.Reference}, « {dossier.Intitule} »";
        if (!LitTout)
            return new(nom, titre, fichiers, [Objet(dossier.Id)]) { ActesTus = [.. TusATous, .. TusAuPorteur], Categories = CourrielsDuPorteur };
        var avis = await db.Set<AvisRegional>().AsNoTracking().Where(a => a.DossierId == dossier.Id).OrderBy(a => a.Region).Select(a => new { a.Id, a.AccuseFichierId }).ToListAsync(ct);
        fichiers.AddRange(avis.Select(a => a.AccuseFichierId).OfType<Guid>().Select(f => new FichierDePreuve("avis", f)));
        return new(nom, titre, fichiers, [Objet(dossier.Id), .. avis.Select(a => OuvrirLesAvis.Objet(a.Id))]) { ActesTus = TusATous };
    }

    /// <summary>Minutes that this reader may read, never those of a séance where he was recused.</summary>
    private Task<List<Guid>> ProcesVerbauxAsync(Guid dossierId, CancellationToken ct) => seances.Lister()
        .Where(s => s.ProcesVerbalFichierId != null && s.Points.Any(p => p.DossierId == dossierId) && !s.Recusations.Any(r => r.CompteId == acteur.Requis.CompteId))
        .OrderBy(s => s.CloseLe).Select(s => s.ProcesVerbalFichierId!.Value).ToListAsync(ct);
}
