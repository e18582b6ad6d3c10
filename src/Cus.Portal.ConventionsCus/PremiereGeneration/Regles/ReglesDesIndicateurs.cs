using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.PremiereGeneration.Calculs;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

/// <summary>Whether a known value was measured or estimated.</summary>
internal enum NatureDeLaValeur
{
    [Display(Name = "réelle")] Reelle,
    [Display(Name = "estimée")] Estimee,
}

/// <summary>The last known value of an indicator, state 0 (domain 1G, §6.2).</summary>
/// <param name="Valeur">Filled, « sans objet », or not.</param>
/// <param name="Annee">Its year.</param>
/// <param name="Nature">Measured or estimated.</param>
internal sealed record DerniereValeurConnue(Valeur Valeur, int? Annee, NatureDeLaValeur? Nature);

/// <summary>Another description of an indicator, agreed by the signatories (domain 1G, §6.7).</summary>
/// <param name="Description">The new one.</param>
/// <param name="Motif">Why.</param>
/// <param name="Compatibilite">How it stays compatible with the definition of the decree.</param>
internal sealed record AdaptationLocale(string Description, string? Motif, string? Compatibilite);

/// <summary>IND-01 to IND-12 (domain 1G, §6, §10).</summary>
internal static class ReglesDesIndicateurs
{
    private static readonly string[] PartsDUnTout = ["C.III", "C.IV", "E.I", "F.I", "F.II", "F.III", "F.V", "F.VI", "G.I", "G.II", "H.II", "H.VI"];

    /// <summary>IND-01: the indicators of that scale, each filled or « sans objet » on that territory.</summary>
    /// <param name="echelle">Scale of the territory.</param>
    /// <param name="territoire">Its name.</param>
    /// <param name="complets">Codes filled or « sans objet ».</param>
    public static IEnumerable<Constat> Completude(EchelleDIndicateur echelle, string territoire, IReadOnlyCollection<string> complets) =>
        CatalogueDePremiereGeneration.Codes.Where(c => CatalogueDePremiereGeneration.EchelleDe(c) == echelle && !complets.Contains(c, StringComparer.Ordinal))
            .Select(c => Constat.Bloquant("IND-01", RefusDesIndicateurs1G.IndicateurNonRenseigne, ("code", c), ("territoire", territoire)));

    /// <summary>IND-02: an indicator is filled at its own scale.</summary>
    public static IReadOnlyList<Constat> Echelle(string code, EchelleDIndicateur saisie)
    {
        var juste = CatalogueDePremiereGeneration.EchelleDe(code);
        return juste == saisie ? [] : [Constat.Bloquant("IND-02", RefusDesIndicateurs1G.MauvaiseEchelle, ("code", CatalogueDePremiereGeneration.IndicateurDe(code)), ("echelle", juste == EchelleDIndicateur.Segment ? "du segment" : "du département"))];
    }

    /// <summary>IND-03: a known value has its year and its nature; « sans objet » needs neither.</summary>
    public static IReadOnlyList<Constat> DerniereValeur(DerniereValeurConnue v) =>
        v.Valeur.Statut == StatutValeur.SansObjet || (v.Valeur.EstRenseignee && v is { Annee: not null, Nature: not null }) ? [] : [Constat.Bloquant("IND-03", RefusDesIndicateurs1G.DerniereValeurImprecise)];

    /// <summary>IND-04: how the target was fixed; H.I has no target, hence no duty.</summary>
    public static IReadOnlyList<Constat> Methode(string code, string? methode) =>
        CatalogueDePremiereGeneration.TerminaleDe(code) == ValeurTerminale.SansObjet || !string.IsNullOrWhiteSpace(methode) ? [] : [Constat.Bloquant("IND-04", RefusDesIndicateurs1G.MethodeDeFixationManquante)];

    /// <summary>IND-05: another description has its reason and stays compatible.</summary>
    public static IReadOnlyList<Constat> Adaptation(AdaptationLocale a) =>
        string.IsNullOrWhiteSpace(a.Motif) || string.IsNullOrWhiteSpace(a.Compatibilite) ? [Constat.Bloquant("IND-05", RefusDesIndicateurs1G.AdaptationNonMotivee)] : [];

    /// <summary>IND-06: 0 to 100, but for G.III whose numerator counts plans.</summary>
    public static IReadOnlyList<Constat> Pourcentage(DefinitionDIndicateur d, decimal pourcentage) =>
        d.Forme == FormeDeValeur.Pourcentage && (pourcentage < 0 || (pourcentage > 100 && d.Code != "G.III")) ? [Constat.Bloquant("IND-06", RefusDesIndicateurs1G.PourcentageHorsBornes)] : [];

    /// <summary>IND-07 and IND-12: a part of a whole is not above it; nothing to divide by is « sans objet ».</summary>
    public static IReadOnlyList<Constat> Rapport(DefinitionDIndicateur d, decimal v1, decimal v2)
    {
        if (d.EstUnNombre)
            return [];
        if (v2 == 0)
            return [Constat.Avertissement("IND-12", RefusDesIndicateurs1G.SansDenominateur)];
        return v1 > v2 && PartsDUnTout.Contains(CatalogueDePremiereGeneration.IndicateurDe(d.Code), StringComparer.Ordinal)
            ? [Constat.Bloquant("IND-07", RefusDesIndicateurs1G.NumerateurExcessif, ("numerateur", d.Numerateur), ("denominateur", d.Denominateur))]
            : [];
    }

    /// <summary>IND-08: a count is a whole number, zero or more; equivalents are already whole by residence.</summary>
    public static IReadOnlyList<Constat> Compte(DefinitionDIndicateur d, decimal valeur) =>
        d.EstUnNombre && (valeur < 0 || decimal.Truncate(valeur) != valeur) ? [Constat.Bloquant("IND-08", RefusDesIndicateurs1G.EntierPositifAttendu)] : [];

    /// <summary>IND-09: the cumulated target is the sum of the years.</summary>
    public static IReadOnlyList<Constat> Cumul(decimal saisi, IEnumerable<decimal> annees) =>
        SixAns.Cumul(annees) is var somme && somme == saisi ? [] : [Constat.Bloquant("IND-09", RefusDesIndicateurs1G.CumulFaux, ("a", saisi), ("b", somme))];

    /// <summary>IND-10: the mean is Σ/Σ, to two decimals.</summary>
    /// <param name="saisie">Mean typed, in hundredths.</param>
    /// <param name="annees">Both numbers of each year.</param>
    public static IReadOnlyList<Constat> Moyenne(decimal saisie, IEnumerable<(decimal V1, decimal V2)> annees)
    {
        var juste = SixAns.Moyenne(annees);
        return !juste.EstRenseignee || Arrondi(saisie) == Arrondi(juste.Numerateur * 100 / juste.Denominateur) ? [] : [Constat.Bloquant("IND-10", RefusDesIndicateurs1G.MoyenneFausse)];

        static decimal Arrondi(decimal n) => decimal.Round(n, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>IND-11: « dernière année » and « à terme » continue the path.</summary>
    public static IReadOnlyList<Constat> Finale(string code, decimal finale, decimal derniere) =>
        CatalogueDePremiereGeneration.TerminaleDe(code) is ValeurTerminale.DerniereAnnee or ValeurTerminale.ATerme && finale != derniere ? [Constat.Bloquant("IND-11", RefusDesIndicateurs1G.ValeurFinaleFausse)] : [];
}
