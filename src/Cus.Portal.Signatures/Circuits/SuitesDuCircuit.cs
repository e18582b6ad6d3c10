using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Courriers;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Circuits;

/// <summary>What follows an act on a circuit, in its transaction: journal, event, deadline, mails.</summary>
internal sealed class SuitesDuCircuit(Annonces annonces, Journal journal, CourriersDeSignature courriers, RetourDeSignature retours)
{
    public async Task OuvertAsync(Circuit c, CancellationToken ct)
    {
        journal.Consigner("Signatures.Circuit.Ouvrir", c.Objet, $"« {c.Libelle} » est mis à la signature de {c.Signataires.Count} signataires.",
            new { c.EmpreinteDuTexte, aSigner = c.ASigner.Empreinte, signataires = c.EnOrdre.Select(s => $"{s.Partie}, {s.Nom}") }, c.ProprietaireId);
        await retours.OuvrirAsync(c, ct);
        await courriers.InviterAsync(c, null, ct);
    }

    public async Task SigneAsync(Circuit c, Signataire s, CancellationToken ct)
    {
        var signature = s.Signature!;
        journal.Consigner("Signatures.Signature.Donner", c.Objet, $"{signature.Nom}, pour {s.Partie}\u00A0: « {c.Libelle} » {signature.EnClair}.",
            new { signature.Voie, signature.Jour, signature.Empreinte, signature.Pouvoir, signature.ParDelegationDe, texte = c.EmpreinteDuTexte }, s.OrganismeId);
        annonces.Publier(new SignatureDonnee(c.Id, c.Objet, c.Lire(s)));
        await retours.CloreAsync(c, s, ct);
        if (c.Statut != StatutCircuit.Complet)
        {
            await courriers.InviterAsync(c, null, ct);
            return;
        }

        await retours.AnnulerAsync(c, "le texte est signé sans elle", ct);
        journal.Consigner("Signatures.Circuit.Completer", c.Objet, $"« {c.Libelle} » est signé par tous.", new { fichier = c.Courante.Empreinte }, c.ProprietaireId);
        annonces.Publier(new CircuitComplet(c.Id, c.Objet, c.Courante.FichierId, c.FiniLe!.Value));
        await courriers.EnvoyerLeTexteSigneAsync(c, ct);
    }

    public Task RefuseAsync(Circuit c, Signataire s, string par, DateTimeOffset le, CancellationToken ct)
    {
        journal.Consigner("Signatures.Signature.Refuser", c.Objet, $"{par}, pour {s.Partie}, refuse de signer « {c.Libelle} »\u00A0: « {s.Motif} ».", new { s.Motif }, s.OrganismeId);
        annonces.Publier(new SignatureRefusee(c.Id, c.Objet, c.Lire(s), s.Motif!));
        return courriers.DireLeRefusAsync(c, s, par, le, ct);
    }

    public async Task AnnuleAsync(Circuit c, int combien, CancellationToken ct)
    {
        journal.Consigner("Signatures.Circuit.Annuler", c.Objet, $"Le texte de « {c.Libelle} » a changé\u00A0: {Francais.Nombre(combien, "signature annulée", "signatures annulées")}.", new { c.Motif, c.Difference }, c.ProprietaireId);
        annonces.Publier(new SignaturesAnnulees(c.Id, c.Objet, combien));
        await retours.AnnulerAsync(c, "le texte a changé", ct);
        await courriers.DireLAnnulationAsync(c, ct);
    }

    public async Task AbandonneAsync(Circuit c, CancellationToken ct)
    {
        journal.Consigner("Signatures.Circuit.Abandonner", c.Objet, $"La signature de « {c.Libelle} » est abandonnée\u00A0: « {c.Motif} ».", null, c.ProprietaireId);
        await retours.AnnulerAsync(c, "le circuit est abandonné", ct);
    }

    public void Suspendu(Circuit c) => journal.Consigner("Signatures.Circuit.Suspendre", c.Objet, $"La signature de « {c.Libelle} » est suspendue\u00A0: « {c.Motif} ».", null, c.ProprietaireId);

    public Task ReprisAsync(Circuit c, DateTimeOffset le, CancellationToken ct)
    {
        journal.Consigner("Signatures.Circuit.Reprendre", c.Objet, $"La signature de « {c.Libelle} » reprend, le texte inchangé.", null, c.ProprietaireId);
        return courriers.InviterAsync(c, le, ct);
    }
}
