using Cus.Portal.Identite.Contracts;

namespace Cus.Portal.Host;

/// <summary>What the person who ran the demo reads in the terminal.</summary>
internal static class Annonce
{
    private static readonly (string Compte, string Fait)[] Comptes =
    [
        ("amina.belkacem", "rédactrice, Habitat Garonne"),
        ("luc.ferrand", "signataire, Habitat Garonne\u00A0: il dépose"),
        ("karine.bonnet", "rédactrice, Toit d’Oc"),
        ("marc.puig", "signataire, Toit d’Oc"),
        ("claire.esteve", "instructrice, DREAL Midi-Pyrénées"),
        ("didier.vasseur", "contributeur, DDT 31"),
        ("bruno.lacaze", "pour le préfet de région Midi-Pyrénées"),
        ("helene.castan", "pour la préfète de région Occitanie, dans l’espace de la DREAL"),
        ("maud.perrin", "secrétariat, DHUP"),
        ("olivier.legoff", "secrétariat, USH"),
        ("anne.morel", "présidente du comité"),
        ("hugo.blanc", "membre du comité, FNARS"),
        ("ines.fabre", "AR HLM Midi-Pyrénées"),
        ("jean.roques", "préfecture de la Haute-Garonne"),
        ("odile.garrigue", "préfecture de Tarn-et-Garonne"),
        ("camille.fabre", "signataire, Toulouse Métropole"),
        ("enora.quemener", "signataire, Armor Accession"),
        ("agnes.soulie", "signataire, Résidences d’Oc"),
        ("sylvie.marchand", "administratrice de l’espace"),
        ("thomas.rey", "auditeur"),
    ];

    public static void Afficher(WebApplication app)
    {
        var adresse = app.Urls.FirstOrDefault() ?? "http://localhost:5080";
        var port = new Uri(adresse.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)).Port;
        Console.WriteLine($"""

            Le portail est ouvert.
              Espace national (thème neutre)      http://localhost:{port}
              Espace d’une DREAL (thème de l’État) http://dreal.localhost:{port}
              Boîte aux lettres locale            http://localhost:{port}/echeances/boite-locale
            Comptes de démonstration (mot de passe commun{'\u00A0'}: {ComptesDemo.MotDePasse}){'\u00A0'}:
            """);
        foreach (var (compte, fait) in Comptes)
            Console.WriteLine($"  {compte + "@demo.example",-32} {fait}");
        Console.WriteLine("Ctrl-C arrête tout\u00A0; les données restent dans .data/.");
    }
}
