using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>The intercommunalité of a contract, as the COG of its vintage gives it.</summary>
internal sealed record EpciDuContrat(string Siren, string Nom, string Departement);

/// <summary>First and last day, both included (Paris).</summary>
internal sealed record PeriodeDuContrat(DateOnly Debut, DateOnly Fin)
{
    /// <summary>Years that a goal is set for.</summary>
    public IReadOnlyList<int> Annees => [.. Enumerable.Range(Debut.Year, Fin.Year - Debut.Year + 1)];

    /// <summary>« 2024-2026 », with the dash that does not break.</summary>
    public string EnClair => Debut.Year == Fin.Year ? $"{Debut.Year}" : $"{Debut.Year}\u2011{Fin.Year}";
}

/// <summary>A derogation or an acknowledgement: why, who, when. It is read in the text and in the journal.</summary>
internal sealed record Reconnaissance(string Motif, Guid Par, string ParNom, DateTimeOffset Le);

/// <summary>
/// A contract between the State, an intercommunalité, landlords and Action Logement; or the amendment or the annex that follows
/// one. Its figures are in the grid (<see cref="Negociation.Chiffre"/>), its text in its clauses; both change only while it is written.
/// </summary>
internal sealed class ContratTerritorial : IDansUnEspace
{
    private readonly List<PartieAuContrat> _parties = [];

    private ContratTerritorial()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>« CT-242900314-2024 », then « -A1 » for the first amendment.</summary>
    public string Reference { get; private set; } = "";

    public NatureDActe Nature { get; private set; }

    /// <summary>Contract that this amendment or annex follows; null for a contract.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Rank among the amendments (or annexes) of its parent; 0 for a contract.</summary>
    public int Rang { get; private set; }

    /// <summary>Object of an amendment or annex (« Annexe « leviers et moyens » »), or null.</summary>
    public string? Objet { get; private set; }

    public EpciDuContrat Epci { get; private set; } = null!;

    public PeriodeDuContrat Periode { get; private set; } = null!;

    public int VersionDeTrame { get; private set; }

    public StatutContrat Statut { get; private set; }

    /// <summary>CTL-01: why the period leaves that of the template.</summary>
    public Reconnaissance? Derogation { get; private set; }

    /// <summary>Each party reads the commitments of the others; opened by the EPCI.</summary>
    public bool LectureEntreParties { get; private set; }

    /// <summary>CTL-02: axes declared « sans objet », by number.</summary>
    public IReadOnlyDictionary<int, Reconnaissance> AxesSansObjet { get; private set; } = new Dictionary<int, Reconnaissance>();

    /// <summary>CTL-04: gaps acknowledged by the EPCI, by indicator; each holds for the gap it was given for.</summary>
    public IReadOnlyDictionary<string, EcartAssume> EcartsAssumes { get; private set; } = new Dictionary<string, EcartAssume>(StringComparer.Ordinal);

    /// <summary>Values of the splits that this contract names itself (publics, QPV), by split.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Ventilations { get; private set; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public DateTimeOffset OuvertLe { get; private set; }

    public Guid OuvertPar { get; private set; }

    public string OuvertParNom { get; private set; } = "";

    public DateTimeOffset? SigneLe { get; private set; }

    public uint VersionDeLigne { get; private set; }

    /// <summary>Every party that was ever invited, in order.</summary>
    public IReadOnlyList<PartieAuContrat> Parties => _parties;

    public IEnumerable<PartieAuContrat> PartiesPresentes => _parties.Where(p => p.EstPresente).OrderBy(p => p.Rang);

    public IEnumerable<PartieAuContrat> Bailleurs => PartiesPresentes.Where(p => p.Qualite == QualiteDePartie.Bailleur);

    /// <summary>Organisme of the EPCI: its figures are the goals of the territory.</summary>
    public Guid EpciOrganismeId => _parties.Find(p => p.Qualite == QualiteDePartie.Epci)?.OrganismeId ?? Guid.Empty;

    /// <summary>Text and figures may change.</summary>
    public bool EstModifiable => Statut is StatutContrat.Elaboration or StatutContrat.Negociation;

    /// <summary>
    /// The one rule of who reads the figures of an organisme: the goals are everybody's; the commitments of a landlord are read by itself, the EPCI, the
    /// State and who follows the contract without being a party; by every party once the EPCI has opened the reading.
    /// </summary>
    /// <param name="siens">Organismes that the reader acts for; a party withdrawn since reads as a party.</param>
    /// <param name="organismeId">Whose figures.</param>
    public bool LaisseLire(IReadOnlyCollection<Guid> siens, Guid organismeId)
    {
        if (LectureEntreParties || organismeId == EpciOrganismeId || siens.Contains(organismeId))
            return true;
        var parties = _parties.Where(p => siens.Contains(p.OrganismeId)).ToList();
        return parties.Count == 0 || parties.Exists(p => p.EstEpciOuEtat());
    }

    /// <summary>« Contrat territorial 2024-2026, Brest Métropole ».</summary>
    public string Intitule => Nature switch
    {
        NatureDActe.Avenant => $"Avenant n°\u00A0{Rang} au contrat territorial {Periode.EnClair}, {Epci.Nom}",
        NatureDActe.Annexe => $"{Objet}, contrat territorial {Periode.EnClair}, {Epci.Nom}",
        _ => $"Contrat territorial {Periode.EnClair}, {Epci.Nom}",
    };

    public static ContratTerritorial Ouvrir(Guid id, EpciDuContrat epci, PeriodeDuContrat periode, int versionDeTrame, Acteur par, DateTimeOffset le, int dejaOuverts = 0) => new()
    {
        Id = id,
        Reference = dejaOuverts == 0 ? $"CT-{epci.Siren}-{periode.Debut.Year}" : $"CT-{epci.Siren}-{periode.Debut.Year}-{dejaOuverts + 1}",
        Epci = epci,
        Periode = periode,
        VersionDeTrame = versionDeTrame,
        OuvertLe = le,
        OuvertPar = par.CompteId,
        OuvertParNom = par.Nom,
    };

    /// <summary>Opens the act that follows this contract, with the parties still present.</summary>
    /// <exception cref="Refus">Not signed.</exception>
    public ContratTerritorial OuvrirUneSuite(Guid id, NatureDActe nature, int rang, string objet, Acteur par, DateTimeOffset le)
    {
        if (Statut != StatutContrat.Signe || Nature != NatureDActe.Contrat)
            throw new Refus(RefusContrats.SuiteDUnContratSigne);
        var suite = Ouvrir(id, Epci, Periode, VersionDeTrame, par, le);
        (suite.Nature, suite.ParentId, suite.Rang, suite.Objet) = (nature, Id, rang, objet);
        suite.Reference = $"{Reference}-{(nature == NatureDActe.Avenant ? 'A' : 'X')}{rang}";
        (suite.LectureEntreParties, suite.Ventilations) = (LectureEntreParties, Ventilations);
        (suite.Derogation, suite.AxesSansObjet, suite.EcartsAssumes) = (Derogation, AxesSansObjet, EcartsAssumes);
        foreach (var partie in PartiesPresentes)
            suite.Inviter(partie.Qualite, partie.OrganismeId, partie.Nom, le);
        return suite;
    }

    /// <summary>Invites a party. An organisme is a party once.</summary>
    public PartieAuContrat Inviter(QualiteDePartie qualite, Guid organismeId, string nom, DateTimeOffset le)
    {
        ExigerModifiable();
        if (_parties.Exists(p => p.EstPresente && p.OrganismeId == organismeId))
            throw Refus.Champ("Organisme", RefusContrats.PartieDejaInvitee, ("partie", nom));
        if (qualite is QualiteDePartie.Epci && _parties.Exists(p => p.EstPresente && p.Qualite == qualite))
            throw Refus.Champ("Qualite", RefusContrats.UneSeuleIntercommunalite);
        var partie = PartieAuContrat.Inviter(Id, qualite, organismeId, nom, _parties.Count + 1, le);
        _parties.Add(partie);
        return partie;
    }

    /// <summary>Withdraws a party; its figures stay readable, no longer counted.</summary>
    public void RetirerPartie(Guid partieId, DateTimeOffset le)
    {
        ExigerModifiable();
        (_parties.Find(p => p.Id == partieId && p.EstPresente) ?? throw new Refus(RefusSocle.Introuvable)).Retirer(le);
    }

    /// <summary>Changes the period, with a derogation when it leaves the years of the template (CTL-01).</summary>
    public void FixerLaPeriode(PeriodeDuContrat periode, Reconnaissance? derogation)
    {
        ExigerModifiable();
        if (periode.Fin < periode.Debut)
            throw Refus.Champ("Fin", RefusContrats.PeriodeInversee);
        (Periode, Derogation) = (periode, derogation);
    }

    /// <summary>CTL-02: the axis has no goal here, and why.</summary>
    public void DireSansObjet(int axe, Reconnaissance reconnaissance)
    {
        ExigerModifiable();
        AxesSansObjet = new Dictionary<int, Reconnaissance>(AxesSansObjet) { [axe] = reconnaissance };
    }

    /// <summary>The axis has goals again.</summary>
    public void RetirerSansObjet(int axe)
    {
        ExigerModifiable();
        AxesSansObjet = AxesSansObjet.Where(a => a.Key != axe).ToDictionary(a => a.Key, a => a.Value);
    }

    /// <summary>CTL-04: the EPCI acknowledges the gap between its goal and the sum of the landlords.</summary>
    public void AssumerLEcart(string indicateur, EcartAssume ecart)
    {
        ExigerModifiable();
        EcartsAssumes = new Dictionary<string, EcartAssume>(EcartsAssumes, StringComparer.Ordinal) { [indicateur] = ecart };
    }

    /// <summary>Opens or closes the reading of each other's commitments.</summary>
    public void OuvrirLaLecture(LectureDesEngagements lecture) => LectureEntreParties = lecture == LectureDesEngagements.EntreParties;

    /// <summary>Names the values of a split that the template leaves to the contract.</summary>
    public void NommerLesValeurs(string ventilation, IReadOnlyList<string> valeurs)
    {
        ExigerModifiable();
        Ventilations = new Dictionary<string, IReadOnlyList<string>>(Ventilations, StringComparer.Ordinal) { [ventilation] = valeurs };
    }

    /// <summary>Adopts a newer version of the template.</summary>
    public void AdopterLaTrame(int version)
    {
        ExigerModifiable();
        VersionDeTrame = version;
    }

    /// <summary>Somebody of that party opened the contract.</summary>
    public void NoterLecture(Guid organismeId, DateTimeOffset le) => _parties.Find(p => p.EstPresente && p.OrganismeId == organismeId)?.Voir(le);

    public void Negocier() => Statut = VieDuContrat.Cycle.Passer(Statut, VieDuContrat.Negocier);

    public void Figer() => Statut = VieDuContrat.Cycle.Passer(Statut, VieDuContrat.Figer);

    public void Rouvrir() => Statut = VieDuContrat.Cycle.Passer(Statut, VieDuContrat.Rouvrir);

    public void MettreEnSignature() => Statut = VieDuContrat.Cycle.Passer(Statut, VieDuContrat.MettreEnSignature);

    /// <summary>The last signature came.</summary>
    public void Signer(DateTimeOffset le)
    {
        Statut = VieDuContrat.Cycle.Passer(Statut, VieDuContrat.Signer);
        SigneLe = le;
    }

    public void Echoir() => Statut = VieDuContrat.Cycle.Passer(Statut, VieDuContrat.Echoir);

    public void Resilier() => Statut = VieDuContrat.Cycle.Passer(Statut, VieDuContrat.Resilier);

    /// <exception cref="Refus">Frozen: goes through a reopening, or once signed through an amendment or a signed annex (CTL-07).</exception>
    public void ExigerModifiable()
    {
        if (!EstModifiable)
            throw new Refus(Statut is StatutContrat.PretASigner or StatutContrat.EnSignature ? RefusContrats.TexteFige : RefusContrats.ContratSigne);
    }
}

/// <summary>Who reads the commitments of a landlord.</summary>
internal enum LectureDesEngagements
{
    /// <summary>The landlord itself, the EPCI and the State.</summary>
    Reservee,

    /// <summary>Every party.</summary>
    EntreParties,
}

/// <summary>A gap acknowledged: its amount that day, and by whom (CTL-04).</summary>
internal sealed record EcartAssume(decimal Ecart, string Motif, Guid Par, string ParNom, DateTimeOffset Le);
