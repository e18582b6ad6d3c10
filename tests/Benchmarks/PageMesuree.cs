using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Cus.Portal.Benchmarks;

/// <summary>A page with a grid, opened and sent back as a browser does, timed from outside.</summary>
internal static partial class PageMesuree
{
    /// <summary>First exchanges, that warm the portal up and are left out.</summary>
    public const int Chauffe = 5;

    /// <summary>Opens a page, warm-up first.</summary>
    /// <returns>Median in milliseconds of what is counted, and characters of the page.</returns>
    public static async Task<(double Mediane, int Taille)> OuvrirAsync(HttpClient session, string chemin, int fois)
    {
        var (durees, taille) = (new List<double>(), 0);
        for (var i = 0; i < fois + (fois == 0 ? Chauffe : 0); i++)
        {
            var depart = Stopwatch.GetTimestamp();
            var page = await session.GetStringAsync(chemin);
            durees.Add(Stopwatch.GetElapsedTime(depart).TotalMilliseconds);
            taille = page.Length;
            if (!page.Contains("p-grille", StringComparison.Ordinal))
                throw new InvalidOperationException("The grid is not on the page.");
        }

        durees.Sort();
        return (durees[durees.Count / 2], taille);
    }

    /// <summary>Until the answer, which must lead elsewhere: a form that comes back is a refusal.</summary>
    public static async Task<double> EnvoyerAsync(HttpClient session, string chemin, Dictionary<string, string> champs)
    {
        using var contenu = new FormUrlEncodedContent(champs);
        var depart = Stopwatch.GetTimestamp();
        using var reponse = await session.PostAsync(chemin, contenu);
        var duree = Stopwatch.GetElapsedTime(depart).TotalMilliseconds;
        return reponse.StatusCode == HttpStatusCode.Redirect ? duree : throw new InvalidOperationException($"Refused: {reponse.StatusCode}, {await reponse.Content.ReadAsStringAsync()}");
    }

    /// <summary>Fields of the page with their values, as a browser sends them: a box that is not ticked is not sent.</summary>
    public static Dictionary<string, string> Champs(string page)
    {
        var champs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match m in Champ().Matches(page).Where(m => !m.Value.Contains("type=\"checkbox\"", StringComparison.Ordinal) || m.Groups["suite"].Value.Contains("checked", StringComparison.Ordinal)))
            champs.TryAdd(WebUtility.HtmlDecode(m.Groups["nom"].Value), WebUtility.HtmlDecode(m.Groups["valeur"].Value));
        return champs;
    }

    /// <summary>The middle one, warm-up left out when there are enough.</summary>
    public static double Mediane(List<double> durees)
    {
        var retenues = durees.Skip(durees.Count > 10 ? Chauffe : 1).Order().ToList();
        return retenues[retenues.Count / 2];
    }

    [GeneratedRegex("<input [^>]*?name=\"(?<nom>[^\"]+)\"[^>]*?value=\"(?<valeur>[^\"]*)\"(?<suite>[^>]*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Champ();
}
