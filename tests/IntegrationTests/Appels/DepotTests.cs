using Cus.Portal.Appels;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.UnitTests.Appels;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

public class DepotTests(BaseDuDepot b) : IClassFixture<BaseDuDepot>
{
    [Fact]
    [Trait("Scenario", "AAP-S01")]
    [Trait("Scenario", "AAP-S15")]
    public async Task Un_depot_a_la_derniere_seconde_est_recu_avec_son_accuse_et_quatre_lignes_de_registre()
    {
        var id = await OuvrirAsync(BaseDuDepot.Luc, "Dernière seconde");
        b.Horloge.Regler("2014-05-13 23:59:59");
        var depot = await b.DeposerAsync(BaseDuDepot.Luc, id);
        var dossier = await b.LireAsync(id);
        dossier.Statut.ShouldBe(StatutDossier.Depose);
        dossier.DeposeLe.ShouldBe(new DateTimeOffset(2014, 5, 13, 21, 59, 59, TimeSpan.Zero));
        b.Fichiers.Texte(depot.AccuseFichierId!.Value).ShouldContain("23\u00A0h\u00A059\u00A0min\u00A059\u00A0s");
        (await b.RegistreAsync(id)).Select(l => (l.Libelle, l.Qualite.ToString())).ShouldBe(
            [("Union sociale pour l’habitat", "Destinataire"), ("DREAL Midi-Pyrénées", "Destinataire"), ("DHUP", "Copie"), ("AR HLM Midi-Pyrénées", "Copie")]);
        (await b.CourrielsAsync(id)).ShouldBe(
        [
            "contact1@demo.example dossier.transmission", "contact3@demo.example dossier.transmission", "contact2@demo.example dossier.transmission",
            "contact4@demo.example dossier.transmission", "luc.ferrand@demo.example dossier.depot",
        ], ignoreOrder: true);
    }

    [Fact]
    [Trait("Scenario", "AAP-S02")]
    public async Task Une_seconde_plus_tard_le_depot_est_refuse_et_rien_n_est_perdu()
    {
        var id = await OuvrirAsync(BaseDuDepot.Luc, "Une seconde plus tard");
        b.Horloge.Regler("2014-05-14 00:00:00");
        var refus = await Should.ThrowAsync<Refus>(() => b.DeposerAsync(BaseDuDepot.Luc, id));
        Phrase(refus).ShouldBe("Le dépôt est clos depuis le 13 mai 2014 à 23 h 59.");
        await RestaBrouillonAsync(id);
    }

    [Fact]
    [Trait("Scenario", "AAP-S03")]
    public async Task Vingt_pages_passent_vingt_et_une_non_et_le_fichier_reste_joint()
    {
        await b.DeposerAsync(BaseDuDepot.Luc, await OuvrirAsync(BaseDuDepot.Luc, "Vingt pages"));
        b.Horloge.Regler("2014-05-12 15:00");
        var id = await b.BrouillonAsync(BaseDuDepot.Marc, "Vingt et une pages", pages: 21);
        var refus = await Should.ThrowAsync<Refus>(() => b.DeposerAsync(BaseDuDepot.Marc, id));
        Phrase(refus).ShouldBe("La description compte 21 pages ; 20 au plus.");
        refus.Motifs[0].Lien.ShouldBe($"/appels/dossiers/{id}/pieces#description");
        await RestaBrouillonAsync(id);
    }

    [Fact]
    [Trait("Scenario", "AAP-S11")]
    public async Task Le_meme_projet_ne_se_depose_pas_deux_fois_a_la_meme_session_mais_se_depose_a_la_suivante()
    {
        var premier = await OuvrirAsync(BaseDuDepot.Luc, "Deux fois");
        var second = await OuvrirAsync(BaseDuDepot.Paul, "Deux fois");
        await b.DeposerAsync(BaseDuDepot.Luc, premier);
        var refus = await Should.ThrowAsync<Refus>(() => b.DeposerAsync(BaseDuDepot.Luc, second));
        Phrase(refus).ShouldBe($"Ce projet a déjà été déposé à cette session (dossier n° {(await b.LireAsync(premier)).Reference}).");
        refus.Motifs[0].Lien.ShouldBe($"/appels/dossiers/{premier}");
        b.Horloge.Regler("2014-09-01 10:00");
        await b.DeposerAsync(BaseDuDepot.Luc, await b.BrouillonAsync(BaseDuDepot.Luc, "Deux fois", b.Session2));
    }

    [Fact]
    [Trait("Scenario", "AAP-S11")]
    public async Task De_deux_depots_du_meme_projet_a_la_meme_seconde_un_seul_est_recu()
    {
        var ids = new[] { await OuvrirAsync(BaseDuDepot.Luc, "À la même seconde"), await OuvrirAsync(BaseDuDepot.Luc, "À la même seconde") };
        var issues = await Task.WhenAll(ids.Concat(ids).Select(async id =>
        {
            try
            {
                await b.DeposerAsync(BaseDuDepot.Luc, id);
                return "reçu";
            }
            catch (Refus r)
            {
                return r.Code.Code;
            }
        }));
        issues.Count(i => i == "reçu").ShouldBe(1);
        issues.Where(i => i != "reçu").ShouldAllBe(i => i == RefusAppels.DejaDepose.Code || i == RefusSocle.ActeImpossible.Code);
        (await Task.WhenAll(ids.Select(i => b.LireAsync(i)))).Sum(d => d.Depots.Count).ShouldBe(1);
    }

    [Fact]
    [Trait("Scenario", "AAP-S13")]
    public async Task Seul_un_signataire_de_l_organisme_depose()
    {
        var id = await OuvrirAsync(BaseDuDepot.Paul, "Signataire exigé");
        var refus = await Should.ThrowAsync<Refus>(() => b.DeposerAsync(BaseDuDepot.Paul, id));
        refus.Code.Nature.ShouldBe(NatureRefus.Interdit);
        Phrase(refus).ShouldBe("Seul un signataire d’Habitat Garonne peut déposer ce dossier.");
        (await Should.ThrowAsync<Refus>(() => b.DeposerAsync(BaseDuDepot.Marc, id))).Code.ShouldBe(RefusSocle.Introuvable);
        await RestaBrouillonAsync(id);
    }

    [Fact]
    [Trait("Scenario", "AAP-S14")]
    public async Task L_accuse_dit_tout_ce_qu_il_doit_aussitot_apres_le_depot()
    {
        var id = await OuvrirAsync(BaseDuDepot.Luc, "Accusé");
        b.Horloge.Regler("2014-05-12 16:03:27");
        var delegue = BaseDuDepot.Luc with { Nom = "Lelia Mattei", Habilitations = [BaseDuDepot.Luc.Habilitations[0] with { DelegantNom = "Luc Ferrand" }] };
        var depot = await b.DeposerAsync(delegue, id);
        var accuse = b.Fichiers.Texte(depot.AccuseFichierId!.Value).Replace('\u00A0', ' ');
        foreach (var dit in new[]
        {
            "lundi 12 mai 2014", "16 h 03 min 27 s", "Lelia Mattei, par délégation de Luc Ferrand", "Habitat Garonne – SIRET 775 697 907 00068", "Acte de candidature", "description.pdf", "20 pages",
            depot.Empreinte, depot.Pieces[0].Empreinte, "DREAL Midi-Pyrénées", "1 rue de la Cité administrative, 31000 Toulouse", "Téléphone : 05 00 00 00 00", "Le préfet de région transmet l’avis", depot.Code!,
        })
            accuse.ShouldContain(dit);
        depot.Pieces.Count.ShouldBe(4);
        depot.ParDelegationDe.ShouldBe("Luc Ferrand");
    }

    [Fact]
    [Trait("Scenario", "AAP-S12")]
    public async Task Le_rappel_d_un_brouillon_liste_ce_qui_manque_puis_se_tait_une_fois_depose()
    {
        var id = await OuvrirAsync(BaseDuDepot.Luc, "Rappel", ("volet2", AppelType.Champs(("texte", ""))));
        var echeance = (await EcheancesAsync(id)).ShouldHaveSingleItem();
        echeance.DueLe.ShouldBe(new DateTimeOffset(2014, 5, 13, 21, 59, 59, TimeSpan.Zero));
        var rappel = (await RappelAsync(echeance)).ShouldNotBeNull();
        rappel.Texte.ShouldContain("1. Le volet 2 « L’accompagnement » n’est pas renseigné.");
        rappel.Texte.ShouldNotContain("transmis");
        await b.EnAsync(BaseDuDepot.Paul, s => s.GetRequiredService<EnregistrerSection>().ExecuterAsync(id, "volet2", AppelType.Champs(("texte", "Un référent social.")), 1, CancellationToken.None));
        (await RappelAsync(echeance)).ShouldNotBeNull().Texte.ShouldContain("Rien ne manque");
        await b.DeposerAsync(BaseDuDepot.Luc, id);
        (await RappelAsync(echeance)).ShouldBeNull();
        (await EcheancesAsync(id)).ShouldHaveSingleItem().EstOuverte.ShouldBeFalse();
    }

    [Fact]
    [Trait("Scenario", "AAP-S04")]
    public async Task Une_piece_se_remplace_et_son_refus_se_lit_pres_d_elle()
    {
        var id = await OuvrirAsync(BaseDuDepot.Luc, "Pièces");
        await b.EnAsync(BaseDuDepot.Paul, s => s.GetRequiredService<JoindrePiece>().ExecuterAsync(id, "plan", Stream.Null, "nouveau plan.pdf", CancellationToken.None));
        var plans = (await b.LireAsync(id)).Pieces.Where(p => p.Exigence == "plan").ToList();
        plans.Count(p => p.RetireeLe is null).ShouldBe(1);
        plans.Count.ShouldBe(2);
        var refus = await Should.ThrowAsync<Refus>(() => b.EnAsync(BaseDuDepot.Paul, s => s.GetRequiredService<JoindrePiece>().ExecuterAsync(id, "plan", Stream.Null, "virus.exe", CancellationToken.None)));
        refus.Motifs[0].Champ.ShouldBe("plan");
        await b.EnAsync(BaseDuDepot.Paul, s => s.GetRequiredService<OterPiece>().ExecuterAsync(id, plans.Single(p => p.RetireeLe is null).Id, CancellationToken.None));
        Phrase(await Should.ThrowAsync<Refus>(() => b.DeposerAsync(BaseDuDepot.Luc, id))).ShouldBe("Pièce manquante : Plan de situation.");
        await b.EnAsync(BaseDuDepot.Paul, s => s.GetRequiredService<JoindrePiece>().ExecuterAsync(id, "plan", Stream.Null, "plan.pdf", CancellationToken.None));
        await b.DeposerAsync(BaseDuDepot.Luc, id);
        (await Should.ThrowAsync<Refus>(() => b.EnAsync(BaseDuDepot.Paul, s => s.GetRequiredService<JoindrePiece>().ExecuterAsync(id, "plan", Stream.Null, "plan.pdf", CancellationToken.None))))
            .Code.ShouldBe(RefusAppels.DossierFige);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("fichier")]
    [InlineData("preuve")]
    [InlineData("courriel 1")]
    [InlineData("courriel 4")]
    [InlineData("courriel 5")]
    [InlineData("annonce")]
    [InlineData("coupure")]
    public async Task Une_panne_entre_deux_etapes_laisse_le_brouillon_intact(string etape)
    {
        var id = await OuvrirAsync(BaseDuDepot.Luc, "Panne " + etape);
        b.Panne.A = etape;
        try
        {
            await Should.ThrowAsync<Exception>(() => b.DeposerAsync(BaseDuDepot.Luc, id));
        }
        finally
        {
            b.Panne.A = null;
        }

        await RestaBrouillonAsync(id);
        (await EcheancesAsync(id)).ShouldHaveSingleItem().EstOuverte.ShouldBeTrue();
        (await b.DeposerAsync(BaseDuDepot.Luc, id)).Rang.ShouldBe(1);
        (await b.CourrielsAsync(id)).Count.ShouldBe(5);
    }

    private async Task<Guid> OuvrirAsync(Acteur par, string intitule, params (string, Cus.Portal.Appels.Formulaires.SaisieDeSection)[] autres)
    {
        b.Horloge.Regler("2014-05-12 14:00");
        return await b.BrouillonAsync(par, intitule, autres: autres);
    }

    private async Task RestaBrouillonAsync(Guid id)
    {
        var dossier = await b.LireAsync(id);
        dossier.Statut.ShouldBe(StatutDossier.Brouillon);
        dossier.Depots.ShouldBeEmpty();
        dossier.Sections.Count.ShouldBe(8);
        dossier.Pieces.Count(p => p.RetireeLe is null).ShouldBe(4);
        (await b.RegistreAsync(id)).ShouldBeEmpty();
        (await b.CourrielsAsync(id)).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<EcheanceLue>> EcheancesAsync(Guid id) =>
        b.EnAsync(Acteur.Systeme, s => s.GetRequiredService<IEcheances>().ListerAsync(EcheanceDeDepot.Type, [EcheanceDeDepot.Objet(id)], CancellationToken.None));

    private Task<TexteDeRappel?> RappelAsync(EcheanceLue echeance) => b.EnAsync(Acteur.Systeme, s => s.GetServices<IRedacteurDeRappel>().Single(r => r.Type == echeance.Type).RedigerAsync(echeance, -3, CancellationToken.None));

    private static string Phrase(Refus refus) => refus.Message.Replace('\u00A0', ' ');
}
