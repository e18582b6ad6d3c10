using System.Net;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Comite;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Cus.Portal.IntegrationTests.Pacte.PortailDeMutualisation;

namespace Cus.Portal.IntegrationTests.Pacte;

/// <summary>PAC-S13 through the acts, step by step: the campaign of 2013, from the signature of the pacte to the opening of the next one.</summary>
public sealed class HistoireDeLaMutualisationTests(PortailDeMutualisation p) : IClassFixture<PortailDeMutualisation>
{
    [Fact]
    [Trait("Scenario", "PAC-S13")]
    public async Task De_la_signature_du_pacte_au_bilan()
    {
        await SignerLePacteAsync();
        await OuvrirAsync();
        await ImporterAsync();
        await CalculerAsync();
        await ReunirLeComiteAsync("2014-02-12", "1 sur 3", "Campagne 2013 de la mutualisation");
        await EssayerAsync();
        await ValiderAsync();
        await NotifierAsync();
        await CorrigerUneAdresseAsync();
        await ReglerAsync();
        await ReunirLeComiteAsync("2014-06-18", "2 sur 3", "Bilan annuel de la mutualisation");
        await DeciderPour2014Async();
        await ReunirLeComiteAsync("2014-12-03", "3 sur 3", "Préparation de 2015");
        await OuvrirCelleDe2014Async();
    }

    /// <summary>Step 1.</summary>
    private async Task SignerLePacteAsync()
    {
        p.Horloge.Regler("2013-07-08 12:00");
        using var maud = await p.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/pacte/parametres/2013");
        string Champ(string nom) => page.Document.QuerySelector($"[name={nom}]")!.GetAttribute("value")!.Replace("\u00A0", "", StringComparison.Ordinal);
        (Champ("AideEnZone1"), Champ("AideEnZones2Et3"), Champ("PartDesPrets"), Champ("AideALaRestructuration"), Champ("PlafondDeRestructuration")).ShouldBe(("3300", "1300", "5", "600", "5000"));
        page.Document.QuerySelector("[name=ExoneresAides] option[selected]")!.TextContent.ShouldBe("Oui");
    }

    /// <summary>Steps 2 and 3: the year of the loans ends, then the campaign opens.</summary>
    private async Task OuvrirAsync()
    {
        p.Horloge.Regler("2013-12-31 23:59:59");
        (await p.RefusAsync<OuvrirLaCampagne>(Maud, s => s.ExecuterAsync(2013, Sans))).ShouldBe("L’année 2013 n’est pas finie : sa campagne s’ouvre à partir du 1er janvier 2014.");
        p.Horloge.Regler("2014-01-20 09:00");
        await p.CommeAsync<OuvrirLaCampagne>(Maud, s => s.ExecuterAsync(2013, Sans));
        (await p.CampagneAsync(2013)).Statut.ShouldBe(StatutCampagneDeMutualisation.Preparation);
        (await p.RefusAsync<OuvrirLaCampagne>(Maud, s => s.ExecuterAsync(2013, Sans))).ShouldBe("La campagne 2013 est déjà ouverte.");
    }

    /// <summary>Steps 4 and 5.</summary>
    private async Task ImporterAsync()
    {
        p.Horloge.Regler("2014-01-27 10:00");
        var bases = await p.ImporterLesBasesAsync(2013, p.Bases(loyersDeB: "-3 000"));
        bases.Ecartes.ShouldHaveSingleItem().Nom.ShouldBe("Bourbon Logis");
        (await p.OrganismesAsync(2013)).Select(o => o.Siren).ShouldBe([p.A, p.B, p.C], ignoreOrder: true);
        p.Horloge.Regler("2014-02-03 10:00");
        var import = await p.ImporterLesPretsAsync(2013, [.. p.Prets(2013), Pret(6, "990000143", "15/03/2013", "PLUS", "1", "9", ""), Pret(7, p.A, "02/01/2014", "PLUS", "1", "9", "")]);
        (import.Lignes, import.Refusees, import.Pretes).ShouldBe((7, 2, 5));
        import.Fautes.Select(f => f.Ligne).ShouldBe([7, 8]);
        (await p.RefusAsync<CalculerLaCampagne>(Maud, s => s.ExecuterAsync(2013, Sans))).ShouldBe("Aucun fichier de prêts n’est accepté : rien n’est calculé.");
        await p.CommeAsync<DeciderDesPrets>(Maud, s => s.AccepterAsync(2013, import.Id, Sans));
    }

    /// <summary>Steps 6 to 8.</summary>
    private async Task CalculerAsync()
    {
        p.Horloge.Regler("2014-02-04 11:00");
        (await p.RefusAsync<CalculerLaCampagne>(Maud, s => s.ExecuterAsync(2013, Sans))).ShouldBe("La base « loyers » de Toit d’Oc est négative.");
        ((await p.CampagneAsync(2013)).DernierCalcul, await p.LireAsync(db => db.Set<CalculDeCampagne>().CountAsync())).ShouldBe((0, 0), "nothing is written");
        p.Horloge.Regler("2014-02-04 11:20");
        await p.CommeAsync<CorrigerDesBases>(Maud, s => s.ExecuterAsync(2013, p.B, new(300, 3_000, 30, 0, Portal.Pacte.Mutualisation.PlanDeLaCglls.Aucun), "Signe inversé à la saisie.", Sans));
        (await p.CommeAsync<CalculerLaCampagne, IReadOnlyList<EcartDeCalcul>>(Maud, s => s.ExecuterAsync(2013, Sans))).ShouldBeEmpty();
        await PositionsAsync(2013, (6_600, 4_050), (6_300, 12_150), (3_300, 0));
        var campagne = await p.CampagneAsync(2013);
        (campagne.Statut, campagne.Aides, campagne.Appel).ShouldBe((StatutCampagneDeMutualisation.Calculee, 16_200, 16_200));
    }

    /// <summary>Step 10.</summary>
    private async Task EssayerAsync()
    {
        p.Horloge.Regler("2014-02-18 10:00");
        var campagne = await p.CampagneAsync(2013);
        var essai = await p.CommeAsync<EssayerLaCampagne, EssaiDeCampagne>(Maud, s => s.ExecuterAsync(2013, campagne.Parametres with { Frais = 300 }, Sans));
        essai.Essai.Positions.ToDictionary(x => x.Bases.Siren, x => x.Parts.Total).ShouldBe(new Dictionary<string, decimal> { [p.A] = 4_125, [p.B] = 12_375, [p.C] = 0 }, ignoreOrder: true);
        essai.Ecarts.Select(e => e.Siren).ShouldBe([p.A, p.B], ignoreOrder: true);
        essai.DeLaCampagne!.Appel.ShouldBe(16_200);
        var apres = await p.CampagneAsync(2013);
        (apres.Appel, apres.Parametres, apres.VersionDeLigne, await p.LireAsync(db => db.Set<CalculDeCampagne>().CountAsync())).ShouldBe((16_200, campagne.Parametres, campagne.VersionDeLigne, 1));
    }

    /// <summary>Steps 11 and 12.</summary>
    private async Task ValiderAsync()
    {
        p.Horloge.Regler("2014-03-12 15:00");
        await p.CommeAsync<ValiderLaCampagne>(Maud, s => s.ExecuterAsync(2013, Sans));
        p.Horloge.Regler("2014-03-13 09:00");
        const string Verrou = "La campagne est validée depuis le 12 mars 2014.";
        (await p.RefusAsync<CorrigerDesBases>(Maud, s => s.ExecuterAsync(2013, p.B, new(300, 4_000, 30, 0, Portal.Pacte.Mutualisation.PlanDeLaCglls.Aucun), "Trop tard.", Sans))).ShouldBe(Verrou);
        (await p.RefusAsync<ReglerLesParametres>(Maud, s => s.ExecuterAsync(2013, new() { AideEnZone1 = 3_400 }, "Trop tard.", Sans))).ShouldBe(Verrou);
        (await p.OrganismesAsync(2013)).Single(o => o.Siren == p.B).Loyers.ShouldBe(3_000);
    }

    /// <summary>Step 13.</summary>
    private async Task NotifierAsync()
    {
        p.Horloge.Regler("2014-03-20 10:00");
        (await p.CommeAsync<NotifierLaCampagne, IReadOnlyList<string>>(Maud, s => s.ExecuterAsync(2013, Sans))).ShouldBeEmpty();
        foreach (var (compte, siren, autre, solde) in ((string, string, string, string)[])[("luc.ferrand", p.A, p.B, "+2 550,00"), ("marc.puig", p.B, p.C, "−5 850,00"), ("petru.santoni", p.C, p.A, "+3 300,00")])
        {
            using var n = await p.ConnecterAsync(compte);
            (await n.OuvrirAsync($"/pacte/releves/2013/{siren}")).Texte.Replace('\u00A0', ' ').ShouldContain(solde);
            (await n.DemanderAsync($"/pacte/releves/2013/{autre}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    /// <summary>Step 14: the register keeps both dates.</summary>
    private async Task CorrigerUneAdresseAsync()
    {
        p.Horloge.Regler("2014-03-21 09:00");
        var envoi = (await p.OrganismesAsync(2013)).Single(o => o.Siren == p.B).Envois.ShouldHaveSingleItem();
        envoi.Adresse.ShouldBe(AdresseDeB);
        await using (var portee = await p.ServicesDuPortail.OuvrirPorteeAsync(Espace))
        {
            (await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Database.ExecuteSqlAsync($"update echeances.courriels set statut = 'Rejete' where id = {envoi.CourrielId}")).ShouldBe(1);
            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        }

        using var maud = await p.ConnecterAsync("maud.perrin");
        (await maud.OuvrirAsync("/pacte/campagnes/2013/reglements")).Texte.ShouldContain($"{AdresseDeB}, le 20 mars 2014 : rejeté");
        (await p.RefusAsync<RenvoyerUnReleve>(Maud, s => s.ExecuterAsync(2013, p.B, "pas une adresse", Sans))).ShouldContain("n’est pas une adresse de courriel");
        await p.CommeAsync<RenvoyerUnReleve>(Maud, s => s.ExecuterAsync(2013, p.B, "direction@toit-d-oc.example", Sans));
        var texte = (await maud.OuvrirAsync("/pacte/campagnes/2013/reglements")).Texte;
        texte.ShouldContain($"{AdresseDeB}, le 20 mars 2014 : rejeté");
        texte.ShouldContain("direction@toit-d-oc.example, le 21 mars 2014");
    }

    /// <summary>Steps 15 and 16.</summary>
    private async Task ReglerAsync()
    {
        p.Horloge.Regler("2014-04-30 18:00");
        DateOnly jour = new(2014, 4, 30);
        (await p.RefusAsync<ReglerLaCampagne>(Maud, s => s.VerserAsync(2013, jour, Sans))).ShouldContain("ne couvrent pas les 5 850,00 € à verser");
        (await p.RefusAsync<ReglerLaCampagne>(Maud, s => s.SolderAsync(2013, Sans))).ShouldBe("Il reste 3 organismes à régler : 11 700,00 € en tout.");
        await p.CommeAsync<ReglerLaCampagne>(Maud, s => s.EncaisserAsync(2013, p.B, 5_850, jour, Sans));
        (await p.RefusAsync<ReglerLaCampagne>(Maud, s => s.EncaisserAsync(2013, p.B, 1, jour, Sans))).ShouldBe("Toit d’Oc ne doit rien.");
        (await p.CommeAsync<ReglerLaCampagne, decimal>(Maud, s => s.VerserAsync(2013, jour, Sans))).ShouldBe(5_850);
        p.Horloge.Regler("2014-05-05 10:00");
        await p.CommeAsync<ReglerLaCampagne>(Maud, s => s.SolderAsync(2013, Sans));
        var organismes = await p.OrganismesAsync(2013);
        (await p.CampagneAsync(2013)).Statut.ShouldBe(StatutCampagneDeMutualisation.Soldee);
        organismes.SelectMany(o => o.Mouvements).Sum(m => m.Montant).ShouldBe(0);
        organismes.ToDictionary(o => o.Siren, o => o.Mouvements.Sum(m => m.Montant)).ShouldBe(new Dictionary<string, decimal> { [p.A] = -2_550, [p.B] = 5_850, [p.C] = -3_300 }, ignoreOrder: true);
        await p.CommeAsync<ReglerLaCampagne>(Maud, s => s.DresserAsync(2013, "Trois organismes, un contributeur net.", Sans));
    }

    /// <summary>Step 18.</summary>
    private async Task DeciderPour2014Async()
    {
        p.Horloge.Regler("2014-06-25 10:00");
        await p.CommeAsync<ReglerLesParametres>(Maud, s => s.ExecuterAsync(2014, ParametresDAnnee.ParDefaut(2014), "Au vu du bilan, la dérogation des exonérés n’est pas reconduite.", Sans));
        var decides = await p.LireAsync(db => db.Set<ParametresDAnnee>().AsNoTracking().SingleAsync());
        (decides.Annee, decides.Valeurs.ExoneresAides, (await p.CampagneAsync(2013)).Parametres.ExoneresAides).ShouldBe((2014, false, true));
        decides.Decision.ShouldContain("n’est pas reconduite");
    }

    /// <summary>Step 20.</summary>
    private async Task OuvrirCelleDe2014Async()
    {
        p.Horloge.Regler("2015-01-15 09:00");
        await p.CalculerAsync(2014);
        await PositionsAsync(2014, (6_600, 3_225), (6_300, 9_675), (0, 0));
        (await p.CampagneAsync(2014)).Aides.ShouldBe(12_900);
        await PositionsAsync(2013, (6_600, 4_050), (6_300, 12_150), (3_300, 0));
    }

    /// <summary>Steps 9, 17 and 19: foreseen that morning, held at fourteen hours, its report established; the third closes the deadline of the year.</summary>
    private async Task ReunirLeComiteAsync(string jour, string compte, string point)
    {
        p.Horloge.Regler(jour + " 09:00");
        var reunion = await p.CommeAsync<TenirLeComite, Guid>(Maud, s => s.PrevoirAsync(new(DateOnly.ParseExact(jour, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new(14, 0), "Paris", point), Sans));
        p.Horloge.Regler(jour + " 14:00");
        await p.CommeAsync<TenirLeComite>(Maud, s => s.TenirAsync(reunion, "Pris acte.", Sans));
        await p.CommeAsync<TenirLeComite>(Maud, s => s.EtablirLeReleveAsync(reunion, Sans));
        var annee = (await p.CommeAsync<LireLeComite, IReadOnlyList<AnneeDuComite>>(Maud, s => s.ListerAsync(Sans))).Single(a => a.Annee == 2014);
        annee.Compte.Replace('\u00A0', ' ').ShouldBe(compte);
        annee.Reunions[^1].OrdreDuJour.ShouldBe([point]);
        annee.Echeance.ShouldNotBeNull().EstOuverte.ShouldBe(compte != "3 sur 3");
        annee.Echeance.DueLe.ShouldBe(Cus.Portal.Socle.Temps.Paris.FinDuJour(new(2014, 12, 31)));
    }

    private async Task PositionsAsync(int annee, params (decimal Aides, decimal Contribution)[] attendues)
    {
        var positions = (await p.CalculAsync(annee)).Positions.ToDictionary(x => x.Bases.Siren, x => (x.Aides.Total, x.Parts.Total));
        ((string[])[p.A, p.B, p.C]).Select(s => positions[s]).ShouldBe(attendues);
    }
}
