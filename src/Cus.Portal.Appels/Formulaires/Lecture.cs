using System.Globalization;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Formulaires;

/// <summary>Reads what French hands type: « 100 800,50 », « 14/05/2014 ». Null when it cannot be read.</summary>
internal static class Lecture
{
    private static readonly string[] Dates = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd", "dd.MM.yyyy", "dd-MM-yyyy"];

    /// <summary>A whole number, zero or more.</summary>
    public static int? Entier(string? saisie) =>
        int.TryParse(Nettoyer(saisie), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>An amount in euros, zero or more, two decimals at most.</summary>
    public static decimal? Montant(string? saisie)
    {
        var net = Nettoyer(saisie).Replace("€", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(net, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var m) && decimal.Round(m, 2) == m && m < 1_000_000_000_000m ? m : null;
    }

    /// <summary>A date.</summary>
    public static DateOnly? Date(string? saisie) =>
        DateOnly.TryParseExact(saisie?.Trim(), Dates, Francais.Culture, DateTimeStyles.None, out var d) ? d : null;

    private static string Nettoyer(string? saisie) => new([.. (saisie ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F'))]);
}
