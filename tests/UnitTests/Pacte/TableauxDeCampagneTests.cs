using System.Globalization;
using System.Text;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Refuser;
using NSubstitute;

namespace Cus.Portal.UnitTests.Pacte;

/// <summary>The two files of a campaign: what each line says, and why one is refused.</summary>
public sealed class TableauxDeCampagneTests
{
    private const string TitresDesPrets = "Prêt;SIREN;Signé le;Produit;Zone;Logements;Montant";
    private const string TitresDesBases = "SIREN;Organisme;Département;Plan de la CGLLS;Cotisation CGLLS;Loyers;Logements;Restructurations demandées;Courriel";
    private static readonly HashSet<string> Sirens = ["990000135", "990000143"];
    private static readonly ITerritoires Territoires = Creer();

    [Fact]
    [Trait("Scenario", "PAC-S06")]
    public void Le_fichier_des_prets_dit_ligne_par_ligne_ce_qu_il_refuse()
    {
        var lignes = Enumerable.Range(2, 200).Select(n => Ligne(n)).ToList();
        lignes[14 - 2] = "P14;990000150;15/03/2013;PLUS;1;1;100000";
        lignes[57 - 2] = "P57;990000135;02/01/2014;PLUS;1;1;100000";
        lignes[90 - 2] = "P90;990000135;15/03/2013;PLS;1;1;100000";
        lignes[121 - 2] = "P121;990000135;15/03/2013;PLAI;4;1;100000";
        lignes[199] = "P201;990 000 143;31/12/2013;éco-prêt;;;250 000,50";
        var lecture = Lire(lignes);
        (lecture.Lignes, lecture.Pretes).ShouldBe((200, 196));
        lecture.Fautes.Select(f => (f.Ligne, f.Cellule, Net(f.Phrase))).ShouldBe(
        [
            (14, "B14", "Le SIREN 990000150 n’est pas dans la campagne 2013."),
            (57, "C57", "Prêt signé le 2 janvier 2014 : la campagne porte sur les prêts signés en 2013."),
            (90, "D90", "« PLS » n’ouvre pas droit à une aide : PLUS, PLAI, éco-prêt ou PAM."),
            (121, "E121", "« 4 » n’est pas une zone : 1, 1 bis, 2 ou 3."),
        ]);
        lecture.Prets.Single(p => p.Nature == NatureDePret.EcoPret).ShouldBe(new("990000143", NatureDePret.EcoPret, null, 1, 0, 250_000.50m), "31 December counts");
        lecture.Prets.Where(p => p.Nature == NatureDePret.Plus).Sum(p => p.Logements).ShouldBe(195);
    }

    [Theory]
    [InlineData("P2;990000135;01/01/2013;plus;1bis;2;", null)]
    [InlineData("P2;990000135;2013-12-31;P.A.M.;;;1", null)]
    [InlineData("P2;990000135;15/03/2013;PLAI;;2;5", "n’est pas une zone")]
    [InlineData("P2;990000135;15/03/2013;PLAI;1 bis;;5", "combien de logements")]
    [InlineData("P2;990000135;15/03/2013;PLAI;1 bis;0;5", "combien de logements")]
    [InlineData("P2;990000135;15/03/2013;Éco prêt;;5;", "a un montant")]
    [InlineData("P2;990000135;15/03/2013;PAM;;;0", "a un montant")]
    [InlineData("P2;99000013;15/03/2013;PLUS;1;1;", "neuf chiffres")]
    [InlineData("P2;990000135;31/02/2013;PLUS;1;1;", "31/02/2013")]
    [InlineData("P2;990000135;15/03/2013;PLUS;1;-2;", "-2")]
    [InlineData("P2;990000135;15/03/2013;PLUS;1;1,5;", "1,5")]
    [InlineData("p1;990000135;15/03/2013;PLUS;1;1;", "déjà à la ligne 2")]
    public void Chaque_ligne_est_juste_ou_dit_pourquoi(string ligne, string? motif)
    {
        var lecture = Lire([Ligne(1), ligne]);
        lecture.Pretes.ShouldBe(motif is null ? 2 : 1);
        string.Join(' ', lecture.Fautes.Select(f => Net(f.Phrase))).ShouldContain(motif ?? "");
    }

    [Fact]
    public void Des_titres_inconnus_refusent_le_fichier_entier() =>
        Should.Throw<Refus>(() => TableauDesPrets.Lire("a;b\n1;2"u8.ToArray(), 2013, Sirens)).Motifs.ShouldAllBe(m => m.Champ == "Fichier");

    [Fact]
    public void L_outre_mer_et_les_organismes_sans_logement_sont_ecartes_pas_fautifs()
    {
        var lecture = TableauDesBases.Lire(Encoding.UTF8.GetBytes($"{TitresDesBases}\n990 000 135;A;31;;100;1 000,50;10;4;a@a.example\n990000143;B;1;plan de consolidation;300;-3000;30;;\n990000150;Bourbon Logis;974;;1;1;1;;\n990000168;Sans parc;75;;0;0;0;;"), Territoires);
        lecture.Fautes.ShouldBeEmpty();
        lecture.Retenus.Select(r => (r.Bases.Nom, r.Departement, r.Bases.Loyers, r.Restructures, r.Courriel, r.Bases.EstExonere)).ShouldBe([("A", "31", 1_000.50m, 4, "a@a.example", false), ("B", "01", -3_000m, 0, "", true)]);
        lecture.Ecartes.Select(e => (e.Ligne, e.Nom)).ShouldBe([(4, "Bourbon Logis"), (5, "Sans parc")]);
    }

    [Fact]
    public void Une_cellule_fausse_des_bases_se_dit_dans_sa_case()
    {
        var lecture = TableauDesBases.Lire(Encoding.UTF8.GetBytes($"{TitresDesBases}\n990000135;A;31;;100;1000;10;;\n990000135;A2;31;;100;1000;10;;\n990000143;B;999;;300;3000;30;;\n990000150;C;31;;1;1;1;;pas une adresse\n990000168;D;31;plan inventé;1,001;1;1;;"), Territoires);
        lecture.Fautes.Select(f => f.Cellule).Order(StringComparer.Ordinal).ShouldBe(["A3", "C4", "D6", "E6", "I5"]);
    }

    private static LectureDePrets Lire(IEnumerable<string> lignes) => TableauDesPrets.Lire(Encoding.UTF8.GetBytes(TitresDesPrets + "\n" + string.Join('\n', lignes)), 2013, Sirens);

    private static string Ligne(int numero) => string.Create(CultureInfo.InvariantCulture, $"P{numero};990 000 135;15/03/2013;PLUS;2;1;100 000");

    private static string Net(string phrase) => phrase.Replace('\u00A0', ' ');

    private static ITerritoires Creer()
    {
        var t = Substitute.For<ITerritoires>();
        t.NomDuDepartement(Arg.Any<string>()).Returns(a => a.Arg<string>() is "31" or "01" or "75" or "974" ? "un département" : null);
        return t;
    }
}
