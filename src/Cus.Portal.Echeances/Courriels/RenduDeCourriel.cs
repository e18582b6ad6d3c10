using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>Writes the two twins of a mail, text and HTML.</summary>
internal sealed class RenduDeCourriel(IServiceProvider services, ILoggerFactory journaux)
{
    private const string PiedCommun = "Ce message ne contient ni suivi de lecture, ni lien qui agit à votre place. Il est écrit par le portail\u00A0: n’y répondez pas.";

    /// <summary>Plain text, with its link and why it was received.</summary>
    public static string Texte(string corps, MiseEnPage page, EspaceOuvert espace)
    {
        var parties = new List<string> { corps.Trim() };
        if (page.Cadran is { } cadran)
            parties.Add($"  {Jours(cadran)}\u00A0: {Limite(cadran)}.\n  {SousLimite(cadran)}.");
        parties.AddRange(page.Articles.Select((a, i) => string.Create(Francais.Culture, $"{i + 1}. {a.Titre}\n   {a.Quand}{(a.Lien is null ? "" : "\n   " + a.Lien)}")));
        if (page.Lien is not null)
            parties.Add($"{page.Verbe}\u00A0:\n{page.Lien}");
        var refus = page.LienDeRefus is null ? "" : $"\nNe plus recevoir ces courriels\u00A0: {page.LienDeRefus}";
        return string.Join("\n\n", parties) + $"\n\n-- \n{Pied(espace)}{refus}\n";
    }

    public async Task<string> HtmlAsync(string sujet, string corps, MiseEnPage page, EspaceOuvert espace)
    {
        var (bandeau, accent, sombre) = Couleurs(espace);
        var parametres = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ModeleDeCourriel.Titre)] = sujet,
            [nameof(ModeleDeCourriel.Espace)] = espace.Nom,
            [nameof(ModeleDeCourriel.Bandeau)] = bandeau,
            [nameof(ModeleDeCourriel.Accent)] = accent,
            [nameof(ModeleDeCourriel.AccentSombre)] = sombre,
            [nameof(ModeleDeCourriel.Blocs)] = TexteDeCourriel.Blocs(corps).Select(b => (b.EstListe, b.Lignes)).ToList(),
            [nameof(ModeleDeCourriel.Articles)] = page.Articles.Select(a => (a.Titre, a.Quand, a.Lien)).ToList(),
            [nameof(ModeleDeCourriel.Lien)] = page.Lien,
            [nameof(ModeleDeCourriel.VerbeDuLien)] = page.Verbe,
            [nameof(ModeleDeCourriel.Pied)] = Pied(espace),
            [nameof(ModeleDeCourriel.LienDeRefus)] = page.LienDeRefus,
        };
        if (page.Cadran is { } cadran)
        {
            parametres[nameof(ModeleDeCourriel.Jours)] = Jours(cadran);
            parametres[nameof(ModeleDeCourriel.Limite)] = Limite(cadran);
            parametres[nameof(ModeleDeCourriel.SousLimite)] = SousLimite(cadran);
            parametres[nameof(ModeleDeCourriel.EnRetard)] = cadran.Maintenant > cadran.DueLe;
        }

        await using var rendu = new HtmlRenderer(services, journaux);
        return await rendu.Dispatcher.InvokeAsync(async () => (await rendu.RenderComponentAsync<ModeleDeCourriel>(ParameterView.FromDictionary(parametres))).ToHtmlString());
    }

    private static string Pied(EspaceOuvert espace) => $"Vous recevez ce message au titre de l’espace {espace.Nom}. {PiedCommun}";

    private static string Jours(CadranDeCourriel c)
    {
        var jours = Delais.JoursRestants(c.Maintenant, c.DueLe);
        return c.Maintenant > c.DueLe ? $"Retard\u00A0: {Francais.Nombre(Math.Max(1, -jours), "jour")}" : jours == 0 ? "Jour\u00A0J" : $"J\u2011{Francais.Entier(jours)}";
    }

    private static string Limite(CadranDeCourriel c) => $"{Francais.DateAvecJour(Paris.Date(c.DueLe))} à {Francais.Heure(c.DueLe)}";

    private static string SousLimite(CadranDeCourriel c)
    {
        if (c.Maintenant > c.DueLe)
            return $"heure de Paris, {c.Formule}";
        var ouvres = Delais.JoursOuvresEntre(Paris.Date(c.Maintenant), Paris.Date(c.DueLe), c.Calendrier);
        return $"heure de Paris, {c.Formule}\u00A0; {Francais.Nombre(ouvres, "jour ouvré", "jours ouvrés")} d’ici là";
    }

    /// <summary>Band, accent, accent in the dark; white on accent and band at 7:1 or better.</summary>
    private static (string Bandeau, string Accent, string Sombre) Couleurs(EspaceOuvert espace) => (espace.Theme, espace.Accent) switch
    {
        (Theme.Etat, _) => ("#161616", "#000091", "#a1a1f8"),
        (_, "prune") => ("#3f1c37", "#6d2f5f", "#e3b0d6"),
        (_, "sapin") => ("#12351f", "#1f5d38", "#93d5a6"),
        _ => ("#0e3742", "#0b5a6a", "#74c8d8"),
    };
}
