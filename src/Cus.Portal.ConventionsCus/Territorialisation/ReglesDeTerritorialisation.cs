using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.Territorialisation;

/// <summary>Rules TER-01 to TER-11: which commitments a convention must hold, at which scales (guide CUS 2G, §4.2).</summary>
internal static class ReglesDeTerritorialisation
{
    private static readonly string[] Departementaux = ["PP-1", "PP-2", "PP-3", "PP-4", "PS-2", "SR-1"];
    private static readonly string[] Facultatifs = ["PP-5", "PS-3"];
    private static readonly string[] Comptes = ["PP-1", "PP-2", "PP-3"];

    /// <summary>Everything missing, out of scale or doubtful.</summary>
    public static IReadOnlyList<Constat> Verifier(IReadOnlyCollection<EngagementTerritorial> engagements, TerritoiresDuPatrimoine patrimoine, ChoixDuPrefet choix) =>
        [.. Manquants(engagements, patrimoine, choix), .. engagements.SelectMany(e => HorsEchelle(e, choix)), .. Dispenses(choix), .. Coherence(engagements, patrimoine)];

    private static IEnumerable<Constat> Manquants(IReadOnlyCollection<EngagementTerritorial> engagements, TerritoiresDuPatrimoine patrimoine, ChoixDuPrefet choix)
    {
        foreach (var departement in patrimoine.Departements)
        {
            foreach (var indicateur in Departementaux.Where(i => !(i == "PP-2" && EstOutreMer(departement.Code)) && !choix.Dispense(i, departement.Code)))
            {
                if (!engagements.Any(e => e.Indicateur == indicateur && e.Territoire.Echelle == EchelleDEngagement.Departement && e.Territoire.Code == departement.Code))
                    yield return Constat.Bloquant("TER-01", RefusDeTerritorialisation.EngagementDepartementalManquant, ("indicateur", indicateur), ("departement", departement.Code));
            }
        }

        foreach (var (epci, _) in patrimoine.EpciDeLaListe.Where(e => !choix.Dispense("PS-1", e.Epci.Code)))
        {
            if (!engagements.Any(e => e.Indicateur == "PS-1" && e.Territoire.Echelle == EchelleDEngagement.Epci && e.Territoire.Code == epci.Code))
                yield return Constat.Bloquant("TER-02", RefusDeTerritorialisation.EngagementPs1Manquant, ("epci", epci.Nom));
        }
    }

    private static IEnumerable<Constat> HorsEchelle(EngagementTerritorial e, ChoixDuPrefet choix)
    {
        var echelle = e.Territoire.Echelle;
        if (Facultatifs.Contains(e.Indicateur, StringComparer.Ordinal) && !choix.Facultatifs.Contains(e.Indicateur))
            yield return Constat.Bloquant("TER-08", RefusDeTerritorialisation.IndicateurNonRetenu, ("indicateur", e.Indicateur));
        if (e.Indicateur == "PS-1" && echelle != EchelleDEngagement.Epci)
            yield return Constat.Bloquant("TER-03", RefusDeTerritorialisation.Ps1AuDepartement);
        if (e.Indicateur == "G-1" && echelle != EchelleDEngagement.Organisme)
            yield return Constat.Bloquant("TER-04", RefusDeTerritorialisation.G1HorsOrganisme);
        if (e.Indicateur.StartsWith("PP-LF", StringComparison.Ordinal) && echelle != EchelleDEngagement.Departement)
            yield return Constat.Bloquant("TER-05", RefusDeTerritorialisation.FoyersHorsDepartement);
        if (e.Indicateur.Contains("-ACC-", StringComparison.Ordinal) && echelle != EchelleDEngagement.Region && !(echelle == EchelleDEngagement.Departement && choix.Nomme(e.Indicateur, e.Territoire.Code)))
            yield return Constat.Bloquant("TER-06", RefusDeTerritorialisation.EchelleNonDemandee);
        if (echelle == EchelleDEngagement.Epci && SeDeclineALEpci(e.Indicateur) && !choix.Nomme(e.Indicateur, e.Territoire.Code))
            yield return Constat.Bloquant("TER-07", RefusDeTerritorialisation.EpciNonRetenu);
    }

    private static IEnumerable<Constat> Dispenses(ChoixDuPrefet choix) =>
        choix.Dispenses.Where(d => d.Motif.Trim().Length == 0).Select(_ => Constat.Bloquant("TER-10", RefusDeTerritorialisation.DispenseSansMotif));

    private static IEnumerable<Constat> Coherence(IReadOnlyCollection<EngagementTerritorial> engagements, TerritoiresDuPatrimoine patrimoine)
    {
        if (Epci(engagements, "PS-3") is { Count: > 0 } ps3 && !ps3.SetEquals(Epci(engagements, "PS-2")))
            yield return Constat.Avertissement("TER-09", RefusDeTerritorialisation.EchellesIncoherentes);
        var departementDe = patrimoine.EpciDeLaListe.ToDictionary(e => e.Epci.Code, e => e.Departement, StringComparer.Ordinal);
        foreach (var departement in engagements.Where(e => e.Nombre is not null && Comptes.Contains(e.Indicateur, StringComparer.Ordinal) && e.Territoire.Echelle == EchelleDEngagement.Departement))
        {
            var somme = engagements.Where(e => e.Indicateur == departement.Indicateur && e.Territoire.Echelle == EchelleDEngagement.Epci && departementDe.GetValueOrDefault(e.Territoire.Code) == departement.Territoire.Code).Sum(e => e.Nombre ?? 0);
            if (somme > departement.Nombre)
                yield return Constat.Avertissement("TER-11", RefusDeTerritorialisation.SommeDesEpci);
        }
    }

    private static HashSet<string> Epci(IEnumerable<EngagementTerritorial> engagements, string indicateur) =>
        engagements.Where(e => e.Indicateur == indicateur && e.Territoire.Echelle == EchelleDEngagement.Epci).Select(e => e.Territoire.Code).ToHashSet(StringComparer.Ordinal);

    private static bool SeDeclineALEpci(string indicateur) => Departementaux.Contains(indicateur, StringComparer.Ordinal) || Facultatifs.Contains(indicateur, StringComparer.Ordinal);

    private static bool EstOutreMer(string departement) => departement.StartsWith("97", StringComparison.Ordinal);
}
