using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Regles;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Versions;

/// <summary>Freezes a version: every rule at once, then its content, its fingerprint and its PDF in one transaction. The contract is ready to sign.</summary>
internal sealed class FigerVersion(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, LireLeTexte lire, VerifierLeContrat verifier, IImprimeurPdf imprimeur, IFichiers fichiers,
    CourrielsAuxParties courriels, Annonces annonces, IHorloge horloge, Journal journal)
{
    /// <returns>Number of the version.</returns>
    /// <exception cref="Refus">Outside the perimeter, neither the EPCI nor the State, frozen already; every reason of the rules, each with the place where it is mended.</exception>
    public async Task<int> ExecuterAsync(Guid contratId, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        partie.ExigerEpciOuEtat();
        contrat.ExigerModifiable();
        var lu = await lire.DeAsync(contrat, ct);
        if (await verifier.ExecuterAsync(lu, ct) is { Count: > 0 } motifs)
            throw new Refus(motifs);
        contrat.Figer();
        var numero = 1 + (await db.Set<VersionDeContrat>().Where(v => v.ContratId == contratId).MaxAsync(v => (int?)v.Numero, ct) ?? 0);
        var contenu = ContenuDeVersion.De(lu);
        var pdf = await imprimeur.ImprimerAsync<DocumentDuContrat>(DocumentDuContrat.Parametres(contenu, numero, horloge.Maintenant), ct);
        var fichier = await fichiers.EnregistrerAsync(pdf, $"{contrat.Reference}-v{numero}.pdf", "application/pdf", ct);
        var version = VersionDeContrat.Figer(Identifiant.Nouveau(), contratId, numero, contenu, fichier.Id, acteur.Requis, horloge.Maintenant);
        db.Add(version);
        journal.Consigner("Contrats.Version.Figer", CheminsDeContrat.Objet(contratId),
            $"{acteur.Requis.Nom} fige la version {numero} de « {contrat.Intitule} », empreinte {version.Empreinte}{(contrat.Derogation is { } d ? $"\u00A0; période par dérogation\u00A0: {d.Motif} ({d.ParNom})" : "")}.",
            new { numero, version.Empreinte, pdf = fichier.Empreinte, derogation = contrat.Derogation?.Motif }, contrat.EpciOrganismeId);
        await courriels.PreparerATousAsync(contrat, CourrielsAuxParties.Version, $"{contrat.Intitule}\u00A0: version {numero} figée",
            $"La version {numero} de « {contrat.Intitule} » est figée, prête à signer. Empreinte du texte\u00A0: {version.Empreinte}", CheminsDeContrat.Version(contratId, numero), ct);
        annonces.Publier(new TexteModifie(contratId)); // whatever changed since the version before, figures included
        await unite.ValiderAsync(ct);
        return numero;
    }
}

/// <summary>A row of the list of versions.</summary>
internal sealed record LigneDeVersion(Guid Id, int Numero, string Empreinte, Guid FichierId, DateTimeOffset FigeeLe, string FigeeParNom, Guid? FichierSigneId, DateTimeOffset? SigneeLe);

/// <summary>Reads the versions of a contract; the caller has checked that the actor reads it.</summary>
internal sealed class LireLesVersions(PortailDbContext db)
{
    /// <summary>Latest first, without their content.</summary>
    public async Task<IReadOnlyList<LigneDeVersion>> ListerAsync(Guid contratId, CancellationToken ct) =>
        await db.Set<VersionDeContrat>().AsNoTracking().Where(v => v.ContratId == contratId).OrderByDescending(v => v.Numero)
            .Select(v => new LigneDeVersion(v.Id, v.Numero, v.Empreinte, v.FichierId, v.FigeeLe, v.FigeeParNom, v.FichierSigneId, v.SigneeLe)).Take(100).ToListAsync(ct);

    /// <exception cref="Refus">No such version (404).</exception>
    public async Task<VersionDeContrat> LireAsync(Guid contratId, int numero, CancellationToken ct) =>
        await db.Set<VersionDeContrat>().AsNoTracking().SingleOrDefaultAsync(v => v.ContratId == contratId && v.Numero == numero, ct) ?? throw new Refus(RefusSocle.Introuvable);

    public async Task<VersionDeContrat?> DerniereAsync(Guid contratId, CancellationToken ct) =>
        await db.Set<VersionDeContrat>().AsNoTracking().Where(v => v.ContratId == contratId).OrderByDescending(v => v.Numero).FirstOrDefaultAsync(ct);
}

/// <summary>Who reads the PDF of a version: whoever reads the contract.</summary>
internal sealed class DroitSurLesVersions(PortailDbContext db, PerimetreDesContrats perimetre) : IDroitDeLecture
{
    public async Task<bool> PeutLireAsync(Acteur acteur, Guid fichierId, CancellationToken ct)
    {
        if (!PermissionsContrats.Lire.EstTenuePar(acteur))
            return false;
        var contratId = await db.Set<VersionDeContrat>().Where(v => v.FichierId == fichierId || v.FichierSigneId == fichierId).Select(v => (Guid?)v.ContratId).FirstOrDefaultAsync(ct);
        return contratId is not null && await (await perimetre.ContratsAsync(ct)).AnyAsync(c => c.Id == contratId, ct);
    }
}
