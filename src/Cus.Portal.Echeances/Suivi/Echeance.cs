using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Suivi;

/// <summary>
/// A deadline: what, for whom, on which object, from which fact, under which rule, paused or extended why, due when, closed by
/// what, worth what when nobody answers. One is open per type and object. Screens, mails, API and calendars read this row;
/// nothing recomputes it.
/// </summary>
internal sealed class Echeance : IDansUnEspace
{
    private Echeance()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Type { get; private set; } = "";

    public string Objet { get; private set; } = "";

    /// <summary>What it was opened with (a session), or null.</summary>
    public string? Groupe { get; private set; }

    public string Libelle { get; private set; } = "";

    public string FaitDeDepart { get; private set; } = "";

    public DateTimeOffset DepartLe { get; private set; }

    public string Fondement { get; private set; } = "";

    public string Formule { get; private set; } = "";

    public DateTimeOffset DueLe { get; private set; }

    /// <summary>Names of the roles reminded.</summary>
    public string[] Roles { get; private set; } = [];

    public Guid? OrganismeId { get; private set; }

    public string? Region { get; private set; }

    public string Chemin { get; private set; } = "";

    public CalendrierFerie Calendrier { get; private set; }

    public DateTimeOffset OuverteLe { get; private set; }

    public DateTimeOffset? CloseLe { get; private set; }

    public string? FaitDeCloture { get; private set; }

    /// <summary>How many times it moved, was paused or resumed: reminders start again at each.</summary>
    public int Tour { get; private set; }

    /// <summary>Opened, or last moved: a reminder planned before that instant never leaves.</summary>
    public DateTimeOffset CompteeDepuis { get; private set; }

    /// <summary>Next instant at which a rule has something to say; the hourly pass reads only what is due.</summary>
    public DateTimeOffset? ProchainRappelLe { get; private set; }

    /// <summary>When its expiry was announced, once.</summary>
    public DateTimeOffset? AnnonceeEchueLe { get; private set; }

    /// <summary>The delay that gave the first due instant; null when a date was announced.</summary>
    public Delai? Delai { get; private set; }

    /// <summary>First due instant, once a pause or an extension has moved it; null while it is <see cref="DueLe"/>.</summary>
    public DateTimeOffset? OrigineLe { get; private set; }

    public IReadOnlyList<PauseDEcheance> Pauses { get; private set; } = [];

    public IReadOnlyList<Prorogation> Prorogations { get; private set; } = [];

    /// <summary>Start of the pause that nobody has ended yet: as long as it lasts, nothing is late and nothing expires.</summary>
    public DateTimeOffset? SuspendueLe { get; private set; }

    public EffetDuSilence SilenceVaut { get; private set; }

    public string? FondementDuSilence { get; private set; }

    public DateTimeOffset? CertifieeLe { get; private set; }

    public Guid? CertificatFichierId { get; private set; }

    public string? CertificatCode { get; private set; }

    public bool EstAnnulee { get; private set; }

    public uint Version { get; private set; }

    private DateTimeOffset Origine => OrigineLe ?? DueLe;

    public static Echeance Ouvrir(OuvertureEcheance o, DateTimeOffset maintenant, IReadOnlyCollection<RegleDeRappel> regles)
    {
        var e = new Echeance { Id = Identifiant.Nouveau(), Type = o.Type, Objet = o.Objet, OuverteLe = maintenant.ToUniversalTime(), DueLe = o.DueLe.ToUniversalTime() };
        e.Decrire(o);
        e.Compter(maintenant, regles);
        return e;
    }

    /// <summary>
    /// The programme says the obligation again. A new date of its own replaces the first one: the pauses already taken still
    /// count, and a later date granted to somebody is never taken back.
    /// </summary>
    /// <returns>True when the due instant moved.</returns>
    public bool Redire(OuvertureEcheance o, DateTimeOffset maintenant, IReadOnlyCollection<RegleDeRappel> regles)
    {
        var avant = DueLe;
        Decrire(o);
        if (o.DueLe == Origine)
            return false;
        OrigineLe = o.DueLe.ToUniversalTime();
        var due = Pauses.Where(p => p.FinLe is not null && p.DebutLe <= o.DueLe).Aggregate(OrigineLe.Value, (d, p) => Terme.Prolonger(d, p.DebutLe, p.FinLe!.Value));
        DueLe = Prorogations.Count > 0 && DueLe > due ? DueLe : due;
        Recompter(maintenant, regles);
        return DueLe != avant;
    }

    /// <summary>Stops the count; a pause with an end moves the due instant at once.</summary>
    public void Pauser(PauseDEcheance pause, DateTimeOffset maintenant, IReadOnlyCollection<RegleDeRappel> regles)
    {
        ExigerOuverte();
        ConditionsDesActes.Pauser(Lire(), pause, maintenant);
        Pauses = [.. Pauses.Append(pause).OrderBy(p => p.DebutLe)];
        if (pause.FinLe is { } fin)
            Reporter(Terme.Prolonger(DueLe, pause.DebutLe, fin));
        else
            SuspendueLe = pause.DebutLe;
        Recompter(maintenant, regles);
    }

    /// <summary>Ends the pause that has no end.</summary>
    public void Reprendre(string parNom, DateTimeOffset maintenant, IReadOnlyCollection<RegleDeRappel> regles)
    {
        ExigerOuverte();
        if (!FinirLaPause(parNom, maintenant))
            throw new Refus(RefusEcheances.PasEnPause);
        Recompter(maintenant, regles);
    }

    /// <summary>Grants a later date; the former one is kept.</summary>
    public void Proroger(Prorogation prorogation, DateTimeOffset maintenant, IReadOnlyCollection<RegleDeRappel> regles)
    {
        ExigerOuverte();
        ConditionsDesActes.Proroger(Lire(), prorogation, maintenant);
        Prorogations = [.. Prorogations, prorogation];
        Reporter(prorogation.NouvelleLe);
        Recompter(maintenant, regles);
    }

    /// <summary>
    /// Done. What is done during a pause is done in time: the pause ends with it, and its days count. Its next reminder stays planned,
    /// for the pass of that hour to write down why it did not leave.
    /// </summary>
    public void Clore(string fait, DateTimeOffset maintenant)
    {
        if (CloseLe is not null)
            return;
        FinirLaPause(null, maintenant);
        (CloseLe, FaitDeCloture) = (maintenant.ToUniversalTime(), fait);
    }

    /// <summary>Its object went away: nothing was done, and silence is worth nothing.</summary>
    public void Annuler(string motif, DateTimeOffset maintenant)
    {
        EstAnnulee |= CloseLe is null;
        Clore(motif, maintenant);
    }

    /// <summary>Silence took the place of an answer, and a certificate says so. An answer that came after the term changes nothing to it.</summary>
    public void Certifier(CertificatDeSilence certificat)
    {
        if (!PeutSeCertifier(certificat.Le))
            throw new InvalidOperationException($"Silence is not worth an answer for the deadline {Id} at {certificat.Le:O}.");
        (CertifieeLe, CertificatFichierId, CertificatCode) = (certificat.Le, certificat.FichierId, certificat.Code);
        Clore($"silence gardé jusqu’au terme\u00A0: {Libelles.De(SilenceVaut).ToLower(Francais.Culture)} (certificat {certificat.Code})", certificat.Le);
    }

    /// <summary>Tacit rule, term over, count running, nothing answered in time.</summary>
    public bool PeutSeCertifier(DateTimeOffset maintenant) =>
        Silence.EstTacite && CertifieeLe is null && !EstAnnulee && SuspendueLe is null && Delais.EstPasse(DueLe, maintenant) && (CloseLe is null || Delais.EstPasse(DueLe, CloseLe.Value));

    public void AnnoncerEchue(DateTimeOffset maintenant) => AnnonceeEchueLe = maintenant.ToUniversalTime();

    public void ProgrammerRappels(DateTimeOffset maintenant, IReadOnlyCollection<RegleDeRappel> regles) =>
        ProchainRappelLe = CloseLe is not null || SuspendueLe is not null
            ? null
            : regles.Where(r => r.EstActive).Select(r => (DateTimeOffset?)r.Instant(this)).Where(i => i > maintenant && !EstEnPause(i.Value)).Min();

    /// <summary>
    /// A reminder planned for that instant may leave: the deadline was already counted so at that instant, and no pause covers it.
    /// </summary>
    public bool PeutRappelerA(DateTimeOffset instant) => instant > CompteeDepuis && !EstEnPause(instant);

    public bool EstEnPause(DateTimeOffset instant) => Pauses.Any(p => p.Couvre(instant));

    /// <summary>Late: open, its count running, and the due second is over.</summary>
    public bool EstEnRetard(DateTimeOffset maintenant) => CloseLe is null && SuspendueLe is null && Delais.EstPasse(DueLe, maintenant);

    public bool EstEchueNonAnnoncee(DateTimeOffset maintenant) => CloseLe is null && SuspendueLe is null && AnnonceeEchueLe is null && DueLe < maintenant;

    public EcheanceLue Lire() => new(Id, Type, Objet, Libelle, Formule, Fondement, DepartLe, DueLe, CloseLe, FaitDeCloture, OrganismeId, Region, Chemin, Calendrier)
    {
        FaitDeDepart = FaitDeDepart,
        Delai = Delai,
        OrigineLe = Origine,
        Pauses = Pauses,
        Prorogations = Prorogations,
        SuspendueLe = SuspendueLe,
        Silence = Silence,
        Certificat = CertifieeLe is { } le && CertificatFichierId is { } fichier ? new(le, fichier, CertificatCode!) : null,
        EstAnnulee = EstAnnulee,
    };

    private RegleDeSilence Silence => new(SilenceVaut, FondementDuSilence ?? "");

    private void Decrire(OuvertureEcheance o)
    {
        ConditionsDesActes.Silence(o.Type, o.Silence);
        (Libelle, FaitDeDepart, DepartLe, Fondement, Formule, Delai) = (o.Libelle, o.FaitDeDepart, o.DepartLe.ToUniversalTime(), o.Fondement, o.Formule, o.Delai);
        (OrganismeId, Region, Chemin, Calendrier) = (o.OrganismeId, o.Region, o.Chemin, o.Calendrier);
        (SilenceVaut, FondementDuSilence) = (o.Silence.Effet, o.Silence.Fondement.Length > 0 ? o.Silence.Fondement : null);
        Groupe = o.Groupe;
        Roles = [.. o.Roles.Select(r => r.ToString()).Distinct(StringComparer.Ordinal)];
    }

    private void ExigerOuverte()
    {
        if (CloseLe is { } le)
            throw new Refus(RefusEcheances.EcheanceClose, ("date", le));
    }

    /// <summary>Ends the pause that has no end, if any.</summary>
    private bool FinirLaPause(string? parNom, DateTimeOffset maintenant)
    {
        if (Pauses.FirstOrDefault(p => p.FinLe is null) is not { } pause)
            return false;
        var fin = maintenant.ToUniversalTime();
        Pauses = [.. Pauses.Select(p => p == pause ? p with { FinLe = fin, RepriseParNom = parNom } : p)];
        SuspendueLe = null;
        Reporter(Terme.Prolonger(DueLe, pause.DebutLe, fin));
        return true;
    }

    private void Reporter(DateTimeOffset due)
    {
        OrigineLe ??= DueLe;
        DueLe = due.ToUniversalTime();
    }

    /// <summary>Reminders start again from now on, and so does the announcement of the expiry.</summary>
    private void Recompter(DateTimeOffset maintenant, IReadOnlyCollection<RegleDeRappel> regles)
    {
        Tour++;
        AnnonceeEchueLe = null;
        Compter(maintenant, regles);
    }

    private void Compter(DateTimeOffset maintenant, IReadOnlyCollection<RegleDeRappel> regles)
    {
        CompteeDepuis = maintenant.ToUniversalTime();
        ProgrammerRappels(maintenant, regles);
    }
}
