using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

/// <summary>What an OPH is attached to (L. 421-6).</summary>
internal enum Rattachement
{
    [Display(Name = "aucun")] Aucun,
    [Display(Name = "EPCI doté d’un PLH")] EpciAvecPlh,
    [Display(Name = "EPCI sans PLH")] EpciSansPlh,
    [Display(Name = "département")] Departement,
    [Display(Name = "commune")] Commune,
}

/// <summary>What became of a late deposit, as the prefect of the département records it.</summary>
internal enum SuiteDUnRetard
{
    [Display(Name = "délai supplémentaire accordé")] DelaiSupplementaire,
    [Display(Name = "sanction demandée au ministre")] DemandeDeSanction,
}

/// <summary>The deposit of the project.</summary>
/// <param name="Le">Day it was sent.</param>
/// <param name="Suite">What the prefect recorded when it is late.</param>
/// <param name="EnDesaccord">Mandatory signatories that disagree: mentioned, never an obstacle (PRO-11).</param>
internal sealed record DepotDuProjet(DateOnly Le, SuiteDUnRetard? Suite = null, params IReadOnlyList<string> EnDesaccord);

/// <summary>A signature asked or possible.</summary>
/// <param name="Signataire">Who.</param>
/// <param name="Obligatoire">Nothing is concluded without it.</param>
/// <param name="Le">Its day; null while it is missing.</param>
internal sealed record SignatureDeCus(string Signataire, bool Obligatoire, DateOnly? Le);

/// <summary>The opinion of the prefect of another région.</summary>
/// <param name="Region">« Picardie ».</param>
/// <param name="Logements">Dwellings held there.</param>
/// <param name="RecueilliLe">Day it was collected; null before.</param>
internal sealed record AvisDeRegion(string Region, int Logements, DateOnly? RecueilliLe);

/// <summary>PRO-10 to PRO-17: deposit, opinions, signature (domain 1G, §2, §10). No tacit outcome: the text gives none.</summary>
internal static class ReglesDeConclusion
{
    /// <summary>PRO-10: sent before 30 June, that day is late; said, never an obstacle (§17).</summary>
    public static IReadOnlyList<Constat> Depot(DepotDuProjet d, CalendrierDePremiereGeneration calendrier) =>
        d.Le < calendrier.DepotAvant || d.Suite is not null ? [] : [Constat.Avertissement("PRO-10", RefusDeProcedure1G.ProjetTardif, ("date", calendrier.DepotAvant))];

    /// <summary>PRO-12: concluded before 31 December, that day is late; said, never an obstacle.</summary>
    public static IReadOnlyList<Constat> Signature(DateOnly le, CalendrierDePremiereGeneration calendrier) =>
        le < calendrier.SignatureAvant ? [] : [Constat.Avertissement("PRO-12", RefusDeProcedure1G.SignatureTardive, ("date", calendrier.SignatureAvant))];

    /// <summary>PRO-13: the mandatory signatures; a missing optional one says nothing (PRO-14).</summary>
    public static IEnumerable<Constat> Signatures(IEnumerable<SignatureDeCus> signatures) =>
        signatures.Where(s => s is { Obligatoire: true, Le: null }).Select(s => Constat.Bloquant("PRO-13", RefusDeProcedure1G.SignatureManquante, ("signataire", s.Signataire)));

    /// <summary>A third signatory is mandatory: an OPH attached to an EPCI with a PLH or to a département, unless chosen otherwise with a reason.</summary>
    public static bool TroisiemeSignataire(string typeDOrganisme, Rattachement rattachement, bool? choixMotive = null) =>
        choixMotive ?? (typeDOrganisme == "OPH" && rattachement is Rattachement.EpciAvecPlh or Rattachement.Departement);

    /// <summary>PRO-15: opinions of the prefects of the other régions where there are dwellings.</summary>
    public static IEnumerable<Constat> Avis(IEnumerable<AvisDeRegion> autresRegions) =>
        autresRegions.Where(a => a is { Logements: > 0, RecueilliLe: null }).Select(a => Constat.Bloquant("PRO-15", RefusDeProcedure1G.AvisDAutreRegion, ("nom", a.Region)));

    /// <summary>PRO-16: six years, to the day.</summary>
    public static IReadOnlyList<Constat> Duree(DateOnly effet, DateOnly terme) =>
        terme == CalendrierDePremiereGeneration.DernierJour(effet) ? [] : [Constat.Bloquant("PRO-16", RefusDeProcedure1G.DureeDeSixAns)];

    /// <summary>PRO-17: the concertation on the classement, or why it is impossible.</summary>
    public static IReadOnlyList<Constat> Concertation(DateOnly? le, string? impossibilite = null) =>
        le is not null || !string.IsNullOrWhiteSpace(impossibilite) ? [] : [Constat.Bloquant("PRO-17", RefusDeProcedure1G.ConcertationManquante)];
}
