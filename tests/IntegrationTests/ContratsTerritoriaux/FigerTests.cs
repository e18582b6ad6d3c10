using Cus.Portal.ContratsTerritoriaux;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Demonstration;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

public sealed class FigerTests(PortailDesContrats portail) : IClassFixture<PortailDesContrats>
{
    [Fact]
    [Trait("Scenario", "CTR-S03")]
    public async Task Un_contrat_hors_de_la_periode_demande_une_derogation_motivee()
    {
        var id = await portail.CompletAsync(periode: new PeriodeDuContrat(new(2024, 1, 1), new(2027, 12, 31)));
        var refus = await portail.RefusAsync<FigerVersion>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, CancellationToken.None));
        var motif = refus.Motifs.ShouldHaveSingleItem();
        (motif.Code, motif.Lien).ShouldBe((RefusRedaction.PeriodeHorsTrame, CheminsDeContrat.Periode(id)));
        motif.Phrase.ShouldContain("doit tenir dans 2024\u20112026");
        await portail.CommeAsync<FixerLaPeriode>(ComptesDemo.YannLeBris, s => s.ExecuterAsync(id, new PeriodeDuContrat(new(2024, 1, 1), new(2027, 12, 31)), "Le renouvellement urbain court jusqu’à la fin de 2027.", CancellationToken.None));
        (await portail.FigerAsync(id)).ShouldBe(1);
        var version = await portail.VersionAsync(id, 1);
        var texte = await portail.TexteDuPdfAsync(version.FichierId);
        texte.ShouldContain("Dérogation de période.");
        texte.ShouldContain("Le renouvellement urbain court jusqu’à la fin de 2027. (Yann Le Bris");
        (await portail.JournalAsync(id)).ShouldContain(l => l.Contains("par dérogation", StringComparison.Ordinal) && l.Contains("Yann Le Bris", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Scenario", "CTR-S04")]
    public async Task Un_axe_vide_se_refuse_jusqu_au_sans_objet_motive()
    {
        var id = await portail.OuvrirAsync();
        await portail.ChiffrerAsync(id, [.. ContratDeBrest.Chiffres().Where(c => !c.Indicateur.StartsWith("CT-3", StringComparison.Ordinal) && !(c.Indicateur == "CT-1.1" && c.Organisme != Cus.Portal.Referentiel.Contracts.OrganismesDemo.BrestMetropole))]);
        await portail.EcrireAsync(id, "1-outils");
        await portail.EcrireAsync(id, "4-gardiens");
        await portail.EcrireAsync(id, "3-suivi");
        await portail.ChiffrerAsync(id, [.. ContratDeBrest.Chiffres().Where(c => c.Indicateur == "CT-1.1" && c.Organisme == Cus.Portal.Referentiel.Contracts.OrganismesDemo.BrestMetropole).Select(c => c with { Organisme = Cus.Portal.Referentiel.Contracts.OrganismesDemo.PenfeldHabitat })]);
        await AxeVideAsync(id);
        var sansMotif = await portail.RefusAsync<DireSansObjet>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, 3, " ", CancellationToken.None));
        (sansMotif.Code, sansMotif.Motifs[0].Champ).ShouldBe((RefusRedaction.MotifRequis, "Motif"));
        await AxeVideAsync(id);
        await portail.CommeAsync<DireSansObjet>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, 3, "La convention intercommunale d’attributions en traite déjà.", CancellationToken.None));
        await portail.FigerAsync(id);
        (await portail.ContratAsync(id)).Statut.ShouldBe(StatutContrat.PretASigner);
        (await portail.VersionAsync(id, 1)).Contenu.Axes.Single(a => a.Numero == 3).SansObjet.ShouldBe("La convention intercommunale d’attributions en traite déjà.");
    }

    [Fact]
    [Trait("Scenario", "CTR-S17")]
    public async Task La_version_figee_a_un_PDF_une_empreinte_et_le_contrat_est_pret_a_signer()
    {
        portail.Horloge.Regler("2024-01-15 10:00");
        var id = await portail.CompletAsync();
        (await portail.FigerAsync(id)).ShouldBe(1);
        var version = await portail.VersionAsync(id, 1);
        version.Contenu.Empreinte().ShouldBe(version.Empreinte); // the column gives back the same content
        var texte = await portail.TexteDuPdfAsync(version.FichierId);
        texte.ShouldContain("Les bailleurs s’engagent à faire agréer 600 logements locatifs sociaux de 2024 à 2026");
        texte.ShouldContain("L’objectif de Brest Métropole est de 600 logements.");
        texte.ShouldContain("Iroise Logement");
        texte.Replace(" ", "", StringComparison.Ordinal).ShouldContain(version.Empreinte);
        (await portail.ContratAsync(id)).Statut.ShouldBe(StatutContrat.PretASigner);
        (await portail.CourrielsAsync(id, CourrielsAuxParties.Version)).Count.ShouldBeGreaterThanOrEqualTo(5);
        (await portail.RefusAsync<Cus.Portal.ContratsTerritoriaux.Redaction.EcrireArticle>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, "1-outils", "Autre texte.", default, 1, CancellationToken.None))).Code.ShouldBe(RefusContrats.TexteFige);
    }

    [Fact]
    public async Task Deux_versions_se_comparent_texte_et_chiffres()
    {
        var id = await portail.CompletAsync();
        await portail.FigerAsync(id);
        await portail.CommeAsync<Cus.Portal.ContratsTerritoriaux.Signature.RouvrirLeTexte>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, "Clause de loyers à préciser.", CancellationToken.None));
        await portail.EcrireAsync(id, "1-outils", "Servitude de mixité sociale de 30 %.", version: 1);
        await portail.ChiffrerAsync(id, new ChiffreDuRecit("CT-3.1", Cus.Portal.Referentiel.Contracts.OrganismesDemo.BrestMetropole, "", 2026, 70));
        (await portail.FigerAsync(id)).ShouldBe(2);
        using var n = await portail.ConnecterAsync("maelle.cariou");
        var page = await n.OuvrirAsync(CheminsDeContrat.Version(id, 2) + "?contre=1");
        page.Document.QuerySelectorAll("del").Select(d => d.TextContent).ShouldContain(t => t.Contains("180\u00A0mutations", StringComparison.Ordinal));
        page.Document.QuerySelectorAll("ins").Select(d => d.TextContent).ShouldContain(t => t.Contains("190\u00A0mutations", StringComparison.Ordinal));
        page.Document.QuerySelectorAll("ins").Select(d => d.TextContent).ShouldContain(t => t.Contains("Servitude", StringComparison.Ordinal));
        (await portail.VersionAsync(id, 2)).Empreinte.ShouldNotBe((await portail.VersionAsync(id, 1)).Empreinte);
    }

    [Fact]
    [Trait("Scenario", "CTR-S14")]
    public async Task Un_second_contrat_sur_la_meme_periode_se_refuse_avec_un_lien_et_s_ouvre_comme_avenant()
    {
        var epci = portail.NouvelEpci();
        var premier = await SigneAsync(epci);
        var second = await portail.CompletAsync(epci, new PeriodeDuContrat(new(2025, 1, 1), new(2026, 12, 31)));
        var refus = await portail.RefusAsync<FigerVersion>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(second, CancellationToken.None));
        refus.Motifs.ShouldContain(m => m.Code == RefusRedaction.ContratDejaEnVigueur && m.Lien == CheminsDeContrat.Contrat(premier));
        var avenant = await portail.CommeAsync<OuvrirUneSuite, Guid>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(premier, NatureDActe.Avenant, "Objectifs de 2025 et 2026", CancellationToken.None));
        (await portail.FigerAsync(avenant)).ShouldBe(1);
        var lu = await portail.ContratAsync(avenant);
        (lu.Statut, lu.ParentId, lu.Rang).ShouldBe((StatutContrat.PretASigner, premier, 1));
    }

    [Fact]
    public async Task Un_bailleur_ne_fige_pas()
    {
        var id = await portail.CompletAsync();
        (await portail.RefusAsync<FigerVersion>(ComptesDemo.NolwennRiou, s => s.ExecuterAsync(id, CancellationToken.None))).Code.ShouldBe(RefusRedaction.ReserveALEpciOuALEtat);
        (await portail.RefusAsync<FigerVersion>(ComptesDemo.LoicAubertin, s => s.ExecuterAsync(id, CancellationToken.None))).Code.Nature.ShouldBe(Cus.Portal.Socle.Refuser.NatureRefus.Introuvable);
    }

    /// <summary>A contract frozen and signed, whatever the way.</summary>
    private async Task<Guid> SigneAsync(EpciDuContrat epci)
    {
        var id = await portail.CompletAsync(epci);
        await portail.FigerAsync(id);
        await portail.DansAsync(async s =>
        {
            var db = s.GetRequiredService<PortailDbContext>();
            var contrat = await db.Set<ContratTerritorial>().Include(c => c.Parties).SingleAsync(c => c.Id == id);
            contrat.MettreEnSignature();
            contrat.Signer(portail.Horloge.GetUtcNow());
            return true;
        });
        return id;
    }

    private async Task AxeVideAsync(Guid id)
    {
        var motif = (await portail.RefusAsync<FigerVersion>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, CancellationToken.None))).Motifs.ShouldHaveSingleItem();
        motif.Phrase.ShouldBe("Axe 3 – mobilité résidentielle : un objectif, ou « sans objet » avec son motif.");
        motif.Lien.ShouldBe(CheminsDeContrat.Texte(id, 3));
    }
}
