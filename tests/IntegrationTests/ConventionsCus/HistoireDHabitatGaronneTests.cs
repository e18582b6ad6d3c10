using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Registre;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.ConventionsCus.Versions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Temps;
using VerdictRendu = Cus.Portal.Indicateurs.Contracts.Verdict;
using static Cus.Portal.IntegrationTests.ConventionsCus.PortailDesConventions;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>CUS2-S30 through the acts, step by step: Habitat Garonne, from its strategic plan of November 2018 to the last day of June 2025.</summary>
public sealed class HistoireDHabitatGaronneTests(PortailDesConventions p) : IClassFixture<PortailDesConventions>
{
    private const string Toulouse = "243100518";
    private const string Montauban = "248200099";
    private Guid _id;

    [Fact]
    [Trait("Scenario", "CUS2-S30"), Trait("Scenario", "CUS2-S09"), Trait("Scenario", "CUS2-S23")]
    public async Task Du_plan_strategique_au_terme()
    {
        await ImporterAsync();
        await EngagerAsync();
        await CategorieEtTerritoiresAsync();
        await AssocierAsync();
        await EngagementsAsync();
        await DeposerAsync();
        await NegocierAsync();
        await SignerAsync();
        await SuivreAsync();
        await FinirAsync();
    }

    /// <summary>The stock is in force before the délibération leaves, so that the collectivités are known: 12 399 dwellings, 37 of them faulty at first (steps 1, 5).</summary>
    private async Task ImporterAsync()
    {
        var import = await p.DeposerAsync(p.StockDHabitatGaronne(fautives: 37), "garonne.txt");
        await p.TravaillerAsync(import);
        var lu = await p.ImportAsync(import);
        (lu.Lignes, lu.LignesFautives, lu.LignesJustes).ShouldBe((12_399, 37, 12_362));
        (await p.EnVigueurAsync()).ShouldBe(0, "rien n’est en vigueur avant l’acceptation");
        await p.CommeAsync<AbandonnerLImport>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(import, Sans));
        await p.ImporterAsync(p.StockDHabitatGaronne());
        (await p.EnVigueurAsync()).ShouldBe(12_399);
        _id = await p.OuvrirAsync();
        await p.CommeAsync<DeposerLeProjet>(ComptesDemo.LucFerrand, async s => await s.ActualiserLePspAsync(_id, new(new(2018, 11, 12), (await p.PdfAsync("PSP")).Id), Sans));
    }

    /// <summary>Steps 2 to 4.</summary>
    private async Task EngagerAsync()
    {
        p.Horloge.Regler("2019-01-14 18:00");
        await p.CommeAsync<EngagerLaConvention>(ComptesDemo.LucFerrand, s => s.EngagerAsync(_id, new(new(2019, 1, 14), null, "Les collectivités sont associées par courrier et en réunion."), Sans));
        (await p.ConventionAsync(_id)).Statut.ShouldBe(StatutConventionCus.Engagee);
        p.Horloge.Regler("2019-01-15 10:00");
        await p.CommeAsync<EngagerLaConvention>(ComptesDemo.AminaBelkacem, s => s.EnvoyerAsync(_id, ["prefet-region", "prefet-siege", Toulouse, Montauban, "D31", "D82"], new(2019, 1, 15), Sans));
        var refus = await p.RefusAsync<EngagerLaConvention>(ComptesDemo.AminaBelkacem, s => s.AssocierAsync(_id, Sans));
        refus.ShouldContain("Destinataire manquant pour la délibération d’engagement : Le Muretain Agglo.");
        refus.ShouldContain("Le Muretain Agglo doit être associée dès le premier logement.");
        p.Horloge.Regler("2019-01-21 10:00");
        await p.CommeAsync<EngagerLaConvention>(ComptesDemo.AminaBelkacem, s => s.EnvoyerAsync(_id, ["200068641"], new(2019, 1, 21), Sans));
        await p.CommeAsync<EngagerLaConvention>(ComptesDemo.AminaBelkacem, s => s.AssocierAsync(_id, Sans));
        var c = await p.ConventionAsync(_id);
        c.Destinataires.Where(d => d.Genre == GenreDeDestinataire.PersonneAssociee).Select(d => d.DernierJour).Distinct().ShouldBe([new DateOnly(2019, 3, 21), new DateOnly(2019, 3, 15)], ignoreOrder: true);
    }

    /// <summary>Steps 6 to 8.</summary>
    private async Task CategorieEtTerritoiresAsync()
    {
        p.Horloge.Regler("2019-02-11 15:00");
        var categorie = await p.CommeAsync<FixerLaCategorie, CategorieDecidee>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(_id, new(12_399, 81, ActiviteDAccession.Aucune, 0), Sans));
        (categorie.Categorie, categorie.Foyers).ShouldBe((CategorieDeCus.Ordinaire, PartDesFoyers.IndicateursSeuls));
        categorie.Explications[0].ShouldContain("0,65");
        p.Horloge.Regler("2019-02-20 18:00");
        await p.CommeAsync<EngagerLaConvention>(ComptesDemo.AminaBelkacem, async s => await s.NoterAsync(_id, NatureDeFait.ConcertationLocative, new(2019, 2, 20), "Conseil de concertation locative.", (await p.PdfAsync("Concertation")).Id, Sans));
        p.Horloge.Regler("2019-02-28 11:00");
        await p.CommeAsync<ArreterLaTerritorialisation>(ComptesDemo.BrunoLacaze, s => s.ExecuterAsync(_id, new(["PS-3"], [new("PP-1", Toulouse)], [], null), Sans));
        (await p.RefusAsync<ArreterLaTerritorialisation>(ComptesDemo.JeanRoques, s => s.ExecuterAsync(_id, new([], [], [], null), Sans))).ShouldNotBeEmpty();
    }

    /// <summary>Steps 9 to 12.</summary>
    private async Task AssocierAsync()
    {
        p.Horloge.Regler("2019-03-14 09:00");
        await p.CommeAsync<EngagerLaConvention, object?>(ComptesDemo.CamilleFabre, async s => await s.DemanderASignerAsync(_id, Toulouse, null, Sans));
        await p.CommeAsync<EngagerLaConvention, object?>(ComptesDemo.PierreEscande, async s => await s.DemanderASignerAsync(_id, Montauban, null, Sans));
        p.Horloge.Regler("2019-03-18 09:00");
        await p.CommeAsync<EngagerLaConvention>(ComptesDemo.AminaBelkacem, s => s.NoterAsync(_id, NatureDeFait.ElementsEnvoyes, new(2019, 3, 18), "Réunion proposée le 18 avril.", null, Sans));
        p.Horloge.Regler("2019-04-18 14:00");
        await p.CommeAsync<EngagerLaConvention>(ComptesDemo.AminaBelkacem, async s => await s.NoterAsync(_id, NatureDeFait.ReunionTenue, new(2019, 4, 18), "Compte rendu joint.", (await p.PdfAsync("Compte rendu")).Id, Sans));
        var c = await p.ConventionAsync(_id);
        c.FinDesTroisMois.ShouldBe(new DateOnly(2019, 4, 21));
        c.AvertissementsDuDepot(Paris.Instant(new(2019, 4, 21), new(12, 0))).Any(m => m.Phrase.StartsWith("Moins de trois mois", StringComparison.Ordinal)).ShouldBeTrue();
        c.AvertissementsDuDepot(Paris.Instant(new(2019, 4, 22), new(0, 0))).Any(m => m.Phrase.StartsWith("Moins de trois mois", StringComparison.Ordinal)).ShouldBeFalse();
    }

    /// <summary>The commitments that the rest of the story judges.</summary>
    private async Task EngagementsAsync()
    {
        var saisies = new List<ChiffreSaisi>();
        foreach (var an in Enumerable.Range(2019, 6))
        {
            saisies.Add(Engagement("PP-2", EchelleDEngagement.Departement, "31", an, 35));
            saisies.Add(Engagement("PP-2", EchelleDEngagement.Departement, "82", an, 5));
            saisies.Add(Engagement("PS-1", EchelleDEngagement.Epci, Toulouse, an, 25));
        }

        foreach (var (an, taux) in ((int, decimal)[])[(2021, 3m), (2024, 4.6m)])
            saisies.Add(Engagement("PP-4", EchelleDEngagement.Departement, "82", an, taux));
        foreach (var (code, nombre) in ((string, int)[])[("PP-1-PLAI", 40), ("PP-1-PLAIA", 6), ("PP-1-PLUS", 90), ("PP-1-PLS", 30)])
            saisies.Add(Engagement(code, EchelleDEngagement.Departement, "31", 2021, nombre));
        var bilan = await p.CommeAsync<EcrireLesEngagements, BilanDeChiffres>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(_id, saisies, null, Sans));
        bilan.Refuses.ShouldBeEmpty();
        bilan.Ecrits.ShouldBe(saisies.Count);
        var ailleurs = await p.CommeAsync<EcrireLesEngagements, BilanDeChiffres>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(_id, [Engagement("PP-1-PLAI", EchelleDEngagement.Epci, Montauban, 2021, 4), Engagement("PP-5", EchelleDEngagement.Departement, "31", 2019, 20)], null, Sans));
        ailleurs.Ecrits.ShouldBe(0);
        ailleurs.Refuses.Select(r => r.Motif.Phrase).ShouldBe(["EPCI non retenu par le préfet signataire.", "Indicateur optionnel non retenu par le préfet."], ignoreOrder: true);
    }

    /// <summary>Steps 13 to 15.</summary>
    private async Task DeposerAsync()
    {
        p.Horloge.Regler("2019-06-27 16:00");
        var refus = await p.RefusAsync<DeposerLeProjet>(ComptesDemo.LucFerrand, s => s.DeposerAsync(_id, Sans));
        refus.ShouldContain("Clause de modification PS-1 manquante.");
        refus.ShouldContain("Pièce manquante au projet");
        await p.CompleterLesEngagementsAsync(_id);
        await p.JoindreAsync(_id, NatureDePieceDeCus.Projet, NatureDePieceDeCus.TableauxDesIndicateurs, NatureDePieceDeCus.Psp);
        (await p.CommeAsync<FigerLaVersion, int>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(_id, Sans))).ShouldBe(1);
        (await p.CommeAsync<DeposerLeProjet, int>(ComptesDemo.LucFerrand, async s => (await s.DeposerAsync(_id, Sans)).Count)).ShouldBe(0, "aucun avertissement");
        p.Horloge.Regler("2019-07-03 10:00");
        await p.CommeAsync<InstruireLeProjet>(ComptesDemo.JeanRoques, s => s.TransmettreAsync(_id, Sans));
        p.Horloge.Regler("2019-09-09 11:00");
        await p.CommeAsync<InstruireLeProjet>(ComptesDemo.OdileGarrigue, s => s.RendreUnAvisAsync(_id, "D82", SensDAvis.Favorable, null, [], Sans));
    }

    /// <summary>Steps 16 and 17.</summary>
    private async Task NegocierAsync()
    {
        p.Horloge.Regler("2019-10-01 10:00");
        await p.CommeAsync<InstruireLeProjet>(ComptesDemo.JeanRoques, s => s.NegocierAsync(_id, Sans));
        foreach (var an in Enumerable.Range(2019, 6))
        {
            var ligne = await p.CommeAsync<ProposerUnChiffreDeCus, int>(ComptesDemo.JeanRoques, s => s.ExecuterAsync(_id, new(NatureDeChiffre.Engagement, "PP-2", EchelleDEngagement.Departement, "31", an), 40, "Le parc F et G est important.", Sans));
            await p.CommeAsync<RepondreAuRegistre>(ComptesDemo.AminaBelkacem, s => s.AccepterAsync(_id, ligne, "D’accord, par an.", Sans));
        }

        var registre = await p.CommeAsync<LireLeRegistre, List<LigneDeRegistreDeCus>>(ComptesDemo.AminaBelkacem, s => s.ListerAsync(_id, Sans));
        registre.Count.ShouldBe(6);
        registre.ShouldAllBe(l => l.De == 35 && l.A == 40 && l.ParNom == "Jean Roques" && l.Motif.Contains("parc F et G") && l.SuiteParNom == "Amina Belkacem");
        for (var v = 2; v <= 4; v++)
            (await p.CommeAsync<FigerLaVersion, int>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(_id, Sans))).ShouldBe(v);
        p.Horloge.Regler("2019-10-14 18:00");
        (await p.RefusAsync<SignerLaConvention>(ComptesDemo.LucFerrand, s => s.AdopterAsync(_id, new(new(2019, 6, 20), null, VersionVisee: 1), Sans))).ShouldBe("La délibération doit adopter le projet final et autoriser sa signature.");
        await p.CommeAsync<SignerLaConvention>(ComptesDemo.LucFerrand, s => s.AdopterAsync(_id, new(new(2019, 10, 14), null, VersionVisee: 4), Sans));
    }

    /// <summary>Steps 18 to 23.</summary>
    private async Task SignerAsync()
    {
        p.Horloge.Regler("2019-10-21 10:00");
        var circuit = await p.CommeAsync<SignerLaConvention, Guid>(ComptesDemo.LucFerrand, s => s.MettreEnSignatureAsync(_id, Sans));
        (await p.CircuitAsync(circuit)).Signataires.Select(s => (s.Partie, s.EstHorsDuCompte)).ShouldBe([("Habitat Garonne", false), ("Toulouse Métropole", false), ("Grand Montauban", true), ("Préfet de région", false)]);
        await p.SignerAsync(circuit, ComptesDemo.LucFerrand);
        (await p.CircuitAsync(circuit)).Avancement.ShouldBe("1 sur 3");
        (await p.RefusAsync<SignerLaConvention>(ComptesDemo.LucFerrand, s => s.DeposerLeDossierAsync(_id, Sans))).ShouldBe("La signature de la collectivité de rattachement est obligatoire.");
        p.Horloge.Regler("2019-11-04 10:00");
        await p.SignerAsync(circuit, ComptesDemo.CamilleFabre);
        (await p.CircuitAsync(circuit)).Avancement.ShouldBe("2 sur 3");
        p.Horloge.Regler("2019-11-08 10:00");
        (await p.RefusAsync<IServiceProvider>(ComptesDemo.BrunoLacaze, s => SignerCommeAsync(s, circuit))).ShouldBe("Le préfet de région signe après l’organisme et les signataires requis.");
        await p.SignerAsync(circuit, ComptesDemo.PierreEscande);
        (await p.CircuitAsync(circuit)).Avancement.ShouldBe("2 sur 3");
        p.Horloge.Regler("2019-11-12 15:00");
        await p.CommeAsync<SignerLaConvention>(ComptesDemo.LucFerrand, s => s.DeposerLeDossierAsync(_id, Sans));
        p.Horloge.Regler("2019-11-25 10:00");
        await p.CommeAsync<SignerLaConvention>(ComptesDemo.JeanRoques, s => s.ProposerAsync(_id, Sans));
        p.Horloge.Regler("2019-12-16 11:00");
        await p.SignerAsync(circuit, ComptesDemo.BrunoLacaze);
        var c = await p.ConventionAsync(_id);
        (c.Statut, c.Calendrier.EntreeEnVigueur, c.Calendrier.DernierJour).ShouldBe((StatutConventionCus.EnVigueur, new(2019, 7, 1), new(2025, 6, 30)));
        (await p.CircuitAsync(circuit)).Statut.ShouldBe(StatutCircuit.Complet);
    }

    /// <summary>Steps 24 to 31: what is reached is told, and the CIA changes the target without an amendment.</summary>
    private async Task SuivreAsync()
    {
        p.Horloge.Regler("2020-01-10 09:00");
        await RealiserAsync(2019, new("PP-2~Departement~31", "40"), new("PS-1~Epci~" + Toulouse, "150", "600"));
        p.Horloge.Regler("2021-01-10 09:00");
        await RealiserAsync(2020, new RealisationSaisie("PP-2~Departement~31", "39"));
        p.Horloge.Regler("2022-01-10 09:00");
        await RealiserAsync(2021, new("PP-4~Departement~82", "45", "1500"), new("PP-1-PLAI~Departement~31", "36"), new("PP-1-PLUS~Departement~31", "96"), new("PP-1-PLS~Departement~31", "20"));
        p.Horloge.Regler("2022-01-14 10:00");
        await p.CommeAsync<NotifierUneOrientation>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(_id, Toulouse, GenreDOrientation.Cia, 28, new(2022, 1, 1), Sans));
        p.Horloge.Regler("2023-01-10 09:00");
        await RealiserAsync(2022, new RealisationSaisie("PS-1~Epci~" + Toulouse, "165", "600"));
        p.Horloge.Regler("2025-01-10 09:00");
        await RealiserAsync(2024, new RealisationSaisie("PP-4~Departement~82", "70", "1500"));
        var suivis = (await p.CommeAsync<LireLeSuivi, IReadOnlyList<SuiviDIndicateurDeCus>>(ComptesDemo.AminaBelkacem, async s => (await s.LireAsync(await p.ConventionAsync(_id), Sans)).Suivis)).ToDictionary(s => (s.Definition.Code, s.Territoire.Code));
        Verdict(suivis[("PP-2", "31")], 2019).ShouldBe(VerdictRendu.Atteint);
        Verdict(suivis[("PP-2", "31")], 2020).ShouldBe(VerdictRendu.NonAtteint);
        Verdict(suivis[("PP-4", "82")], 2021).ShouldBe(VerdictRendu.Atteint, "3,00 % pour 3 %");
        Verdict(suivis[("PP-4", "82")], 2024).ShouldBe(VerdictRendu.Atteint, "4,67 % pour 4,6 %");
        Verdict(suivis[("PS-1", Toulouse)], 2019).ShouldBe(VerdictRendu.Atteint);
        Verdict(suivis[("PS-1", Toulouse)], 2022).ShouldBe(VerdictRendu.NonAtteint, "27,5 % pour 28 %");
        var pp1 = suivis[("PP-1", "31")];
        pp1.SansVerdict.ShouldBeTrue();
        pp1.Annees.Single(a => a.Annee == 2021).Ecart(pp1.Definition).ShouldBe(-8);
        (await p.ConventionAsync(_id)).DerniereVersion.ShouldBe(4, "ni avenant, ni nouvelle version");
    }

    /// <summary>Step 33.</summary>
    private async Task FinirAsync()
    {
        p.Horloge.Regler("2025-06-30 23:59:59");
        await p.PasserAsync();
        (await p.ConventionAsync(_id)).Statut.ShouldBe(StatutConventionCus.EnVigueur);
        p.Horloge.Regler("2025-07-01 08:00");
        await p.PasserAsync();
        (await p.ConventionAsync(_id)).Statut.ShouldBe(StatutConventionCus.Echue);
    }

    private Task RealiserAsync(int annee, params RealisationSaisie[] saisies) => p.CommeAsync<SaisirLesRealisations, int>(ComptesDemo.AminaBelkacem, async s => (await s.ExecuterAsync(_id, annee, saisies, Sans)).Count);

    private static VerdictRendu Verdict(SuiviDIndicateurDeCus suivi, int annee) => suivi.Annees.Single(a => a.Annee == annee).Evaluation.Verdict;

    private static ChiffreSaisi Engagement(string code, EchelleDEngagement echelle, string territoire, int an, decimal valeur) => new(new(NatureDeChiffre.Engagement, code, echelle, territoire, an), valeur, null);

    private static async Task SignerCommeAsync(IServiceProvider s, Guid circuit) => await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ISignaturesDeDemonstration>(s).SignerAsync(circuit, Sans);
}
