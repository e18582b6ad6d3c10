using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>The acts, from the report to the deposit (guide CUS 2G, §4).</summary>
internal sealed partial class ConventionCus
{
    /// <summary>Who receives the délibération, and where the stock lies: computed again from the stock until it is engaged.</summary>
    public void FixerLesDestinataires(IReadOnlyList<DestinataireDEngagement> destinataires, IReadOnlyList<string> departements)
    {
        if (Statut is not (StatutConventionCus.AEngager or StatutConventionCus.Engagee))
            return;
        var connus = Destinataires.ToDictionary(d => d.Code, StringComparer.Ordinal);
        Destinataires = [.. destinataires.Select(d => connus.TryGetValue(d.Code, out var c) ? d with { EnvoyeeLe = c.EnvoyeeLe, DemandeLe = c.DemandeLe } : d)];
        Departements = departements;
        Associes = [.. Destinataires.Select(d => d.OrganismeId).OfType<Guid>().Distinct()];
    }

    /// <summary>Asks for one year more.</summary>
    /// <exception cref="Refus">Third one (PRO-18), without reason or délibération (PRO-19), another waiting, or a project already deposited.</exception>
    public void DemanderUnReport(string? motif, Deliberation? intention, DateOnly le)
    {
        if (DemandesDeReport.Count(d => d.Statut == StatutDemandeDeReport.Accorde) >= CalendrierDeCus.ReportsAuPlus)
            throw new Refus(RefusDeProcedure.ReportUneFois);
        if (string.IsNullOrWhiteSpace(motif) || intention is null)
            throw Refus.Champ("Motif", RefusDeProcedure.ReportMotive);
        if (DemandesDeReport.Any(d => d.Statut == StatutDemandeDeReport.Demande))
            throw new Refus(RefusDeProcedure.ReportDejaDemande);
        if (Statut is not (StatutConventionCus.AEngager or StatutConventionCus.Engagee or StatutConventionCus.Association))
            throw new Refus(RefusDeProcedure.ReportTropTard);
        DemandesDeReport = [.. DemandesDeReport, new(DemandesDeReport.Count + 1, le, motif.Trim(), intention)];
    }

    /// <summary>The prefect of the département grants it: the whole calendar moves by one year.</summary>
    public void AccorderLeReport(Acteur par, DateOnly le)
    {
        Decider(d => d with { Statut = StatutDemandeDeReport.Accorde, DecideLe = le, DecideParNom = par.Nom });
        Reports++;
        Reference = FormattableString.Invariant($"CUS-{Bailleur.Siren}-{Calendrier.PremiereAnnee}");
    }

    /// <summary>The prefect refuses it, and says why: the calendar stands.</summary>
    public void RefuserLeReport(string? reponse, Acteur par, DateOnly le)
    {
        if (string.IsNullOrWhiteSpace(reponse))
            throw Refus.Champ("Reponse", RefusDeProcedure.TexteAttendu);
        Decider(d => d with { Statut = StatutDemandeDeReport.Refuse, DecideLe = le, DecideParNom = par.Nom, Reponse = reponse.Trim() });
    }

    /// <summary>The délibération that engages the procedure (R. 445-2-3).</summary>
    /// <exception cref="Refus">A category not fixed yet is no obstacle; a day to come is.</exception>
    public void Engager(Deliberation deliberation, DateOnly aujourdhui)
    {
        if (deliberation.Le > aujourdhui)
            throw Refus.Champ("Le", RefusDeProcedure.DateAVenir);
        Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.Engager);
        Engagement = deliberation;
    }

    /// <summary>It was sent to one recipient, on its own day (PRO-02).</summary>
    public DestinataireDEngagement NoterLEnvoi(string code, DateOnly le, DateOnly aujourdhui)
    {
        var d = Destinataire(code);
        if (Engagement is null || le < Engagement.Le)
            throw Refus.Champ("Le", RefusDeProcedure.EnvoiAvantDeliberation);
        if (le > aujourdhui)
            throw Refus.Champ("Le", RefusDeProcedure.DateAVenir);
        if (d.EnvoyeeLe is { } deja)
            throw new Refus(RefusDeProcedure.DejaEnvoyee, ("nom", d.Nom), ("date", deja));
        return Remplacer(d with { EnvoyeeLe = le });
    }

    /// <summary>Everybody has it: the association begins.</summary>
    /// <exception cref="Refus">A recipient is missing (PRO-03), a collectivité where it owns a dwelling (PPA-02): each by its name.</exception>
    public void OuvrirLAssociation()
    {
        var motifs = new List<Motif>();
        foreach (var d in Destinataires.Where(d => d.EnvoyeeLe is null && d.Genre != GenreDeDestinataire.PourMemoire))
        {
            motifs.Add(Motif.De(RefusDeProcedure.DestinataireManquant, donnees: ("nom", d.Nom)));
            if (d.Genre == GenreDeDestinataire.PersonneAssociee)
                motifs.Add(Motif.De(RefusDeProcedure.AssocieeDesLePremierLogement, donnees: ("nom", d.Nom)));
        }

        if (motifs.Count > 0)
            throw new Refus(motifs);
        Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.Associer);
    }

    /// <summary>A collectivité asks to sign: late, it is recorded with a warning, never refused (PRO-04).</summary>
    /// <returns>The warning, or null in time.</returns>
    /// <exception cref="Refus">Not on the list (PPA-01, PPA-03), nothing sent yet, asked already.</exception>
    public Motif? DemanderASigner(string code, DateTimeOffset le)
    {
        var d = Destinataire(code);
        if (d.Personne is not { } personne || !Signataires.EstAssociee(personne))
            throw new Refus(d.Personne is GenreDePersonne.EpciHorsListe ? RefusDeProcedure.EpciHorsListe : RefusDeProcedure.PasUnePersonneAssociee, ("nom", d.Nom));
        if (d.DernierJour is not { } dernier)
            throw new Refus(RefusDeProcedure.PasEncoreEnvoyee, ("nom", d.Nom));
        if (d.DemandeLe is { } deja)
            throw new Refus(RefusDeProcedure.DejaDemande, ("nom", d.Nom), ("date", Paris.Date(deja)));
        Remplacer(d with { DemandeLe = le });
        return Paris.Date(le) > dernier ? Motif.De(RefusDeProcedure.HorsDesDeuxMois) : null;
    }

    /// <summary>A fact of the association or of the concertation.</summary>
    /// <exception cref="Refus">A constat de carence while tenants have representatives (PRO-15); a concertation without its proof.</exception>
    public void Noter(FaitDAssociation fait, DateOnly aujourdhui)
    {
        if (EstConclue)
            throw new Refus(RefusDeProcedure.ConventionConclue);
        if (fait.Le > aujourdhui)
            throw Refus.Champ("Le", RefusDeProcedure.DateAVenir);
        if (fait.Nature == NatureDeFait.ConstatDeCarence && ADesRepresentants)
            throw Refus.Champ("Nature", RefusDeProcedure.CarenceRefusee);
        if (fait.Nature is NatureDeFait.ConcertationLocative or NatureDeFait.ReunionTenue && fait.FichierId is null)
            throw Refus.Champ("Fichier", RefusDeProcedure.PreuveAttendue);
        Faits = [.. Faits, fait];
    }

    private DestinataireDEngagement Destinataire(string code) => Destinataires.FirstOrDefault(d => d.Code == code) ?? throw new Refus(RefusDeProcedure.DestinataireInconnu);

    private DestinataireDEngagement Remplacer(DestinataireDEngagement nouveau)
    {
        Destinataires = [.. Destinataires.Select(d => d.Code == nouveau.Code ? nouveau : d)];
        return nouveau;
    }

    private void Decider(Func<DemandeDeReport, DemandeDeReport> decision)
    {
        if (DemandesDeReport.LastOrDefault() is not { Statut: StatutDemandeDeReport.Demande } attente)
            throw new Refus(RefusDeProcedure.AucunReportDemande);
        DemandesDeReport = [.. DemandesDeReport.Select(d => d == attente ? decision(d) : d)];
    }
}
