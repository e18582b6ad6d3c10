using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.ConventionsCus.Versions;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>Finds the version and the convention of a circuit.</summary>
internal sealed class CusEnSignature(PortailDbContext db)
{
    /// <summary>Null when the object is not a version of a convention.</summary>
    public async Task<(ConventionCus Convention, VersionDeCus Version)?> ChercherAsync(string objet, CancellationToken ct)
    {
        if (!objet.StartsWith(VersionDeCus.Prefixe, StringComparison.Ordinal) || !Guid.TryParse(objet[VersionDeCus.Prefixe.Length..], out var id)
            || await db.Set<VersionDeCus>().SingleOrDefaultAsync(v => v.Id == id, ct) is not { } version)
            return null;
        return (await db.Set<ConventionCus>().SingleAsync(c => c.Id == version.ConventionId, ct), version);
    }
}

/// <summary>The prefect of the region signs last, on a proposal, the plan under three years: looked at in the transaction of its signature, so that it falls with it (PRO-01, PRO-16).</summary>
internal sealed class GarderLOrdreDesSignatures(CusEnSignature cus) : IHandler<SignatureDonnee>
{
    public async Task TraiterAsync(SignatureDonnee evenement, CancellationToken ct)
    {
        if (evenement.Signataire.Etape == 2 && await cus.ChercherAsync(evenement.Objet, ct) is { } t)
            t.Convention.ExigerLaSignatureDuPrefet(evenement.Signataire.Signature!.Jour);
    }
}

/// <summary>A signatory refused: the text returns to the negotiation. Those that may do without are not waited for.</summary>
internal sealed class RendreLeTexteDeLaCus(CusEnSignature cus, ISignatures signatures, CourrielsDeConvention courriels, Journal journal) : IHandler<SignatureRefusee>
{
    public async Task TraiterAsync(SignatureRefusee evenement, CancellationToken ct)
    {
        if (evenement.Signataire.EstHorsDuCompte || await cus.ChercherAsync(evenement.Objet, ct) is not { } t)
            return;
        t.Convention.RendreLeTexte();
        await signatures.AbandonnerAsync(evenement.Objet, $"{evenement.Signataire.Nom} ({evenement.Signataire.Partie}) refuse de signer : {evenement.Motif}", ct);
        journal.Consigner("Cus.Convention.RendreLeTexte", CheminsDeConvention.Objet(t.Convention.Id), $"{evenement.Signataire.Nom} ({evenement.Signataire.Partie}) refuse de signer : {evenement.Motif} Le texte revient à la négociation.", new { t.Version.Numero }, t.Convention.Bailleur.OrganismeId);
        await courriels.AuBailleurAsync(t.Convention, $"Signature refusée : {t.Convention.Intitule}", $"{evenement.Signataire.Partie} refuse de signer : {evenement.Motif} Le texte revient à la négociation.", CheminsDeConvention.Signature(t.Convention.Id), ct);
    }
}

/// <summary>The prefect of the region signed: concluded, in force backwards from 1 July; its last day is awaited.</summary>
internal sealed class ConclureLaConvention(CusEnSignature cus, PorterLesEngagements porter, EcheancesDeConvention echeances, CourrielsDeConvention courriels, IHorloge horloge, Journal journal) : IHandler<CircuitComplet>
{
    public async Task TraiterAsync(CircuitComplet evenement, CancellationToken ct)
    {
        if (await cus.ChercherAsync(evenement.Objet, ct) is not { } t)
            return;
        var c = t.Convention;
        t.Version.Signer(evenement.FichierSigneId);
        c.Conclure(evenement.Le);
        await porter.ExecuterAsync(c, ct);
        await echeances.CloreAsync(EcheancesDeConvention.Signature, c, "convention conclue", ct);
        if (Paris.FinDuJour(c.Calendrier.DernierJour) >= horloge.Maintenant)
            await echeances.AttendreLeTermeAsync(c, ct);
        journal.Consigner("Cus.Convention.Conclure", CheminsDeConvention.Objet(c.Id), $"« {c.Intitule} » est conclue le {Francais.DateLongue(evenement.Le)}, en vigueur depuis le {Francais.DateLongue(c.Calendrier.EntreeEnVigueur)}, jusqu’au {c.TermeEnClair}.", new { t.Version.Numero, t.Version.Empreinte, evenement.FichierSigneId }, c.Bailleur.OrganismeId);
        await courriels.AuBailleurAsync(c, $"Convention conclue : {c.Intitule}", $"Le préfet de région a signé. La convention est en vigueur depuis le {Francais.DateLongue(c.Calendrier.EntreeEnVigueur)}, jusqu’au {c.TermeEnClair}.", CheminsDeConvention.Convention(c.Id), ct);
    }
}

/// <summary>What the pages and the mails of the signatures say of a convention.</summary>
internal sealed class TexteDeLaCus(CusEnSignature cus, PerimetreDesConventions perimetre) : ITexteASigner
{
    public string Prefixe => VersionDeCus.Prefixe;

    public async Task<string> CheminAsync(string objet, CancellationToken ct) => await cus.ChercherAsync(objet, ct) is { } t ? CheminsDeConvention.Signature(t.Convention.Id) : "/cus/conventions";

    /// <summary>An adopted text does not change under its signatures: it is taken up again, and the circuit given up.</summary>
    public Task<DifferenceDeTexte> DifferenceAsync(string objet, CancellationToken ct) => Task.FromResult(DifferenceDeTexte.Aucune);

    public async Task<bool> PeutSuivreAsync(Acteur acteur, string objet, CancellationToken ct) =>
        PermissionsCus.LireConventions.EstTenuePar(acteur) && await cus.ChercherAsync(objet, ct) is { } t && await (await perimetre.ConventionsAsync(ct)).AnyAsync(c => c.Id == t.Convention.Id, ct);
}
