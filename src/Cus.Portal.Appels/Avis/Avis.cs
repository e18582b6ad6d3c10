using System.ComponentModel.DataAnnotations;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Appels.Avis;

/// <summary>Status of an avis.</summary>
internal enum StatutAvis
{
    [Display(Name = "À rédiger")] Ouvert,
    [Display(Name = "En préparation")] EnPreparation,
    [Display(Name = "Proposé à la signature")] Pret,
    [Display(Name = "Transmis")] Transmis,
}

/// <summary>Sense of an avis.</summary>
internal enum SensDAvis
{
    [Display(Name = "Favorable")] Favorable,
    [Display(Name = "Favorable avec réserves")] FavorableAvecReserves,
    [Display(Name = "Défavorable")] Defavorable,
}

/// <summary>Life of an avis.</summary>
internal static class VieDeLAvis
{
    public const string Rediger = "Rédiger";
    public const string Proposer = "Proposer";
    public const string Transmettre = "Transmettre";

    public static readonly CycleDeVie<StatutAvis> Cycle = new(
        "Avis",
        StatutAvis.Ouvert,
        new(StatutAvis.Ouvert, Rediger, StatutAvis.EnPreparation),
        new(StatutAvis.EnPreparation, Rediger, StatutAvis.EnPreparation),
        new(StatutAvis.Pret, Rediger, StatutAvis.EnPreparation),
        new(StatutAvis.EnPreparation, Proposer, StatutAvis.Pret),
        new(StatutAvis.EnPreparation, Transmettre, StatutAvis.Transmis),
        new(StatutAvis.Pret, Transmettre, StatutAvis.Transmis));
}

/// <summary>What the avis says of a criterion, in words and, if it wishes, on the scale of the committee.</summary>
internal sealed record Appreciation(int Critere, string Texte, int? Niveau = null);

/// <summary>What is written in an avis.</summary>
internal sealed record TexteDAvis(SensDAvis? Sens, string Motifs, string Reserve, DateOnly? ReserveAvant, IReadOnlyList<Appreciation> Appreciations);

/// <summary>The avis of a region on a dossier: gathered by the DREAL, transmitted by the préfet de région (source 003, IV).</summary>
internal sealed class AvisRegional : IDansUnEspace
{
    private readonly List<Contribution> _contributions = [];

    private AvisRegional()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid DossierId { get; private set; }

    /// <summary>Code of the region, of the vintage of the session.</summary>
    public string Region { get; private set; } = "";

    public DateTimeOffset OuvertLe { get; private set; }

    public DateTimeOffset DuLe { get; private set; }

    public StatutAvis Statut { get; private set; }

    public TexteDAvis Texte { get; private set; } = new(null, "", "", null, []);

    /// <summary>Since when its deadline is paused, or null.</summary>
    public DateTimeOffset? SuspenduLe { get; private set; }

    /// <summary>Silence took its place at that instant, as the call says; or null.</summary>
    public DateTimeOffset? ReputeLe { get; private set; }

    /// <summary>What silence was worth, when it took its place.</summary>
    public EffetDuSilence? ReputeVaut { get; private set; }

    /// <summary>Nobody is waiting for it any more.</summary>
    public bool EstAcquis => TransmisLe is not null || ReputeLe is not null;

    public string RedigeParNom { get; private set; } = "";

    /// <summary>Account of the reviewer it is entrusted to, or null.</summary>
    public Guid? ConfieA { get; private set; }

    public string? ConfieANom { get; private set; }

    public DateTimeOffset? TransmisLe { get; private set; }

    public string? TransmisParNom { get; private set; }

    /// <summary>Receipt of the transmission, stored file.</summary>
    public Guid? AccuseFichierId { get; private set; }

    /// <summary>Verification code of the receipt.</summary>
    public string? AccuseCode { get; private set; }

    public uint VersionDeLigne { get; private set; }

    public IReadOnlyList<Contribution> Contributions => _contributions;

    public static AvisRegional Ouvrir(Guid dossierId, string region, DateTimeOffset duLe, DateTimeOffset le) =>
        new() { Id = Identifiant.Nouveau(), DossierId = dossierId, Region = region, DuLe = duLe, OuvertLe = le };

    /// <summary>Its deadline moved, was paused or resumed, or silence took its place.</summary>
    public void Suivre(EcheanceLue echeance)
    {
        (DuLe, SuspenduLe) = (echeance.DueLe, echeance.SuspendueLe);
        if (TransmisLe is null && echeance.Certificat is { } certificat)
            (ReputeLe, ReputeVaut) = (certificat.Le, echeance.Silence.Effet);
    }

    /// <summary>A reviewer of the region becomes its own; the others may still write.</summary>
    public void Confier(Guid compteId, string nom)
    {
        ExigerOuvert();
        (ConfieA, ConfieANom) = (compteId, nom);
    }

    /// <summary>Saves the draft whole, whatever is missing.</summary>
    public void Rediger(TexteDAvis texte, Acteur par)
    {
        ExigerOuvert();
        Statut = VieDeLAvis.Cycle.Passer(Statut, VieDeLAvis.Rediger);
        (Texte, RedigeParNom) = (texte, par.Nom);
    }

    /// <summary>The DREAL proposes it to the préfet.</summary>
    public void Proposer()
    {
        ExigerOuvert();
        ExigerComplet();
        Statut = VieDeLAvis.Cycle.Passer(Statut, VieDeLAvis.Proposer);
    }

    /// <summary>The préfet de région transmits it.</summary>
    public void Transmettre(Acteur par, DateTimeOffset le)
    {
        ExigerOuvert();
        ExigerComplet();
        Statut = VieDeLAvis.Cycle.Passer(Statut, VieDeLAvis.Transmettre);
        (TransmisLe, TransmisParNom) = (le, par.Nom);
    }

    /// <summary>Keeps the receipt of the transmission, once.</summary>
    public void Accuser(Guid fichierId, string code)
    {
        if (TransmisLe is null || AccuseFichierId is not null)
            throw new InvalidOperationException("A receipt is kept once, at the transmission.");
        (AccuseFichierId, AccuseCode) = (fichierId, code);
    }

    /// <summary>Asks a service for its contribution.</summary>
    public Contribution Demander(string service, Guid? organismeId, DateOnly? attendueLe, DateTimeOffset le)
    {
        ExigerOuvert();
        if (string.IsNullOrWhiteSpace(service))
            throw Refus.Champ("Service", RefusComite.ServiceExige);
        var contribution = Contribution.Demander(Id, service.Trim(), organismeId, attendueLe, le);
        _contributions.Add(contribution);
        return contribution;
    }

    /// <summary>The service answers, or the DREAL enters its answer.</summary>
    public void Repondre(Guid contributionId, string texte, Acteur par, DateTimeOffset le)
    {
        ExigerOuvert();
        if (string.IsNullOrWhiteSpace(texte))
            throw Refus.Champ("Reponse", RefusComite.ReponseExigee);
        (_contributions.Find(c => c.Id == contributionId) ?? throw new Refus(RefusSocle.Introuvable)).Repondre(texte.Trim(), par, le);
    }

    private void ExigerOuvert()
    {
        if (TransmisLe is { } le)
            throw new Refus(RefusComite.AvisFige, ("date", le));
        if (ReputeLe is { } depuis)
            throw new Refus(RefusComite.AvisRepute, ("date", depuis));
    }

    /// <summary>What is missing before it may be proposed or transmitted, by field.</summary>
    public IReadOnlyList<Motif> Manques()
    {
        var motifs = new List<Motif>();
        if (Texte.Sens is null)
            motifs.Add(Motif.De(RefusComite.SensExige, "Sens"));
        if (string.IsNullOrWhiteSpace(Texte.Motifs))
            motifs.Add(Motif.De(RefusComite.AvisAMotiver, "MotifsDeLAvis"));
        if (Texte.Sens == SensDAvis.FavorableAvecReserves && (string.IsNullOrWhiteSpace(Texte.Reserve) || Texte.ReserveAvant is null))
            motifs.Add(Motif.De(RefusComite.ReserveExigee, "Reserve"));
        return motifs;
    }

    private void ExigerComplet()
    {
        if (Manques() is { Count: > 0 } motifs)
            throw new Refus(motifs);
    }
}

/// <summary>The contribution of a service (DRJSCS, DDCS, DDT) to an avis: material, not yet the avis.</summary>
internal sealed class Contribution : IDansUnEspace
{
    private Contribution()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid AvisId { get; private set; }

    public string Service { get; private set; } = "";

    /// <summary>Organisme whose contributors may answer, or null when the DREAL enters the answer.</summary>
    public Guid? OrganismeId { get; private set; }

    public DateTimeOffset DemandeeLe { get; private set; }

    public DateOnly? AttendueLe { get; private set; }

    public string? Reponse { get; private set; }

    public DateTimeOffset? RepondueLe { get; private set; }

    public string? RepondueParNom { get; private set; }

    public static Contribution Demander(Guid avisId, string service, Guid? organismeId, DateOnly? attendueLe, DateTimeOffset le) =>
        new() { Id = Identifiant.Nouveau(), AvisId = avisId, Service = service, OrganismeId = organismeId, AttendueLe = attendueLe, DemandeeLe = le };

    public void Repondre(string texte, Acteur par, DateTimeOffset le) => (Reponse, RepondueLe, RepondueParNom) = (texte, le, par.Nom);
}
