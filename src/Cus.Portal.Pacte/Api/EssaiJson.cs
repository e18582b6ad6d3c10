using System.ComponentModel;
using System.Text.Json.Serialization;
using Cus.Portal.Pacte.Mutualisation;

namespace Cus.Portal.Pacte.Api;

[Description("Paramètres d’une année ; ceux de 2013 sauf mention.")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ParametresJson
{
    private static readonly ParametresDeCampagne De2013 = new();

    [Description("Euros par logement neuf en zone 1 ou 1 bis.")]
    public decimal AideEnZone1 { get; init; } = De2013.AideEnZone1;

    [Description("Euros par logement neuf en zone 2 ou 3.")]
    public decimal AideEnZones2Et3 { get; init; } = De2013.AideEnZones2Et3;

    [Description("Pour cent des éco-prêts et des PAM.")]
    public decimal PartDesPrets { get; init; } = De2013.PartDesPrets;

    [Description("Euros par logement restructuré.")]
    public decimal AideALaRestructuration { get; init; } = De2013.AideALaRestructuration;

    [Description("Logements restructurés aidés dans l’année, au plus.")]
    public int PlafondDeRestructuration { get; init; } = De2013.PlafondDeRestructuration;

    [Description("Clé des cotisations CGLLS, pour cent.")]
    public int PartDesCotisations { get; init; } = De2013.PartDesCotisations;

    [Description("Clé des loyers, pour cent.")]
    public int PartDesLoyers { get; init; } = De2013.PartDesLoyers;

    [Description("Clé des logements, pour cent.")]
    public int PartDesLogements { get; init; } = De2013.PartDesLogements;

    [Description("Euros de frais de gestion.")]
    public decimal Frais { get; init; }

    [Description("Les organismes exonérés reçoivent des aides.")]
    public bool ExoneresAides { get; init; } = true;

    public ParametresDeCampagne Lire() => new()
    {
        AideEnZone1 = AideEnZone1,
        AideEnZones2Et3 = AideEnZones2Et3,
        PartDesPrets = PartDesPrets,
        AideALaRestructuration = AideALaRestructuration,
        PlafondDeRestructuration = PlafondDeRestructuration,
        PartDesCotisations = PartDesCotisations,
        PartDesLoyers = PartDesLoyers,
        PartDesLogements = PartDesLogements,
        Frais = Frais,
        ExoneresAides = ExoneresAides,
    };
}

[Description("Un organisme : ses bases et ses opérations de l’année.")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record OrganismeAEssayerJson(
    [property: Description("SIREN ; il départage les égalités.")] string Siren,
    [property: Description("Nom, pour les phrases.")] string Nom,
    [property: Description("Euros, cotisation due à la CGLLS.")] decimal Cotisation,
    [property: Description("Euros, loyers et redevances.")] decimal Loyers,
    [property: Description("Logements locatifs et unités de foyers.")] int Logements,
    [property: Description("Plan de la CGLLS.")] PlanDeLaCglls Plan = PlanDeLaCglls.Aucun)
{
    [Description("Logements neufs, PLUS ou PLAI, zones 1 et 1 bis.")]
    public int EnZone1 { get; init; }

    [Description("Logements neufs, PLUS ou PLAI, zones 2 et 3.")]
    public int EnZones2Et3 { get; init; }

    [Description("Euros d’éco-prêts et de PAM.")]
    public decimal Prets { get; init; }

    [Description("Restructurations demandées, en logements.")]
    public int Restructures { get; init; }
}

[Description("Une mutualisation à calculer à blanc : rien n’est enregistré.")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record EssaiJson(
    [property: Description("Organismes, 2\u00A0000 au plus.")] IReadOnlyList<OrganismeAEssayerJson> Organismes,
    [property: Description("Paramètres ; ceux de 2013 sans précision.")] ParametresJson? Parametres = null);

[Description("Ce qui empêche le calcul.")]
internal sealed record RefusDEssaiJson(
    [property: Description("Code stable.")] string Code,
    [property: Description("Phrase en français.")] string Message,
    [property: Description("Champ, comme organismes[2].siren ; rien pour l’ensemble.")] string? Champ);

[Description("Ce qu’un organisme reçoit et doit, en euros.")]
internal sealed record PositionJson(
    [property: Description("SIREN.")] string Siren,
    [property: Description("Nom.")] string Nom,
    [property: Description("Aide aux logements neufs.")] decimal AideAuNeuf,
    [property: Description("Aide aux éco-prêts et PAM.")] decimal AideAuxPrets,
    [property: Description("Aide à la restructuration, sous le plafond national.")] decimal AideALaRestructuration,
    [property: Description("Part appelée sur les cotisations CGLLS.")] decimal PartDesCotisations,
    [property: Description("Part appelée sur les loyers.")] decimal PartDesLoyers,
    [property: Description("Part appelée sur les logements.")] decimal PartDesLogements,
    [property: Description("Contribution.")] decimal Contribution,
    [property: Description("Solde : reçu au-dessus de zéro, dû au-dessous.")] decimal Solde)
{
    public static PositionJson De(PositionDOrganisme p) => new(
        p.Bases.Siren, p.Bases.Nom, p.Aides.Neuf, p.Aides.Prets, p.Aides.Restructuration, p.Parts.Cotisations, p.Parts.Loyers, p.Parts.Logements, p.Parts.Total, p.Solde);
}

[Description("Ce que donne le calcul.")]
internal sealed record ResultatDEssaiJson(
    [property: Description("Rien n’empêche le calcul.")] bool EstCalculable,
    [property: Description("Refus ; aucun quand le calcul est fait.")] IReadOnlyList<RefusDEssaiJson> Refus,
    [property: Description("Total des aides, en euros.")] decimal Aides,
    [property: Description("Total appelé : aides et frais.")] decimal Appel,
    [property: Description("Organismes, par SIREN.")] IReadOnlyList<PositionJson> Positions);
