using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Dossiers;

/// <summary>
/// A dossier: the candidature of an organisme to a session. It belongs to the organisme, never to a person.
/// While it is deposited its sections and pieces are frozen.
/// </summary>
internal sealed class Dossier : IDansUnEspace
{
    private readonly List<SectionDeDossier> _sections = [];
    private readonly List<PieceJointe> _pieces = [];
    private readonly List<Depot> _depots = [];

    private Dossier()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid SessionId { get; private set; }

    /// <summary>« AAP-2014-1-0147 ».</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Organisme porteur, as it was when the dossier was opened.</summary>
    public Guid OrganismeId { get; private set; }

    public string Intitule { get; private set; } = "";

    public StatutDossier Statut { get; private set; }

    public int VersionFormulaire { get; private set; }

    /// <summary>Operator of the support: writes its own sheet.</summary>
    public Guid? OperateurId { get; private set; }

    /// <summary>Landlord, member of USH, associated when the porteur is not one (AAP-08).</summary>
    public Guid? BailleurAssocieId { get; private set; }

    /// <summary>Codes of the regions concerned, of the vintage of the session; the first is lead.</summary>
    public string[] Regions { get; private set; } = [];

    /// <summary>Total announced, dwellings.</summary>
    public int? Logements { get; private set; }

    /// <summary>Code of the section of the call that it chose, where the call has sections.</summary>
    public string? SectionDAppel { get; private set; }

    public DateTimeOffset OuvertLe { get; private set; }

    public Guid OuvertPar { get; private set; }

    public string OuvertParNom { get; private set; } = "";

    /// <summary>Who has it in hand.</summary>
    public Guid SuiviPar { get; private set; }

    public string SuiviParNom { get; private set; } = "";

    /// <summary>Deposit that counts, or null.</summary>
    public DateTimeOffset? DeposeLe { get; private set; }

    /// <summary>First deposit ever: from then on the recipients know the dossier, even once withdrawn.</summary>
    public DateTimeOffset? PremierDepotLe { get; private set; }

    public DateTimeOffset? RetireLe { get; private set; }

    /// <summary>Decision of the committee; the porteur reads it once notified.</summary>
    public SensDeDecision? Decision { get; private set; }

    /// <summary>Amount given by the decision, euros, where the call gives amounts and the dossier is kept.</summary>
    public decimal? MontantAccorde { get; private set; }

    public DateTimeOffset? NotifieLe { get; private set; }

    /// <summary>Dossier it was cloned from.</summary>
    public Guid? IssuDe { get; private set; }

    public uint VersionDeLigne { get; private set; }

    public IReadOnlyList<SectionDeDossier> Sections => _sections;

    public IReadOnlyList<PieceJointe> Pieces => _pieces;

    public IReadOnlyList<Depot> Depots => _depots;

    public static Dossier Ouvrir(Guid sessionId, string reference, Guid organismeId, string intitule, int versionFormulaire, Acteur par, DateTimeOffset le, Guid? issuDe = null) => new()
    {
        Id = Identifiant.Nouveau(),
        SessionId = sessionId,
        Reference = reference,
        OrganismeId = organismeId,
        Intitule = intitule,
        VersionFormulaire = versionFormulaire,
        OuvertLe = le,
        OuvertPar = par.CompteId,
        OuvertParNom = par.Nom,
        SuiviPar = par.CompteId,
        SuiviParNom = par.Nom,
        IssuDe = issuDe,
    };

    /// <summary>What was typed in a section.</summary>
    public SaisieDeSection Saisie(string section) => _sections.Find(s => s.Code == section)?.Saisie ?? SaisieDeSection.Vide;

    /// <summary>Version stamp of a section, 0 when it was never saved.</summary>
    public int VersionDeSection(string section) => _sections.Find(s => s.Code == section)?.Version ?? 0;

    /// <summary>
    /// Saves a section whole. Whatever is missing, a draft is saved.
    /// </summary>
    /// <returns>The new version stamp; the present one when the same text is already there.</returns>
    /// <exception cref="Refus">Not a draft any more, or saved by somebody else meanwhile (<see cref="RefusAppels.SectionModifiee"/>).</exception>
    public int Ecrire(string code, SaisieDeSection saisie, int versionLue, Acteur par, DateTimeOffset le)
    {
        ExigerUnBrouillon();
        var section = _sections.Find(s => s.Code == code);
        if (section is null)
            _sections.Add(section = SectionDeDossier.Ouvrir(Id, code));
        if (section.Version != versionLue && section.Saisie.Equivaut(saisie))
            return section.Version;
        if (section.Version != versionLue)
            throw new Refus(RefusAppels.SectionModifiee, ("qui", section.ModifieeParNom), ("heure", Francais.Heure(section.ModifieeLe)));
        section.Ecrire(saisie, par, le);
        Denormaliser();
        return section.Version;
    }

    /// <summary>A colleague of the same organisme takes the draft over.</summary>
    public void Reprendre(Acteur par)
    {
        ExigerUnBrouillon();
        (SuiviPar, SuiviParNom) = (par.CompteId, par.Nom);
    }

    /// <summary>Adds a file under a piece; a single piece replaces the former one.</summary>
    public PieceJointe Joindre(string exigence, bool plusieurs, Guid fichierId, Acteur par, DateTimeOffset le)
    {
        ExigerUnBrouillon();
        if (!plusieurs)
        {
            foreach (var ancienne in _pieces.Where(p => p.Exigence == exigence && p.RetireeLe is null))
                ancienne.Retirer(le);
        }

        var piece = PieceJointe.Joindre(Id, exigence, fichierId, par, le);
        _pieces.Add(piece);
        return piece;
    }

    /// <summary>Removes a piece from the draft; its file stays stored.</summary>
    public void OterPiece(Guid pieceId, DateTimeOffset le)
    {
        ExigerUnBrouillon();
        (_pieces.Find(p => p.Id == pieceId && p.RetireeLe is null) ?? throw new Refus(RefusSocle.Introuvable)).Retirer(le);
    }

    /// <summary>Deposits. The rules were checked by the caller, against the same state.</summary>
    public Depot Deposer(Acteur par, string? parDelegationDe, string empreinte, IReadOnlyList<PieceDeposee> pieces, DateTimeOffset le)
    {
        Statut = VieDuDossier.Cycle.Passer(Statut, VieDuDossier.Deposer);
        DeposeLe = le;
        PremierDepotLe ??= le;
        RetireLe = null;
        var depot = Depot.Enregistrer(Id, _depots.Count + 1, par, parDelegationDe, empreinte, pieces, le);
        _depots.Add(depot);
        return depot;
    }

    /// <summary>Withdraws before the limit: it becomes a draft again, its receipts stay readable.</summary>
    public Depot Retirer(string motif, Acteur par, DateTimeOffset le)
    {
        Statut = VieDuDossier.Cycle.Passer(Statut, VieDuDossier.Retirer);
        DeposeLe = null;
        RetireLe = le;
        var depot = _depots.OrderBy(d => d.Rang).Last();
        depot.Retirer(motif, par, le);
        return depot;
    }

    /// <summary>Decision of the committee; may be taken again until the séance is closed.</summary>
    public void Decider(SensDeDecision decision, decimal? montant = null)
    {
        Statut = VieDuDossier.Cycle.Passer(Statut, VieDuDossier.Decider);
        (Decision, MontantAccorde) = (decision, montant);
    }

    /// <summary>The letter left: the porteur reads the decision.</summary>
    public void Notifier(DateTimeOffset le)
    {
        Statut = VieDuDossier.Cycle.Passer(Statut, VieDuDossier.Notifier);
        NotifieLe = le;
    }

    private void ExigerUnBrouillon()
    {
        if (Statut != StatutDossier.Brouillon)
            throw new Refus(RefusAppels.DossierFige, ("date", DeposeLe));
    }

    /// <summary>Keeps beside the row what lists and rights need, read from the sections.</summary>
    private void Denormaliser()
    {
        var contenu = ContenuDuDossier.Lire(this);
        if (contenu.Intitule.Length > 0)
            Intitule = contenu.Intitule;
        (Regions, Logements, OperateurId, BailleurAssocieId) = ([.. contenu.Regions], contenu.TotalAnnonce, contenu.OperateurId, contenu.BailleurAssocieId);
        SectionDAppel = contenu.SectionDAppel.Length > 0 ? contenu.SectionDAppel : null;
    }
}
