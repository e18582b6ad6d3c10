namespace Cus.Portal.Identite.Contracts;

/// <summary>
/// Espaces and accounts of the demo, invented people all. The address of each is first name, dot, last name, without
/// accents, at <c>demo.example</c> (<c>amina.belkacem@demo.example</c>; the host: <c>hote@demo.example</c>).
/// </summary>
public static class ComptesDemo
{
    /// <summary>Neutral national espace, DHUP – USH, served on localhost.</summary>
    public static readonly Guid EspaceNational = new("0198a000-0000-7000-8000-000000000001");

    /// <summary>Espace of a State service, DSFR theme, on <c>dreal.localhost</c> under the band « Démonstration ».</summary>
    public static readonly Guid EspaceEtat = new("0198a000-0000-7000-8000-000000000002");

    /// <summary>Rehearsal espace, neutral theme, on <c>laboratoire.localhost</c>; its clock starts the day before session 1 of 2014 opens.</summary>
    public static readonly Guid EspaceLaboratoire = new("0198a000-0000-7000-8000-000000000003");

    /// <summary>Password of all demo accounts.</summary>
    public const string MotDePasse = "Demonstration-2026";

    /// <summary>Amina Belkacem, rédactrice, Habitat Garonne.</summary>
    public static readonly Guid AminaBelkacem = new("0198a000-0000-7000-8001-000000000001");

    /// <summary>Paul Sicard, rédacteur, Habitat Garonne.</summary>
    public static readonly Guid PaulSicard = new("0198a000-0000-7000-8001-000000000002");

    /// <summary>Luc Ferrand, signataire, Habitat Garonne.</summary>
    public static readonly Guid LucFerrand = new("0198a000-0000-7000-8001-000000000003");

    /// <summary>Rose Delmas, lectrice, Habitat Garonne.</summary>
    public static readonly Guid RoseDelmas = new("0198a000-0000-7000-8001-000000000004");

    /// <summary>Karine Bonnet, rédactrice, Toit d’Oc.</summary>
    public static readonly Guid KarineBonnet = new("0198a000-0000-7000-8001-000000000005");

    /// <summary>Marc Puig, signataire, Toit d’Oc.</summary>
    public static readonly Guid MarcPuig = new("0198a000-0000-7000-8001-000000000006");

    /// <summary>Ghjulia Rossi, rédactrice, Insula Logis.</summary>
    public static readonly Guid GhjuliaRossi = new("0198a000-0000-7000-8001-000000000007");

    /// <summary>Petru Santoni, signataire, Insula Logis.</summary>
    public static readonly Guid PetruSantoni = new("0198a000-0000-7000-8001-000000000008");

    /// <summary>Nadia Cohen, opérateur, Relais 31.</summary>
    public static readonly Guid NadiaCohen = new("0198a000-0000-7000-8001-000000000009");

    /// <summary>Claire Estève, instructrice, DREAL Midi-Pyrénées (73, 76).</summary>
    public static readonly Guid ClaireEsteve = new("0198a000-0000-7000-8001-000000000010");

    /// <summary>Yves Causse, instructeur, DREAL Languedoc-Roussillon (91).</summary>
    public static readonly Guid YvesCausse = new("0198a000-0000-7000-8001-000000000011");

    /// <summary>Bruno Lacaze, pour le préfet de région Midi-Pyrénées (73, 76).</summary>
    public static readonly Guid BrunoLacaze = new("0198a000-0000-7000-8001-000000000012");

    /// <summary>Didier Vasseur, contributeur, DDT 31 (73, 76).</summary>
    public static readonly Guid DidierVasseur = new("0198a000-0000-7000-8001-000000000013");

    /// <summary>Maud Perrin, secrétariat, DHUP.</summary>
    public static readonly Guid MaudPerrin = new("0198a000-0000-7000-8001-000000000014");

    /// <summary>Olivier Le Goff, secrétariat, USH.</summary>
    public static readonly Guid OlivierLeGoff = new("0198a000-0000-7000-8001-000000000015");

    /// <summary>Anne Morel, présidente du comité.</summary>
    public static readonly Guid AnneMorel = new("0198a000-0000-7000-8001-000000000016");

    /// <summary>Hugo Blanc, membre du comité, FNARS.</summary>
    public static readonly Guid HugoBlanc = new("0198a000-0000-7000-8001-000000000017");

    /// <summary>Jeanne Aubry, membre du comité, Caisse des Dépôts.</summary>
    public static readonly Guid JeanneAubry = new("0198a000-0000-7000-8001-000000000018");

    /// <summary>Sylvie Marchand, administratrice de l’espace national.</summary>
    public static readonly Guid SylvieMarchand = new("0198a000-0000-7000-8001-000000000019");

    /// <summary>Inès Fabre, AR HLM Midi-Pyrénées (73).</summary>
    public static readonly Guid InesFabre = new("0198a000-0000-7000-8001-000000000020");

    /// <summary>Thomas Rey, auditeur.</summary>
    public static readonly Guid ThomasRey = new("0198a000-0000-7000-8001-000000000021");

    /// <summary>Administrateur de l’hébergement du portail.</summary>
    public static readonly Guid Hote = new("0198a000-0000-7000-8001-000000000022");

    /// <summary>Lelia Mattei, adjointe, Insula Logis (sans habilitation propre de signataire).</summary>
    public static readonly Guid LeliaMattei = new("0198a000-0000-7000-8001-000000000023");

    /// <summary>Hélène Castan, pour le préfet de région Occitanie (76), dans l’espace de la DREAL.</summary>
    public static readonly Guid HeleneCastan = new("0198a000-0000-7000-8001-000000000024");

    /// <summary>Ronan Kerbrat, signataire, Bretagne Logis, au laboratoire.</summary>
    public static readonly Guid RonanKerbrat = new("0198a000-0000-7000-8001-000000000025");

    /// <summary>Ange Colonna, DREAL Corse (94), au laboratoire.</summary>
    public static readonly Guid AngeColonna = new("0198a000-0000-7000-8001-000000000026");

    /// <summary>Mireille Arnaud, DREAL Provence-Alpes-Côte d’Azur (93), au laboratoire.</summary>
    public static readonly Guid MireilleArnaud = new("0198a000-0000-7000-8001-000000000027");

    /// <summary>Maëlle Cariou, chargée d’études, Brest Métropole.</summary>
    public static readonly Guid MaelleCariou = new("0198a000-0000-7000-8001-000000000028");

    /// <summary>Yann Le Bris, président, Brest Métropole.</summary>
    public static readonly Guid YannLeBris = new("0198a000-0000-7000-8001-000000000029");

    /// <summary>Solen Guivarch, vice-présidente, Brest Métropole.</summary>
    public static readonly Guid SolenGuivarch = new("0198a000-0000-7000-8001-000000000030");

    /// <summary>Erwan Kerdoncuff, directeur général, Penfeld Habitat.</summary>
    public static readonly Guid ErwanKerdoncuff = new("0198a000-0000-7000-8001-000000000031");

    /// <summary>Annaïg Tanguy, directrice adjointe, Penfeld Habitat.</summary>
    public static readonly Guid AnnaigTanguy = new("0198a000-0000-7000-8001-000000000032");

    /// <summary>Nolwenn Riou, Iroise Logement.</summary>
    public static readonly Guid NolwennRiou = new("0198a000-0000-7000-8001-000000000033");

    /// <summary>Ronan Salaün, Coop Rade.</summary>
    public static readonly Guid RonanSalaun = new("0198a000-0000-7000-8001-000000000034");

    /// <summary>Patrick Hémon, Action Logement Bretagne.</summary>
    public static readonly Guid PatrickHemon = new("0198a000-0000-7000-8001-000000000035");

    /// <summary>Gaëlle Morvan, sous-préfète, préfecture du Finistère (D29).</summary>
    public static readonly Guid GaelleMorvan = new("0198a000-0000-7000-8001-000000000036");

    /// <summary>Loïc Aubertin, préfecture de Maine-et-Loire (D49).</summary>
    public static readonly Guid LoicAubertin = new("0198a000-0000-7000-8001-000000000037");

    /// <summary>Soazig Le Roux, présidente, Morlaix Communauté.</summary>
    public static readonly Guid SoazigLeRoux = new("0198a000-0000-7000-8001-000000000038");

    /// <summary>Jean Roques, préfecture de la Haute-Garonne (D31).</summary>
    public static readonly Guid JeanRoques = new("0198a000-0000-7000-8001-000000000039");

    /// <summary>Odile Garrigue, préfecture de Tarn-et-Garonne (D82).</summary>
    public static readonly Guid OdileGarrigue = new("0198a000-0000-7000-8001-000000000040");

    /// <summary>Camille Fabre, vice-présidente, Toulouse Métropole.</summary>
    public static readonly Guid CamilleFabre = new("0198a000-0000-7000-8001-000000000041");

    /// <summary>Pierre Escande, président, Grand Montauban.</summary>
    public static readonly Guid PierreEscande = new("0198a000-0000-7000-8001-000000000042");

    /// <summary>Enora Quéméner, directrice générale, Armor Accession.</summary>
    public static readonly Guid EnoraQuemener = new("0198a000-0000-7000-8001-000000000043");

    /// <summary>Agnès Soulié, directrice générale, Résidences d’Oc.</summary>
    public static readonly Guid AgnesSoulie = new("0198a000-0000-7000-8001-000000000044");

    /// <summary>Loïg Abgrall, pour le préfet de région Bretagne (53).</summary>
    public static readonly Guid LoigAbgrall = new("0198a000-0000-7000-8001-000000000045");

    /// <summary>Maud Le Gall, préfecture d’Ille-et-Vilaine (D35).</summary>
    public static readonly Guid MaudLeGall = new("0198a000-0000-7000-8001-000000000046");
}
