namespace Cus.Portal.Referentiel.Contracts;

/// <summary>Organismes of the demo. Landlords are invented; their SIREN begin with 990.</summary>
public static class OrganismesDemo
{
    /// <summary>Habitat Garonne, OPH, Toulouse (31555).</summary>
    public static readonly Guid HabitatGaronne = new("0198a000-0000-7000-8002-000000000001");

    /// <summary>Toit d’Oc, ESH, Toulouse et Carcassonne.</summary>
    public static readonly Guid ToitDOc = new("0198a000-0000-7000-8002-000000000002");

    /// <summary>Insula Logis, OPH, Ajaccio (2A004).</summary>
    public static readonly Guid InsulaLogis = new("0198a000-0000-7000-8002-000000000003");

    /// <summary>Seine Logis, ESH, Saint-Denis (93066).</summary>
    public static readonly Guid SeineLogis = new("0198a000-0000-7000-8002-000000000004");

    /// <summary>Relais 31, association, Toulouse.</summary>
    public static readonly Guid Relais31 = new("0198a000-0000-7000-8002-000000000005");

    /// <summary>Habitat Insulaire, OPH, Ajaccio.</summary>
    public static readonly Guid HabitatInsulaire = new("0198a000-0000-7000-8002-000000000006");

    /// <summary>Une communauté d’agglomération, porteuse possible (AAP-08).</summary>
    public static readonly Guid AggloLauragais = new("0198a000-0000-7000-8002-000000000007");

    /// <summary>Loire Habitat, OPH, Nantes (44109).</summary>
    public static readonly Guid LoireHabitat = new("0198a000-0000-7000-8002-000000000008");

    /// <summary>Bretagne Logis, ESH, Rennes (35238).</summary>
    public static readonly Guid BretagneLogis = new("0198a000-0000-7000-8002-000000000009");

    /// <summary>Nord Toit, ESH, Lille (59350).</summary>
    public static readonly Guid NordToit = new("0198a000-0000-7000-8002-000000000010");

    /// <summary>Limousin Habitat, OPH, Limoges (87085).</summary>
    public static readonly Guid LimousinHabitat = new("0198a000-0000-7000-8002-000000000011");

    /// <summary>Alsace Foyers, COOP, Strasbourg (67482).</summary>
    public static readonly Guid AlsaceFoyers = new("0198a000-0000-7000-8002-000000000012");

    /// <summary>DHUP.</summary>
    public static readonly Guid Dhup = new("0198a000-0000-7000-8002-000000000013");

    /// <summary>Union sociale pour l’habitat, SIRET 775 697 907 00068.</summary>
    public static readonly Guid Ush = new("0198a000-0000-7000-8002-000000000014");

    /// <summary>DREAL Midi-Pyrénées.</summary>
    public static readonly Guid DrealMidiPyrenees = new("0198a000-0000-7000-8002-000000000015");

    /// <summary>DREAL Languedoc-Roussillon.</summary>
    public static readonly Guid DrealLanguedocRoussillon = new("0198a000-0000-7000-8002-000000000016");

    /// <summary>DDT de la Haute-Garonne.</summary>
    public static readonly Guid Ddt31 = new("0198a000-0000-7000-8002-000000000017");

    /// <summary>Préfecture de région Midi-Pyrénées.</summary>
    public static readonly Guid PrefectureMidiPyrenees = new("0198a000-0000-7000-8002-000000000018");

    /// <summary>AR HLM Midi-Pyrénées.</summary>
    public static readonly Guid ArHlmMidiPyrenees = new("0198a000-0000-7000-8002-000000000019");

    /// <summary>FNARS.</summary>
    public static readonly Guid Fnars = new("0198a000-0000-7000-8002-000000000020");

    /// <summary>Caisse des Dépôts.</summary>
    public static readonly Guid CaisseDesDepots = new("0198a000-0000-7000-8002-000000000021");

    /// <summary>Office public de Quimper, OPH, Quimper (29232); « Finistère Sud Habitat » since 1 March 2016.</summary>
    public static readonly Guid OfficeDeQuimper = new("0198a000-0000-7000-8002-000000000022");

    /// <summary>Brest Métropole, EPCI, Brest (29019), SIREN 242 900 314.</summary>
    public static readonly Guid BrestMetropole = new("0198a000-0000-7000-8002-000000000023");

    /// <summary>Angers Loire Métropole, EPCI, Angers (49007), SIREN 244 900 015.</summary>
    public static readonly Guid AngersLoireMetropole = new("0198a000-0000-7000-8002-000000000024");

    /// <summary>Penfeld Habitat, OPH, Brest (29019).</summary>
    public static readonly Guid PenfeldHabitat = new("0198a000-0000-7000-8002-000000000025");

    /// <summary>Iroise Logement, ESH, Brest (29019).</summary>
    public static readonly Guid IroiseLogement = new("0198a000-0000-7000-8002-000000000026");

    /// <summary>Coop Rade, COOP, Brest (29019).</summary>
    public static readonly Guid CoopRade = new("0198a000-0000-7000-8002-000000000027");

    /// <summary>Action Logement, représentation de Bretagne, Rennes (35238).</summary>
    public static readonly Guid ActionLogementBretagne = new("0198a000-0000-7000-8002-000000000028");

    /// <summary>Préfecture du Finistère.</summary>
    public static readonly Guid PrefectureFinistere = new("0198a000-0000-7000-8002-000000000029");

    /// <summary>Préfecture de Maine-et-Loire.</summary>
    public static readonly Guid PrefectureMaineEtLoire = new("0198a000-0000-7000-8002-000000000030");

    /// <summary>Morlaix Communauté, EPCI, Morlaix (29151), SIREN 242 900 835.</summary>
    public static readonly Guid MorlaixCommunaute = new("0198a000-0000-7000-8002-000000000031");

    /// <summary>Toulouse Métropole, EPCI, Toulouse (31555), SIREN 243 100 518.</summary>
    public static readonly Guid ToulouseMetropole = new("0198a000-0000-7000-8002-000000000032");

    /// <summary>Le Muretain Agglo, EPCI, Muret (31395), SIREN 200 068 641.</summary>
    public static readonly Guid MuretainAgglo = new("0198a000-0000-7000-8002-000000000033");

    /// <summary>Grand Montauban, EPCI, Montauban (82121), SIREN 248 200 099.</summary>
    public static readonly Guid GrandMontauban = new("0198a000-0000-7000-8002-000000000034");

    /// <summary>Armor Accession, COOP without rental stock, Rennes (35238).</summary>
    public static readonly Guid ArmorAccession = new("0198a000-0000-7000-8002-000000000035");

    /// <summary>Résidences d’Oc, ESH whose whole stock is in homes, Toulouse (31555).</summary>
    public static readonly Guid ResidencesDOc = new("0198a000-0000-7000-8002-000000000036");

    /// <summary>Préfecture de région Bretagne.</summary>
    public static readonly Guid PrefectureBretagne = new("0198a000-0000-7000-8002-000000000037");

    /// <summary>Préfecture of a département of the demonstration (« 35 », « 2A », « 974 »).</summary>
    public static Guid Prefecture(string departement) => departement switch
    {
        "29" => PrefectureFinistere,
        "49" => PrefectureMaineEtLoire,
        _ => new Guid("0198a000-0000-7000-8005-" + departement.PadLeft(12, '0')),
    };
}
