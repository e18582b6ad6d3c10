using System.Globalization;

namespace Cus.Portal.Socle.Temps;

/// <summary>
/// The one formatter of what a person reads: dates, hours, numbers, amounts. Groups digits with U+00A0
/// (the fonts of the portal have no U+202F), writes « 1er », never a locale's surprise.
/// </summary>
public static class Francais
{
    /// <summary>No-break space.</summary>
    public const char Insecable = '\u00A0';

    /// <summary>fr-FR with U+00A0 as group separator.</summary>
    public static readonly CultureInfo Culture = Creer();

    /// <summary>« 14 mai 2014 », « 1er mai 2014 ».</summary>
    public static string DateLongue(DateOnly d) => $"{Jour(d)} {d.ToString("MMMM yyyy", Culture)}";

    /// <summary>« 14 mai », when the year has just been said.</summary>
    public static string JourEtMois(DateOnly d) => $"{Jour(d)} {d.ToString("MMMM", Culture)}";

    /// <summary>« mardi 13 mai 2014 ».</summary>
    public static string DateAvecJour(DateOnly d) => $"{d.ToString("dddd", Culture)} {DateLongue(d)}";

    /// <summary>« mar. 13 mai » as the days-left chips show it.</summary>
    public static string DateCourte(DateOnly d) => $"{d.ToString("ddd", Culture)} {Jour(d)} {d.ToString("MMM", Culture)}";

    /// <summary>« 14 mai 2014 », of the day in Paris.</summary>
    public static string DateLongue(DateTimeOffset i) => DateLongue(Paris.Date(i));

    /// <summary>« 16 h 03 », in Paris.</summary>
    public static string Heure(DateTimeOffset i)
    {
        var h = Paris.Heure(i);
        return string.Create(Culture, $"{h.Hour}{Insecable}h{Insecable}{h.Minute:00}");
    }

    /// <summary>« 16 h 03 min 27 s », in Paris: on receipts.</summary>
    public static string HeureExacte(DateTimeOffset i) => string.Create(Culture, $"{Heure(i)}{Insecable}min{Insecable}{Paris.Heure(i).Second:00}{Insecable}s");

    /// <summary>« 12 mai 2014 à 16 h 03 », in Paris.</summary>
    public static string DateEtHeure(DateTimeOffset i) => $"{DateLongue(i)} à {Heure(i)}";

    /// <summary>« 10 000 ».</summary>
    public static string Entier(long n) => n.ToString("N0", Culture);

    /// <summary>« 23,50 », as many decimals as asked.</summary>
    public static string Decimal(decimal n, int decimales = 2) => n.ToString("N" + decimales.ToString(CultureInfo.InvariantCulture), Culture);

    /// <summary>« 100 800 € », or « 100 800,01 € » when there are cents.</summary>
    public static string Euros(decimal n) => $"{Decimal(n, decimal.Truncate(n) == n ? 0 : 2)}{Insecable}€";

    /// <summary>« 41,67 % » from a ratio.</summary>
    public static string Pourcent(decimal rapport, int decimales = 2) => $"{Decimal(rapport * 100, decimales)}{Insecable}%";

    /// <summary>« 3 dossiers », « 1 dossier »: 0 and 1 are singular.</summary>
    public static string Nombre(long n, string singulier, string? pluriel = null) =>
        $"{Entier(n)}{Insecable}{(Math.Abs(n) < 2 ? singulier : pluriel ?? singulier + "s")}";

    /// <summary>A value in a sentence: instants as date and hour, numbers grouped, the rest as it is.</summary>
    public static string Valeur(object? v) => v switch
    {
        null => "",
        DateTimeOffset i => DateEtHeure(i),
        DateOnly d => DateLongue(d),
        int n => Entier(n),
        long n => Entier(n),
        decimal n => Decimal(n, decimal.Truncate(n) == n ? 0 : 2),
        IFormattable f => f.ToString(null, Culture),
        _ => v.ToString() ?? "",
    };

    private static string Jour(DateOnly d) => d.Day == 1 ? "1er" : d.Day.ToString(CultureInfo.InvariantCulture);

    private static CultureInfo Creer()
    {
        var c = (CultureInfo)CultureInfo.GetCultureInfo("fr-FR").Clone();
        c.NumberFormat.NumberGroupSeparator = "\u00A0";
        c.NumberFormat.CurrencyGroupSeparator = "\u00A0";
        c.NumberFormat.PercentGroupSeparator = "\u00A0";
        return CultureInfo.ReadOnly(c);
    }
}
