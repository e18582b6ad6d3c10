using System.Globalization;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Referentiel.Demonstration;

/// <summary>
/// The organismes of the demonstration: invented names on real communes, SIREN beginning with 990 which INSEE does not
/// give. All landlords belong to USH since 2005, but one that joined in 2015.
/// </summary>
internal static class SemerLesOrganismes
{
    private static readonly DateOnly Adhesion = new(2005, 1, 1);
    private static readonly DateOnly Renommage = new(2016, 3, 1);

    private sealed record Invente(Guid Id, string Nom, TypeOrganisme Type, string? Commune, string? Siren = null);

    private static readonly Invente[] Nommes =
    [
        new(OrganismesDemo.HabitatGaronne, "Habitat Garonne", TypeOrganisme.Oph, "31555"),
        new(OrganismesDemo.ToitDOc, "Toit d’Oc", TypeOrganisme.Esh, "31555"),
        new(OrganismesDemo.InsulaLogis, "Insula Logis", TypeOrganisme.Oph, "2A004"),
        new(OrganismesDemo.SeineLogis, "Seine Logis", TypeOrganisme.Esh, "93066"),
        new(OrganismesDemo.Relais31, "Relais 31", TypeOrganisme.Association, "31555"),
        new(OrganismesDemo.HabitatInsulaire, "Habitat Insulaire", TypeOrganisme.Oph, "2A004"),
        new(OrganismesDemo.AggloLauragais, "Communauté d’agglomération du Lauragais", TypeOrganisme.Epci, "11076"),
        new(OrganismesDemo.LoireHabitat, "Loire Habitat", TypeOrganisme.Oph, "44109"),
        new(OrganismesDemo.BretagneLogis, "Bretagne Logis", TypeOrganisme.Esh, "35238"),
        new(OrganismesDemo.NordToit, "Nord Toit", TypeOrganisme.Esh, "59350"),
        new(OrganismesDemo.LimousinHabitat, "Limousin Habitat", TypeOrganisme.Oph, "87085"),
        new(OrganismesDemo.AlsaceFoyers, "Alsace Foyers", TypeOrganisme.Coop, "67482"),
        new(OrganismesDemo.DrealMidiPyrenees, "DREAL Midi-Pyrénées", TypeOrganisme.ServiceEtat, "31555"),
        new(OrganismesDemo.DrealLanguedocRoussillon, "DREAL Languedoc-Roussillon", TypeOrganisme.ServiceEtat, "34172"),
        new(OrganismesDemo.Ddt31, "DDT de la Haute-Garonne", TypeOrganisme.ServiceEtat, "31555"),
        new(OrganismesDemo.PrefectureMidiPyrenees, "Préfecture de région Midi-Pyrénées", TypeOrganisme.ServiceEtat, "31555"),
        new(OrganismesDemo.ArHlmMidiPyrenees, "AR HLM Midi-Pyrénées", TypeOrganisme.ArHlm, "31555"),
        new(OrganismesDemo.Fnars, "FNARS", TypeOrganisme.Association, "75056"),
        new(OrganismesDemo.CaisseDesDepots, "Caisse des Dépôts", TypeOrganisme.Autre, "75056"),
        new(OrganismesDemo.OfficeDeQuimper, "Office public de Quimper", TypeOrganisme.Oph, "29232"),
    ];

    /// <summary>Parties of the territorial contract of Brest Métropole and its neighbours; the SIREN of an EPCI is the real one. Sown last: the invented SIREN follow the order.</summary>
    private static readonly Invente[] PartiesAuxContrats =
    [
        new(OrganismesDemo.BrestMetropole, "Brest Métropole", TypeOrganisme.Epci, "29019", "242900314"),
        new(OrganismesDemo.AngersLoireMetropole, "Angers Loire Métropole", TypeOrganisme.Epci, "49007", "244900015"),
        new(OrganismesDemo.PenfeldHabitat, "Penfeld Habitat", TypeOrganisme.Oph, "29019"),
        new(OrganismesDemo.IroiseLogement, "Iroise Logement", TypeOrganisme.Esh, "29019"),
        new(OrganismesDemo.CoopRade, "Coop Rade", TypeOrganisme.Coop, "29019"),
        new(OrganismesDemo.ActionLogementBretagne, "Action Logement Bretagne", TypeOrganisme.ActionLogement, "35238"),
        new(OrganismesDemo.PrefectureFinistere, "Préfecture du Finistère", TypeOrganisme.ServiceEtat, "29232"),
        new(OrganismesDemo.PrefectureMaineEtLoire, "Préfecture de Maine-et-Loire", TypeOrganisme.ServiceEtat, "49007"),
        new(OrganismesDemo.MorlaixCommunaute, "Morlaix Communauté", TypeOrganisme.Epci, "29151", "242900835"),
    ];

    /// <summary>Around the conventions d’utilité sociale. Sown last of all, for the same reason.</summary>
    private static readonly Invente[] AutourDesConventions =
    [
        new(OrganismesDemo.Prefecture("82"), "Préfecture de Tarn-et-Garonne", TypeOrganisme.ServiceEtat, "82121"),
        new(OrganismesDemo.ToulouseMetropole, "Toulouse Métropole", TypeOrganisme.Epci, "31555", "243100518"),
        new(OrganismesDemo.MuretainAgglo, "Le Muretain Agglo", TypeOrganisme.Epci, "31395", "200068641"),
        new(OrganismesDemo.GrandMontauban, "Grand Montauban", TypeOrganisme.Epci, "82121", "248200099"),
        new(OrganismesDemo.ArmorAccession, "Armor Accession", TypeOrganisme.Coop, "35238"),
        new(OrganismesDemo.ResidencesDOc, "Résidences d’Oc", TypeOrganisme.Esh, "31555"),
        new(OrganismesDemo.PrefectureBretagne, "Préfecture de région Bretagne", TypeOrganisme.ServiceEtat, "35238"),
    ];

    /// <summary>Préfectures that reported a volunteer, besides the two above.</summary>
    private static readonly (string Departement, string Nom)[] Prefectures =
    [
        ("06", "des Alpes-Maritimes"), ("10", "de l’Aube"), ("14", "du Calvados"), ("17", "de la Charente-Maritime"), ("21", "de la Côte-d’Or"), ("22", "des Côtes-d’Armor"),
        ("25", "du Doubs"), ("26", "de la Drôme"), ("2A", "de la Corse-du-Sud"), ("30", "du Gard"), ("31", "de la Haute-Garonne"), ("33", "de la Gironde"), ("34", "de l’Hérault"),
        ("35", "d’Ille-et-Vilaine"), ("37", "d’Indre-et-Loire"), ("38", "de l’Isère"), ("44", "de la Loire-Atlantique"), ("45", "du Loiret"), ("51", "de la Marne"), ("53", "de la Mayenne"),
        ("56", "du Morbihan"), ("57", "de la Moselle"), ("59", "du Nord"), ("63", "du Puy-de-Dôme"), ("64", "des Pyrénées-Atlantiques"), ("66", "des Pyrénées-Orientales"), ("67", "du Bas-Rhin"),
        ("68", "du Haut-Rhin"), ("69", "du Rhône"), ("72", "de la Sarthe"), ("73", "de la Savoie"), ("74", "de la Haute-Savoie"), ("76", "de la Seine-Maritime"), ("80", "de la Somme"),
        ("83", "du Var"), ("86", "de la Vienne"), ("87", "de la Haute-Vienne"), ("974", "de La Réunion"),
    ];

    /// <summary>Towns where a public office, a company and a cooperative are invented.</summary>
    private static readonly (string Commune, string Pays)[] Villes =
    [
        ("59350", "Flandre"), ("62041", "Artois"), ("80021", "Picardie"), ("76540", "Normandie"), ("14118", "Bessin"), ("35238", "Armorique"), ("49007", "Anjou"),
        ("37261", "Touraine"), ("45234", "Sologne"), ("51454", "Champagne"), ("54395", "Lorraine"), ("67482", "Alsace"), ("21231", "Bourgogne"), ("25056", "Comté"),
        ("63113", "Limagne"), ("69123", "Rhône"), ("38185", "Dauphiné"), ("73065", "Savoie"), ("13055", "Provence"), ("06088", "Riviera"), ("34172", "Languedoc"),
        ("66136", "Roussillon"), ("33063", "Gironde"), ("64445", "Béarn"), ("17300", "Saintonge"), ("86194", "Poitou"),
    ];

    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<PortailDbContext>();
        if (await db.Set<Organisme>().AnyAsync(o => o.Id == OrganismesDemo.HabitatGaronne, ct))
            return;
        var rang = 0;
        foreach (var invente in Nommes.Concat(Autres()).Concat(PartiesAuxContrats).Concat(Prefectures.Select(p => new Invente(OrganismesDemo.Prefecture(p.Departement), "Préfecture " + p.Nom, TypeOrganisme.ServiceEtat, null))).Concat(AutourDesConventions))
            db.Add(Creer(invente, ++rang));
        await services.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }

    /// <summary>« 990 000 017 » for 1: the ninth digit is the Luhn key.</summary>
    public static string SirenInvente(int rang)
    {
        var debut = "990" + rang.ToString("D5", CultureInfo.InvariantCulture);
        var somme = debut.Select((c, i) => (c - '0') * (1 + (i % 2))).Sum(n => n > 9 ? n - 9 : n);
        return debut + ((10 - (somme % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    private static Organisme Creer(Invente i, int rang)
    {
        var siren = i.Type == TypeOrganisme.ServiceEtat ? (Siren?)null : Siren.Lire(i.Siren ?? SirenInvente(rang));
        var organisme = Organisme.Enregistrer(i.Id, i.Nom, new IdentiteDOrganisme(i.Type, siren, null, i.Commune, null, null, null));
        if (i.Type is TypeOrganisme.Oph or TypeOrganisme.Esh or TypeOrganisme.Coop)
            organisme.Adherer(OrganismesDemo.Ush, i.Id == OrganismesDemo.HabitatInsulaire ? Adhesion.AddYears(10) : Adhesion);
        if (i.Id == OrganismesDemo.OfficeDeQuimper)
            organisme.Renommer("Finistère Sud Habitat", Renommage);
        return organisme;
    }

    private static IEnumerable<Invente> Autres()
    {
        var rang = 0;
        foreach (var (commune, pays) in Villes)
        {
            yield return new Invente(Id(++rang), $"Office de l’habitat {pays}", TypeOrganisme.Oph, commune);
            yield return new Invente(Id(++rang), $"Foyer {pays}", TypeOrganisme.Esh, commune);
            yield return new Invente(Id(++rang), $"Coop’Habitat {pays}", TypeOrganisme.Coop, commune);
        }
    }

    private static Guid Id(int rang) => new("0198a000-0000-7000-8004-" + rang.ToString("D12", CultureInfo.InvariantCulture));
}
