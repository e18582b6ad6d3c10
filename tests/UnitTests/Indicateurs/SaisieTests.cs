using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Indicateurs.Saisies;
using static Cus.Portal.UnitTests.Indicateurs.ModeleDIndicateur;

namespace Cus.Portal.UnitTests.Indicateurs;

/// <summary>Numbers as typed, tables as pasted, what a cell may hold.</summary>
public class SaisieTests
{
    [Theory]
    [InlineData("1 250", "1250")]
    [InlineData("1\u00A0250", "1250")]
    [InlineData("1\u202F250,5", "1250.5")]
    [InlineData("12,5", "12.5")]
    [InlineData("12.5", "12.5")]
    [InlineData(" 0 ", "0")]
    [InlineData("−3", "-3")]
    [InlineData("- 3", "-3")]
    [InlineData("25 %", "25")]
    [InlineData("1 200 €", "1200")]
    [InlineData("12 345 678", "12345678")]
    public void Un_nombre_se_lit_comme_on_l_ecrit(string texte, string attendu) =>
        NombreFrancais.Lire(texte).Nombre.ShouldBe(decimal.Parse(attendu, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("n.c.", "« n.c. » n’est pas un nombre entier.")]
    [InlineData("1O", "« 1O » n’est pas un nombre entier.")]
    [InlineData("12 50", "« 12 50 » n’est pas un nombre entier.")]
    [InlineData("1,2,3", "« 1,2,3 » n’est pas un nombre entier.")]
    [InlineData("1 250,", "« 1 250, » n’est pas un nombre entier.")]
    [InlineData("1e9", "« 1e9 » n’est pas un nombre entier.")]
    [InlineData("−3", "−3 est négatif ; un nombre positif ou nul est attendu.")]
    [InlineData("12,5", "12,5 a des décimales ; un nombre entier est attendu.")]
    [InlineData("1 000 000 000 000", "Ce nombre est trop grand ; il doit rester sous mille milliards.")]
    [InlineData("99999999999999999999999999999999", "« 99999999999999999999999999999999 » n’est pas un nombre entier.")]
    public void Ce_qui_n_est_pas_un_nombre_attendu_dit_pourquoi(string texte, string motif) =>
        NombreFrancais.Lire(texte, new AttenteDeNombre()).Motif!.Phrase.Lisible().ShouldBe(motif);

    [Fact]
    public void Rien_n_est_pas_zero() => NombreFrancais.Lire(" \u00A0").EstVide.ShouldBeTrue();

    [Fact]
    [Trait("Scenario", "IND-S08")]
    public void Soixante_douze_cellules_collees_en_donnent_soixante_dix()
    {
        var territoires = Enumerable.Range(1, 12).Select(i => $"Territoire {i}").ToList();
        var annees = Enumerable.Range(2019, 6).Select(a => $"{a}").ToList();
        var lignes = Enumerable.Range(0, 12).Select(i => Enumerable.Range(0, 6).Select(j => $"{(i * 6) + j}").ToArray()).ToArray();
        (lignes[2][3], lignes[5][0], lignes[0][0], lignes[11][5]) = ("n.c.", "−3", "1 250", "12,5");
        var collage = TableauColle.Poser(string.Join("\r\n", lignes.Select(l => string.Join('\t', l))), territoires, annees, new AttenteDeNombre(1));
        collage.Cellules.Count.ShouldBe(72);
        collage.Pretes.Count().ShouldBe(70);
        collage.Fautives.Select(c => (c.Ligne, c.Colonne, c.Texte)).ShouldBe([(2, 3, "n.c."), (5, 0, "−3")]);
        collage.Fautives.ShouldAllBe(c => c.Motif!.Phrase.Length > 10);
        (collage.Cellules[0].Nombre, collage.Cellules[71].Nombre).ShouldBe((1250, 12.5m));
        collage.Debordent.ShouldBe(0);
    }

    [Fact]
    public void Les_titres_colles_placent_les_cellules_par_leur_nom()
    {
        var collage = TableauColle.Poser("Territoire\t2020\t2019\nBREST metropole\t2\t1\nInconnue\t8\t9\n", ["Morlaix", "Brest Métropole"], ["2019", "2020"], new AttenteDeNombre());
        collage.Cellules.Select(c => (c.Ligne, c.Colonne, c.Nombre)).ShouldBe([(1, 1, 2m), (1, 0, 1m)]);
        collage.LignesInconnues.ShouldBe(["Inconnue"]);
        collage.Debordent.ShouldBe(2);
    }

    [Fact]
    public void Un_collage_part_de_sa_cellule_compte_ce_qui_deborde_et_refuse_les_doublons()
    {
        var depuis = TableauColle.Poser("1\t2\n3\t4", ["a", "b"], ["x", "y"], new AttenteDeNombre(), (1, 1));
        depuis.Cellules.ShouldHaveSingleItem().Nombre.ShouldBe(1);
        depuis.Debordent.ShouldBe(3);
        var double_ = TableauColle.Poser("a\t1\na\t2", ["a", "b"], ["x", "y"], new AttenteDeNombre());
        double_.Fautives.ShouldHaveSingleItem().Motif!.Code.Code.ShouldBe("Indicateurs:CelluleEnDouble");
        TableauColle.Decouper("\"a\"\"b\nc\"\td\n").ShouldBe([["a\"b\nc", "d"]]);
        TableauColle.Decouper("a;b").ShouldBe([["a", "b"]]);
        TableauColle.Decouper("").ShouldBeEmpty();
        Should.Throw<Cus.Portal.Socle.Refuser.Refus>(() => TableauColle.Decouper(new string('\t', TableauColle.CellulesAuPlus + 1)));
    }

    [Fact]
    public void Une_saisie_se_controle_selon_sa_definition()
    {
        ReglesDeSaisie.Controler(Logements, 3).ShouldBeNull();
        Code(ReglesDeSaisie.Controler(Logements, -3)).ShouldBe("Indicateurs:Negatif");
        Code(ReglesDeSaisie.Controler(Logements, 1.5m)).ShouldBe("Indicateurs:EntierAttendu");
        Code(ReglesDeSaisie.Controler(Taux, 3, -1)).ShouldBe("Indicateurs:DenominateurNegatif");
        Code(ReglesDeSaisie.Controler(Taux, 3, 1.00001m)).ShouldBe("Indicateurs:TropDeDecimales");
        Code(ReglesDeSaisie.Controler(Taux, ReglesDeSaisie.Maximum, 1)).ShouldBe("Indicateurs:TropGrand");
        ReglesDeSaisie.Controler(Gardiens with { AdmetNegatif = true }, -0.35m, 1).ShouldBeNull();
        ReglesDeSaisie.ControlerSansObjet(" ")!.Phrase.ShouldBe("« Sans objet » demande un motif.");
        Code(ReglesDeSaisie.ControlerCible(Logements, -1)).ShouldBe("Indicateurs:Negatif");
    }

    [Theory]
    [InlineData("60", "240", StatutValeur.Renseignee, null)]
    [InlineData("", "", StatutValeur.NonRenseignee, null)]
    [InlineData("3", "0", StatutValeur.SansObjet, null)]
    [InlineData("s.o.", "", StatutValeur.SansObjet, null)]
    [InlineData("60", "", StatutValeur.NonRenseignee, "c-0-0d")]
    [InlineData("", "240", StatutValeur.NonRenseignee, "c-0-0")]
    [InlineData("x", "240", StatutValeur.NonRenseignee, "c-0-0")]
    [InlineData("60", "-1", StatutValeur.NonRenseignee, "c-0-0d")]
    public void Une_cellule_de_taux_se_lit_en_deux_nombres(string numerateur, string denominateur, StatutValeur statut, string? champ)
    {
        var (valeur, motifs) = SaisirUneGrille.Lire(Taux, new CelluleSaisie("o", 2024, numerateur, denominateur, 0, "c-0-0"), "aucune attribution");
        valeur.Statut.ShouldBe(statut);
        motifs.Select(m => m.Champ).SingleOrDefault().ShouldBe(champ);
    }

    [Fact]
    public void Une_cellule_sans_objet_exige_son_motif() =>
        SaisirUneGrille.Lire(Logements, new CelluleSaisie("o", 2024, "sans objet", null, 0, "c"), "").Motifs.ShouldHaveSingleItem().Champ.ShouldBe("MotifSansObjet");

    [Fact]
    public void La_cle_d_une_ventilation_ne_depend_pas_de_l_ordre_de_ses_parts()
    {
        Ventilation.Cle(("produit", "PLUS"), ("commune", "29019")).ShouldBe(Ventilation.Cle(("commune", "29019"), ("produit", "PLUS")));
        Ventilation.Parts("commune=29019;produit=PLUS")["produit"].ShouldBe("PLUS");
        Should.Throw<ArgumentException>(() => Ventilation.Cle(("a", "b;c")));
    }

    private static string? Code(Cus.Portal.Socle.Refuser.Motif? motif) => motif?.Code.Code;
}
