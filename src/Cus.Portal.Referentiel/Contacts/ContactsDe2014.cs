using System.Globalization;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Territoires;

namespace Cus.Portal.Referentiel.Contacts;

/// <summary>
/// The addresses of the call « 10 000 logements HLM accompagnés », as its text writes them: § Dépôt for USH and DHUP,
/// annexe 1 for the 22 DREAL-DRIHL, annexe 2 for the 21 regional associations (one for Provence and Corse).
/// </summary>
internal static class ContactsDe2014
{
    private const string Nationaux = """
        Ush|Union sociale pour l’habitat|dius@union-habitat.org
        Dhup|Direction de l’habitat, de l’urbanisme et des paysages|ph1.dgaln@developpement-durable.gouv.fr
        """;

    private const string Annexe1 = """
        42|ecla.dreal-alsace@developpement-durable.gouv.fr
        72|sald.dreal-aquitaine@developpement-durable.gouv.fr
        83|log.stelep.DREAL-Auvergne@developpement-durable.gouv.fr
        25|dhv.satih.dreal-bnormandie@developpement-durable.gouv.fr
        26|slcd.dreal-bourgogne@developpement-durable.gouv.fr
        53|sceal.dreal-bretagne@developpement-durable.gouv.fr
        24|dlh.sblad.dreal-centre@developpement-durable.gouv.fr
        21|Sltp.Dreal-Champard@developpement-durable.gouv.fr
        94|pla.sladd.dreal-corse@developpement-durable.gouv.fr
        43|dh.slbe.dreal-franche-comte@developpement-durable.gouv.fr
        23|blca.seclad.dre-h.normandie@developpement-durable.gouv.fr
        11|salpe.drihl-if@developpement-durable.gouv.fr
        91|hl.sa.dreal-langrours@developpement-durable.gouv.fr
        74|cheld.dreal-limousin@developpement-durable.gouv.fr
        41|dhls.scela.dreal-lorraine@developpement-durable.gouv.fr
        73|dhl.stael.dreal-midi-pyrenees@developpement-durable.gouv.fr
        31|dlh.seclat.dreal-npdc@developpement-durable.gouv.fr
        93|sel.dreal-paca@developpement-durable.gouv.fr
        52|dph.sial.dre-pays-de-la-loire@developpement-durable.gouv.fr
        22|Ht.Eclat@developpement-durable.gouv.fr
        54|dhls.secla.dreal-poitou-charentes@developpement-durable.gouv.fr
        82|hcv.dreal-rhone-alpes@developpement-durable.gouv.fr
        """;

    private const string Annexe2 = """
        42|a.ramdani@areal-habitat.org
        72|sylvie.regnier@union-habitat.org
        83|f.tastet@union-habitat.org
        25|courtin.stephane@wanadoo.fr
        26|emmanuel.bouet@union-habitat.org
        53|p.sciberras@arohabitat-bretagne.org
        24|b.jallet.arhlmce@union-habitat.org
        21|h.charra-pontillo@arca-hlm.com
        43|a.schwerdorffer.arhlmfc@union-habitat.org
        23|a.massiere.arhlmhn@union-habitat.org
        11|c.rabault@aorif.org
        91|d.rey@urohabitat.org
        74|info@arolim.com
        41|f.ceccato.arelor@union-habitat.org
        73|s.veniel-le-navennec.ushmp@union-habitat.org
        31|r.fraccola.arhlmnpc@union-habitat.org
        93 94|poliviero@arhlmpacacorse.com
        52|mevenot@ush-pl.org
        22|j.petit.arhlmfic@union-habitat.org
        54|romain.mignot@union-habitat.org
        82|a.mouhaddab@arra-habitat.org
        """;

    /// <summary>Fresh rows, always with the same identifiers.</summary>
    public static IReadOnlyList<ContactEnregistre> Tous() => [.. Lire()];

    private static IEnumerable<ContactEnregistre> Lire()
    {
        var rang = 0;
        foreach (var c in Lignes(Nationaux))
            yield return Contact(++rang, Enum.Parse<RoleDeContact>(c[0]), c[1], c[2], []);
        foreach (var c in Lignes(Annexe1))
            yield return Contact(++rang, RoleDeContact.Dreal, RegionDe(c[0]).Service, c[1], [c[0]]);
        foreach (var c in Lignes(Annexe2))
        {
            var regions = c[0].Split(' ');
            yield return Contact(++rang, RoleDeContact.ArHlm, "AR HLM " + string.Join(" – ", regions.Select(r => RegionDe(r).Nom)), c[1], regions);
        }
    }

    private static IEnumerable<string[]> Lignes(string table) => table.Split('\n').Select(l => l.Split('|'));

    private static Region RegionDe(string code) => RegionsFrancaises.De2014.Single(r => r.Code == code);

    private static ContactEnregistre Contact(int rang, RoleDeContact role, string libelle, string adresse, string[] regions) =>
        new(new Guid("0198a000-0000-7000-8003-" + rang.ToString("D12", CultureInfo.InvariantCulture)), role, libelle, adresse, regions, MillesimeRegions.Regions2014);
}
