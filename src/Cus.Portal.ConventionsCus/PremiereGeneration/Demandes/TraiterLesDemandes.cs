using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Demandes;

/// <summary>Requests of R. 445-7: the signatory prefect notifies, the landlord answers within one month, the prefect decides. No threshold starts one.</summary>
internal sealed class TraiterLesDemandes(
    PortailDbContext db, IActeurCourant acteur, PerimetreDePremiereGeneration perimetre, EcheancesDePremiereGeneration echeances, CourrielsDeConvention courriels, IHorloge horloge, ActeDePremiereGeneration acte)
{
    /// <summary>Requests of a convention the actor reads, the latest first.</summary>
    public async Task<IReadOnlyList<DemandeDePropositions>> ListerAsync(Guid conventionId, CancellationToken ct)
    {
        await perimetre.ChargerAsync(conventionId, ct);
        return await db.Set<DemandeDePropositions>().AsNoTracking().Where(d => d.ConventionId == conventionId).OrderByDescending(d => d.NotifieeLe).ThenBy(d => d.Segment).ToListAsync(ct);
    }

    /// <returns>Identifier of the request.</returns>
    /// <exception cref="Refus">Not in force, an unknown segment, another request alive on it, nothing said.</exception>
    public async Task<Guid> NotifierAsync(Guid conventionId, ObjetDeDemande objet, string segment, string? motif, DateOnly le, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.PrefetDeRegion, ct);
        if (c.Statut != StatutConventionPremiereGeneration.EnVigueur)
            throw new Refus(RefusDePremiereGeneration.PasEnVigueur);
        if (le > horloge.Aujourdhui())
            throw Refus.Champ("Le", RefusDeProcedure.DateAVenir);
        if (!(await db.Set<ImmeublePremiereGeneration>().AsNoTracking().Where(i => i.ConventionId == conventionId).Select(i => i.Segments).ToListAsync(ct)).Exists(s => s.Contains(segment)))
            throw Refus.Champ("Segment", RefusDePremiereGeneration.SegmentInconnu);
        if (await db.Set<DemandeDePropositions>().AnyAsync(d => d.ConventionId == conventionId && d.Objet == objet && d.Segment == segment && d.Statut != StatutDemandeDePropositions.Levee && d.Statut != StatutDemandeDePropositions.SansSuite, ct))
            throw Refus.Champ("Segment", RefusDePremiereGeneration.DemandeEnCours);
        var demande = DemandeDePropositions.Notifier(conventionId, objet, segment, motif, le, acteur.Requis);
        db.Add(demande);
        await echeances.AttendreLesPropositionsAsync(c, demande, ct);
        await courriels.AuBailleurAsync(CheminsDePremiereGeneration.Objet(conventionId), c.Bailleur, $"Demande de propositions, segment {segment}", $"Le préfet de région demande vos propositions ({Libelles.De(objet)}), segment {segment}. Motif : {demande.Motif} Votre réponse est attendue jusqu’au {Francais.DateLongue(demande.Limite)} (R. 445-7).", CheminsDePremiereGeneration.Demandes(conventionId), ct);
        await acte.FinirAsync(c, "Demande.Notifier", $"notifie une demande de propositions sur le segment {segment}, {Libelles.De(objet)}", new { demande.Id, objet, segment, le }, ct);
        return demande.Id;
    }

    /// <returns>What is said of a late answer, or nothing.</returns>
    public async Task<IReadOnlyList<Motif>> ProposerAsync(Guid conventionId, Guid demandeId, string? texte, CancellationToken ct)
    {
        var (c, demande) = await ChargerAsync(conventionId, demandeId, QualiteDansLaCus.Organisme, ct);
        var dits = demande.Proposer(texte, horloge.Aujourdhui());
        await echeances.CloreLesPropositionsAsync(c, demande, ct);
        await courriels.AuPrefetDeRegionAsync(CheminsDePremiereGeneration.Objet(conventionId), c.Bailleur.Region, $"Propositions reçues, segment {demande.Segment}", $"{c.Bailleur.Nom} répond à votre demande : {demande.Propositions}", CheminsDePremiereGeneration.Demandes(conventionId), ct);
        await acte.FinirAsync(c, "Demande.Proposer", $"répond à la demande sur le segment {demande.Segment}", new { demande.Id }, ct);
        return dits;
    }

    /// <summary>The prefect accepts, lifts, gives formal notice, or notes that nothing followed.</summary>
    public async Task SuivreAsync(Guid conventionId, Guid demandeId, string suite, string? texte, CancellationToken ct)
    {
        var (c, demande) = await ChargerAsync(conventionId, demandeId, QualiteDansLaCus.PrefetDeRegion, ct);
        demande.Suivre(suite, texte, horloge.Aujourdhui());
        await courriels.AuBailleurAsync(CheminsDePremiereGeneration.Objet(conventionId), c.Bailleur, $"{Libelles.De(demande.Statut)} : demande sur le segment {demande.Segment}", $"Le préfet de région a décidé : {Libelles.De(demande.Statut)}. {demande.Suite}", CheminsDePremiereGeneration.Demandes(conventionId), ct);
        await acte.FinirAsync(c, "Demande.Suivre", $"décide de la demande sur le segment {demande.Segment} : {Libelles.De(demande.Statut)}", new { demande.Id, suite }, ct);
    }

    /// <summary>Attributions since the notification, for a request about F.I.</summary>
    /// <returns>F-03, or nothing.</returns>
    public async Task<IReadOnlyList<Motif>> CompterAsync(Guid conventionId, Guid demandeId, SuiviDesAttributions suivi, CancellationToken ct)
    {
        var (c, demande) = await ChargerAsync(conventionId, demandeId, QualiteDansLaCus.Organisme, ct);
        if (suivi.Au > horloge.Aujourdhui())
            throw Refus.Champ("Au", RefusDeProcedure.DateAVenir);
        var dits = demande.Compter(suivi);
        await acte.FinirAsync(c, "Demande.Compter", $"compte {Francais.Nombre(suivi.SousLePlafond, "attribution")} sous 60 % sur {Francais.Entier(suivi.Attributions)} au {Francais.DateLongue(suivi.Au)}, segment {demande.Segment}", suivi, ct);
        return dits;
    }

    private async Task<(ConventionPremiereGeneration Convention, DemandeDePropositions Demande)> ChargerAsync(Guid conventionId, Guid demandeId, QualiteDansLaCus qualite, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(conventionId, qualite, ct);
        return (c, await db.Set<DemandeDePropositions>().SingleOrDefaultAsync(d => d.Id == demandeId && d.ConventionId == conventionId, ct) ?? throw new Refus(RefusSocle.Introuvable));
    }
}
