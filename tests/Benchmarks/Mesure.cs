namespace Cus.Portal.Benchmarks;

/// <summary>A figure beside its limit.</summary>
/// <param name="Nom">What was measured.</param>
/// <param name="Valeur">Value; not a number when it could not be measured.</param>
/// <param name="Unite">Unit.</param>
/// <param name="Limite">Limit.</param>
/// <param name="PlusGrandEstMieux">True when the value must reach the limit instead of staying under it.</param>
internal sealed record Mesure(string Nom, double Valeur, string Unite, double Limite, bool PlusGrandEstMieux = false)
{
    private string? Raison { get; init; }

    public static Mesure Absente(string nom, string raison) => new(nom, double.NaN, "", 0) { Raison = raison };

    public override string ToString()
    {
        if (double.IsNaN(Valeur))
            return $"{Nom}\n    non mesuré : {Raison}";
        var atteint = PlusGrandEstMieux ? Valeur >= Limite : Valeur <= Limite;
        return $"{Nom}\n    {Valeur:0.###} {Unite}, limite {(PlusGrandEstMieux ? "≥" : "≤")} {Limite:0.###} {Unite}, rapport {Valeur / Limite:0.00} : {(atteint ? "atteint" : "non atteint")}";
    }
}

/// <summary>What a load gave.</summary>
/// <param name="Nombre">Requests answered 2xx.</param>
/// <param name="Erreurs">Others.</param>
/// <param name="Secondes">Duration.</param>
/// <param name="P50">Median, milliseconds.</param>
/// <param name="P95">95th percentile, milliseconds.</param>
internal sealed record Releve(int Nombre, int Erreurs, double Secondes, double P50, double P95)
{
    public double ParSeconde => Nombre / Secondes;
}
