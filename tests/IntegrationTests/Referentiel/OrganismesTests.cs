using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Demonstration;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Referentiel;

public class OrganismesTests(BaseDuReferentiel b) : IClassFixture<BaseDuReferentiel>
{
    private static readonly FicheSaisie Fiche = new("Garonne et Oc Habitat", TypeOrganisme.Oph, null, null, "31555", null, null, null);

    [Fact]
    [Trait("Scenario", "REF-S01")]
    public async Task Un_SIRET_est_controle_a_la_saisie_et_donne_son_SIREN()
    {
        b.Horloge.Regler("2014-04-02 10:00");
        var ush = await b.DemanderAsync<IOrganismes, OrganismeLu>(o => o.ExigerAsync("775 697 907 00068", "Organisme", default));
        ush.Id.ShouldBe(OrganismesDemo.Ush);
        ush.Siren.ShouldBe("775697907");
        (await RefusAsync(Fiche with { Siret = "775 697 907 00069" })).ShouldBe("La clé de ce SIRET est fausse.");
        (await RefusAsync(Fiche with { Siret = "7756979070006" })).ShouldContain("quatorze chiffres");
        (await RefusAsync(Fiche with { Siret = "775 697 9O7 00068" })).ShouldContain("n’en est pas un");
        (await RefusAsync(Fiche with { Siret = "775 697 907 00068" })).ShouldContain("déjà celui de Union sociale pour l’habitat");
    }

    [Fact]
    public async Task Toutes_les_erreurs_d_une_fiche_se_disent_a_la_fois_chacune_a_son_champ()
    {
        b.Horloge.Regler("2014-04-02 10:00");
        var refus = await Should.ThrowAsync<Refus>(() => b.DemanderAsync<EnregistrerOrganisme, Guid>(e => e.ExecuterAsync(Fiche with { Siren = "990 000 018", Siret = "12", Commune = "91999", Courriel = "non" }, default)));
        refus.Motifs.Select(m => m.Champ).ShouldBe(["Siret", "Siren", "Commune", "Courriel"], ignoreOrder: true);
    }

    [Theory]
    [Trait("Scenario", "REF-S02")]
    [InlineData("habitat garone", "Habitat Garonne")]
    [InlineData("TOIT DOC", "Toit d’Oc")]
    [InlineData("toit d'oc", "Toit d’Oc")]
    [InlineData("bretagn logi", "Bretagne Logis")]
    [InlineData("garonne", "Habitat Garonne")]
    [InlineData("dreal midi pyrenees", "DREAL Midi-Pyrénées")]
    public async Task La_recherche_pardonne_accents_et_fautes(string saisie, string nom) =>
        (await ChercherAsync(saisie)).Take(3).Select(o => o.Nom).ShouldContain(nom);

    [Fact]
    [Trait("Scenario", "REF-S02")]
    public async Task Deux_lettres_parmi_sept_cents_organismes_en_donnent_vingt_au_plus()
    {
        await using (var portee = await b.PorteeAsync(null))
        {
            var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
            for (var i = 1; i <= 600; i++)
            {
                db.Add(Organisme.Enregistrer(Identifiant.Nouveau(), $"Habitat du canton {i}", new IdentiteDOrganisme(TypeOrganisme.Oph, Siren.Lire(SemerLesOrganismes.SirenInvente(1000 + i)), null, "31555", null, null, null)));
            }

            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        }

        (await ChercherAsync("ha", 500)).Count.ShouldBe(20);
        (await ChercherAsync("h")).ShouldBeEmpty();
        (await ChercherAsync("habitat garone")).Take(3).Select(o => o.Nom).ShouldContain("Habitat Garonne");
        (await ChercherAsync("TOIT DOC")).Take(3).Select(o => o.Nom).ShouldContain("Toit d’Oc");
        var (lignes, total) = await b.DemanderAsync<ListeDesOrganismes, (IReadOnlyList<LigneOrganisme>, int)>(l => l.ExecuterAsync(null, null, null, 1, default));
        lignes.Count.ShouldBe(20);
        total.ShouldBeGreaterThan(690);
    }

    [Fact]
    public async Task Un_numero_se_cherche_par_son_debut_ou_en_entier()
    {
        var siren = SemerLesOrganismes.SirenInvente(1);
        (await ChercherAsync(siren))[0].Id.ShouldBe(OrganismesDemo.HabitatGaronne);
        (await ChercherAsync("775 697 907 00068"))[0].Id.ShouldBe(OrganismesDemo.Ush);
        (await ChercherAsync("7756")).ShouldHaveSingleItem().Id.ShouldBe(OrganismesDemo.Ush);
    }

    [Fact]
    [Trait("Scenario", "REF-S04")]
    public async Task Un_organisme_renomme_se_lit_a_sa_date_et_se_cherche_sous_ses_deux_noms()
    {
        b.Horloge.Regler("2026-11-25 10:00");
        var en2014 = await b.DemanderAsync<IOrganismes, OrganismeLu?>(o => o.LireAsync(OrganismesDemo.OfficeDeQuimper, new DateOnly(2014, 5, 12), default));
        en2014.ShouldNotBeNull().NomComplet.ShouldBe("Office public de Quimper (aujourd’hui Finistère Sud Habitat)");
        (await ChercherAsync("office public de quimper"))[0].Id.ShouldBe(OrganismesDemo.OfficeDeQuimper);
        (await ChercherAsync("finistere sud"))[0].Nom.ShouldBe("Finistère Sud Habitat");
        b.Horloge.Regler("2014-05-12 10:00");
        (await b.DemanderAsync<IOrganismes, OrganismeLu?>(o => o.LireAsync(OrganismesDemo.OfficeDeQuimper, new DateOnly(2014, 5, 12), default)))!.NomComplet.ShouldBe("Office public de Quimper");
    }

    [Fact]
    public async Task L_adhesion_a_l_USH_se_lit_a_sa_date()
    {
        (await b.DemanderAsync<IOrganismes, OrganismeLu?>(o => o.LireAsync(OrganismesDemo.HabitatInsulaire, new DateOnly(2014, 12, 31), default)))!.EstAdherentUsh.ShouldBeFalse();
        (await b.DemanderAsync<IOrganismes, OrganismeLu?>(o => o.LireAsync(OrganismesDemo.HabitatInsulaire, new DateOnly(2015, 1, 1), default)))!.EstAdherentUsh.ShouldBeTrue();
        (await b.DemanderAsync<IOrganismes, OrganismeLu?>(o => o.LireAsync(OrganismesDemo.Relais31, new DateOnly(2015, 1, 1), default)))!.EstAdherentUsh.ShouldBeFalse();
    }

    [Fact]
    public async Task Qui_ne_tient_pas_le_referentiel_ne_l_ecrit_pas()
    {
        var amina = new Acteur(Guid.NewGuid(), "Amina Belkacem", "", [new HabilitationActive(Guid.NewGuid(), Role.PorteurRedacteur, OrganismesDemo.HabitatGaronne, [], null)]);
        await Should.ThrowAsync<Refus>(() => b.FaireAsync<RenommerOrganisme>(r => r.ExecuterAsync(OrganismesDemo.HabitatGaronne, "Autre", new DateOnly(2020, 1, 1), default), amina));
        (await b.DemanderAsync<IOrganismes, OrganismeLu?>(o => o.LireAsync(OrganismesDemo.HabitatGaronne, new DateOnly(2020, 1, 2), default)))!.Nom.ShouldBe("Habitat Garonne");
    }

    private async Task<string> RefusAsync(FicheSaisie fiche)
    {
        var refus = await Should.ThrowAsync<Refus>(() => b.DemanderAsync<EnregistrerOrganisme, Guid>(e => e.ExecuterAsync(fiche, default)));
        refus.Motifs.ShouldHaveSingleItem().Champ.ShouldBe("Siret");
        return refus.Message;
    }

    private Task<IReadOnlyList<OrganismeLu>> ChercherAsync(string texte, int max = 20) => b.DemanderAsync<IOrganismes, IReadOnlyList<OrganismeLu>>(o => o.ChercherAsync(texte, max, default));
}
