using System.Collections.Concurrent;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.Mesures;

/// <summary>
/// The indicators of the second generation as definitions (guide CUS 2G, sheets; R. 445-5, R. 445-5-1, R. 445-22, R. 445-36). One catalogue
/// per first year, since the milestones of three and six years are calendar years. Where the guide is ambiguous, the choice is written in
/// the method, which the screen shows.
/// </summary>
internal static class CatalogueDesCus
{
    /// <summary>Key of the programme.</summary>
    public const string Programme = "cus-2g";

    private static readonly ConcurrentDictionary<CalendrierDeCus, Catalogue> Connus = [];

    /// <summary>The definitions of one calendar.</summary>
    public static Catalogue De(CalendrierDeCus calendrier) => Connus.GetOrAdd(calendrier, Etablir);

    private static Catalogue Etablir(CalendrierDeCus calendrier)
    {
        IReadOnlyList<Jalon> jalons = [new(calendrier.TroisAns, "à trois ans"), new(calendrier.SixAns, "à six ans")];
        return new(Programme, FormattableString.Invariant($"{calendrier.PremiereAnnee}"), FormattableString.Invariant($"Conventions d’utilité sociale {calendrier.PremiereAnnee}-{calendrier.SixAns}"),
            [.. Patrimoine(jalons), .. Social(), .. Accession(jalons), .. Foyers(jalons)]);
    }

    private static IEnumerable<DefinitionDIndicateur> Patrimoine(IReadOnlyList<Jalon> jalons)
    {
        foreach (var (code, titre) in ((string, string)[])[("PP-1-PLAI", "agréés en PLAI"), ("PP-1-PLAIA", "agréés en PLAI adapté"), ("PP-1-PLUS", "agréés en PLUS"), ("PP-1-PLS", "agréés en PLS")])
            yield return Cumule(code, $"Logements locatifs {titre}", jalons) with { Comparateur = Comparateur.Information, Methode = SansVerdict + (code == "PP-1-PLAIA" ? " Les PLAI adaptés sont compris dans les PLAI : ils ne s’ajoutent pas au total." : "") };
        yield return Cumule("PP-1", "Logements locatifs agréés, tous financements", jalons) with { Comparateur = Comparateur.Information, Methode = SansVerdict + " Total des PLAI, PLUS et PLS." };
        foreach (var (code, titre, numerateur) in ((string, string, string)[])[("PP-1-HQPV", "Part des logements agréés hors quartiers prioritaires", "logements agréés hors QPV"), ("PP-1-HRU", "Part des logements agréés hors renouvellement urbain", "logements agréés hors convention de renouvellement urbain")])
            yield return Part(code, titre, numerateur, "logements agréés (PLAI, PLUS et PLS)", Comparateur.Information, NatureDeCible.Cumulee) with { Jalons = jalons, Periodicite = Periodicite.ParJalon, Echelle = Territoires, Source = "R. 445-5, PP-1", Methode = SansVerdict };
        yield return Compte("PP-2", "Logements F ou G devenus A à E après rénovation") with { Numerateur = "logements de classe A à E, auparavant F ou G, de l’année", Echelle = Territoires, Source = "R. 445-5, PP-2", Methode = "Jugé chaque année, en nombre ; le parc F et G au 31 décembre N−1 est une information. La fiche imprime « cumulés », le texte et la formule sont annuels." };
        yield return Compte("PP-3", "Logements réhabilités, éligibles à un prêt de la Caisse des dépôts") with { Numerateur = "logements réhabilités dans l’année", Echelle = Territoires, Source = "R. 445-5, PP-3", Methode = "Jugé en nombre ; la part du parc au 1er janvier N est une information. La formule imprimée est celle des foyers." };
        yield return Part("PP-4", "Logements mis en commercialisation", "logements en commercialisation, ceux d’avant N compris", "parc au 1er janvier N", Comparateur.AuMoins, NatureDeCible.Cumulee) with { Jalons = jalons, Periodicite = Periodicite.ParJalon, Echelle = Territoires, Source = "R. 445-5, PP-4 ; L. 443-7, L. 443-11", Methode = "Les logements déjà en vente avant N comptent : ceux de six ans s’ajoutent à eux, jamais aux trois premières années une seconde fois." };
        yield return Part("PP-5", "Mutations de ménages déjà logés dans le parc social", "attributions à des ménages déjà logés par un bailleur social", "attributions dans le parc de l’organisme", Comparateur.AuMoins, NatureDeCible.ParAn) with { Echelle = Territoires, Source = "R. 445-5-1, PP-5, facultatif", Methode = "Ménages logés par tout bailleur social, relogements compris." };
        yield return new("G-1", "Coût de gestion par logement", "€", FormeDeValeur.Rapport, Comparateur.AuPlus, NatureDeCible.ParAn) { Numerateur = "coûts de gestion", Denominateur = "logements", Echelle = "organisme", Source = "R. 445-5, G-1", Methode = "Un montant, au plus ; méthode 1 (B6LO4 de Boléro, importé) ou 2 (DIS, déclaré), la même pour la référence, l’engagement et le résultat." };
        yield return Part("SR-1", "Logements accessibles aux personnes à mobilité réduite", "logements accessibles (stock)", "logements de l’organisme sur le territoire", Comparateur.AuMoins, NatureDeCible.ParAn) with { Echelle = Territoires, Source = "R. 445-5, SR-1", Methode = "La valeur demandée est le stock de chaque année, pas les seuls logements rendus accessibles dans l’année." };
    }

    private static IEnumerable<DefinitionDIndicateur> Social()
    {
        yield return Part("PS-1", "Attributions hors QPV au premier quartile et aux relogés", "attributions suivies d’un bail signé, premier quartile et relogements", "attributions hors QPV suivies d’un bail signé", Comparateur.AuMoins, NatureDeCible.ParAn) with { Echelle = "EPCI et EPT de L. 441-1, al. 23", Source = "R. 445-5, R. 445-6, PS-1", Methode = "L’année est celle du bail. 25 % sans CIA ni orientation de CIL." };
        foreach (var d in DeuxTaux("PS-2", "Attributions aux publics prioritaires", "attributions à des ménages prioritaires", "attributions non réservées ou rendues pour un tour", "R. 445-5, L. 441-1, PS-2"))
            yield return d;
        foreach (var d in DeuxTaux("PS-3", "Attributions aux ménages reconnus DALO", "attributions à des ménages DALO", "attributions de l’organisme", "R. 445-5-1, PS-3, facultatif"))
            yield return d;
    }

    /// <summary>A rate, and its part outside QPV over the same total.</summary>
    private static IEnumerable<DefinitionDIndicateur> DeuxTaux(string code, string titre, string numerateur, string denominateur, string source) =>
    [
        Part(code, titre, numerateur, denominateur, Comparateur.AuMoins, NatureDeCible.ParAn) with { Echelle = Territoires, Source = source },
        Part(code + "-HQPV", titre + ", hors QPV", numerateur + ", hors QPV", denominateur, Comparateur.AuMoins, NatureDeCible.ParAn) with { Echelle = Territoires, Source = source, Methode = "Le taux hors QPV se rapporte au même total que l’autre, jamais aux seules attributions hors QPV." },
    ];

    private static IEnumerable<DefinitionDIndicateur> Accession(IReadOnlyList<Jalon> jalons) =>
    [
        Part("PP-ACC-1", "PSLA transformés en logements locatifs sociaux", "logements PSLA transformés", "PSLA gérés en fin de période et transferts après levée d’option", Comparateur.AuPlus, NatureDeCible.Cumulee) with { Jalons = jalons, Periodicite = Periodicite.ParJalon, Echelle = "région, et départements nommés", Source = "R. 445-22, PP-ACC-1", Methode = "Un maximum. Les PSLA transformés ne sont pas au dénominateur : le taux peut dépasser 100 %." },
        Part("PS-ACC-1", "Contrats d’accession sous le plafond PLUS", "contrats signés avec des ménages qui n’excèdent pas le plafond PLUS", "contrats d’accession de l’année", Comparateur.AuMoins, NatureDeCible.ParAn) with { Echelle = "région, et départements nommés", Source = "R. 445-22, PS-ACC-1", Methode = "Un ménage dont les ressources égalent le plafond compte." },
    ];

    private static IEnumerable<DefinitionDIndicateur> Foyers(IReadOnlyList<Jalon> jalons) =>
    [
        Cumule("PP-LF-1", "Logements-foyers agréés, en logements équivalents", jalons) with { Comparateur = Comparateur.Information, Echelle = "département", Source = "R. 445-36, PP-LF-1", Methode = SansVerdict + " Un logement autonome compte un ; sinon un pour trois lits, partie entière par résidence." },
        Part("PP-LF-2", "Logements-foyers F ou G devenus A à E", "logements équivalents de classe A à E, auparavant F ou G", "logements équivalents F et G au 31 décembre N−1", Comparateur.AuMoins, NatureDeCible.ParAn) with { Echelle = "département", Source = "R. 445-36, PP-LF-2", Methode = "Jugé par le rapport de la fiche ; le nombre reste affiché." },
        Part("PP-LF-3", "Logements-foyers réhabilités", "logements équivalents réhabilités dans l’année", "logements équivalents au 1er janvier N", Comparateur.AuMoins, NatureDeCible.ParAn) with { Echelle = "département", Source = "R. 445-36, PP-LF-3", Methode = "Jugé par le rapport de la fiche ; le nombre reste affiché." },
    ];

    private const string Territoires = "département, et EPCI nommés par le préfet";
    private const string SansVerdict = "Le texte dit « proche de » : l’écart et le taux de réalisation sont donnés, jamais un verdict.";

    private static DefinitionDIndicateur Compte(string code, string titre) => new(code, titre, "logements", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.ParAn);

    private static DefinitionDIndicateur Cumule(string code, string titre, IReadOnlyList<Jalon> jalons) =>
        new(code, titre, "logements", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.Cumulee) { Jalons = jalons, Periodicite = Periodicite.ParJalon, Echelle = Territoires, Source = "R. 445-5, PP-1", Numerateur = "logements dont l’agrément est signé depuis le début de la convention" };

    private static DefinitionDIndicateur Part(string code, string titre, string numerateur, string denominateur, Comparateur comparateur, NatureDeCible cible) =>
        new(code, titre, "%", FormeDeValeur.Pourcentage, comparateur, cible) { Numerateur = numerateur, Denominateur = denominateur };
}
