using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Demonstration;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.ContratsTerritoriaux.Mixite;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Signatures;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

/// <summary>CTR-S17 from end to end: the clock goes from October 2023 to January 2027. The acts of the portal tell it; its pages say what stands.</summary>
public sealed class HistoireDeBrestTests(PortailDesContrats portail) : IClassFixture<PortailDesContrats>
{
    private Guid _contrat;

    [Fact]
    [Trait("Scenario", "CTR-S17")]
    public async Task Du_volontariat_de_2023_a_l_echeance_de_2027()
    {
        await RemonterAsync();
        await EcrireEtNegocierAsync();
        await SignerAsync();
        await SuivreAsync();
        await AmenderAsync();
        await VenirAEcheanceAsync();
    }

    private async Task RemonterAsync()
    {
        var campagne = await MondeDesRemontees.OuvrirAsync(portail);
        portail.Horloge.Regler("2023-10-18 15:00");
        var inscription = await portail.InscrireAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire(MondeDesRemontees.Brest));
        (await portail.InscriptionAsync(inscription)).EstApresLeTerme.ShouldBeFalse();
    }

    private async Task EcrireEtNegocierAsync()
    {
        portail.Horloge.Regler("2023-11-06 09:00");
        _contrat = await portail.OuvrirAsync(ContratDeBrest.Epci);
        (await portail.ContratAsync(_contrat)).PartiesPresentes.Count().ShouldBe(6);
        portail.Horloge.Regler("2023-11-20 14:00");
        await portail.ChiffrerAsync(_contrat, [.. ContratDeBrest.Chiffres()]);
        foreach (var recit in (string[])["1-outils", "3-suivi", "4-gardiens"])
            await portail.EcrireAsync(_contrat, recit);
        await portail.EcrireAsync(_contrat, "loyers", "");
        (await GrilleAsync(_contrat)).ShouldContain("Il manque 20 logements");
        portail.Horloge.Regler("2023-12-04 10:00");
        await portail.CommeAsync<PasserEnNegociation>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(_contrat, default));
        portail.Horloge.Regler("2023-12-11 16:00");
        foreach (var annee in (int[])[2025, 2026])
        {
            var ligne = await portail.CommeAsync<ProposerUnChiffre, int>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(_contrat, new CaseDeGrille("CT-1.1", OrganismesDemo.IroiseLogement, "PLUS", "", annee), 40, "Le foncier est là.", null, default));
            await portail.CommeAsync<AccepterUnChiffre>(ComptesDemo.NolwennRiou, s => s.ExecuterAsync(_contrat, ligne, "", default));
        }

        (await GrilleAsync(_contrat)).ShouldNotContain("Il manque");
        portail.Horloge.Regler("2024-01-15 10:00");
        (await portail.FigerAsync(_contrat)).ShouldBe(1);
    }

    private async Task SignerAsync()
    {
        var premier = await portail.MettreEnSignatureAsync(_contrat);
        portail.Horloge.Regler("2024-01-30 11:00");
        await portail.JoindreUnPouvoirAsync(OrganismesDemo.BrestMetropole, new SaisieDePouvoir(NatureDePouvoir.Delegation, "n° 2024-012", "Solen Guivarch", new(2024, 2, 1), new(2026, 12, 31)));
        (await Should.ThrowAsync<Refus>(() => portail.DeposerAsync(premier, OrganismesDemo.BrestMetropole))).Code.ShouldBe(RefusSignatures.PouvoirNonValable);
        portail.Horloge.Regler("2024-02-09 10:00");
        await portail.SignerUnAsync(premier, OrganismesDemo.PenfeldHabitat);
        await portail.DeposerAsync(premier, OrganismesDemo.BrestMetropole);
        await portail.RefuserAsync(premier, OrganismesDemo.CoopRade, "La clause de loyers ne peut pas être tenue.");
        portail.Horloge.Regler("2024-02-16 15:00");
        await portail.EcrireAsync(_contrat, "loyers", "Les logements rénovés en sont exclus.", ChoixDeClause.Retenue, 1);
        (await portail.CircuitAsync(premier)).Statut.ShouldBe(StatutCircuit.Annule);
        portail.Horloge.Regler("2024-02-22 10:00");
        (await portail.FigerAsync(_contrat)).ShouldBe(2);
        var second = await portail.MettreEnSignatureAsync(_contrat);
        portail.Horloge.Regler("2024-03-15 11:00");
        await portail.SignerLeResteAsync(second);
        (await portail.ContratAsync(_contrat)).Statut.ShouldBe(StatutContrat.Signe);
        (await CiblesAsync()).ShouldBe([(2024, 180, "contrat signé le 15 mars 2024"), (2025, 200, "contrat signé le 15 mars 2024"), (2026, 220, "contrat signé le 15 mars 2024")]);
        portail.Horloge.Regler("2024-06-28 10:00");
        var annexe = await OuvrirAsync(NatureDActe.Annexe, "Leviers et moyens");
        await portail.EcrireAsync(annexe, "annexe", "Quatre mille euros par logement PLAI.");
        await portail.FigerAsync(annexe);
        (await portail.SignerAsync(annexe)).Statut.ShouldBe(StatutCircuit.Complet);
    }

    private async Task SuivreAsync()
    {
        portail.Horloge.Regler("2024-09-09 10:00");
        await portail.CommeAsync<TenirLesContratsDeMixite>(ComptesDemo.GaelleMorvan, s => s.RattacherAsync(_contrat, "29075", 90, new DateOnly(2024, 9, 9), default));
        (await LireAsync("maelle.cariou", $"/contrats/{_contrat}/mixite")).ShouldContain("90 logements sur 600, soit 15,00 %");
        await CampagneAsync(2024, 94, 50, 20);
        (await LireAsync("maelle.cariou", $"/contrats/{_contrat}/suivi")).ShouldContain("écart −16 logements");
        portail.Horloge.Regler("2025-06-20 10:00");
        await portail.CommeAsync<EnregistrerSuccession>(ComptesDemo.SylvieMarchand, s => s.ExecuterAsync(new SuccessionSaisie(OrganismesDemo.CoopRade, "Iroise Logement", NatureDeSuccession.Absorption, new DateOnly(2025, 7, 1), "Délibérations de juin 2025"), default));
        (await EngagementsAsync()).ShouldBe([("Penfeld Habitat", 330), ("Iroise Logement", 200), ("Coop Rade", 70)]);
        portail.Horloge.Regler("2025-07-01 00:00:00");
        (await EngagementsAsync()).ShouldBe([("Penfeld Habitat", 330), ("Iroise Logement", 270), ("dont Coop Rade, repris depuis le 1er juillet 2025", 70)]);
        await CampagneAsync(2025, 100, 60, 28);
        (await LireAsync("maelle.cariou", $"/contrats/{_contrat}/suivi")).ShouldContain("il faudrait 248 logements en 2026 pour tenir 600 logements");
    }

    private async Task AmenderAsync()
    {
        portail.Horloge.Regler("2026-04-10 10:00");
        var avenant = await OuvrirAsync(NatureDActe.Avenant, "Total ramené à 580 logements, le foncier de 20 logements étant perdu");
        (await portail.ContratAsync(avenant)).PartiesPresentes.Select(p => p.Nom).ShouldBe(["Brest Métropole", "Préfecture du Finistère", "Penfeld Habitat", "Iroise Logement", "Action Logement Bretagne"]);
        foreach (var (produit, epci, penfeld) in ((string, int, int)[])[("PLAI", 60, 30), ("PLUS", 100, 50), ("PLS", 40, 20)])
            await portail.ChiffrerAsync(avenant, new ChiffreDuRecit("CT-1.1", OrganismesDemo.BrestMetropole, produit, 2026, epci), new ChiffreDuRecit("CT-1.1", OrganismesDemo.PenfeldHabitat, produit, 2026, penfeld));
        await portail.FigerAsync(avenant); // 310 + 270 = 580: no gap to acknowledge
        (await portail.VersionAsync(avenant, 1)).Contenu.Valeur("CT-1.1", OrganismesDemo.IroiseLogement).ShouldBe(270);
        portail.Horloge.Regler("2026-04-24 11:00");
        (await portail.SignerAsync(avenant)).Avancement.ShouldBe("5 sur 5");
        (await LireAsync("maelle.cariou", CheminsDeContrat.Consolide(_contrat))).ShouldContain("version applicable au 24 avril 2026");
        (await CiblesAsync()).ShouldBe([(2024, 180, "contrat signé le 15 mars 2024"), (2025, 200, "contrat signé le 15 mars 2024"), (2026, 220, "contrat signé le 15 mars 2024"), (2026, 200, "avenant n°\u00A01 signé le 24 avril 2026")]);
    }

    private async Task VenirAEcheanceAsync()
    {
        portail.Horloge.Regler("2026-12-31 23:59:59");
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        (await portail.ContratAsync(_contrat)).Statut.ShouldBe(StatutContrat.Signe);
        portail.Horloge.Regler("2027-01-01 00:10:00");
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        (await portail.ContratAsync(_contrat)).Statut.ShouldBe(StatutContrat.Echu);
        await CampagneAsync(2026, 115, 118, null);
        var ligne = (await PageAsync("maelle.cariou", $"/contrats/{_contrat}/suivi")).Document.QuerySelectorAll("section[aria-labelledby='axe-1'] tbody tr").Select(l => string.Join('|', l.QuerySelectorAll("th,td").Select(c => c.TextContent.Trim())));
        ligne.ShouldContain(l => l.StartsWith("2026|200|233", StringComparison.Ordinal) && l.EndsWith("580|585|+5", StringComparison.Ordinal));
    }

    /// <summary>A year: asked of each, filled, closed. After the amendment nothing is asked of Coop Rade any more.</summary>
    private async Task CampagneAsync(int annee, int penfeld, int iroise, int? coop)
    {
        var campagne = await portail.OuvrirLaCampagneAsync(_contrat, annee);
        var repris = portail.Horloge.GetUtcNow().Year > 2025;
        await ProduireAsync(campagne, OrganismesDemo.PenfeldHabitat, ComptesDemo.AnnaigTanguy, penfeld);
        await ProduireAsync(campagne, OrganismesDemo.IroiseLogement, ComptesDemo.NolwennRiou, iroise);
        if (coop is { } n)
            await ProduireAsync(campagne, OrganismesDemo.CoopRade, repris ? ComptesDemo.NolwennRiou : ComptesDemo.RonanSalaun, n);
        else
            (await portail.LireAsync(db => Task.FromResult(db.Set<DemandeDeValeurs>().Count(d => d.CampagneId == campagne && d.OrganismeId == OrganismesDemo.CoopRade)))).ShouldBe(0);
        portail.Horloge.Regler($"{annee + 1}-01-30 18:00");
        await portail.CommeAsync<CloreCampagneAnnuelle>(ComptesDemo.MaelleCariou, s => s.CloreAsync(campagne, default));
    }

    /// <summary>The commitments are by product: the year is typed under one of them.</summary>
    private async Task ProduireAsync(Guid campagne, Guid organisme, Guid compte, int logements)
    {
        var demande = await portail.DemandeAsync(campagne, organisme);
        LigneSaisie[] lignes = [new("CT-1.1|PLAI|", "0", null, 0), new("CT-1.1|PLUS|", $"{logements}", null, 0), new("CT-1.1|PLS|", "0", null, 0)];
        (await portail.CommeAsync<SaisirLesValeurs, IReadOnlyList<ConflitDeValeur>>(compte, s => s.ExecuterAsync(campagne, demande.Id, lignes, new Dictionary<string, string?>(), default))).ShouldBeEmpty();
    }

    private Task<Guid> OuvrirAsync(NatureDActe nature, string objet) => portail.CommeAsync<OuvrirUneSuite, Guid>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(_contrat, nature, objet, default));

    /// <summary>Commitments of CT-1.1, as the grid shows their totals.</summary>
    private async Task<IReadOnlyList<(string Nom, int Total)>> EngagementsAsync()
    {
        var ensemble = (await PageAsync("maelle.cariou", CheminsDeContrat.Grille(_contrat, 1))).Document.QuerySelectorAll("table.p-grille tbody").Last();
        return [.. ensemble.QuerySelectorAll("tr.p-sous").Select(l => (
            string.Join(", ", l.QuerySelector("th")!.ChildNodes.Select(n => n.TextContent.Trim()).Where(t => t.Length > 0)),
            int.Parse(l.QuerySelectorAll("td").Last().QuerySelector("a")!.TextContent.Split(':')[^1].Trim(), System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>Targets of CT-1.1 and the acts that set them, in their order.</summary>
    private Task<List<(int? Annee, decimal Cible, string Acte)>> CiblesAsync() => portail.DansAsync(async s =>
        (await s.GetRequiredService<IIndicateurs>().ObjectifsAsync(IndicateursDeLaTrame.Programme, [IndicateursDeLaTrame.Objet(_contrat)], default)).Where(o => o.Code == "CT-1.1")
            .OrderBy(o => o.Objectif.ACompterDu).ThenBy(o => o.Objectif.Annee).Select(o => (o.Objectif.Annee, o.Objectif.Cible, o.Objectif.Acte.Reference)).ToList());

    private Task<string> GrilleAsync(Guid contrat) => LireAsync("maelle.cariou", CheminsDeContrat.Grille(contrat, 1));

    private async Task<string> LireAsync(string compte, string chemin) => (await PageAsync(compte, chemin)).Texte;

    private async Task<PageLue> PageAsync(string compte, string chemin)
    {
        using var n = await portail.ConnecterAsync(compte);
        return await n.OuvrirAsync(chemin);
    }
}
