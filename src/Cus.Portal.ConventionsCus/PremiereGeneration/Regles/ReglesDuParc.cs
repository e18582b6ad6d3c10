using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Calculs;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

/// <summary>A line of spending of C.I or C.II.</summary>
/// <param name="Code">Its key.</param>
/// <param name="Montant">In euros.</param>
/// <param name="EstHorsTaxe">Without taxes.</param>
/// <param name="Taux">Rate of VAT in hundredths, to take the taxes off; null when unknown.</param>
internal sealed record LigneDeDepense(string Code, decimal Montant, bool EstHorsTaxe, decimal? Taux = null)
{
    /// <summary>Counted in C.I.</summary>
    public bool EnC1 { get; init; }

    /// <summary>Counted in C.II.</summary>
    public bool EnC2 { get; init; }

    /// <summary>Without taxes; null when they cannot be taken off.</summary>
    public decimal? MontantHorsTaxe => EstHorsTaxe ? Montant : Taux is { } taux ? HorsTaxe.De(Montant, taux) : null;
}

/// <summary>Comparison of a value to a ratio of Boléro, which knows OPH and SA d’HLM alone.</summary>
internal static class Bolero
{
    /// <summary>Gap from which it is said, in hundredths of the ratio; exactly that gap is not.</summary>
    public const decimal EcartSensible = 15;

    /// <summary>The database knows that organisme: not a fondation, a coopérative, a SEM or a UES.</summary>
    public static bool Connait(string type, bool estUneFondation = false) => type is "OPH" or "ESH" && !estUneFondation;

    /// <summary>Further from the ratio than the gap allows; nothing to compare says no.</summary>
    public static bool SEcarte(Valeur valeur, Valeur ratio)
    {
        if (!valeur.EstRenseignee || !ratio.EstRenseignee)
            return false;
        var (v, r) = (valeur.Numerateur * ratio.Denominateur, ratio.Numerateur * valeur.Denominateur);
        return 100 * Math.Abs(v - r) > EcartSensible * Math.Abs(r);
    }
}

/// <summary>C-01 to C-06 (domain 1G, §10).</summary>
internal static class ReglesDuParc
{
    /// <summary>C-01: without taxes, or with the rate to take them off.</summary>
    public static IReadOnlyList<Constat> HorsTaxes(LigneDeDepense l) => l.MontantHorsTaxe is null ? [Constat.Bloquant("C-01", RefusDesFiches1G.HorsTaxeAttendu)] : [];

    /// <summary>C-02: in C.I or in C.II.</summary>
    public static IReadOnlyList<Constat> UneSeuleFois(LigneDeDepense l) => l is { EnC1: true, EnC2: true } ? [Constat.Bloquant("C-02", RefusDesFiches1G.DepenseCompteeDeuxFois)] : [];

    /// <summary>C-03: C.II against B8, where Boléro knows the organisme.</summary>
    public static IReadOnlyList<Constat> Maintenance(Valeur c2, Valeur b8, bool connuDeBolero) => connuDeBolero && Bolero.SEcarte(c2, b8) ? [Constat.Avertissement("C-03", RefusDesFiches1G.EcartAB8)] : [];

    /// <summary>C-04: eighteen months after the signature, to the day.</summary>
    public static IReadOnlyList<Constat> Diagnostics(DateOnly signature, DateOnly mesure) =>
        mesure == CalendrierDePremiereGeneration.MesureDesDiagnostics(signature) ? [] : [Constat.Avertissement("C-04", RefusDesFiches1G.DateDesDiagnostics)];

    /// <summary>C-05: a stock of renovated dwellings does not fall from one milestone to the next.</summary>
    public static IReadOnlyList<Constat> Renoves(IReadOnlyList<decimal> stocks) => stocks.Zip(stocks.Skip(1)).Any(p => p.Second < p.First) ? [Constat.Avertissement("C-05", RefusDesFiches1G.StockDeRenovesEnBaisse)] : [];

    /// <summary>C-06: inside and outside ZUS make the segment.</summary>
    public static IReadOnlyList<Constat> Zus(decimal enZus, decimal horsZus, decimal total) => enZus + horsZus == total ? [] : [Constat.Bloquant("C-06", RefusDesFiches1G.SommeDesZus)];
}

/// <summary>A dwelling put on sale.</summary>
/// <param name="OffertLe">Day it is put on sale.</param>
/// <param name="ConstruitOuAcquisLe">Day it was built or acquired.</param>
/// <param name="Conditions">Opinions, publicity, offer.</param>
internal sealed record LogementEnVente(DateOnly OffertLe, DateOnly ConstruitOuAcquisLe, MiseEnCommercialisation Conditions)
{
    /// <summary>Its commune is under « constat de carence » (SRU).</summary>
    public bool CommuneEnCarence { get; init; }

    /// <summary>Year in which it was counted already.</summary>
    public int? DejaCompteEn { get; init; }
}

/// <summary>D-01 to D-05 (domain 1G, §4.6, §10).</summary>
internal static class ReglesDesVentes
{
    /// <summary>« Depuis plus de dix ans » (L. 443-7): ten years to the day is not more.</summary>
    public static readonly Delai Anciennete = Delai.EnAnnees(10);

    /// <summary>D-01: D.I comes with a forecast for each of the six years and their total.</summary>
    public static IReadOnlyList<Constat> Prevision(IReadOnlyDictionary<int, int> ventes, int? total, CalendrierDePremiereGeneration calendrier) =>
        total is not null && calendrier.Annees.All(ventes.ContainsKey) ? [] : [Constat.Bloquant("D-01", RefusDesFiches1G.PrevisionDeVentesManquante)];

    /// <summary>D-02 to D-05.</summary>
    public static IEnumerable<Constat> Logement(LogementEnVente l)
    {
        if (l.CommuneEnCarence)
            yield return Constat.Avertissement("D-02", RefusDesFiches1G.CommuneEnCarence);
        if (Anciennete.Apres(l.ConstruitOuAcquisLe) >= l.OffertLe)
            yield return Constat.Avertissement("D-03", RefusDesFiches1G.LogementTropRecent);
        if (l.Conditions.Verifier().Count > 0)
            yield return Constat.Bloquant("D-04", RefusDesFiches1G.MiseEnVenteIncomplete);
        if (l.DejaCompteEn is { } annee)
            yield return Constat.Avertissement("D-05", RefusDesFiches1G.LogementDejaCompte, ("annee", annee.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
