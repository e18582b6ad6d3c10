using Cus.Portal.ContratsTerritoriaux;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Demonstration;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Signature;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Signatures.Contracts;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

public sealed class SignatureTests(PortailDesContrats portail) : IClassFixture<PortailDesContrats>
{
    [Fact]
    [Trait("Scenario", "CTR-S12")]
    public async Task Une_annexe_apres_signature_passe_par_un_acte_signe_des_memes_parties()
    {
        portail.Horloge.Regler("2024-03-15 11:00");
        var id = await portail.CompletAsync();
        await portail.FigerAsync(id);
        await portail.SignerAsync(id);
        var (avant, version) = (await portail.ContratAsync(id), await portail.VersionAsync(id, 1));
        avant.Statut.ShouldBe(StatutContrat.Signe);
        (await portail.RefusAsync<EcrireArticle>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, "territoire", "Annexe « moyens » : quatre mille euros par logement.", default, 0, CancellationToken.None)))
            .Message.ShouldBe("Le contrat est signé : passez par un avenant ou une annexe signée.");
        portail.Horloge.Regler("2024-06-28 10:00");
        var annexe = await portail.CommeAsync<OuvrirUneSuite, Guid>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, NatureDActe.Annexe, "Leviers et moyens", CancellationToken.None));
        await portail.EcrireAsync(annexe, "annexe", "Quatre mille euros par logement PLAI, versés par la métropole.");
        (await portail.FigerAsync(annexe)).ShouldBe(1);
        var circuit = await portail.SignerAsync(annexe);
        circuit.Avancement.ShouldBe("6 sur 6");
        var (signee, versionSignee) = (await portail.ContratAsync(annexe), await portail.VersionAsync(annexe, 1));
        (signee.Statut, signee.ParentId, signee.PartiesPresentes.Count()).ShouldBe((StatutContrat.Signe, id, 6));
        versionSignee.FichierSigneId.ShouldBe(circuit.FichierCourantId);
        versionSignee.Empreinte.ShouldNotBe(version.Empreinte);
        var apres = await portail.ContratAsync(id);
        (apres.VersionDeLigne, apres.Statut, (await portail.VersionAsync(id, 1)).Empreinte).ShouldBe((avant.VersionDeLigne, StatutContrat.Signe, version.Empreinte));
    }

    [Fact]
    [Trait("Scenario", "CTR-S17")]
    public async Task Un_refus_rend_le_texte_et_sa_modification_annule_les_signatures_avec_ce_qui_change()
    {
        portail.Horloge.Regler("2024-02-09 10:00");
        var id = await portail.CompletAsync();
        await portail.EcrireAsync(id, "loyers", "", ChoixDeClause.Retenue);
        await portail.FigerAsync(id);
        var circuit = await portail.MettreEnSignatureAsync(id);
        await portail.SignerUnAsync(circuit, OrganismesDemo.PenfeldHabitat);
        await portail.SignerUnAsync(circuit, OrganismesDemo.BrestMetropole);
        await portail.RefuserAsync(circuit, OrganismesDemo.CoopRade, "La clause de loyers ne peut pas être tenue.");
        (await portail.ContratAsync(id)).Statut.ShouldBe(StatutContrat.Negociation);
        (await portail.JournalAsync(id)).ShouldContain(l => l.Contains("La clause de loyers ne peut pas être tenue.", StringComparison.Ordinal));
        (await portail.CircuitAsync(circuit)).Donnees.ShouldBe(2); // the text has not changed yet
        await portail.EcrireAsync(id, "loyers", "Les logements rénovés en sont exclus.", ChoixDeClause.Retenue, 1);
        var annule = await portail.CircuitAsync(circuit);
        (annule.Statut, annule.Donnees).ShouldBe((StatutCircuit.Annule, 0));
        annule.Difference.Passages.ShouldHaveSingleItem().Apres.ShouldContain("Les logements rénovés en sont exclus.");
        (await portail.FigerAsync(id)).ShouldBe(2);
        (await portail.VersionAsync(id, 2)).Empreinte.ShouldNotBe((await portail.VersionAsync(id, 1)).Empreinte);
        (await portail.SignerAsync(id)).Statut.ShouldBe(StatutCircuit.Complet);
        (await portail.ContratAsync(id)).Statut.ShouldBe(StatutContrat.Signe);
    }

    [Fact]
    [Trait("Scenario", "CTR-S17")]
    public async Task L_avenant_signe_donne_le_texte_applicable_ou_l_objectif_d_origine_reste_lisible_puis_le_contrat_est_echu()
    {
        portail.Horloge.Regler("2024-03-15 11:00");
        var id = await portail.CompletAsync();
        await portail.FigerAsync(id);
        await portail.SignerAsync(id);
        portail.Horloge.Regler("2026-04-10 10:00");
        var avenant = await portail.CommeAsync<OuvrirUneSuite, Guid>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, NatureDActe.Avenant, "Total ramené à 580 logements, le foncier de 20 logements étant perdu", CancellationToken.None));
        (string Produit, int Epci, int Penfeld)[] produits = [("PLAI", 60, 30), ("PLUS", 100, 50), ("PLS", 40, 20)];
        foreach (var (produit, epci, penfeld) in produits)
            await portail.ChiffrerAsync(avenant, new ChiffreDuRecit("CT-1.1", OrganismesDemo.BrestMetropole, produit, 2026, epci), new ChiffreDuRecit("CT-1.1", OrganismesDemo.PenfeldHabitat, produit, 2026, penfeld));
        await portail.FigerAsync(avenant);
        portail.Horloge.Regler("2026-04-24 11:00");
        await portail.SignerAsync(avenant);
        using var n = await portail.ConnecterAsync("maelle.cariou");
        var page = await n.OuvrirAsync(CheminsDeContrat.Consolide(id));
        page.Texte.ShouldContain("version applicable au 24 avril 2026");
        page.Document.QuerySelectorAll("del").Select(d => d.TextContent).ShouldContain(t => t.Contains("600\u00A0logements", StringComparison.Ordinal));
        page.Document.QuerySelectorAll("ins").Select(d => d.TextContent).ShouldContain(t => t.Contains("580\u00A0logements", StringComparison.Ordinal));
        portail.Horloge.Regler("2026-12-31 23:59:59");
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        (await portail.ContratAsync(id)).Statut.ShouldBe(StatutContrat.Signe);
        portail.Horloge.Regler("2027-01-01 00:10:00");
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        (await portail.ContratAsync(id)).Statut.ShouldBe(StatutContrat.Echu);
        (await portail.ContratAsync(avenant)).Statut.ShouldBe(StatutContrat.Echu);
    }

    [Fact]
    public async Task L_ecran_met_en_signature_les_parties_d_abord_l_Etat_en_dernier()
    {
        portail.Horloge.Regler("2024-02-22 10:00");
        var id = await portail.CompletAsync();
        await portail.FigerAsync(id);
        using var n = await portail.ConnecterAsync("maelle.cariou");
        var reponse = await n.EnvoyerAsync(await n.OuvrirAsync(CheminsDeContrat.Signature(id)), null, ("Avant", ""));
        var circuit = await portail.CircuitAsync(Guid.Parse(reponse.Redirection.ShouldNotBeNull(reponse.Texte).Split('/')[^1]));
        circuit.Etapes.Select(e => e.Signataires.Count).ShouldBe([5, 1]);
        circuit.Etapes[1].Signataires.Single().Nom.ShouldBe("Gaëlle Morvan");
        (await portail.ContratAsync(id)).Statut.ShouldBe(StatutContrat.EnSignature);
        (await n.OuvrirAsync(CheminsDeContrat.Signature(id))).Texte.ShouldContain("0 sur 6");
        (await portail.RefusAsync<MettreEnSignature>(ComptesDemo.NolwennRiou, s => s.ExecuterAsync(id, new Dictionary<Guid, Guid>(), null, CancellationToken.None))).Code.ShouldBe(RefusRedaction.ReserveALEpciOuALEtat);
    }
}
