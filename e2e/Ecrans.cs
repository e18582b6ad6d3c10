namespace Cus.Portal.E2E;

/// <summary>A screen that axe reads and that the captures photograph.</summary>
/// <param name="Nom">Name of its picture.</param>
/// <param name="Chemin">Path.</param>
/// <param name="Compte">Account of the demonstration, or null.</param>
public sealed record Ecran(string Nom, string Chemin, string? Compte = null)
{
    /// <summary>
    /// A selector whose first link leads to the screen: for what has no fixed path (a dossier opened from its list).
    /// </summary>
    public string? Suivre { get; init; }

    /// <inheritdoc />
    public override string ToString() => Nom;
}

/// <summary>
/// The screens of the portal. A module adds its own with a line; each is then checked in both themes, both schemes, at every
/// width, by keyboard, and photographed.
/// </summary>
public static class Ecrans
{
    private const string Porteuse = "amina.belkacem";
    private const string Instructrice = "claire.esteve";
    private const string Secretariat = "maud.perrin";
    private const string Presidente = "anne.morel";
    private const string Administratrice = "sylvie.marchand";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Ecran> Tous { get; } =
    [
        new("accueil-public", "/"),
        new("connexion", "/compte/connexion"),
        new("mot-de-passe-oublie", "/compte/mot-de-passe-oublie"),
        new("information-accessibilite", "/informations/accessibilite"),
        new("information-mentions-legales", "/informations/mentions-legales"),
        new("information-donnees-personnelles", "/informations/donnees-personnelles"),
        new("information-plan-du-site", "/informations/plan-du-site"),
        new("information-aide", "/informations/aide"),
        new("erreur-404", "/cette-page-n-existe-pas"),
        new("erreur-403", "/admin", Porteuse),
        new("composants", "/composants"),
        new("accueil-porteuse", "/", Porteuse),
        new("accueil-instructrice", "/", Instructrice),
        new("accueil-secretariat", "/", Secretariat),
        new("accueil-presidente", "/", Presidente),
        new("accueil-administratrice", "/", Administratrice),
        new("mon-compte", "/compte", Porteuse),
        new("second-facteur", "/compte/second-facteur", Porteuse),
        new("espaces", "/compte/espaces", Porteuse),
        new("administration-membres", "/admin", Administratrice),
        new("administration-organismes", "/admin/organismes", Administratrice),
        new("administration-reglages", "/admin/reglages", Administratrice),
        new("hebergement", "/hote", "hote"),
    ];

    /// <summary>For a theory: hosts × screens.</summary>
    public static TheoryData<string, string> ParTheme()
    {
        var donnees = new TheoryData<string, string>();
        foreach (var hote in (string[])[PortailServi.Neutre, PortailServi.Etat])
        {
            foreach (var ecran in Tous)
                donnees.Add(hote, ecran.Nom);
        }

        return donnees;
    }

    /// <summary>By its name.</summary>
    public static Ecran Nomme(string nom) => Tous.Single(e => e.Nom == nom);

    /// <summary>Opens a screen in a browser.</summary>
    public static async Task<Fenetre> OuvrirAsync(this PortailServi portail, Ecran ecran, string hote, Reglage reglage)
    {
        var fenetre = await portail.NavigateurAsync(ecran.Compte, hote, reglage);
        await fenetre.Page.GotoAsync(ecran.Chemin);
        if (ecran.Suivre is { } selecteur)
            await fenetre.Page.Locator(selecteur).First.ClickAsync();
        return fenetre;
    }
}
