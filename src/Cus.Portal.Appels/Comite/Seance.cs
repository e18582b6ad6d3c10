using System.ComponentModel.DataAnnotations;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Comite;

/// <summary>Status of a séance.</summary>
internal enum StatutSeance
{
    [Display(Name = "Convoquée")] Convoquee,
    [Display(Name = "Ouverte")] Ouverte,
    [Display(Name = "Close")] Close,
    [Display(Name = "Annulée")] Annulee,
}

/// <summary>Life of a séance.</summary>
internal static class VieDeLaSeance
{
    public const string Ouvrir = "Ouvrir";
    public const string Clore = "Clore";
    public const string Annuler = "Annuler";

    public static readonly CycleDeVie<StatutSeance> Cycle = new(
        "Séance",
        StatutSeance.Convoquee,
        new(StatutSeance.Convoquee, Ouvrir, StatutSeance.Ouverte),
        new(StatutSeance.Ouverte, Clore, StatutSeance.Close),
        new(StatutSeance.Convoquee, Annuler, StatutSeance.Annulee));
}

/// <summary>A séance of the comité de pilotage. Notes are given from the convocation on, decisions once it is open; closed, nothing moves.</summary>
internal sealed class Seance : IDansUnEspace
{
    private readonly List<MembreDeSeance> _membres = [];
    private readonly List<PointDeSeance> _points = [];
    private readonly List<Recusation> _recusations = [];
    private readonly List<Departage> _departages = [];

    private Seance()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid SessionId { get; private set; }

    public DateTimeOffset PrevueLe { get; private set; }

    public string Lieu { get; private set; } = "";

    public RegleDeQuorum Quorum { get; private set; }

    public StatutSeance Statut { get; private set; }

    public DateTimeOffset? OuverteLe { get; private set; }

    public DateTimeOffset? CloseLe { get; private set; }

    /// <summary>How many times the members were told of a change: agendas move the same event.</summary>
    public int Sequence { get; private set; }

    /// <summary>Last time it moved, or was cancelled.</summary>
    public DateTimeOffset? ChangeeLe { get; private set; }

    /// <summary>Why it moved last, or was cancelled.</summary>
    public string? MotifDeChangement { get; private set; }

    /// <summary>Minutes printed at the closing, stored file.</summary>
    public Guid? ProcesVerbalFichierId { get; private set; }

    /// <summary>Verification code of the minutes.</summary>
    public string? ProcesVerbalCode { get; private set; }

    public uint VersionDeLigne { get; private set; }

    public IReadOnlyList<MembreDeSeance> Membres => _membres;

    public IReadOnlyList<PointDeSeance> Points => _points;

    public IReadOnlyList<Recusation> Recusations => _recusations;

    public IReadOnlyList<Departage> Departages => _departages;

    /// <summary>Neither closed nor cancelled.</summary>
    public bool EstVivante => CloseLe is null && Statut != StatutSeance.Annulee;

    public int Presents => _membres.Count(m => m.EstPresent);

    public int PresentsRequis => Comite.Quorum.Requis(Quorum, _membres.Count);

    /// <summary>Convenes members on dossiers, in the order given.</summary>
    public static Seance Convoquer(Guid sessionId, DateTimeOffset prevueLe, string lieu, RegleDeQuorum quorum, IReadOnlyList<(Guid CompteId, string Nom)> membres, IReadOnlyList<Guid> dossiers)
    {
        if (membres.Count == 0 || dossiers.Count == 0)
            throw new Refus(RefusComite.SeanceIncomplete);
        var seance = new Seance { Id = Identifiant.Nouveau(), SessionId = sessionId, PrevueLe = prevueLe, Lieu = lieu, Quorum = quorum };
        seance._membres.AddRange(membres.Select(m => MembreDeSeance.Convoquer(seance.Id, m.CompteId, m.Nom)));
        seance._points.AddRange(dossiers.Select((d, i) => PointDeSeance.Inscrire(seance.Id, d, i + 1)));
        return seance;
    }

    public bool EstMembre(Guid compteId) => _membres.Exists(m => m.CompteId == compteId);

    public bool EstRecuse(Guid compteId, Guid dossierId) => _recusations.Exists(r => r.CompteId == compteId && r.DossierId == dossierId);

    public PointDeSeance Point(Guid dossierId) => _points.Find(p => p.DossierId == dossierId) ?? throw new Refus(RefusSocle.Introuvable);

    /// <summary>Records who is present.</summary>
    public void Pointer(IReadOnlyCollection<Guid> presents)
    {
        ExigerNonClose();
        foreach (var membre in _membres)
            membre.Pointer(presents.Contains(membre.CompteId));
    }

    /// <summary>Opens, if the quorum is reached.</summary>
    public void Ouvrir(DateTimeOffset le)
    {
        ExigerNonClose();
        Comite.Quorum.Exiger(Quorum, _membres.Count, Presents);
        Statut = VieDeLaSeance.Cycle.Passer(Statut, VieDeLaSeance.Ouvrir);
        OuverteLe = le;
    }

    /// <summary>Still to be held, at another instant or place: those convened are told again.</summary>
    /// <exception cref="Refus">Begun or cancelled, in the past, unchanged, without a reason.</exception>
    public void Deplacer(DateTimeOffset prevueLe, string lieu, string motif, DateTimeOffset le)
    {
        ExigerAVenir();
        if (prevueLe <= le)
            throw Refus.Champ("Jour", RefusComite.SeanceDansLePasse);
        if (prevueLe == PrevueLe && lieu.Trim() == Lieu)
            throw Refus.Champ("Jour", RefusComite.SeanceInchangee);
        Changer(motif, le);
        (PrevueLe, Lieu) = (prevueLe.ToUniversalTime(), lieu.Trim());
    }

    /// <summary>Will not be held: its dossiers wait for another one.</summary>
    /// <exception cref="Refus">Begun or cancelled already, without a reason.</exception>
    public void Annuler(string motif, DateTimeOffset le)
    {
        ExigerAVenir();
        Changer(motif, le);
        Statut = VieDeLaSeance.Cycle.Passer(Statut, VieDeLaSeance.Annuler);
    }

    /// <summary>A member declares its link, or the president pronounces it: it sees the dossier no more and its notes count no more.</summary>
    public void Recuser(Guid compteId, Guid dossierId, string motif, Acteur par, DateTimeOffset le)
    {
        ExigerNonClose();
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("MotifDeRecusation", RefusComite.MotifDeRecusation);
        var membre = _membres.Find(m => m.CompteId == compteId) ?? throw new Refus(RefusSocle.Introuvable);
        var point = Point(dossierId);
        if (!EstRecuse(compteId, dossierId))
            _recusations.Add(Recusation.Prononcer(Id, point.DossierId, membre, motif.Trim(), par, le));
    }

    /// <summary>The president places a dossier before another of the same mean.</summary>
    public void Departager(Guid avant, Guid apres, string motif, Acteur par, DateTimeOffset le)
    {
        ExigerOuverte();
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("MotifDeDepartage", RefusComite.MotifDeDepartage);
        if (avant == apres)
            throw new Refus(RefusComite.DepartageSansEgalite);
        (_, _) = (Point(avant), Point(apres));
        _departages.RemoveAll(d => (d.Avant == avant && d.Apres == apres) || (d.Avant == apres && d.Apres == avant));
        _departages.Add(Departage.Prononcer(Id, avant, apres, motif.Trim(), par, le));
    }

    /// <summary>Decides on a dossier; may be taken again until the séance is closed.</summary>
    public void Decider(Guid dossierId, SensDeDecision sens, string motif, string reserve, DateOnly? reserveAvant, DateTimeOffset le, decimal? montant = null)
    {
        ExigerOuverte();
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("Motif", RefusComite.DecisionAMotiver);
        if (sens == SensDeDecision.RetenuSousReserves && (string.IsNullOrWhiteSpace(reserve) || reserveAvant is null))
            throw Refus.Champ("Reserve", RefusComite.ReserveExigee);
        Point(dossierId).Decider(sens, motif.Trim(), sens == SensDeDecision.RetenuSousReserves ? reserve.Trim() : null, sens == SensDeDecision.RetenuSousReserves ? reserveAvant : null, le, montant);
    }

    /// <summary>Closes: notes, ranking, recusals and decisions move no more.</summary>
    public void Clore(DateTimeOffset le)
    {
        ExigerNonClose();
        var reste = _points.Count(p => p.Decision is null);
        if (Statut == StatutSeance.Ouverte && reste > 0)
            throw new Refus(RefusComite.DossiersSansDecision, ("n", reste));
        Statut = VieDeLaSeance.Cycle.Passer(Statut, VieDeLaSeance.Clore);
        CloseLe = le;
    }

    /// <summary>Keeps the minutes of a closed séance, once.</summary>
    public void Consigner(Guid fichierId, string code)
    {
        if (CloseLe is null || ProcesVerbalFichierId is not null)
            throw new InvalidOperationException("Minutes are kept once, at the closing.");
        (ProcesVerbalFichierId, ProcesVerbalCode) = (fichierId, code);
    }

    /// <exception cref="Refus">« La séance est close depuis le 3 juillet 2014 à 17 h 10. », or it was cancelled.</exception>
    public void ExigerNonClose()
    {
        if (Statut == StatutSeance.Annulee)
            throw new Refus(RefusComite.SeanceAnnulee, ("date", Francais.DateLongue(ChangeeLe!.Value)));
        if (CloseLe is { } le)
            throw new Refus(RefusComite.SeanceClose, ("date", Francais.DateLongue(le)), ("heure", Francais.Heure(le)));
    }

    private void Changer(string motif, DateTimeOffset le)
    {
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("MotifDuChangement", RefusComite.MotifDuChangement);
        (Sequence, ChangeeLe, MotifDeChangement) = (Sequence + 1, le.ToUniversalTime(), motif.Trim());
    }

    private void ExigerAVenir()
    {
        ExigerNonClose();
        if (Statut != StatutSeance.Convoquee)
            throw new Refus(RefusComite.SeanceCommencee);
    }

    private void ExigerOuverte()
    {
        ExigerNonClose();
        if (Statut != StatutSeance.Ouverte)
            throw new Refus(RefusComite.SeanceNonOuverte);
    }
}
