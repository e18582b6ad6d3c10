using System.Net;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.IntegrationTests.Histoires;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.UnitTests.Appels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>What becomes of the dossiers of an organisme that another absorbs, from the preview to the deposit by the successor.</summary>
public class SuccessionDesDossiersTests(PortailDesHistoires p) : IClassFixture<PortailDesHistoires>
{
    [Fact]
    [Trait("Scenario", "REF-S07")]
    [Trait("Scenario", "REF-S03")]
    public async Task Le_brouillon_passe_au_successeur_au_jour_dit_et_le_dossier_depose_garde_son_nom()
    {
        p.SauterAu("2014-05-20 10:00");
        var (depose, brouillon) = (await BrouillonAsync("Déposé avant"), await BrouillonAsync("Repris après"));
        await p.CommeAsync<DeposerDossier>(ComptesDemo.PetruSantoni, d => d.ExecuterAsync(depose, CancellationToken.None));
        var saisie = new SuccessionSaisie(OrganismesDemo.InsulaLogis, "Habitat Insulaire", NatureDeSuccession.Absorption, new DateOnly(2014, 10, 1), "Délibération");
        var apercu = (await p.CommeAsync<ApercuDeSuccession, ApercuDeSuccession.Apercu>(ComptesDemo.SylvieMarchand, a => a.ExecuterAsync(saisie, CancellationToken.None))).Passe.Single(x => x.Quoi == "Dossiers");
        apercu.Nombre.ShouldBe(2);
        PortailDesHistoires.Clair(apercu.Suite).ShouldStartWith("Ils passent à l’organisme qui succède le 1er octobre 2014, sous leur nom d’origine");
        apercu.Exemples.ShouldBe(["AAP-2014-2-0001, Déposé avant (déposé)", "AAP-2014-2-0002, Repris après (brouillon, non déposé)"]);
        await p.CommeAsync<EnregistrerSuccession>(ComptesDemo.SylvieMarchand, e => e.ExecuterAsync(saisie, CancellationToken.None));
        var signataire = await p.HabiliterAsync("Signataire Insulaire", Role.PorteurSignataire, OrganismesDemo.HabitatInsulaire);

        p.SauterAu("2014-09-30 23:59");
        (await p.LireAsync("signataire.insulaire", $"/appels/dossiers/{brouillon}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await p.LireAsync("petru.santoni", $"/appels/dossiers/{brouillon}")).Statut.ShouldBe(HttpStatusCode.OK);

        p.SauterAu("2014-10-01 00:00");
        await Should.ThrowAsync<Refus>(() => p.CommeAsync<DeposerDossier>(ComptesDemo.PetruSantoni, d => d.ExecuterAsync(brouillon, CancellationToken.None)));
        var lu = await p.LireAsync("signataire.insulaire", $"/appels/dossiers/{depose}");
        lu.Texte.ShouldContain("Insula Logis");
        lu.Texte.ShouldContain("Déposé le 20 mai 2014 à 10 h 00");
        await p.FaireAsync("signataire.insulaire", $"/appels/dossiers/{brouillon}", "Reprendre");
        (await JournalAsync(brouillon, "Appels.Dossier.Reprendre")).ShouldHaveSingleItem().ShouldContain("repris par Signataire Insulaire le 1er octobre 2014, dossier ouvert par Ghjulia Rossi, au titre d’Habitat Insulaire qui succède à Insula Logis");

        p.SauterAu("2014-10-09 07:30");
        await p.ArriverAuAsync("2014-10-09 08:00");
        (await p.RappelsAsync("appels/dossier/" + brouillon, "2014-10-09 00:00")).ShouldBe(["2014-10-09 08:00 signataire.insulaire"], "the reminders follow who acts");

        await p.FaireAsync("signataire.insulaire", $"/appels/dossiers/{brouillon}/deposer", "/deposer");
        (await p.DossierAsync(brouillon)).ShouldSatisfyAllConditions(d => d.Statut.ShouldBe(StatutDossier.Depose), d => d.OrganismeId.ShouldBe(OrganismesDemo.InsulaLogis), d => d.Depots[0].DeposePar.ShouldBe(signataire));
        (await JournalAsync(brouillon, "Appels.Dossier.Deposer")).ShouldHaveSingleItem().ShouldContain("au titre d’Habitat Insulaire qui succède à Insula Logis");
    }

    private async Task<Guid> BrouillonAsync(string intitule)
    {
        var saisies = AppelType.SaisiesCompletes(intitule);
        saisies[Rubriques.Logements] = AppelType.Avec(AppelType.Champs(("total", "24"), ("regions", "94")), "lots", AppelType.Lot("7 cours Napoléon", "2A004", 24));
        var id = await p.CommeAsync<OuvrirDossier, Guid>(ComptesDemo.GhjuliaRossi, o => o.ExecuterAsync(p.Appel.Session2, null, intitule, CancellationToken.None));
        foreach (var (code, saisie) in saisies)
            await p.CommeAsync<EnregistrerSection>(ComptesDemo.GhjuliaRossi, e => e.ExecuterAsync(id, code, saisie, code == Rubriques.Porteur ? 1 : 0, CancellationToken.None));
        foreach (var piece in AppelType.Requises)
            await p.CommeAsync<JoindrePiece>(ComptesDemo.GhjuliaRossi, j => j.ExecuterAsync(id, piece, new MemoryStream(Exemples.Pdf()), piece + ".pdf", CancellationToken.None));
        return id;
    }

    private Task<List<string>> JournalAsync(Guid dossier, string acte) => p.DansAsync(s =>
    {
        var objet = "appels/dossier/" + dossier;
        return s.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Acte == acte && e.Objet == objet).Select(e => e.Contenu).ToListAsync();
    });
}
