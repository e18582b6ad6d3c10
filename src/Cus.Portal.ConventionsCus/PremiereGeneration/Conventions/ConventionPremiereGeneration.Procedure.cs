using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>From the strategic plan to the adoption of the project (circular of 2010, II and IV).</summary>
internal sealed partial class ConventionPremiereGeneration
{
    /// <summary>The strategic plan was approved, and updated when it is older than 2008.</summary>
    /// <returns>What is said and does not block (PSP-03).</returns>
    public IReadOnlyList<Motif> ActualiserLePsp(PlanStrategique psp, DateOnly aujourdhui)
    {
        ExigerModifiable();
        ExigerPasse(psp.ActualiseLe ?? psp.ApprouveLe, aujourdhui);
        Psp = psp;
        return [.. ReglesDeLOrganisme.Psp(psp, Calendrier).Where(c => !c.Bloque).Select(c => c.Motif)];
    }

    /// <summary>The délibération: it freezes the PLH that are « exécutoires » and the EPCI to associate.</summary>
    /// <exception cref="Refus">PSP-01, PSP-02, PRO-02, a day to come, no meeting promised.</exception>
    public void Engager(EngagementDePremiereGeneration engagement, DateOnly aujourdhui)
    {
        ExigerPasse(engagement.Le, aujourdhui);
        Constats.Exiger(ReglesDeLOrganisme.Psp(Psp, Calendrier));
        if (string.IsNullOrWhiteSpace(engagement.Modalites))
            throw Refus.Champ("Modalites", RefusDeProcedure1G.ModalitesNonPrecisees);
        if (engagement.ReunionsPromises < 1)
            throw Refus.Champ("ReunionsPromises", RefusDePremiereGeneration.UneReunionAuMoins);
        Statut = VieDeLaPremiereGeneration.Cycle.Passer(Statut, VieDeLaPremiereGeneration.Engager);
        Engagement = engagement with { Modalites = engagement.Modalites.Trim() };
    }

    /// <summary>Somebody who receives the délibération, or is told for information.</summary>
    /// <exception cref="Refus">Named already, a PLH after the délibération that would associate (it informs only).</exception>
    public void Nommer(PersonneDeLaConvention personne)
    {
        ExigerModifiable();
        if (Personnes.Any(p => p.Nom == personne.Nom))
            throw Refus.Champ("Nom", RefusDePremiereGeneration.DejaNommee, ("nom", personne.Nom));
        Personnes = [.. Personnes, personne];
    }

    /// <summary>The délibération was sent to it.</summary>
    public void Transmettre(string nom, DateOnly le, DateOnly aujourdhui)
    {
        ExigerPasse(le, aujourdhui);
        if (Engagement is null || le < Engagement.Le)
            throw Refus.Champ("Le", RefusDeProcedure.EnvoiAvantDeliberation);
        Remplacer(Personne(nom) with { TransmiseLe = le });
    }

    /// <summary>Everybody has it: the association may begin.</summary>
    /// <exception cref="Refus">PRO-03, PRO-04, PRO-05, all at once.</exception>
    public void OuvrirLAssociation()
    {
        Constats.Exiger([.. ReglesDAssociation.Deliberation(Deliberation()), .. ReglesDAssociation.Personnes(Territoires(), Engagement?.Le ?? default)]);
        Statut = VieDeLaPremiereGeneration.Cycle.Passer(Statut, VieDeLaPremiereGeneration.Associer);
    }

    /// <summary>A meeting of association, and the day its documents left.</summary>
    /// <exception cref="Refus">PRO-07, a closed association, nobody there.</exception>
    public void TenirUneReunion(ReunionDAssociation reunion, DateOnly aujourdhui)
    {
        ExigerPasse(reunion.Le, aujourdhui);
        if (Statut != StatutConventionPremiereGeneration.Association)
            throw new Refus(RefusDePremiereGeneration.AssociationFermee);
        if (reunion.Personnes.Count == 0)
            throw Refus.Champ("Personnes", RefusSocle.Obligatoire);
        Constats.Exiger([.. ReglesDAssociation.Documents(reunion), .. ReglesDAssociation.Cloture(reunion.Le, Calendrier)]);
        Reunions = [.. Reunions, reunion];
    }

    /// <summary>A fact around the project or in the life of the convention.</summary>
    /// <exception cref="Refus">A second note d’enjeux (PRO-18), a concertation without its proof, nothing said.</exception>
    public void Noter(FaitDePremiereGeneration fait, DateOnly aujourdhui)
    {
        ExigerPasse(fait.Le, aujourdhui);
        if (fait.Nature == NatureDeFaitDePremiereGeneration.NoteDEnjeux && Faits.Any(f => f.Nature == fait.Nature))
            throw new Refus(RefusDePremiereGeneration.NoteDejaRecue);
        if (fait.Nature == NatureDeFaitDePremiereGeneration.Concertation && fait.FichierId is null)
            throw Refus.Champ("Fichier", RefusDeProcedure.PreuveAttendue);
        if (fait.Nature != NatureDeFaitDePremiereGeneration.Concertation && string.IsNullOrWhiteSpace(fait.Texte))
            throw Refus.Champ("Texte", RefusDeProcedure.TexteAttendu);
        Faits = [.. Faits, fait];
    }

    /// <summary>The State told the organisme of a PLH that came meanwhile (PRO-19).</summary>
    public void AnnoncerLePlh(string nom) => Remplacer(Personne(nom) with { PlhAnnonce = true });

    /// <summary>The organisme adopts its project: the association is closed.</summary>
    /// <exception cref="Refus">PRO-06, PRO-08, PRO-09, PRO-17, all at once.</exception>
    public void Adopter(DateOnly le, DateOnly aujourdhui)
    {
        ExigerPasse(le, aujourdhui);
        var concertee = Faits.Where(f => f.Nature == NatureDeFaitDePremiereGeneration.Concertation).Select(f => (DateOnly?)f.Le).FirstOrDefault();
        var impossible = Faits.FirstOrDefault(f => f.Nature == NatureDeFaitDePremiereGeneration.ConcertationImpossible)?.Texte;
        Constats.Exiger([
            .. ReglesDAssociation.Reunions(Personnes.Where(p => p.EstAssociee).Select(p => p.Nom), [.. Reunions]), .. ReglesDAssociation.Modalites(Engagement?.ReunionsPromises ?? 1, Reunions.Count),
            .. ReglesDAssociation.Cloture(le, Calendrier), .. ReglesDeConclusion.Concertation(concertee, impossible)]);
        Statut = VieDeLaPremiereGeneration.Cycle.Passer(Statut, VieDeLaPremiereGeneration.Adopter);
        AdopteLe = le;
    }

    /// <summary>What the association leaves to be said, without blocking (PRO-18, PRO-19).</summary>
    public IReadOnlyList<Motif> Remarques() =>
    [
        .. ReglesDAssociation.Note(Faits.Count(f => f.Nature == NatureDeFaitDePremiereGeneration.NoteDEnjeux), Reunions.Count == 0 || Faits.Where(f => f.Nature == NatureDeFaitDePremiereGeneration.NoteDEnjeux).All(f => Reunions.Any(r => r.DocumentsLe >= f.Le))).Select(c => c.Motif),
        .. Engagement is { } e ? ReglesDAssociation.PlhSurvenus(Territoires(), e.Le, ConclueLe).Select(c => c.Motif) : [],
    ];

    private DeliberationDEngagement Deliberation() => new(Engagement?.Le, Engagement is { Modalites.Length: > 0 })
    {
        Requis = [.. Personnes.Where(p => p.Recoit).Select(p => p.Nom)],
        Destinataires = [.. Personnes.Where(p => p.TransmiseLe is not null).Select(p => p.Nom)],
    };

    /// <summary>Territories of its stock, as the persons of the convention name them.</summary>
    public IEnumerable<TerritoireConcerne> Territoires() => Personnes.Where(p => p.Genre is not null)
        .Select(p => new TerritoireConcerne(p.Nom, p.Genre!.Value, p.Logements, p.EstAssociee, p.PlhExecutoireLe) { OrganismeInforme = p.PlhAnnonce });

    private PersonneDeLaConvention Personne(string nom) => Personnes.FirstOrDefault(p => p.Nom == nom) ?? throw new Refus(RefusDeProcedure.DestinataireInconnu);

    private void Remplacer(PersonneDeLaConvention nouvelle) => Personnes = [.. Personnes.Select(p => p.Nom == nouvelle.Nom ? nouvelle : p)];
}
