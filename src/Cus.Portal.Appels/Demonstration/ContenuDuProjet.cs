using System.Globalization;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;
using Demo = Cus.Portal.Referentiel.Contracts.OrganismesDemo;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>What is typed in the sections of a project, complete and balanced: it passes the rules of deposit.</summary>
internal sealed class ContenuDuProjet(Projet projet, string contact, ITerritoires territoires, MillesimeRegions millesime, DateOnly debut)
{
    private const int SuiviParMenage = 4_200;
    private const int DiagnosticParMenage = 600;
    private const int TravauxParLogement = 8_000;

    /// <summary>Regions of its communes, the first one lead.</summary>
    public IReadOnlyList<string> Regions =>
        [.. projet.Lots.Select(l => territoires.RegionDuDepartement(territoires.CommuneDeTousTemps(l.Commune)!.Departement, millesime)!.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>The sections, in the order of the form.</summary>
    public IReadOnlyList<(string Code, SaisieDeSection Saisie)> Sections =>
    [
        (Rubriques.Porteur, Saisie(("intitule", projet.Intitule), ("forme", "binome"), ("contact", contact + ", chargé(e) de projet"), ("telephone", "05 61 00 00 00"), ("operateur", Demo.Relais31.ToString()))),
        (Rubriques.Operateur, Operateur),
        ("volet1", Saisie(("texte", $"{projet.Public.Besoin}\n\nLe projet s’adresse aux {projet.Public.Qui}. Il ouvre {Logements} à {Villes}, en lien avec le service intégré d’accueil et d’orientation."), ("publics", Majuscule(projet.Public.Qui) + "."), ("plans", "Fiche-action 4 du PDALPD ; orientation 2 du PLH."))),
        ("volet2", Saisie(("texte", $"{projet.Public.Accompagnement}\n\nLe diagnostic est partagé avec le ménage, qui signe son contrat d’accompagnement. Une commission mensuelle suit les situations."), ("referent_social", "Travailleur social de l’opérateur"), ("referent_bailleur", "Conseillère sociale de l’organisme"))),
        ("volet3", Saisie(("texte", $"{projet.Public.Parcours} Les loyers vont de 280 à 430 € selon la typologie."), ("solution_temporaire", EstTemporaire ? "oui" : "non"), ("debouche", "Le ménage signe son bail de droit commun au bout de douze mois au plus ; il reste dans les lieux, au même loyer."))),
        ("volet4", Saisie(("texte", "L’accompagnement est cofinancé par l’État et le Département ; le bailleur apporte les travaux. Les collectivités réservent leurs contingents."), ("fnavdl", "La moitié du coût de l’accompagnement."))),
        (Rubriques.Logements, LotsDeLogements),
        ("echeancier", Saisie() with { Tableaux = Table("etapes", Etapes) }),
        (Rubriques.Financement, Financement),
        ("annexe3", Saisie(("presentation", $"{projet.Public.Besoin} {projet.Public.Accompagnement} {projet.Public.Parcours}"), ("partenaires", "Relais 31, Département, service intégré d’accueil et d’orientation, centre communal d’action sociale."), ("date_debut", Date(debut)), ("reproductible", "La convention entre bailleur et opérateur, et la grille de diagnostic."))),
        (Rubriques.Capitalisation, Saisie(("actions_existantes", "non"))),
    ];

    /// <summary>Sheet of the operator.</summary>
    public static SaisieDeSection Operateur => Saisie(("statut", "Association loi de 1901, agréée pour l’ingénierie sociale et l’intermédiation locative."), ("missions", "Accompagnement vers et dans le logement depuis 1998 : deux cents ménages suivis chaque année."), ("moyens", "Trois travailleurs sociaux, un poste de coordination, une permanence hebdomadaire."), ("contact", "Nadia Cohen, directrice"));

    /// <summary>Text of the description that is joined.</summary>
    public string Description => $"{projet.Public.Besoin}\n \n{projet.Public.Accompagnement}\n \n{projet.Public.Parcours}";

    private bool EstTemporaire => projet.Lots.Any(l => l.Occupation != "bail-direct");

    private string Logements => Francais.Nombre(projet.Total, "logement", "logements");

    private string Villes => string.Join(" et à ", projet.Lots.Select(l => territoires.CommuneDeTousTemps(l.Commune)!.Nom).Distinct(StringComparer.Ordinal));

    private SaisieDeSection LotsDeLogements => Saisie(("regions", string.Join(',', Regions)), ("chef_de_file", Regions[0]), ("total", Nombre(projet.Total))) with
    {
        Tableaux = Table("lots", [.. projet.Lots.Select((l, n) => Ligne(
            ("adresse", l.Rue), ("commune", l.Commune), ("genre", "existant"), ("financement", n == 0 ? "plai" : "plus"), ("typologie", n == 0 ? "T2, T3" : "T1, T2"), ("occupation", l.Occupation), ("loyer", Nombre(310 + (20 * n))), ("nombre", Nombre(l.Nombre))))]),
    };

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Etapes =>
    [
        Ligne(("etape", "Conventions et premières orientations"), ("debut", Date(debut)), ("fin", Date(debut.AddMonths(3))), ("logements", Nombre(projet.Total / 3))),
        Ligne(("etape", "Mise en place des autres logements"), ("debut", Date(debut.AddMonths(3))), ("fin", Date(debut.AddMonths(15))), ("logements", Nombre(projet.Total - (projet.Total / 3)))),
    ];

    private SaisieDeSection Financement
    {
        get
        {
            var suivi = projet.Total * SuiviParMenage;
            var travaux = Nombre(projet.Total * TravauxParLogement);
            return Saisie(("cout_diagnostic", Nombre(projet.Total * DiagnosticParMenage)), ("cout_accompagnement", Nombre(suivi - (projet.Total * DiagnosticParMenage))), ("cout_investissement", travaux), ("menages", Nombre(projet.Total)), ("duree", "18")) with
            {
                Tableaux = Table("plan",
                [
                    Ligne(("partenaire", "État, FNAVDL"), ("accompagnement", Nombre(suivi / 2)), ("investissement", "0"), ("engagement", "demande")),
                    Ligne(("partenaire", "Département"), ("accompagnement", Nombre(suivi - (suivi / 2))), ("investissement", "0"), ("engagement", "acquis")),
                    Ligne(("partenaire", "Bailleur, fonds propres"), ("accompagnement", "0"), ("investissement", travaux), ("engagement", "acquis")),
                ]),
            };
        }
    }

    private static SaisieDeSection Saisie(params ReadOnlySpan<(string Code, string Valeur)> champs) => SaisieDeSection.Vide with { Champs = Ligne(champs) };

    private static Dictionary<string, string> Ligne(params ReadOnlySpan<(string Code, string Valeur)> cellules)
    {
        var ligne = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, valeur) in cellules)
            ligne[code] = valeur;
        return ligne;
    }

    private static Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Table(string code, IReadOnlyList<IReadOnlyDictionary<string, string>> lignes) => new(StringComparer.Ordinal) { [code] = lignes };

    private static string Date(DateOnly jour) => jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Nombre(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Majuscule(string texte) => char.ToUpper(texte[0], Francais.Culture) + texte[1..];
}
