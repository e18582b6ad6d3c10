using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Appels;

public sealed class SaisieDeSectionTests
{
    private static readonly DateTimeOffset Midi = Paris.DebutDuJour(new DateOnly(2014, 4, 2)).AddHours(12);
    private static readonly Acteur Amina = new(Guid.NewGuid(), "Amina Belkacem", "amina.belkacem@demo.example", []);

    [Fact]
    public void Le_meme_texte_envoye_deux_fois_n_est_pas_un_conflit()
    {
        var dossier = AppelType.Brouillon(AppelType.Session1(Guid.NewGuid()), Guid.NewGuid(), Amina, AppelType.SaisiesCompletes(), new Dictionary<string, Guid>(StringComparer.Ordinal), Midi);
        dossier.Ecrire("volet2", AppelType.Champs(("texte", "Un référent. ")), 1, Amina, Midi).ShouldBe(2);
        dossier.Ecrire("volet2", AppelType.Champs(("texte", "Un référent."), ("referent", " ")), 1, Amina, Midi).ShouldBe(2);
        Should.Throw<Refus>(() => dossier.Ecrire("volet2", AppelType.Champs(("texte", "Deux référents.")), 1, Amina, Midi)).Code.ShouldBe(RefusAppels.SectionModifiee);
    }

    [Fact]
    public void Une_ligne_de_plus_ou_un_montant_autre_n_est_pas_la_meme_saisie()
    {
        var saisie = AppelType.SaisiesCompletes()[Rubriques.Logements];
        saisie.Equivaut(AppelType.SaisiesCompletes()[Rubriques.Logements]).ShouldBeTrue();
        saisie.Equivaut(AppelType.Avec(saisie, "lots", [.. saisie.Lignes("lots").Skip(1)])).ShouldBeFalse();
        saisie.Equivaut(AppelType.Avec(saisie, "lots", [.. saisie.Lignes("lots").Reverse()])).ShouldBeFalse();
        SaisieDeSection.Vide.Equivaut(AppelType.Champs(("texte", ""))).ShouldBeTrue();
    }
}
