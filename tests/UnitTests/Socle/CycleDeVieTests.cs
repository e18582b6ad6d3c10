using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.Socle;

public class CycleDeVieTests
{
    private static readonly CycleDeVie<Feu> Cycle = new("Feu", Feu.Rouge,
        new(Feu.Rouge, "Ouvrir", Feu.Vert), new(Feu.Vert, "Fermer", Feu.Rouge));

    internal enum Feu
    {
        [Display(Name = "Au rouge")] Rouge,
        Vert,
    }

    [Fact]
    public void Un_acte_hors_de_la_table_est_refuse_avec_le_nom_de_l_etat()
    {
        Cycle.Passer(Feu.Rouge, "Ouvrir").ShouldBe(Feu.Vert);
        var refus = Should.Throw<Refus>(() => Cycle.Passer(Feu.Rouge, "Fermer"));
        refus.Code.ShouldBe(RefusSocle.ActeImpossible);
        refus.Message.Replace('\u00A0', ' ').ShouldBe("« Fermer » n’est pas possible dans l’état « Au rouge ».");
    }

    [Fact]
    public void Le_diagramme_a_une_ligne_par_transition() =>
        Cycle.EnMermaid().ShouldBe("stateDiagram-v2\n    [*] --> Rouge\n    Rouge --> Vert : Ouvrir\n    Vert --> Rouge : Fermer\n");

    [Fact]
    public void Deux_lignes_pour_le_meme_acte_dans_le_meme_etat_sont_une_erreur_de_programme() =>
        Should.Throw<ArgumentException>(() => new CycleDeVie<Feu>("Feu", Feu.Rouge, new(Feu.Rouge, "Ouvrir", Feu.Vert), new(Feu.Rouge, "Ouvrir", Feu.Rouge)));
}
