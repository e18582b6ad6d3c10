using Microsoft.Playwright;

namespace Cus.Portal.E2E;

/// <summary>A screen that axe reads and that the captures photograph.</summary>
/// <param name="Nom">Name of its picture.</param>
/// <param name="Chemin">Path.</param>
/// <param name="Compte">Account of the demonstration, or null.</param>
public sealed record Ecran(string Nom, string Chemin, string? Compte = null)
{
    /// <summary>
    /// Selectors whose first link leads to the screen, one page after the other: for what has no fixed path (a dossier opened
    /// from its list). A link is followed by its address, so that one folded away on a narrow screen is found too.
    /// </summary>
    public IReadOnlyList<string> Suivre { get; init; } = [];

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
    private const string Signataire = "luc.ferrand";
    private const string Instructrice = "claire.esteve";
    private const string Secretariat = "maud.perrin";
    private const string Presidente = "anne.morel";
    private const string Administratrice = "sylvie.marchand";
    private const string Prefecture = "gaelle.morvan";
    private const string Intercommunalite = "maelle.cariou";
    private const string Bailleur = "nolwenn.riou";
    private const string ActionLogement = "patrick.hemon";

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
        new("information-api", "/informations/api"),
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
        new("administration-jetons", "/admin/jetons", Administratrice),
        new("hebergement", "/hote", "hote"),
        new("verifier", "/verifier"),
        new("indicateurs", "/indicateurs", Secretariat),
        new("indicateur-des-contrats", "/indicateurs/contrats/1/CT-1.1", Prefecture),
        new("appels", "/appels", Porteuse),
        new("appels-ouverts", "/appels/ouverts"),
        new("session", "/appels", Secretariat) { Suivre = [Session] },
        new("session-dates", "/appels", Secretariat) { Suivre = [Session, "main a[href$='/reglages']"] },
        new("dossiers", "/appels/dossiers", Secretariat),
        new("dossiers-porteuse", "/appels/dossiers", Porteuse),
        new("dossier-ouvrir", "/appels/dossiers/nouveau", Porteuse),
        new("dossier-brouillon", Brouillons, Porteuse) { Suivre = [Ligne] },
        new("dossier-section-porteur", Brouillons, Porteuse) { Suivre = [Ligne, Section("porteur")] },
        new("dossier-section-volet", Brouillons, Porteuse) { Suivre = [Ligne, Section("volet3")] },
        new("dossier-section-logements", Brouillons, Porteuse) { Suivre = [Ligne, Section("logements")] },
        new("dossier-section-financement", Brouillons, Porteuse) { Suivre = [Ligne, Section("financement")] },
        new("dossier-pieces", Brouillons, Porteuse) { Suivre = [Ligne, "main a[href$='/deposer']", "main a[href$='/pieces']"] },
        new("dossier-verifier", Brouillons, Porteuse) { Suivre = [Ligne, "main a[href$='/deposer']"] },
        new("dossier-deposer", Brouillons, Signataire) { Suivre = [Ligne, "main a[href$='/deposer']"] },
        new("dossier-lu", "/appels/dossiers", Instructrice) { Suivre = [Ligne] },
        new("avis-liste", "/appels/avis", Instructrice),
        new("avis", "/appels/avis", Instructrice) { Suivre = ["main a[href^='/appels/avis/']"] },
        new("seances", "/appels/seances", Secretariat),
        new("seance", "/appels/seances", Presidente) { Suivre = [Seance] },
        new("seance-dossier", "/appels/seances", Presidente) { Suivre = [Seance, "main a[href*='/dossiers/']"] },
        new("suivi", "/appels/suivi", Secretariat),
        new("signatures", "/signatures", ActionLogement),
        new("signature-circuit", "/signatures", ActionLogement) { Suivre = [Ligne] },
        new("signature-signer", "/signatures", ActionLogement) { Suivre = ["main a[href*='/signer/']"] },
        new("signature-pouvoirs", "/signatures", ActionLogement) { Suivre = [Ligne, "main a[href$='/pouvoirs']"] },
        new("signature-ceremonie", "/signatures", ActionLogement) { Suivre = [Ligne, "main a[href$='/ceremonie']", "main a[href$='arret=true']"] },
        new("signature-complete", "/signatures", Prefecture) { Suivre = ["main section:last-of-type tr:last-of-type th a"] },
        new("echeances", "/echeances", Instructrice),
        new("echeances-mois", "/echeances?mois=courant", Instructrice),
        new("echeance", "/echeances", Instructrice) { Suivre = ["main td[data-label='Règle'] a[href^='/echeances/']"] },
        new("rappels", "/echeances/regles", Secretariat),
        new("rappels-regle", "/echeances/regles", Secretariat) { Suivre = ["main a[href*='/echeances/regles/regle/']"] },
        new("rappels-conditions", "/echeances/regles", Secretariat) { Suivre = ["main a[href*='/echeances/regles/conditions']"] },
        new("rappels-arrets", "/echeances/regles/arrets", Secretariat),
        new("rappels-repetition", "/appels", Secretariat) { Suivre = [Session, "main a[href^='/echeances/repetition']"] },
        new("travaux", "/echeances/travaux", Administratrice),
        new("courriels", "/echeances/courriels", Secretariat),
        new("copies", "/echeances/copies", Administratrice),
        new("mes-courriels", "/compte/courriels", Instructrice),
        new("boite-locale", "/echeances/boite-locale", Porteuse),
        new("boite-locale-message", "/echeances/boite-locale", Porteuse) { Suivre = ["main a[href^='/echeances/boite-locale/']"] },
        new("referentiel", "/referentiel", Porteuse),
        new("organismes", "/referentiel/organismes", Administratrice),
        new("organisme", "/referentiel/organismes", Administratrice) { Suivre = [Ligne] },
        new("organisme-nouveau", "/referentiel/organismes/nouveau", Administratrice),
        new("regions", "/referentiel/regions", Porteuse),
        new("region", "/referentiel/regions/73", Porteuse),
        new("remontees", "/contrats/remontees", Prefecture),
        new("remontees-secretariat", "/contrats/remontees", Secretariat),
        new("remontee-ouvrir", "/contrats/remontees/nouvelle", Secretariat),
        new("remontee", "/contrats/remontees", Secretariat) { Suivre = [Remontee] },
        new("remontee-prefecture", "/contrats/remontees", Prefecture) { Suivre = [Remontee] },
        new("remontee-inscrire", "/contrats/remontees", Prefecture) { Suivre = [Remontee, "main a[href$='/inscrire']"] },
        new("remontee-carte", "/contrats/remontees", Secretariat) { Suivre = [Remontee, "main a[href$='/carte']"] },
        new("remontee-volontaire", "/contrats/remontees", Secretariat) { Suivre = [Remontee, Ligne] },
        new("remontee-volontaire-prefecture", "/contrats/remontees", Prefecture) { Suivre = [RemonteeDe2023, Ligne] },
        new("accueil-prefecture", "/", Prefecture),
        new("contrats", "/contrats", Prefecture),
        new("contrat-ouvrir", "/contrats/nouveau", Prefecture),
        new("contrat", "/contrats", Intercommunalite) { Suivre = [Ligne] },
        new("contrat-bailleur", "/contrats", Bailleur) { Suivre = [Ligne] },
        new("contrat-texte", "/contrats", Intercommunalite) { Suivre = [Ligne, "main a[href$='/texte']"] },
        new("contrat-texte-axe", "/contrats", Intercommunalite) { Suivre = [Ligne, "main a[href$='/texte?axe=3']"] },
        new("contrat-article", "/contrats", Bailleur) { Suivre = [Ligne, "main a[href$='/texte?axe=3']", "main a[href$='/texte/loyers']"] },
        new("contrat-article-verrouille", "/contrats", Bailleur) { Suivre = [Ligne, "main a[href$='/texte?axe=1']", "main a[href$='/texte/production']"] },
        new("contrat-discussions", "/contrats", Intercommunalite) { Suivre = [Ligne, "main a[href$='/discussions']"] },
        new("contrat-parties", "/contrats", Intercommunalite) { Suivre = [Ligne, "main a[href$='/parties']"] },
        new("contrat-grille", "/contrats", Intercommunalite) { Suivre = [Ligne, "main a[href$='/grille/1']"] },
        new("contrat-grille-chiffre", "/contrats", Bailleur) { Suivre = [Ligne, "main a[href$='/grille/1']", "main .p-sous a.p-case"] },
        new("contrat-grille-renovation", "/contrats", Prefecture) { Suivre = [Ligne, "main a[href$='/grille/2']"] },
        new("contrat-saisie", "/contrats", Intercommunalite) { Suivre = [Ligne, "main a[href$='/grille/2']", "main a[href*='/saisie']"] },
        new("contrat-saisie-communes", "/contrats", Bailleur) { Suivre = [Ligne, "main a[href$='/grille/1']", "main a[href*='/saisie']", "main a[href*='bailleur=']"] },
        new("contrat-negociation", "/contrats", Intercommunalite) { Suivre = [Ligne, "main a[href$='/negociation']"] },
        new("contrat-periode", "/contrats", Intercommunalite) { Suivre = [Ligne, "main a[href$='/periode']"] },
        new("contrat-figer", "/contrats", Intercommunalite) { Suivre = [Ligne, "main a[href$='/figer']"] },
        new("contrat-signature", "/contrats?Statut=PretASigner", "loic.aubertin") { Suivre = [Ligne, "main a[href$='/signature']"] },
        new("contrat-versions", "/contrats", Intercommunalite) { Suivre = [Ligne, "main a[href$='/versions']"] },
        new("contrat-version", "/contrats", Intercommunalite) { Suivre = [Ligne, "main a[href*='/versions/']"] },
        new("contrat-suites", $"/contrats/{ContratSuivi}/suites", Prefecture),
        new("contrat-annexe-signee", "/contrats?Statut=Signe&Nature=Annexe", Prefecture) { Suivre = [Ligne, "main a[href$='/signature']"] },
        new("contrat-mixite", $"/contrats/{ContratSuivi}/mixite", Prefecture),
        new("contrat-suivi", $"/contrats/{ContratSuivi}/suivi", Prefecture),
        new("contrat-valeurs", $"/contrats/{ContratSuivi}/suivi", "nolwenn.riou") { Suivre = ["main a[href*='/demandes/']"] },
        new("contrat-valeurs-lues", $"/contrats/{ContratSuivi}/suivi", Prefecture) { Suivre = ["main a[href*='/demandes/']"] },
        new("cus-conventions", "/cus/conventions", Secretariat),
        new("cus-convention", "/cus/conventions", Signataire) { Suivre = [Ligne] },
        new("cus-categorie", "/cus/conventions", Porteuse) { Suivre = [Ligne, Onglet("categorie")] },
        new("cus-association", "/cus/conventions", Porteuse) { Suivre = [Ligne, Onglet("association")] },
        new("cus-texte", "/cus/conventions", Porteuse) { Suivre = [Ligne, Onglet("texte")] },
        new("cus-vente", "/cus/conventions", Porteuse) { Suivre = [Ligne, Onglet("vente")] },
        new("cus-territoires", "/cus/conventions", "bruno.lacaze") { Suivre = [Ligne, Onglet("territoires")] },
        new("cus-engagements", "/cus/conventions", Porteuse) { Suivre = [Ligne, Onglet("engagements")] },
        new("cus-registre", "/cus/conventions", "jean.roques") { Suivre = [Ligne, Onglet("registre")] },
        new("cus-avis", "/cus/conventions", "jean.roques") { Suivre = [Ligne, Onglet("avis")] },
        new("cus-documents", "/cus/conventions", Porteuse) { Suivre = [Ligne, Onglet("documents")] },
        new("cus-suivi", "/cus/conventions", "enora.quemener") { Suivre = [Ligne, Onglet("suivi")] },
        new("cus-realisations", "/cus/conventions", "enora.quemener") { Suivre = [Ligne, Onglet("suivi"), "main a[href*='/suivi/saisie']"] },
        new("cus1-conventions", "/cus/premiere-generation", Signataire),
        new("cus1-convention", "/cus/premiere-generation", Signataire) { Suivre = [Ligne] },
        new("cus1-patrimoine", "/cus/premiere-generation", Porteuse) { Suivre = [Ligne, Onglet("patrimoine")] },
        new("cus1-chiffres", "/cus/premiere-generation", Porteuse) { Suivre = [Ligne, Onglet("chiffres")] },
        new("cus1-declarations", "/cus/premiere-generation", Porteuse) { Suivre = [Ligne, Onglet("declarations")] },
        new("cus1-declarations-annuelles", "/cus/premiere-generation", Porteuse) { Suivre = [Ligne, Onglet("declarations"), "main a[href$='section=Occupation']"] },
        new("cus1-registre", "/cus/premiere-generation", Porteuse) { Suivre = [Ligne, Onglet("declarations"), "main a[href$='/registres/ventes']"] },
        new("cus1-controles", "/cus/premiere-generation", Porteuse) { Suivre = [Ligne, Onglet("controles")] },
        new("cus1-suivi", "/cus/premiere-generation", Porteuse) { Suivre = [Ligne, Onglet("suivi")] },
        new("cus1-demandes", "/cus/premiere-generation", "bruno.lacaze") { Suivre = [Ligne, Onglet("demandes")] },
        new("cus1-evaluations", "/cus/premiere-generation", "bruno.lacaze") { Suivre = [Ligne, Onglet("evaluations")] },
        new("cus1-generations", "/cus/premiere-generation", Signataire) { Suivre = ["main td a[href^='/cus/generations/']"] },
        new("pacte-simulation", "/pacte/simulation", Secretariat),
        new("pacte-objectifs", "/pacte/objectifs?annee=2013", Secretariat),
        new("pacte-comite", "/pacte/comite", Secretariat),
        new("pacte-reunion", "/pacte/comite", Secretariat) { Suivre = [Ligne] },
        new("pacte-engagements", "/pacte/engagements", Secretariat),
        new("pacte-engagement", "/pacte/engagements", Secretariat) { Suivre = [Ligne] },
        new("pacte-diagnostics", "/pacte/diagnostics", "claire.esteve"),
        new(FondsDInnovation, "/appels", Secretariat) { Suivre = ["main h3 a:has-text('Année')"] },
        new("pacte-campagnes", "/pacte/campagnes", Secretariat),
        new("pacte-campagne", "/pacte/campagnes/2014", Secretariat),
        new("pacte-campagne-soldee", "/pacte/campagnes/2013", Secretariat),
        new("pacte-parametres", "/pacte/parametres/2014", Secretariat),
        new("pacte-bases", "/pacte/campagnes/2014/bases", Secretariat),
        new("pacte-prets", "/pacte/campagnes/2014/prets", Secretariat),
        new("pacte-cas", "/pacte/campagnes/2014/cas", Secretariat),
        new("pacte-ecarts", "/pacte/campagnes/2014/ecarts", Secretariat),
        new("pacte-essai", "/pacte/campagnes/2014/essai", Secretariat),
        new("pacte-reglements", "/pacte/campagnes/2013/reglements", Secretariat),
        new("pacte-bilan", "/pacte/campagnes/2013/bilan", Secretariat),
        new("pacte-releves", "/pacte/releves", Signataire),
        new("pacte-releve", "/pacte/releves", Signataire) { Suivre = [Ligne] },
        new("cus-evaluations", "/cus/evaluations", "loig.abgrall"),
        new("cus-foyers", "/cus/foyers", "agnes.soulie"),
        new("cus-patrimoine", "/cus", Porteuse),
        new("cus-patrimoine-secretariat", "/cus", Secretariat),
        new("cus-import", "/cus", Porteuse) { Suivre = ["main a[href^='/cus/imports/']"] },
        new("cus-import-ecarts", "/cus", Porteuse) { Suivre = ["main a[href^='/cus/imports/']", "main a[href*='/ecarts']"] },
        new("cus-logements", "/cus/logements", Porteuse),
        new("cus-ensembles", "/cus/ensembles", Porteuse),
        new("cus-ensemble", "/cus/ensembles", Porteuse) { Suivre = ["main a[href^='/cus/ensembles/']"] },
        new("depot-des-fichiers", "/documents/etat", Administratrice),
    ];

    /// <summary>Habilitated in the national espace alone: from any host name they read the same pages in the same theme.</summary>
    private static readonly string?[] DansUnSeulEspace = [Prefecture, Intercommunalite, Bailleur, ActionLogement, "loic.aubertin"];

    /// <summary>The demonstration opens the fund of the pacte in the national espace.</summary>
    private const string FondsDInnovation = "fonds-innovation";

    /// <summary>The territorial contracts run in the national espace only, and the demonstration lays its stock, its campaigns of mutualisation and the follow-up of the pacte there.</summary>
    private static bool EstNational(Ecran e) => DansUnSeulEspace.Contains(e.Compte) || e.Chemin.StartsWith("/contrats", StringComparison.Ordinal) || e.Chemin.StartsWith("/cus", StringComparison.Ordinal)
        || (e.Chemin.StartsWith("/pacte", StringComparison.Ordinal) && e.Chemin != "/pacte/simulation") || e.Nom == FondsDInnovation;

    private const string ContratSuivi = "0198a000-0000-7000-8006-000000000001";
    private const string Remontee = "main h2 a[href^='/contrats/remontees/']";
    private const string RemonteeDe2023 = "main section:last-of-type h2 a[href^='/contrats/remontees/']";
    private const string Brouillons = "/appels/dossiers?Statut=Brouillon";
    private const string Ligne = "main tbody th a";
    private const string Session = "main a[href^='/appels/sessions/']";
    private const string Seance = "main a[href^='/appels/seances/']";

    private static string Onglet(string page) => $"main nav a[href$='/{page}']";

    private static string Section(string code) => $"main a[href$='/sections/{code}']";

    /// <summary>For a theory: every screen, in the neutral theme.</summary>
    public static TheoryData<string> DeLEspaceNational() => [.. Tous.Select(e => e.Nom)];

    /// <summary>For a theory: the screens that the State espace has too.</summary>
    public static TheoryData<string> DeLEspaceDeLEtat() => [.. Tous.Where(e => !EstNational(e)).Select(e => e.Nom)];

    /// <summary>For a theory: hosts × screens.</summary>
    public static TheoryData<string, string> ParTheme()
    {
        var donnees = new TheoryData<string, string>();
        foreach (var ecran in Tous)
        {
            donnees.Add(PortailServi.Neutre, ecran.Nom);
            if (!EstNational(ecran))
                donnees.Add(PortailServi.Etat, ecran.Nom);
        }

        return donnees;
    }

    /// <summary>By its name.</summary>
    public static Ecran Nomme(string nom) => Tous.Single(e => e.Nom == nom);

    /// <summary>Opens a screen in a browser.</summary>
    public static async Task<Fenetre> OuvrirAsync(this PortailServi portail, Ecran ecran, string hote, Reglage reglage)
    {
        var fenetre = await portail.NavigateurAsync(ecran.Compte, hote, reglage);
        await fenetre.Page.SuivreAsync(ecran);
        return fenetre;
    }

    /// <summary>Leads a page to a screen.</summary>
    public static async Task SuivreAsync(this IPage page, Ecran ecran)
    {
        await page.GotoAsync(ecran.Chemin);
        foreach (var selecteur in ecran.Suivre)
            await page.GotoAsync(await page.Locator(selecteur).First.GetAttributeAsync("href") ?? "");
    }
}
