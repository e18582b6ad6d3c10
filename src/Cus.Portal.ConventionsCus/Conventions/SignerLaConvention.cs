using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.ConventionsCus.Versions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>
/// From the final délibération to the proposal (guide, §4.3 B and §4.4). The circuit has two steps: the landlord, the collectivité of
/// attachment when it is on the list (PRO-12), and, never waited for, those that asked to sign (PRO-13); then the prefect of the region.
/// </summary>
internal sealed class SignerLaConvention(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, VerifierLesEngagements engagements, ISignatures signatures, IMembres membres, ITerritoires territoires, CourrielsDeConvention courriels, IHorloge horloge, Journal journal)
{
    private static readonly Role[] SignentPourElles = [Role.SignataireDePartie];

    private const int MotifsAuPlus = 20;

    /// <exception cref="Refus">PRO-10; commitments that a rule of the guide blocks (TER, IND, PS1…).</exception>
    public async Task AdopterAsync(Guid id, Deliberation deliberation, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.SignataireDeLOrganisme, ct);
        if (await engagements.BloquantsAsync(c, ct) is { Count: > 0 } constats)
            throw new Refus([.. constats.Select(x => x.Motif).Take(MotifsAuPlus)]);
        c.AdopterLeProjetFinal(deliberation, horloge.Aujourdhui());
        journal.Consigner("Cus.ProjetFinal.Adopter", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} enregistre la délibération du {Francais.DateLongue(deliberation.Le)} qui adopte la version {deliberation.VersionVisee}.", deliberation, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <returns>Identifier of the circuit.</returns>
    /// <exception cref="Refus">Not adopted; nobody to sign for a party.</exception>
    public async Task<Guid> MettreEnSignatureAsync(Guid id, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.SignataireDeLOrganisme, ct);
        c.MettreEnSignature();
        var version = await db.Set<VersionDeCus>().SingleOrDefaultAsync(v => v.ConventionId == id && v.Numero == c.DerniereVersion, ct) ?? throw new Refus(RefusDeProcedure.AucuneVersion);
        List<SignataireAttendu> parties = [await DuBailleurAsync(c, ct)];
        foreach (var d in c.Destinataires.Where(d => d.Rang is RangDeSignature.Obligatoire or RangDeSignature.Facultative))
        {
            if (await DeLaCollectiviteAsync(d, ct) is { } attendu)
                parties.Add(attendu);
        }

        var circuit = await signatures.OuvrirCircuitAsync(new(version.Objet, $"{c.Intitule}, version {version.Numero}", version.FichierId, version.Empreinte, c.Bailleur.OrganismeId,
            [new(NatureDEtape.Signature, parties), new(NatureDEtape.Signature, [await DuPrefetAsync(c, ct)])])
        {
            Proprietaire = c.Bailleur.Nom,
        }, ct);
        journal.Consigner("Cus.Version.MettreEnSignature", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} met en signature la version {version.Numero} de « {c.Intitule} », empreinte {version.Empreinte}.", new { version.Numero, version.Empreinte, circuit }, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
        return circuit;
    }

    /// <summary>The file of signature, to the prefect of the département: signed by the landlord and by the mandatory collectivité.</summary>
    /// <exception cref="Refus">PRO-11, PRO-12, PRO-14, all at once.</exception>
    public async Task DeposerLeDossierAsync(Guid id, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.SignataireDeLOrganisme, ct);
        await ExigerLesSignaturesAsync(c, ct);
        c.DeposerLeDossier(horloge.Maintenant);
        journal.Consigner("Cus.Dossier.Deposer", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} dépose le dossier de signature de « {c.Intitule} ».", null, c.Bailleur.OrganismeId);
        await courriels.AuPrefetAsync(c, c.Bailleur.Departement, $"Dossier de signature : {c.Intitule}", $"Le dossier de signature de « {c.Intitule} » est complet. La signature est à proposer au préfet de région.", CheminsDeConvention.Signature(id), ct);
        await unite.ValiderAsync(ct);
    }

    /// <summary>The prefect of the département proposes the signature.</summary>
    /// <exception cref="Refus">PRO-17, PRO-12.</exception>
    public async Task ProposerAsync(Guid id, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDuSiege, ct);
        await ExigerLesSignaturesAsync(c, ct);
        c.ProposerLaSignature(horloge.Maintenant);
        journal.Consigner("Cus.Signature.Proposer", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} propose la signature de « {c.Intitule} » au préfet de région.", null, c.Bailleur.OrganismeId);
        await courriels.AuPrefetDeRegionAsync(c, c.Bailleur.Region, $"Signature proposée : {c.Intitule}", $"Le préfet du siège propose la signature de « {c.Intitule} ». Elle se signe avant le {Francais.DateLongue(c.Calendrier.SignatureAvant)}.", CheminsDeConvention.Signature(id), ct);
        await unite.ValiderAsync(ct);
    }

    /// <summary>The circuit of the last version, or null.</summary>
    public async Task<CircuitLu?> CircuitAsync(ConventionCus c, CancellationToken ct)
    {
        var id = await db.Set<VersionDeCus>().AsNoTracking().Where(v => v.ConventionId == c.Id && v.Numero == c.DerniereVersion).Select(v => (Guid?)v.Id).SingleOrDefaultAsync(ct);
        return id is { } version ? (await signatures.ListerAsync([VersionDeCus.Prefixe + version], ct)).FirstOrDefault() : null;
    }

    private async Task ExigerLesSignaturesAsync(ConventionCus c, CancellationToken ct)
    {
        if (await CircuitAsync(c, ct) is not { } circuit)
            return; // the life cycle refuses by itself
        var manquants = circuit.Etapes[0].Signataires.Where(s => !s.EstHorsDuCompte && s.Statut != StatutSignataire.Signe).ToList();
        if (manquants.Count > 0)
            throw new Refus([.. manquants.Select(s => s.OrganismeId == c.Bailleur.OrganismeId ? Motif.De(RefusDeProcedure.PieceDuDossierManquante, donnees: ("piece", $"signature de {s.Partie}")) : Motif.De(RefusDeProcedure.RattachementObligatoire))]);
    }

    private async Task<SignataireAttendu> DuBailleurAsync(ConventionCus c, CancellationToken ct)
    {
        var membre = (await membres.ListerAsync([Role.PorteurSignataire], c.Bailleur.OrganismeId, horloge.Aujourdhui(), ct)).FirstOrDefault(m => !m.ParDelegation) ?? throw new Refus(RefusDeProcedure.SignataireIntrouvable, ("nom", c.Bailleur.Nom));
        return new(c.Bailleur.OrganismeId, c.Bailleur.Nom, membre.Nom, "Représentant légal de l’organisme", Role.PorteurSignataire);
    }

    /// <summary>Null when an optional collectivité has nobody in the espace: it signs elsewhere and its absence blocks nothing (PRO-13).</summary>
    private async Task<SignataireAttendu?> DeLaCollectiviteAsync(DestinataireDEngagement d, CancellationToken ct)
    {
        var obligatoire = d.Rang == RangDeSignature.Obligatoire;
        if (d.OrganismeId is not { } organisme || (await membres.ListerAsync(SignentPourElles, organisme, horloge.Aujourdhui(), ct)).FirstOrDefault(m => !m.ParDelegation) is not { } membre)
            return obligatoire ? throw new Refus(RefusDeProcedure.SignataireIntrouvable, ("nom", d.Nom)) : null;
        return new(organisme, d.Nom, membre.Nom, obligatoire ? "Pour la collectivité de rattachement" : "Pour la collectivité associée", Role.SignataireDePartie) { EstFacultatif = !obligatoire };
    }

    private async Task<SignataireAttendu> DuPrefetAsync(ConventionCus c, CancellationToken ct)
    {
        var membre = (await membres.ListerAsync([Role.PrefetRegion], null, horloge.Aujourdhui(), ct)).FirstOrDefault(m => !m.ParDelegation && m.OrganismeId is not null && m.Territoires.Count > 0 && territoires.Couvre(m.Territoires, c.Bailleur.Region))
            ?? throw new Refus(RefusDeProcedure.SignataireIntrouvable, ("nom", "le préfet de région"));
        return new(membre.OrganismeId!.Value, "Préfet de région", membre.Nom, "Préfet de région", Role.PrefetRegion) { Designation = "Le préfet de région" };
    }
}
