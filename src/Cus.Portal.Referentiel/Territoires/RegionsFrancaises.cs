using Cus.Portal.Referentiel.Contracts;

namespace Cus.Portal.Referentiel.Territoires;

/// <summary>
/// The regions before and after the law of 16 January 2015 (no 2015-29), in force on 1 January 2016, with the State
/// service in charge of housing: DREAL, DRIHL in Île-de-France, DEAL overseas.
/// </summary>
internal static class RegionsFrancaises
{
    /// <summary>The 22 metropolitan regions of 2014, then the five overseas: code | name | successor | départements | seat of the service.</summary>
    public static readonly IReadOnlyList<Region> De2014 = Lire("""
        42|Alsace|44|67 68|67
        72|Aquitaine|75|24 33 40 47 64|33
        83|Auvergne|84|03 15 43 63|63
        25|Basse-Normandie|28|14 50 61|14
        26|Bourgogne|27|21 58 71 89|21
        53|Bretagne||22 29 35 56|35
        24|Centre||18 28 36 37 41 45|45
        21|Champagne-Ardenne|44|08 10 51 52|51
        94|Corse||2A 2B|2A
        43|Franche-Comté|27|25 39 70 90|25
        23|Haute-Normandie|28|27 76|76
        11|Île-de-France||75 77 78 91 92 93 94 95|75
        91|Languedoc-Roussillon|76|11 30 34 48 66|34
        74|Limousin|75|19 23 87|87
        41|Lorraine|44|54 55 57 88|57
        73|Midi-Pyrénées|76|09 12 31 32 46 65 81 82|31
        31|Nord-Pas-de-Calais|32|59 62|59
        52|Pays de la Loire||44 49 53 72 85|44
        22|Picardie|32|02 60 80|80
        54|Poitou-Charentes|75|16 17 79 86|86
        93|Provence-Alpes-Côte d’Azur||04 05 06 13 83 84|13
        82|Rhône-Alpes|84|01 07 26 38 42 69 73 74|69
        01|Guadeloupe||971|971
        03|Guyane||973|973
        04|La Réunion||974|974
        02|Martinique||972|972
        06|Mayotte||976|976
        """);

    /// <summary>The regions since 1 January 2016; their départements are those of the former ones.</summary>
    public static readonly IReadOnlyList<Region> De2016 = [.. De2014
        .GroupBy(r => r.Successeur ?? r.Code, StringComparer.Ordinal)
        .Select(g => Creer(g.Key, De2016Seulement(g.Key)?.Nom ?? g.Single().Nom, [.. g.SelectMany(r => r.Departements).Order(StringComparer.Ordinal)], null, De2016Seulement(g.Key)?.Siege ?? g.Single().Siege))
        .OrderBy(r => r.Nom, StringComparer.Create(Socle.Temps.Francais.Culture, ignoreCase: true))];

    /// <summary>The former regions of one of 2016, itself excluded.</summary>
    public static IEnumerable<Region> Anciennes(string code) => De2014.Where(r => r.Successeur == code);

    /// <summary>Name and seat of a region that is new, or named anew, in 2016.</summary>
    private static (string Nom, string Siege)? De2016Seulement(string code) => code switch
    {
        "24" => ("Centre-Val de Loire", "45"),
        "27" => ("Bourgogne-Franche-Comté", "25"),
        "28" => ("Normandie", "76"),
        "32" => ("Hauts-de-France", "59"),
        "44" => ("Grand Est", "57"),
        "75" => ("Nouvelle-Aquitaine", "86"),
        "76" => ("Occitanie", "31"),
        "84" => ("Auvergne-Rhône-Alpes", "69"),
        _ => null,
    };

    private static Region[] Lire(string table) =>
        [.. table.Split('\n').Select(l => l.Split('|')).Select(c => Creer(c[0], c[1], c[3].Split(' '), c[2].Length == 0 ? null : c[2], c[4]))];

    private static Region Creer(string code, string nom, string[] departements, string? successeur, string siege)
    {
        var service = code == "11" ? "DRIHL" : code.StartsWith('0') ? "DEAL" : "DREAL";
        return new Region(code, nom, $"{service} {nom}", departements, successeur) { Siege = siege };
    }
}
