using System.Text;
using Cus.Portal.ConventionsCus.PremiereGeneration.Registres;
using Cus.Portal.Documents.Contracts;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>The lists of a convention, read from their files.</summary>
public sealed class RegistresDePremiereGenerationTests
{
    private static readonly CadreDeRegistre Cadre = new(["S1"], [2011, 2012, 2013, 2014, 2015, 2016]);

    [Theory]
    [InlineData("D1;S1;2011;Façades;C.I;1000;oui;", null)]
    [InlineData("D1;S1;2011;Façades;C.II;1055;non;5,5", null)]
    [InlineData("D1;S1;2011;Façades;C.I;1055;non;", "H2 Les montants doivent être exprimés hors taxe.")]
    [InlineData("D1;S1;2011;Façades;C.I;1055;non;0,2", "H2 Donnez le taux de TVA en pour cent, comme 5,5.")]
    [InlineData("D1;S1;2011;Façades;C.I et C.II;1000;oui;", "E2 Une dépense ne peut être comptée à la fois en C.I et en C.II.")]
    [InlineData("D1;S9;2011;Façades;C.I;1000;oui;", "B2 Ce segment n’est pas dans la convention.")]
    [InlineData("D1;S1;999999999999;Façades;C.I;1000;oui;", "C2 « 999999999999 » : nombre trop grand, ou plus de 0 décimales.")]
    [InlineData("D1;S1;2147483647;Façades;C.I;1000;oui;", "C2 L’année 2147483647 n’est pas une année de la convention.")]
    [InlineData("D1;S1;2019;Façades;C.I;1000;oui;", "C2 L’année 2019 n’est pas une année de la convention.")]
    public void Une_depense_compte_une_fois_hors_taxe(string ligne, string? faute)
    {
        var (lues, fautes) = FichierDesDepenses.Lire(Lire(FichierDesDepenses.Modele, ligne), Cadre);
        Dites(fautes).ShouldBe(faute is null ? [] : [faute]);
        lues.Select(d => d.MontantHorsTaxe).ShouldBe(faute is null ? [1_000m] : []);
    }

    [Theory]
    [InlineData("V1;S1;2011;01/03/2011;01/06/1978;non;oui;oui;;non", null)]
    [InlineData("V1;S1;2011;01/03/2011;01/06/1978;oui;oui;;oui;non", null)]
    [InlineData("V1;S1;2011;01/03/2011;01/06/1978;oui;oui;oui;;non", "G2 Le logement ne remplit pas les conditions d’une mise effective en commercialisation.")]
    [InlineData("V1;S1;2011;01/03/2011;01/06/1978;non;non;oui;;non", "G2 Le logement ne remplit pas les conditions d’une mise effective en commercialisation.")]
    [InlineData("V1;S1;2011;01/01/2012;01/06/1978;non;oui;oui;;non", "D2 Ce logement est mis en vente après l’année où il compte.")]
    [InlineData("V1;S1;2011;01/03/2011;01/01/9995;non;oui;oui;;non", "E2 « 01/01/9995 » : date attendue, comme 31/12/2024.")]
    public void Un_logement_compte_quand_sa_mise_en_vente_est_effective(string ligne, string? faute) =>
        Dites(FichierDesVentes.Lire(Lire(FichierDesVentes.Modele, ligne), Cadre).Fautes).ShouldBe(faute is null ? [] : [faute]);

    [Fact]
    public void La_liste_dit_la_carence_l_age_et_le_double_compte()
    {
        var (lus, fautes) = FichierDesVentes.Lire(Lire(FichierDesVentes.Modele,
            "V1;S1;2011;01/03/2011;01/06/1978;non;oui;oui;;oui", "V2;S1;2011;01/03/2011;01/03/2001;non;oui;oui;;non", "V3;S1;2011;01/03/2011;28/02/1898;non;oui;oui;;non", "V1;S1;2013;01/03/2013;01/06/1978;non;oui;oui;;non"), Cadre);
        fautes.ShouldBeEmpty();
        FichierDesVentes.Verifier(lus).Select(x => (x.Logement.Code, x.Logement.Annee, x.Constat.Regle)).ShouldBe([("V1", 2011, "D-02"), ("V2", 2011, "D-03"), ("V1", 2013, "D-05")]);
        FichierDesVentes.Lire(Tableurs.Lire(Tableurs.Ecrire(FichierDesVentes.Modele, lus.Select(FichierDesVentes.Ligne)), FichierDesVentes.Modele), Cadre).Logements.ShouldBe(lus);
    }

    [Fact]
    public void Un_repere_donne_deux_fois_est_une_faute()
    {
        Dites(FichierDesDepenses.Lire(Lire(FichierDesDepenses.Modele, "D1;S1;2011;A;C.I;1;oui;", "D1;S1;2012;B;C.I;2;oui;"), Cadre).Fautes).ShouldBe(["A3 Le repère « D1 » est déjà sur une autre ligne."]);
        Dites(FichierDesVentes.Lire(Lire(FichierDesVentes.Modele, "V1;S1;2011;01/03/2011;01/06/1978;non;oui;oui;;non", "V1;S1;2011;02/03/2011;01/06/1978;non;oui;oui;;non"), Cadre).Fautes).ShouldBe(["A3 Le repère « V1 » est déjà sur une autre ligne."]);
    }

    private static LectureDeTableur Lire(ModeleDeTableur modele, params string[] lignes) =>
        Tableurs.Lire(Encoding.UTF8.GetBytes(string.Join("\r\n", lignes.Prepend(string.Join(';', modele.Colonnes.Select(c => c.Titre)))) + "\r\n"), modele);

    private static IEnumerable<string> Dites(IEnumerable<FauteDeTableur> fautes) => fautes.Select(f => $"{f.Cellule} {f.Phrase.Replace('\u00A0', ' ')}");
}
