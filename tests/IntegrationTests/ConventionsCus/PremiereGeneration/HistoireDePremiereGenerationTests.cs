using System.Text;
using Cus.Portal.ConventionsCus.PremiereGeneration.Bilans;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Continuite;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Demandes;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ConventionsCus.PremiereGeneration;

/// <summary>The portal on 14 December 2009.</summary>
public sealed class PortailDe2009 : PortailDuPatrimoine
{
    protected override string Ouverture => "2009-12-14 18:00";
}

/// <summary>The whole story of the first generation, from the strategic plan to the last evaluation, by the people of the demonstration: Habitat Garonne, its stock in Haute-Garonne and in Morbihan.</summary>
public sealed class HistoireDePremiereGenerationTests(PortailDe2009 p) : IClassFixture<PortailDe2009>
{
    private const string Departement = "Département de la Haute-Garonne", Epci = "CU du Grand Toulouse", Morbihan = "Département du Morbihan", Muret = "CA du Muretain";
    private static readonly CancellationToken Sans = CancellationToken.None;
    private static readonly Guid Luc = ComptesDemo.LucFerrand, Amina = ComptesDemo.AminaBelkacem, Prefete = ComptesDemo.JeanRoques, Region = ComptesDemo.BrunoLacaze, Bretagne = ComptesDemo.LoigAbgrall;

    private Guid _id;

    [Fact]
    [Trait("Scenario", "CUS1-S20")]
    [Trait("Scenario", "CUS1-S06")]
    [Trait("Scenario", "CUS1-S07")]
    [Trait("Scenario", "CUS1-S14")]
    [Trait("Scenario", "CUS1-S15")]
    [Trait("Scenario", "CUS1-S16")]
    [Trait("Scenario", "CUS1-S19")]
    public async Task De_la_deliberation_au_dernier_bilan()
    {
        await EngagerAsync();
        await AssocierAsync();
        await ChiffrerAsync();
        await LoyersAsync();
        await AdresserEtSignerAsync();
        await DeuxPremieresAnneesAsync();
        await DemandesAsync();
        await QuatreAnsAsync();
        await SixAnsAsync();
    }

    private async Task EngagerAsync()
    {
        _id = await p.CommeAsync<OuvrirUnePremiereGeneration, Guid>(Luc, s => s.ExecuterAsync(OrganismesDemo.HabitatGaronne, Rattachement.Departement, Sans));
        (await RefusAsync<OuvrirUnePremiereGeneration>(Luc, s => s.ExecuterAsync(OrganismesDemo.HabitatGaronne, Rattachement.Departement, Sans))).ShouldContain("existe déjà");
        var engagement = new EngagementDePremiereGeneration(new(2010, 1, 18), "Deux réunions communes, documents un mois avant.", 2);
        await Faire<ElaborerLaPremiereGeneration>(Amina, "2009-12-14 18:00", s => s.ActualiserLePspAsync(_id, new(new(2006, 10, 10), null, new(2006, 1, 1), new(2016, 12, 31)), Sans));
        p.Horloge.Regler("2010-01-18 18:00");
        (await RefusAsync<ElaborerLaPremiereGeneration>(Luc, s => s.EngagerAsync(_id, engagement, Sans))).ShouldBe("Le PSP approuvé avant le 1er janvier 2008 doit être actualisé.");
        await Faire<ElaborerLaPremiereGeneration>(Amina, "2010-01-18 18:00", s => s.ActualiserLePspAsync(_id, new(new(2006, 10, 10), new(2009, 12, 14), new(2006, 1, 1), new(2016, 12, 31)), Sans));
        (await RefusAsync<ElaborerLaPremiereGeneration>(Amina, s => s.EngagerAsync(_id, engagement, Sans))).ShouldNotBeEmpty("only who signs for the landlord");
        await Faire<ElaborerLaPremiereGeneration>(Luc, "2010-01-18 18:00", s => s.EngagerAsync(_id, engagement, Sans));
        foreach (var personne in (PersonneDeLaConvention[])[new(Departement, QualiteDePersonne.TroisiemeSignataire, GenreDeTerritoire.Departement, 2_840), new(Epci, QualiteDePersonne.Associee, GenreDeTerritoire.Epci, 2_000, new(2005, 6, 1)), new(Morbihan, QualiteDePersonne.Associee, GenreDeTerritoire.Departement, 150)])
            await Faire<ElaborerLaPremiereGeneration>(Amina, "2010-01-19 10:00", s => s.NommerAsync(_id, personne, Sans));
        (await RefusAsync<ElaborerLaPremiereGeneration>(Amina, s => s.AssocierAsync(_id, Sans))).ShouldBe("La délibération n’a pas été transmise à toutes les personnes requises.");
        var noms = (await ConventionAsync()).Personnes.Select(x => x.Nom).ToList();
        await Faire<ElaborerLaPremiereGeneration>(Amina, "2010-01-20 10:00", s => s.TransmettreAsync(_id, noms, new(2010, 1, 20), Sans));
        await Faire<ElaborerLaPremiereGeneration>(Amina, "2010-01-20 10:05", s => s.AssocierAsync(_id, Sans));
    }

    private async Task AssocierAsync()
    {
        await Faire<ElaborerLaPremiereGeneration>(Region, "2010-02-05 11:00", s => s.NoterAsync(_id, NatureDeFaitDePremiereGeneration.NoteDEnjeux, new(2010, 2, 5), "Produire près des emplois.", null, Sans));
        (await RefusAsync<ElaborerLaPremiereGeneration>(Region, s => s.NoterAsync(_id, NatureDeFaitDePremiereGeneration.NoteDEnjeux, new(2010, 2, 5), "Une autre.", null, Sans))).ShouldContain("unique");
        await Faire<ElaborerLaPremiereGeneration>(Amina, "2010-03-01 09:00", s => s.NommerAsync(_id, new(Muret, QualiteDePersonne.PourInformation, GenreDeTerritoire.Epci, 60, new(2010, 3, 1)), Sans));
        (await ConventionAsync()).Remarques().ShouldHaveSingleItem().Phrase.ShouldStartWith("Un PLH est devenu exécutoire pendant l’élaboration");
        await Faire<ElaborerLaPremiereGeneration>(Prefete, "2010-03-02 09:00", s => s.AnnoncerLePlhAsync(_id, Muret, Sans));
        (await ConventionAsync()).Remarques().ShouldBeEmpty();
        p.Horloge.Regler("2010-05-12 15:00");
        IReadOnlyCollection<string> tous = [Departement, Epci, Morbihan];
        (await RefusAsync<ElaborerLaPremiereGeneration>(Amina, s => s.ReunirAsync(_id, new(new(2010, 5, 11), new(2010, 4, 12), tous), Sans))).ShouldBe("Les documents de travail doivent être transmis au moins un mois avant la réunion.");
        await Faire<ElaborerLaPremiereGeneration>(Amina, "2010-05-12 15:00", s => s.ReunirAsync(_id, new(new(2010, 5, 12), new(2010, 4, 12), tous), Sans));
        await Faire<ElaborerLaPremiereGeneration>(Amina, "2010-05-12 16:00", async s => await s.NoterAsync(_id, NatureDeFaitDePremiereGeneration.Concertation, new(2010, 4, 20), null, (await PdfAsync("Concertation")).Id, Sans));
        p.Horloge.Regler("2010-05-28 18:00");
        (await RefusAsync<ElaborerLaPremiereGeneration>(Luc, s => s.AdopterAsync(_id, new(2010, 5, 28), Sans))).ShouldContain("risque d’annulation");
        await Faire<ElaborerLaPremiereGeneration>(Amina, "2010-05-26 15:00", s => s.ReunirAsync(_id, new(new(2010, 5, 26), new(2010, 4, 12), tous), Sans));
        await Faire<ElaborerLaPremiereGeneration>(Luc, "2010-05-28 18:00", s => s.AdopterAsync(_id, new(2010, 5, 28), Sans));
    }

    /// <summary>Three segments in Haute-Garonne, one in Morbihan, four categories; the targets that the story follows.</summary>
    private async Task ChiffrerAsync()
    {
        await Faire<TenirLePatrimoine1G>(Amina, "2010-06-01 09:00", s => s.DecrireAsync(_id, 2_990, ModeDeClassement.ServiceRendu, false, true, Sans));
        string Ligne(string code, string commune, int logements, string categorie, string segment) => $"{code};Résidence {code};{commune};{logements};PLUS, PLUS CD;oui;non;B1;non;{categorie};{segment}";
        var lignes = ((string, int)[])[("S1", 1_000), ("S2", 940), ("S3", 900)];
        var fichier = string.Join("\r\n", new[] { string.Join(';', FichierDImmeubles.Modele.Colonnes.Select(c => c.Titre)) }
            .Concat(lignes.SelectMany(l => Enumerable.Range(1, 4).Select(k => Ligne($"{l.Item1}-{k}", "31555", l.Item2 / 4, $"Catégorie {k}", l.Item1)))).Append(Ligne("S4-1", "56260", 150, "Catégorie 1", "S4"))) + "\r\n";
        (await p.CommeAsync<TenirLePatrimoine1G, (int, int)>(Amina, s => s.ImporterAsync(_id, new MemoryStream(Encoding.UTF8.GetBytes(fichier)), Sans))).ShouldBe((13, 0));
        (int, int)[] mutations = [(50, 500), (60, 500), (70, 500), (80, 400), (90, 400), (100, 400)];
        ChiffreSaisi1G[] cibles =
        [
            .. ((int[])[40, 70, 90, 110, 130, 160]).Select((v, i) => Cible("A.II-PLUS", "D31", 2011 + i, v)), .. mutations.Select((m, i) => Cible("E.I", "D31", 2011 + i, m.Item1, m.Item2)),
            .. Enumerable.Range(2011, 6).Select(an => Cible("D.I", "S:S1", an, 8)), .. Enumerable.Range(2011, 6).Select(an => Cible("D.I-VENTES", "S:S1", an, 12)), .. Enumerable.Range(2011, 6).Select(an => Cible("H.II", "S:S2", an, 80, 100)),
            Cible("C.III", "S:S1", 2012, 45, 48), .. Enumerable.Range(2011, 6).Select(an => Cible("F.III", "S:S1", an, 20, 200)),
        ];
        var bilan = await p.CommeAsync<EcrireLesChiffres1G, BilanDeChiffres1G>(Amina, s => s.ExecuterAsync(_id, cibles, [], Sans));
        bilan.Refuses.Select(r => $"{r.Cellule} {r.Motif.Phrase}").ShouldBeEmpty();
        await Faire<ElaborerLaPremiereGeneration>(Amina, "2010-06-02 09:00", s => s.ProposerUneAdaptationAsync(_id, "F.II", "Publics du PDALPD de 2009.", "Le PDALPD vient de changer.", "Même numérateur.", Sans));
        await Faire<ElaborerLaPremiereGeneration>(Region, "2010-06-10 09:00", s => s.AccepterLAdaptationAsync(_id, "F.II", Sans));
        (await ConventionAsync()).DescriptionDe("F.II")!.AccepteeLe.ShouldBe(new DateOnly(2010, 6, 10));
    }

    /// <summary>Ceilings raised by 30 % at most, one modulation a zone, no exemption in zone C.</summary>
    private async Task LoyersAsync()
    {
        PlafondDeroge Plafond(decimal deroge) => new(PlafondDeRessources.Plus, 20_000, deroge, 28_000);
        (await RefusAsync<EnregistrerLesLoyers>(Amina, s => s.DerogerAsync(_id, "Résidence S1-1", Plafond(26_001), null, Sans))).ShouldBe("La majoration ne peut excéder 30 % et ne concerne que les plafonds n’excédant pas le PLUS.");
        (await RefusAsync<EnregistrerLesLoyers>(Amina, s => s.DerogerAsync(_id, "Résidence S1-1", Plafond(27_000), new(65, 100, true), Sans))).ShouldBe("Plus de 65 % de bénéficiaires de l’APL et accord du préfet ou du délégataire requis.");
        await Faire<EnregistrerLesLoyers>(Amina, "2010-06-12 09:00", s => s.DerogerAsync(_id, "Résidence S1-1", Plafond(26_000), null, Sans));
        await Faire<EnregistrerLesLoyers>(Amina, "2010-06-12 09:05", s => s.DerogerAsync(_id, "Résidence S1-2", Plafond(27_000), new(66, 100, true), Sans));
        await Faire<EnregistrerLesLoyers>(Amina, "2010-06-12 09:10", s => s.ModulerAsync(_id, ZoneDeTension.B1, 0.2m, Sans));
        (await RefusAsync<EnregistrerLesLoyers>(Amina, s => s.ModulerAsync(_id, ZoneDeTension.B1, 0.3m, Sans))).ShouldBe("La modulation du SLS doit être identique dans une même zone (B1).");
        (await RefusAsync<EnregistrerLesLoyers>(Amina, s => s.ModulerAsync(_id, ZoneDeTension.C, 0, Sans))).ShouldBe("La dérogation en zone C ne peut aboutir à une exemption du SLS.");
        (await RefusAsync<EnregistrerLesLoyers>(Region, s => s.ModulerAsync(_id, ZoneDeTension.A, 0.2m, Sans))).ShouldNotBeEmpty();
        (await ConventionAsync()).ActesDeLoyer.Select(a => (a.Reference, a.Valeur)).ShouldBe([("R. 445-8, I", 30m), ("R. 445-8, II", 35m), ("SLS, zone B1", 0.2m)]);
    }

    private async Task AdresserEtSignerAsync()
    {
        await Faire<ConclureLaPremiereGeneration>(Luc, "2010-06-24 16:00", async s => (await s.AdresserAsync(_id, new(2010, 6, 24), [Departement], Sans)).ShouldBeEmpty());
        (await ConventionAsync()).ShouldSatisfyAllConditions(c => c.Depot!.EnDesaccord.ShouldBe([Departement]), c => c.Avis.ShouldHaveSingleItem().Nom.ShouldBe("Bretagne"), c => c.Departements.ShouldBe(["31", "56"]));
        (await RefusAsync<ConclureLaPremiereGeneration>(Prefete, s => s.ProposerAsync(_id, "Favorable.", null, Sans))).ShouldBe("L’avis du préfet de la région Bretagne doit être recueilli.");
        p.Horloge.Regler("2010-09-15 10:00");
        (await RefusAsync<ConclureLaPremiereGeneration>(Bretagne, s => s.RendreUnAvisAsync(_id, "53", "Trop peu.", ["S1"], Sans))).ShouldBe("Le segment « S1 » n’est pas sur le territoire de cette région.");
        await Faire<ConclureLaPremiereGeneration>(Bretagne, "2010-09-15 10:00", s => s.RendreUnAvisAsync(_id, "53", "Le parc de Vannes est bien tenu.", ["S4"], Sans));
        await Faire<ConclureLaPremiereGeneration>(Prefete, "2010-11-22 10:00", s => s.ProposerAsync(_id, "Projet cohérent avec les besoins du territoire.", null, Sans));
        await Faire<ConclureLaPremiereGeneration>(Luc, "2010-12-03 10:00", s => s.SignerAsync(_id, null, new(2010, 12, 3), Sans));
        (await RefusAsync<ConclureLaPremiereGeneration>(Region, s => s.ConclureAsync(_id, new(2010, 12, 3), null, null, Sans))).ShouldBe($"Signature obligatoire manquante : {Departement}.");
        await Faire<ConclureLaPremiereGeneration>(Luc, "2010-12-06 10:00", s => s.SignerAsync(_id, Departement, new(2010, 12, 6), Sans));
        p.Horloge.Regler("2010-12-15 11:00");
        (await RefusAsync<ConclureLaPremiereGeneration>(Region, s => s.ConclureAsync(_id, new(2010, 12, 15), null, " ", Sans))).ShouldContain("contrôles bloquants à lever avant la signature");
        await Faire<ConclureLaPremiereGeneration>(Region, "2010-12-15 11:00", async s => (await s.ConclureAsync(_id, new(2010, 12, 15), null, "Les chiffres qui ne sont pas suivis ici sont dans la convention.", Sans)).ShouldBeEmpty());
        (await ConventionAsync()).Reserve.ShouldBe("Les chiffres qui ne sont pas suivis ici sont dans la convention.");
        var c = await ConventionAsync();
        (c.Statut, c.EffetLe, c.DernierJour).ShouldBe((StatutConventionPremiereGeneration.EnVigueur, new DateOnly(2011, 1, 1), new DateOnly(2016, 12, 31)));
        (await RefusAsync<EcrireLesChiffres1G>(Amina, s => s.ExecuterAsync(_id, [Cible("E.I", "D31", 2011, 1, 500)], [], Sans))).ShouldContain("verrouillées");
    }

    private async Task DeuxPremieresAnneesAsync()
    {
        await SaisirAsync("2011-12-31 18:00", 2011, Fait("A.II-PLUS", "D31", 40), Fait("E.I", "D31", 50, 500), Fait("D.I", "S:S1", 8), Fait("D.I-VENTES", "S:S1", 10), Fait("H.II", "S:S2", 85, 100));
        await SaisirAsync("2012-06-15 18:00", 2012, Fait("C.III", "S:S1", 46, 48));
        await SaisirAsync("2012-12-31 18:00", 2012, Fait("E.I", "D31", 60, 500), Fait("D.I", "S:S1", 8), Fait("D.I-VENTES", "S:S1", 4), Fait("A.II-PLUS", "D31", 70), Fait("H.II", "S:S2", 82, 100));
        p.Horloge.Regler("2012-12-30 10:00");
        (await RefusAsync<EvaluerLaPremiereGeneration>(Region, s => s.OuvrirAsync(_id, 2, Sans))).ShouldBe("L’évaluation à 2 ans s’ouvre après le 31 décembre 2012.");
        await Faire<EvaluerLaPremiereGeneration>(Region, "2012-12-31 18:30", s => s.OuvrirAsync(_id, 2, Sans));
        var b = await BilanAsync(2);
        b.Lignes.Single(l => l.Serie == "E.I" && l.Annee == 2012).Valeur.Replace('\u00A0', ' ').Replace('\u202F', ' ').ShouldBe("60 / 500 = 12,00 %");
        b.Lignes.Single(l => l.Serie == "C.III").Valeur.Replace('\u00A0', ' ').Replace('\u202F', ' ').ShouldContain("95,83 %");
        b.Manquees.ShouldBeEmpty();
        await Faire<EvaluerLaPremiereGeneration>(Region, "2013-01-15 10:00", s => s.CloreAsync(_id, 2, "Les objectifs de deux ans sont tenus.", Sans));
    }

    private async Task DemandesAsync()
    {
        p.Horloge.Regler("2013-01-31 10:00");
        (await RefusAsync<TraiterLesDemandes>(Amina, s => s.NotifierAsync(_id, ObjetDeDemande.Ventes, "S1", "4 pour 12.", new(2013, 1, 31), Sans))).ShouldNotBeEmpty();
        var ventes = await p.CommeAsync<TraiterLesDemandes, Guid>(Region, s => s.NotifierAsync(_id, ObjetDeDemande.Ventes, "S1", "4 ventes pour 12 prévues en 2012.", new(2013, 1, 31), Sans));
        (await RefusAsync<TraiterLesDemandes>(Region, s => s.NotifierAsync(_id, ObjetDeDemande.Ventes, "S1", "Encore.", new(2013, 1, 31), Sans))).ShouldBe("Une demande sur ce segment est déjà en cours.");
        (await RefusAsync<TraiterLesDemandes>(Region, s => s.NotifierAsync(_id, ObjetDeDemande.Ventes, "S9", "4 pour 12.", new(2013, 1, 31), Sans))).ShouldBe("Ce segment n’est pas dans la convention.");
        await Faire<TraiterLesDemandes>(Amina, "2013-02-26 10:00", async s => (await s.ProposerAsync(_id, ventes, "Révision du plan de mise en vente de S1.", Sans)).ShouldBeEmpty());
        p.Horloge.Regler("2013-03-15 10:00");
        var occupation = await p.CommeAsync<TraiterLesDemandes, Guid>(Region, s => s.NotifierAsync(_id, ObjetDeDemande.Occupation, "S2", "F.I n’est pas atteint en S2.", new(2013, 3, 15), Sans));
        var demandes = await p.CommeAsync<TraiterLesDemandes, IReadOnlyList<DemandeDePropositions>>(Amina, s => s.ListerAsync(_id, Sans));
        demandes.Select(d => (d.Segment, d.Limite, d.Statut)).ShouldBe([("S2", new(2013, 4, 15), StatutDemandeDePropositions.Notifiee), ("S1", new(2013, 2, 28), StatutDemandeDePropositions.PropositionsRecues)]);
        await Faire<TraiterLesDemandes>(Amina, "2013-04-12 10:00", s => s.ProposerAsync(_id, occupation, "Deux attributions sur trois sous 60 %.", Sans));
        await Faire<TraiterLesDemandes>(Region, "2013-04-20 10:00", s => s.SuivreAsync(_id, occupation, VieDeLaDemande.Accepter, "Propositions suffisantes.", Sans));
        await Faire<ElaborerLaPremiereGeneration>(Prefete, "2013-09-02 09:00", s => s.NoterAsync(_id, NatureDeFaitDePremiereGeneration.ExemptionDuSls, new(2013, 9, 2), "Le PLH exempte du SLS le quartier Empalot.", null, Sans));
        await Faire<TraiterLesDemandes>(Amina, "2013-12-31 18:00", async s => (await s.CompterAsync(_id, occupation, new(new(2013, 12, 31), 31, 20), Sans)).ShouldHaveSingleItem().Phrase.ShouldStartWith("Au moins deux tiers"));
        await Faire<TraiterLesDemandes>(Amina, "2013-12-31 18:05", async s => (await s.CompterAsync(_id, occupation, new(new(2013, 12, 31), 31, 21), Sans)).ShouldBeEmpty());
        await Faire<TraiterLesDemandes>(Region, "2014-12-31 18:00", s => s.SuivreAsync(_id, occupation, VieDeLaDemande.Lever, "F.I de S2 est de nouveau atteint.", Sans));
        (await p.LireAsync(db => db.Set<DemandeDePropositions>().AsNoTracking().SingleAsync(d => d.Id == occupation))).LeveeLe.ShouldBe(new DateOnly(2014, 12, 31));
    }

    private async Task QuatreAnsAsync()
    {
        await SaisirAsync("2013-12-31 19:00", 2013, Fait("E.I", "D31", 70, 500), Fait("A.II-PLUS", "D31", 90), Fait("H.II", "S:S2", 81, 100), Fait("D.I", "S:S1", 8));
        await SaisirAsync("2014-12-31 19:00", 2014, Fait("E.I", "D31", 80, 400), Fait("A.II-PLUS", "D31", 110), Fait("H.II", "S:S2", 70, 100), Fait("D.I", "S:S1", 8), Fait("F.III", "S:S1", 20, 200));
        await Faire<EvaluerLaPremiereGeneration>(Region, "2015-01-05 10:00", s => s.OuvrirAsync(_id, 4, Sans));
        var manquee = (await BilanAsync(4)).Manquees.ShouldHaveSingleItem();
        manquee.Serie.ShouldBe("H.II");
        p.Horloge.Regler("2015-03-16 10:00");
        (await RefusAsync<EvaluerLaPremiereGeneration>(Region, s => s.CloreAsync(_id, 4, "Fin.", Sans))).ShouldContain("imputable ou non");
        await Faire<EvaluerLaPremiereGeneration>(Region, "2015-03-16 10:00", s => s.JugerAsync(_id, 4, manquee.Cle, JugementDEcart.NonImputable, "Grève du prestataire.", Sans));
        (await RefusAsync<EvaluerLaPremiereGeneration>(Region, s => s.OuvrirLaContradictionAsync(_id, 4, Sans))).ShouldContain("Aucune sanction sans imputabilité");
        await Faire<EvaluerLaPremiereGeneration>(Region, "2015-03-16 10:10", s => s.CloreAsync(_id, 4, "Sans proposition de sanction.", Sans));
        (await BilanAsync(4)).Resultat.ShouldBe("non atteint, non imputable");
    }

    private async Task SixAnsAsync()
    {
        await SaisirAsync("2015-12-31 19:00", 2015, Fait("E.I", "D31", 90, 400), Fait("A.II-PLUS", "D31", 130), Fait("H.II", "S:S2", 88, 100), Fait("D.I", "S:S1", 8), Fait("F.III", "S:S1", 22, 200));
        await SaisirAsync("2016-12-31 18:00", 2016, Fait("E.I", "D31", 100, 400), Fait("A.II-PLUS", "D31", 172), Fait("H.II", "S:S2", 90, 100), Fait("D.I", "S:S1", 8), Fait("F.III", "S:S1", 24, 200));
        await Faire<EvaluerLaPremiereGeneration>(Region, "2016-12-31 18:30", s => s.OuvrirAsync(_id, 6, Sans));
        var b = await BilanAsync(6);
        string Periode(string serie) => b.Lignes.Single(l => l.Serie == serie && l.Annee == 0).Valeur.Replace('\u00A0', ' ').Replace('\u202F', ' ');
        Periode("E.I").ShouldBe("450 / 2 700 = 16,67 %");
        Periode("A.II-PLUS").ShouldBe("612 logements");
        b.Manquees.ShouldBeEmpty();
        p.Horloge.Regler("2017-01-01 01:00");
        await TravauxEnAttente.PasserAsync(p.ServicesDuPortail);
        (await ConventionAsync()).Statut.ShouldBe(StatutConventionPremiereGeneration.Terminee);
        var histoire = await p.CommeAsync<LireLaContinuite, HistoireDeDeuxGenerations>(Amina, s => s.DeAsync(p.Siren, Sans));
        histoire.ReferenceDePs3.Select(r => (r.Annee, r.Valeur)).ShouldBe([(2014, 10m), (2015, 11m), (2016, 12m)]);
        histoire.Series.Select(s => (s.Filiation.Premiere, s.Filiation.Seconde)).ShouldBe([("A.I", "PP-1"), ("C.IV", "PP-2"), ("D.I", "PP-4"), ("E.I", "PP-5"), ("F.III", "PS-3"), ("I.I", "G-1")]);
        using var amina = await p.ConnecterAsync("amina.belkacem");
        foreach (var chemin in (string[])["/cus/premiere-generation", $"/cus/premiere-generation/{_id}", $"/cus/premiere-generation/{_id}/demandes", $"/cus/premiere-generation/{_id}/evaluations", $"/cus/generations/{p.Siren}"])
            (await amina.OuvrirAsync(chemin)).Texte.ShouldContain("Habitat Garonne");
    }

    private static ChiffreSaisi1G Cible(string serie, string territoire, int an, decimal v1, decimal? v2 = null) => new(new(NatureDeChiffre1G.Cible, serie, territoire, an), new(v1, v2), null);

    private static RealisationSaisie1G Fait(string serie, string territoire, decimal v1, decimal? v2 = null) => new(serie, territoire, new(v1, v2));

    private async Task SaisirAsync(string quand, int annee, params RealisationSaisie1G[] faits)
    {
        p.Horloge.Regler(quand);
        (await p.CommeAsync<SaisirLesRealisations1G, IReadOnlyList<Cus.Portal.Indicateurs.Contracts.ConflitDeValeur>>(Amina, s => s.ExecuterAsync(_id, annee, faits, Sans))).ShouldBeEmpty();
    }

    private Task Faire<TService>(Guid compte, string quand, Func<TService, Task> acte)
        where TService : notnull
    {
        p.Horloge.Regler(quand);
        return p.CommeAsync(compte, acte);
    }

    private async Task<string> RefusAsync<TService>(Guid compte, Func<TService, Task> acte)
        where TService : notnull => (await Should.ThrowAsync<Refus>(() => p.CommeAsync(compte, acte))).Motifs[0].Phrase.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private Task<ConventionPremiereGeneration> ConventionAsync() => p.LireAsync(db => db.Set<ConventionPremiereGeneration>().AsNoTracking().SingleAsync(c => c.Id == _id));

    private Task<BilanPremiereGeneration> BilanAsync(int ans) => p.LireAsync(db => db.Set<BilanPremiereGeneration>().AsNoTracking().SingleAsync(b => b.ConventionId == _id && b.Ans == ans));

    private Task<FichierLu> PdfAsync(string titre) => p.CommeAsync<IServiceProvider, FichierLu>(Luc, async s =>
    {
        var fichier = await s.GetRequiredService<IFichiers>().RecevoirAsync(new MemoryStream(PdfDeDemonstration.Ecrire(titre, titre, 1)), "piece.pdf", new([TypesDeFichier.Pdf], 1 << 20), Sans);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return fichier;
    });
}
