using Cus.Portal.Referentiel;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Demonstration;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.Referentiel;

public class OrganismeTests
{
    private static readonly Guid Ush = Guid.NewGuid();
    private static readonly IdentiteDOrganisme Identite = new(TypeOrganisme.Oph, Siren.Lire(SemerLesOrganismes.SirenInvente(1)), null, null, null, null, null);
    private readonly Organisme _organisme = Organisme.Enregistrer(Guid.NewGuid(), "Office public de Quimper", Identite);

    [Fact]
    [Trait("Scenario", "REF-S04")]
    public void Un_nom_vaut_a_partir_de_son_jour()
    {
        _organisme.Renommer("Finistère Sud Habitat", new DateOnly(2016, 3, 1));
        _organisme.NomLe(new DateOnly(1990, 1, 1)).ShouldBe("Office public de Quimper");
        _organisme.NomLe(new DateOnly(2016, 2, 29)).ShouldBe("Office public de Quimper");
        _organisme.NomLe(new DateOnly(2016, 3, 1)).ShouldBe("Finistère Sud Habitat");
        Should.Throw<Refus>(() => _organisme.Renommer("Autre", new DateOnly(2016, 3, 1))).Code.ShouldBe(RefusReferentiel.NomAvantLePrecedent);
        Should.Throw<Refus>(() => _organisme.Renommer("Finistère Sud Habitat", new DateOnly(2018, 1, 1))).Code.ShouldBe(RefusReferentiel.MemeNom);
    }

    [Fact]
    public void Une_adhesion_vaut_entre_ses_deux_jours_compris()
    {
        _organisme.Adherer(Ush, new DateOnly(2010, 1, 1));
        _organisme.Quitter(Ush, new DateOnly(2014, 5, 13));
        _organisme.AdhereA(Ush, new DateOnly(2009, 12, 31)).ShouldBeFalse();
        _organisme.AdhereA(Ush, new DateOnly(2010, 1, 1)).ShouldBeTrue();
        _organisme.AdhereA(Ush, new DateOnly(2014, 5, 13)).ShouldBeTrue();
        _organisme.AdhereA(Ush, new DateOnly(2014, 5, 14)).ShouldBeFalse();
        Should.Throw<Refus>(() => _organisme.Adherer(Ush, new DateOnly(2014, 5, 13))).Code.ShouldBe(RefusReferentiel.AdhesionEnCours);
        Should.Throw<Refus>(() => _organisme.Quitter(Ush, new DateOnly(2015, 1, 1))).Code.ShouldBe(RefusReferentiel.AdhesionAucune);
    }

    [Fact]
    public void Le_SIREN_se_tire_du_SIRET_et_un_bailleur_en_a_un()
    {
        _organisme.Corriger(Identite with { Siren = null, Siret = Siret.Lire("775 697 907 00068") });
        _organisme.Siren.ShouldBe("775697907");
        Should.Throw<Refus>(() => _organisme.Corriger(Identite with { Siren = null })).Code.ShouldBe(RefusReferentiel.SirenExige);
        _organisme.Corriger(Identite with { Type = TypeOrganisme.ServiceEtat, Siren = null });
    }

    [Fact]
    public void Les_SIREN_inventes_ont_une_cle_juste()
    {
        for (var rang = 1; rang < 200; rang++)
            Siren.Lire(SemerLesOrganismes.SirenInvente(rang)).Valeur.ShouldStartWith("990");
    }

    [Theory]
    [InlineData("Habitat Garonne (990 000 015)", "990000015")]
    [InlineData("775 697 907 00068", "77569790700068")]
    [InlineData("Habitat Garonne", null)]
    [InlineData("Relais 31", null)]
    public void Le_numero_se_lit_dans_ce_qui_est_choisi(string saisie, string? chiffres) => SaisieDOrganisme.Chiffres(saisie).ShouldBe(chiffres);
}
