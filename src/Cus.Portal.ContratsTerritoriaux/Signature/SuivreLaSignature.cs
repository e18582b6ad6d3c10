using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Signature;

/// <summary>Finds the version and the contract of a circuit.</summary>
internal sealed class VersionEnSignature(PortailDbContext db)
{
    /// <summary>Null when the object is not a version of a contract.</summary>
    public async Task<(ContratTerritorial Contrat, VersionDeContrat Version)?> ChercherAsync(string objet, CancellationToken ct)
    {
        if (!objet.StartsWith(VersionDeContrat.Prefixe, StringComparison.Ordinal) || !Guid.TryParse(objet[VersionDeContrat.Prefixe.Length..], out var id))
            return null;
        if (await db.Set<VersionDeContrat>().SingleOrDefaultAsync(v => v.Id == id, ct) is not { } version)
            return null;
        return (await db.Set<ContratTerritorial>().Include(c => c.Parties).SingleAsync(c => c.Id == version.ContratId, ct), version);
    }
}

/// <summary>A signatory refused: the text returns to the EPCI, opened again; signatures given stay while it does not change.</summary>
internal sealed class RendreLeTexte(VersionEnSignature versions, Journal journal) : IHandler<SignatureRefusee>
{
    public async Task TraiterAsync(SignatureRefusee evenement, CancellationToken ct)
    {
        if (await versions.ChercherAsync(evenement.Objet, ct) is not { } trouve || trouve.Contrat.Statut != StatutContrat.EnSignature)
            return;
        trouve.Contrat.Rouvrir();
        journal.Consigner("Contrats.Contrat.Rouvrir", CheminsDeContrat.Objet(trouve.Contrat.Id), $"{evenement.Signataire.Nom} ({evenement.Signataire.Partie}) refuse de signer\u00A0: {evenement.Motif} Le texte revient à {trouve.Contrat.Epci.Nom}.",
            new { trouve.Version.Numero, evenement.Motif }, trouve.Contrat.EpciOrganismeId);
    }
}

/// <summary>
/// The text or a figure changed after signatures: they are voided, each signatory reads what changed. Asked when a change is announced, and
/// at each signature given to a text that a refusal had returned.
/// </summary>
internal sealed class AnnulerLesSignatures(PortailDbContext db, VersionEnSignature versions, LireLeTexte lire, ISignatures signatures, IHorloge horloge) : IHandler<TexteModifie>, IHandler<SignatureDonnee>
{
    public async Task TraiterAsync(TexteModifie evenement, CancellationToken ct)
    {
        var version = await db.Set<VersionDeContrat>().AsNoTracking().Where(v => v.ContratId == evenement.ContratId).OrderByDescending(v => v.Numero).FirstOrDefaultAsync(ct);
        if (version is null || !(await signatures.ListerAsync([version.Objet], ct)).Any(c => c.Statut is StatutCircuit.Ouvert or StatutCircuit.Suspendu))
            return;
        await db.SaveChangesAsync(ct);
        await AnnulerAsync(await db.Set<ContratTerritorial>().Include(c => c.Parties).SingleAsync(c => c.Id == evenement.ContratId, ct), version, ct);
    }

    public async Task TraiterAsync(SignatureDonnee evenement, CancellationToken ct)
    {
        if (await versions.ChercherAsync(evenement.Objet, ct) is { } t && t.Contrat.Statut == StatutContrat.Negociation)
            await AnnulerAsync(t.Contrat, t.Version, ct);
    }

    private async Task AnnulerAsync(ContratTerritorial contrat, VersionDeContrat version, CancellationToken ct)
    {
        var difference = EnDifference(ComparerDesVersions.Comparer(version.Contenu, ContenuDeVersion.De(await lire.DeAsync(contrat, ct))));
        if (!difference.EstVide)
            await signatures.AnnulerPourTexteModifieAsync(version.Objet, $"Le texte de la version {version.Numero} a été modifié le {Francais.DateEtHeure(horloge.Maintenant)}.", difference, ct);
    }

    internal static DifferenceDeTexte EnDifference(ComparaisonDeVersions c) => new(
        [.. c.Articles.Select(a => new PassageModifie(a.Ou, a.Avant, a.Apres))], [.. c.Chiffres.Select(x => new ChiffreModifie(x.Ou, x.AvantEnClair, x.ApresEnClair))]);
}

/// <summary>All have signed: the contract is signed, its figures become targets, and the end of its period is awaited. The engine sends the signed PDF to every signatory.</summary>
internal sealed class ConclureLaSignature(PortailDbContext db, VersionEnSignature versions, LireLeTexte lire, PorterLesObjectifs objectifs, EcheanceDeFin fin, Journal journal) : IHandler<CircuitComplet>
{
    public async Task TraiterAsync(CircuitComplet evenement, CancellationToken ct)
    {
        if (await versions.ChercherAsync(evenement.Objet, ct) is not { } trouve || trouve.Contrat.Statut is not (StatutContrat.EnSignature or StatutContrat.Negociation))
            return;
        var (contrat, version) = trouve;
        if (contrat.Statut == StatutContrat.Negociation) // returned by a refusal, then taken up again
        {
            if (ContenuDeVersion.De(await lire.DeAsync(contrat, ct)).Empreinte() != version.Empreinte)
                return; // not the text that was signed any more
            contrat.Figer();
            contrat.MettreEnSignature();
        }

        version.Signer(evenement.FichierSigneId, evenement.Le);
        contrat.Signer(evenement.Le);
        if (contrat.ParentId is { } origine && contrat.Nature == NatureDActe.Avenant) // those of the contract first, so that they stay in the history
            await objectifs.ExecuterAsync(await db.Set<ContratTerritorial>().Include(c => c.Parties).SingleAsync(c => c.Id == origine, ct), ct);
        if (contrat.Nature != NatureDActe.Annexe)
            await objectifs.ExecuterAsync(contrat, ct);
        await fin.OuvrirAsync(contrat, ct);
        journal.Consigner("Contrats.Contrat.Signer", CheminsDeContrat.Objet(contrat.Id), $"« {contrat.Intitule} », version {version.Numero}, est signé par {Francais.Nombre(version.Contenu.Parties.Count, "partie")}.",
            new { version.Numero, version.Empreinte, evenement.FichierSigneId }, contrat.EpciOrganismeId);
    }
}

/// <summary>What the pages and the mails of the signatures say of a version.</summary>
internal sealed class TexteDeLaVersion(VersionEnSignature versions, LireLeTexte lire, PerimetreDesContrats perimetre) : ITexteASigner
{
    public string Prefixe => VersionDeContrat.Prefixe;

    public async Task<string> CheminAsync(string objet, CancellationToken ct) =>
        await versions.ChercherAsync(objet, ct) is { } t ? CheminsDeContrat.Version(t.Contrat.Id, t.Version.Numero) : "/contrats";

    public async Task<DifferenceDeTexte> DifferenceAsync(string objet, CancellationToken ct) => await versions.ChercherAsync(objet, ct) is { } t
        ? AnnulerLesSignatures.EnDifference(ComparerDesVersions.Comparer(t.Version.Contenu, ContenuDeVersion.De(await lire.DeAsync(t.Contrat, ct))))
        : DifferenceDeTexte.Aucune;

    public async Task<bool> PeutSuivreAsync(Acteur acteur, string objet, CancellationToken ct) =>
        PermissionsContrats.Lire.EstTenuePar(acteur) && await versions.ChercherAsync(objet, ct) is { } t && await (await perimetre.ContratsAsync(ct)).AnyAsync(c => c.Id == t.Contrat.Id, ct);
}
