using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.Interface.Pages.Informations;

/// <summary>Pages of the footer.</summary>
[AllowAnonymous]
internal sealed class InformationModel : PagePortail
{
    private static readonly Dictionary<string, (string Titre, string[] Paragraphes)> Sujets = new(StringComparer.Ordinal)
    {
        ["accessibilite"] = ("Accessibilité : non auditée",
        [
            "Cus.Portal n’a pas encore fait l’objet d’un audit de conformité au RGAA : son état déclaré est « non conforme » au sens de la loi, faute d’audit.",
            "Le portail est construit pour fonctionner au clavier, sans JavaScript et avec un lecteur d’écran ; chaque page est contrôlée par un outil automatique, qui ne remplace pas un audit.",
            "Une difficulté ? Écrivez à l’administrateur de votre espace, qui doit vous donner une autre voie d’accès. Sans réponse, vous pouvez saisir le Défenseur des droits.",
        ]),
        ["mentions-legales"] = ("Mentions légales",
        [
            "Chaque espace est tenu par l’autorité dont il porte le nom ; elle en est l’éditeur. Cette installation est une démonstration : personnes, organismes et chiffres y sont inventés.",
            "Composants libres : Bootstrap et bootstrap-icons (MIT), Source Sans 3 et Bricolage Grotesque (OFL 1.1), Système de design de l’État (réservé aux services de l’État).",
        ]),
        ["donnees-personnelles"] = ("Données personnelles",
        [
            "Le portail garde de vous : nom, adresse électronique professionnelle, habilitations, actes accomplis. Rien n’est transmis à des tiers.",
            "Les actes d’un dossier sont conservés au journal tant que le dossier l’est : ils prouvent qui a déposé, avisé et décidé.",
            "Vous pouvez demander à l’administrateur de votre espace l’accès à vos données et leur rectification.",
            "Témoins de connexion : un pour la session, un pour le choix du thème clair ou sombre. Aucune mesure d’audience.",
        ]),
        ["plan-du-site"] = ("Plan du site", []),
        ["aide"] = ("Aide et contact",
        [
            "Pour un accès ou une habilitation : l’administrateur de votre espace. Pour un appel à projets : le secrétariat, dont l’adresse figure sur la page de l’appel.",
            "En cas d’incident, donnez la référence affichée sur la page d’erreur.",
        ]),
    };

    public string Sujet { get; private set; } = "";

    public string Titre => Sujets[Sujet].Titre;

    public IReadOnlyList<string> Paragraphes => Sujets[Sujet].Paragraphes;

    public void OnGet(string sujet)
    {
        if (!Sujets.ContainsKey(sujet))
            throw new Refus(RefusSocle.Introuvable);
        Sujet = sujet;
    }
}
