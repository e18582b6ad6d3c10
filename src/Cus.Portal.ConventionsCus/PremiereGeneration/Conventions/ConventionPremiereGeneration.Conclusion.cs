using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>From the sending of the project to the term (circular of 2010, IV and V).</summary>
internal sealed partial class ConventionPremiereGeneration
{
    /// <summary>The project is sent to the prefect of the département of the seat. A signatory that disagrees is mentioned and stops nothing (PRO-11); late, it is received (PRO-10).</summary>
    /// <returns>What is said of a late sending, or nothing.</returns>
    /// <exception cref="Refus">Not adopted, before its adoption, a day to come.</exception>
    public IReadOnlyList<Motif> Adresser(DateOnly le, IReadOnlyList<string> enDesaccord, DateOnly aujourdhui)
    {
        ExigerPasse(le, aujourdhui);
        if (AdopteLe is { } adopte && le < adopte)
            throw Refus.Champ("Le", RefusDePremiereGeneration.AvantLAdoption);
        Statut = VieDeLaPremiereGeneration.Cycle.Passer(Statut, VieDeLaPremiereGeneration.Adresser);
        Depot = new(le, null, enDesaccord);
        return [.. ReglesDeConclusion.Depot(Depot, Calendrier).Select(c => c.Motif)];
    }

    /// <summary>Sent after 30 June: the prefect of the département must say what follows.</summary>
    public bool AttendUneSuite => Depot is { Suite: null } d && d.Le > Calendrier.DepotAvant;

    /// <summary>More time, or a request of sanctions to the minister.</summary>
    /// <exception cref="Refus">In time, or said already.</exception>
    public void DireLaSuite(SuiteDUnRetard suite)
    {
        if (!AttendUneSuite)
            throw new Refus(RefusDePremiereGeneration.SuiteSansRetard);
        Depot = Depot! with { Suite = suite };
    }

    /// <summary>The prefect of another region writes on the segments of its territory, and of no other.</summary>
    /// <exception cref="Refus">Nothing asked of that region, given already, nothing said, a segment of another territory.</exception>
    public void RendreUnAvis(string region, string? texte, IReadOnlyList<string> segments, IReadOnlyCollection<string> segmentsDuTerritoire, Acteur par, DateOnly le)
    {
        var avis = Avis.FirstOrDefault(a => a.Region == region) ?? throw new Refus(RefusDePremiereGeneration.AvisNonDemande);
        if (avis.RenduLe is { } deja)
            throw new Refus(RefusDeProcedure.AvisDejaRendu, ("date", deja));
        if (string.IsNullOrWhiteSpace(texte))
            throw Refus.Champ("Texte", RefusDeProcedure.TexteAttendu);
        if (segments.FirstOrDefault(s => !segmentsDuTerritoire.Contains(s, StringComparer.Ordinal)) is { } ailleurs)
            throw Refus.Champ("Segments", RefusDePremiereGeneration.SegmentDUnAutreTerritoire, ("segment", ailleurs));
        Avis = [.. Avis.Select(a => a == avis ? a with { Texte = texte.Trim(), Segments = segments, RenduLe = le, RenduParNom = par.Nom } : a)];
    }

    /// <summary>The prefect of the département proposes the signature, with its argued report.</summary>
    /// <exception cref="Refus">PRO-15, no follow-up of a late sending, nothing said.</exception>
    public void Proposer(FaitDePremiereGeneration rapport, DateOnly aujourdhui)
    {
        if (AttendUneSuite)
            throw new Refus(RefusDeProcedure1G.ProjetTardif, ("date", Calendrier.DepotAvant));
        Constats.Exiger(ReglesDeConclusion.Avis(Avis.Select(a => new AvisDeRegion(a.Nom, a.Logements, a.RenduLe))));
        Noter(rapport, aujourdhui);
        Statut = VieDeLaPremiereGeneration.Cycle.Passer(Statut, VieDeLaPremiereGeneration.Proposer);
    }

    /// <summary>The landlord signs.</summary>
    public void SignerParLOrganisme(DateOnly le, DateOnly aujourdhui)
    {
        ExigerPasse(le, aujourdhui);
        ExigerProposee();
        SigneeParLOrganismeLe = le;
    }

    /// <summary>A signatory other than the prefect of the region signs; an associated person may (PRO-14).</summary>
    public void Signer(string nom, DateOnly le, DateOnly aujourdhui)
    {
        ExigerPasse(le, aujourdhui);
        ExigerProposee();
        var p = Personne(nom);
        if (!p.EstAssociee)
            throw new Refus(RefusDePremiereGeneration.NeSignePas, ("nom", nom));
        Remplacer(p with { SigneLe = le });
    }

    /// <summary>The prefect of the region signs: the convention is concluded for six years, its targets are locked.</summary>
    /// <param name="le">Day of the signature.</param>
    /// <param name="effet">First day; the first of January of N otherwise.</param>
    /// <param name="reserve">Under what reserve the State signs; null or empty without any.</param>
    /// <param name="aujourdhui">Today.</param>
    /// <returns>What is said of a late signature (PRO-12), or nothing.</returns>
    /// <exception cref="Refus">PRO-13, every missing mandatory signature at once.</exception>
    public IReadOnlyList<Motif> Conclure(DateOnly le, DateOnly? effet, string? reserve, DateOnly aujourdhui)
    {
        ExigerPasse(le, aujourdhui);
        ExigerProposee();
        Constats.Exiger(ReglesDeConclusion.Signatures([new(Bailleur.Nom, true, SigneeParLOrganismeLe), .. Personnes.Where(p => p.Qualite != QualiteDePersonne.PrefetSignataire).Select(p => new SignatureDeCus(p.Nom, p.EstObligatoire, p.SigneLe))]));
        Statut = VieDeLaPremiereGeneration.Cycle.Passer(Statut, VieDeLaPremiereGeneration.Conclure);
        Reserve = string.IsNullOrWhiteSpace(reserve) ? null : reserve.Trim();
        (ConclueLe, EffetLe) = (le, effet ?? (le < Calendrier.EntreeEnVigueur ? Calendrier.EntreeEnVigueur : le));
        return [.. ReglesDeConclusion.Signature(le, Calendrier).Select(c => c.Motif)];
    }

    /// <summary>Last day of its six years; null before the conclusion.</summary>
    public DateOnly? DernierJour => EffetLe is { } effet ? CalendrierDePremiereGeneration.DernierJour(effet) : null;

    /// <summary>Day of the only measure of C.III (C-04); null before the conclusion.</summary>
    public DateOnly? MesureDesDiagnostics => ConclueLe is { } le ? CalendrierDePremiereGeneration.MesureDesDiagnostics(le) : null;

    /// <summary>The six years are over.</summary>
    public void Terminer() => Statut = VieDeLaPremiereGeneration.Cycle.Passer(Statut, VieDeLaPremiereGeneration.Terminer);

    /// <summary>The organisme proposes another description of an indicator; it never takes one away.</summary>
    /// <exception cref="Refus">None of the 26, no reason or no word on the compatibility (IND-05), another waiting, concluded.</exception>
    public AdaptationDIndicateur ProposerUneAdaptation(string indicateur, string? description, string? motif, string? compatibilite, DateOnly le)
    {
        ExigerModifiable();
        if (!CatalogueDePremiereGeneration.Codes.Contains(indicateur, StringComparer.Ordinal))
            throw Refus.Champ("Indicateur", RefusDePremiereGeneration.IndicateurObligatoire);
        if (string.IsNullOrWhiteSpace(description))
            throw Refus.Champ("Description", RefusDePremiereGeneration.IndicateurObligatoire);
        if (string.IsNullOrWhiteSpace(motif) || string.IsNullOrWhiteSpace(compatibilite))
            throw Refus.Champ("Motif", RefusDesIndicateurs1G.AdaptationNonMotivee);
        if (Adaptations.Any(a => a.Indicateur == indicateur && a.AccepteeLe is null))
            throw new Refus(RefusDePremiereGeneration.AdaptationEnAttente, ("indicateur", indicateur));
        var adaptation = new AdaptationDIndicateur(indicateur, Adaptations.Count(a => a.Indicateur == indicateur) + 1, description.Trim(), motif.Trim(), compatibilite.Trim(), le);
        Adaptations = [.. Adaptations, adaptation];
        return adaptation;
    }

    /// <summary>The signatory prefect accepts it: it has its number and its day.</summary>
    public void AccepterLAdaptation(string indicateur, Acteur par, DateOnly le)
    {
        var attente = Adaptations.FirstOrDefault(a => a.Indicateur == indicateur && a.AccepteeLe is null) ?? throw new Refus(RefusSocle.Introuvable);
        Adaptations = [.. Adaptations.Select(a => a == attente ? a with { AccepteeLe = le, AccepteeParNom = par.Nom } : a)];
    }

    /// <summary>The description in force: the last adaptation accepted, or null for the national one.</summary>
    public AdaptationDIndicateur? DescriptionDe(string indicateur) => Adaptations.LastOrDefault(a => a.Indicateur == indicateur && a.AccepteeLe is not null);

    /// <summary>Names of the zones where the supplement of rent is modulated (CON-07).</summary>
    public IEnumerable<string> ZonesModulees => ActesDeLoyer.Where(a => a.Reference.StartsWith(PrefixeSls, StringComparison.Ordinal)).Select(a => a.Reference[PrefixeSls.Length..]).Distinct(StringComparer.Ordinal);

    /// <summary>An act on the ceilings or on the supplement of rent, already checked.</summary>
    public void Enregistrer(ActeDeLoyer acte) => ActesDeLoyer = [.. ActesDeLoyer, acte];

    private void ExigerProposee()
    {
        if (Statut != StatutConventionPremiereGeneration.SignatureProposee)
            throw new Refus(RefusDePremiereGeneration.SignatureNonProposee);
    }
}
