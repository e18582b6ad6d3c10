using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>The délibération of engagement and its sendings, then the association (R. 445-2-3 to R. 445-2-5; PRO-02 to PRO-05, PPA-01 to PPA-03).</summary>
internal sealed class EngagerLaConvention(
    UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, DestinatairesDeLaConvention destinataires, EcheancesDeConvention echeances, CourrielsDeConvention courriels, IHorloge horloge, Journal journal)
{
    /// <summary>Computes the recipients again, from the stock accepted since.</summary>
    public async Task ActualiserLesDestinatairesAsync(Guid id, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        await destinataires.FixerAsync(c, ct);
        await unite.ValiderAsync(ct);
    }

    public async Task EngagerAsync(Guid id, Deliberation deliberation, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.SignataireDeLOrganisme, ct);
        await destinataires.FixerAsync(c, ct);
        c.Engager(deliberation, horloge.Aujourdhui());
        journal.Consigner("Cus.Convention.Engager", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} enregistre la délibération d’engagement du {Francais.DateLongue(deliberation.Le)}.", deliberation, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>The délibération was sent to these recipients on that day; each has its own clock.</summary>
    /// <exception cref="Refus">PRO-02, sent already, unknown recipient.</exception>
    public async Task EnvoyerAsync(Guid id, IReadOnlyCollection<string> codes, DateOnly le, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        if (codes.Count == 0)
            throw Refus.Champ("Codes", RefusSocle.Obligatoire);
        foreach (var code in codes)
        {
            var d = c.NoterLEnvoi(code, le, horloge.Aujourdhui());
            await echeances.AttendreLaDemandeAsync(c, d, ct);
            if (d.OrganismeId is { } organisme)
                await courriels.ALaCollectiviteAsync(c, organisme, $"Délibération d’engagement : {c.Intitule}", $"{c.Bailleur.Nom} engage sa convention d’utilité sociale et associe {d.Nom}. Vous pouvez demander à la signer jusqu’au {Francais.DateLongue(d.DernierJour!.Value)}.", ct);
        }

        var noms = string.Join(", ", c.Destinataires.Where(d => codes.Contains(d.Code)).Select(d => d.Nom));
        journal.Consigner("Cus.Engagement.Envoyer", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} note l’envoi de la délibération d’engagement le {Francais.DateLongue(le)} à : {noms}.", new { codes, le }, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <exception cref="Refus">PRO-03 and PPA-02, each recipient by its name.</exception>
    public async Task AssocierAsync(Guid id, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        await destinataires.FixerAsync(c, ct);
        c.OuvrirLAssociation();
        journal.Consigner("Cus.Association.Ouvrir", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} ouvre l’association de {Francais.Nombre(c.Destinataires.Count(d => d.Genre == GenreDeDestinataire.PersonneAssociee), "collectivité")}.", null, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>A collectivité asks to sign: itself, now; or as the landlord received it, on the day it did.</summary>
    /// <returns>What is said of a late request, or null.</returns>
    public async Task<Motif?> DemanderASignerAsync(Guid id, string code, DateOnly? recueLe, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme | QualiteDansLaCus.Collectivite, ct);
        var siens = await perimetre.DestinatairesAsync(c, ct);
        var pourLeBailleur = (await perimetre.QualiteAsync(c, ct)).HasFlag(QualiteDansLaCus.Organisme);
        if (!pourLeBailleur && (siens.All(d => d.Code != code) || !PermissionsCus.DemanderASigner.EstTenuePar(acteur.Acteur)))
            throw new Refus(RefusSocle.Interdit);
        if (recueLe > horloge.Aujourdhui())
            throw Refus.Champ("Le", RefusDeProcedure.DateAVenir);
        var le = pourLeBailleur && recueLe is { } jour && jour < horloge.Aujourdhui() ? Paris.FinDuJour(jour) : horloge.Maintenant;
        var avertissement = c.DemanderASigner(code, le);
        var d = c.Destinataires.First(x => x.Code == code);
        await echeances.CloreLaDemandeAsync(c, d, ct);
        journal.Consigner("Cus.Association.DemanderASigner", CheminsDeConvention.Objet(id), $"{d.Nom} demande à signer « {c.Intitule} » le {Francais.DateLongue(le)}{(avertissement is null ? "" : ", hors du délai de deux mois")}.", new { code, le }, c.Bailleur.OrganismeId);
        await courriels.AuBailleurAsync(c, $"Demande à signer : {d.Nom}", $"{d.Nom} demande à signer « {c.Intitule} »{(avertissement is null ? "" : ", hors du délai de deux mois")}.", CheminsDeConvention.Association(id), ct);
        await unite.ValiderAsync(ct);
        return avertissement;
    }

    /// <summary>A fact of the association or of the concertation.</summary>
    public async Task NoterAsync(Guid id, NatureDeFait nature, DateOnly le, string? texte, Guid? fichierId, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        c.Noter(new(nature, le, texte?.Trim() ?? "", fichierId, acteur.Requis.Nom), horloge.Aujourdhui());
        if (nature == NatureDeFait.ElementsEnvoyes)
            await echeances.AttendreLaReunionAsync(c, le, ct);
        else if (nature is NatureDeFait.ReunionProposee or NatureDeFait.ReunionTenue)
            await echeances.CloreAsync(EcheancesDeConvention.Reunion, c, "réunion proposée", ct);
        journal.Consigner("Cus.Association.Noter", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} note : {Socle.CyclesDeVie.Libelles.De(nature)}, {Francais.DateLongue(le)}.", new { nature, le, fichierId }, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}
