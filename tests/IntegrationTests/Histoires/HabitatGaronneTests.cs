using System.Net;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Histoires;

/// <summary>AAP-S33, in one go: Habitat Garonne, session 1 of 2014, from the first day to the household housed. This file: until the deposit that counts.</summary>
public sealed partial class HabitatGaronneTests(PortailDesHistoires p) : IClassFixture<PortailDesHistoires>
{
    private static readonly string[] LesTrois = ["amina.belkacem", "luc.ferrand", "paul.sicard"];

    private string _chemin = "";
    private Guid _id;

    private string Objet => "appels/dossier/" + _id;

    [Fact]
    [Trait("Scenario", "AAP-S33")]
    [Trait("Scenario", "AAP-S19")]
    public async Task Du_premier_jour_au_logement_occupe()
    {
        await OuvertureAsync();
        await RepriseAsync();
        await RefusAsync();
        await DepotAsync();
        await RetraitEtRedepotAsync();
        await AvisAsync();
        await ComiteAsync();
        await SuiviAsync();
    }

    /// <summary>Steps 1 to 4.</summary>
    private async Task OuvertureAsync()
    {
        await p.ArriverAuAsync("2014-03-25 09:00");
        var session = await p.LireAsync("maud.perrin", $"/appels/sessions/{p.Appel.Session1}");
        session.Texte.ShouldContain("La date d’avis enregistrée est le 12 juin 2014 à 23 h 59. Le délai d’un mois après la limite de dépôt conduirait au 13 juin 2014 à 23 h 59, un jour plus tard.");
        foreach (var date in new[] { "13 mai", "12 juin", "13 juil." })
            session.Texte.ShouldContain(date);

        await p.ArriverAuAsync("2014-04-02 10:00");
        _chemin = (await p.FaireAsync("amina.belkacem", $"/appels/dossiers/nouveau?session={p.Appel.Session1}", null, ("Intitule", "Un toit, un parcours"))).Replace("/sections/porteur", "", StringComparison.Ordinal);
        _id = Guid.Parse(_chemin.Split('/')[^1]);
        var dossier = await p.LireAsync("amina.belkacem", _chemin);
        dossier.Texte.ShouldContain("Brouillon, non déposé");
        dossier.Texte.ShouldContain("Habitat Garonne");

        await p.ArriverAuAsync("2014-04-09 11:15");
        await EcrireAsync("logements", ("regions", "73"), ("total", "24"), ("lots-0-adresse", "12 rue Pargaminières"), ("lots-0-commune", "Toulouse"), ("lots-0-nombre", "12"), ("lots-0-occupation", "bail-glissant"));
        await EcrireAsync("logements", ("lots-1-adresse", "3 place de la Mairie"), ("lots-1-commune", "Colomiers"), ("lots-1-nombre", "8"), ("lots-1-occupation", "bail-direct"));
        await EcrireAsync("logements", ("lots-2-adresse", "8 avenue Vincent-Auriol"), ("lots-2-commune", "31395"), ("lots-2-nombre", "4"), ("lots-2-occupation", "bail-direct"));
        var logements = await p.LireAsync("amina.belkacem", $"{_chemin}/sections/logements");
        Enumerable.Range(0, 3).Select(i => logements.Document.QuerySelector($"[name=lots-{i}-commune]")!.GetAttribute("value")).ShouldBe(["Toulouse (31555)", "Colomiers (31149)", "Muret (31395)"]);
        logements.Texte.ShouldNotContain("diffère de la somme des lots");

        await p.ArriverAuAsync("2014-04-14 14:00");
        await EcrireAsync("porteur", ("contact", "Amina Belkacem, chargée de projets"), ("operateur", "Relais 31"));
        await EcrireAsync("volet1", ("texte", "Les besoins repérés par le SIAO."));
        await EcrireAsync("volet2", ("texte", "Diagnostic et accompagnement par Relais 31."));
        await EcrireAsync("volet3", ("texte", "Trois communes desservies."), ("debouche", "Le ménage signe son bail au bout de douze mois et se maintient dans les lieux."));
        await EcrireAsync("volet4", ("texte", "État, Département et CCAS."));
        await p.FaireAsync("nadia.cohen", $"{_chemin}/sections/operateur", "/sections/operateur", ("missions", "Intermédiation locative depuis 1998."), ("contact", "Nadia Cohen"));
        (await p.LireAsync("nadia.cohen", $"{_chemin}/sections/volet2")).Document.QuerySelector("form[data-autosave]").ShouldBeNull();
        (await Should.ThrowAsync<Refus>(() => p.CommeAsync<EnregistrerSection>(ComptesDemo.NadiaCohen, e => e.ExecuterAsync(_id, "volet2", Cus.Portal.Appels.Formulaires.SaisieDeSection.Vide, 1, CancellationToken.None)))).Code.ShouldBe(RefusSocle.Interdit);
    }

    /// <summary>Steps 5 to 7.</summary>
    private async Task RepriseAsync()
    {
        await p.ArriverAuAsync("2014-04-22 08:30");
        (await p.LireAsync("paul.sicard", _chemin)).Statut.ShouldBe(HttpStatusCode.OK);

        await p.ArriverAuAsync("2014-04-23 09:10");
        await p.FaireAsync("paul.sicard", _chemin, "Reprendre");
        (await JournalAsync("Appels.Dossier.Reprendre")).ShouldHaveSingleItem().ShouldContain("repris par Paul Sicard le 23 avril 2014, dossier ouvert par Amina Belkacem");
        var averti = (await p.CourrielsAsync(Objet, "dossier.reprise")).ShouldHaveSingleItem();
        averti.Adresse.ShouldBe("amina.belkacem@demo.example");
        averti.Texte.ShouldContain("Paul Sicard reprend le brouillon du dossier AAP-2014-1-0001");

        await p.ArriverAuAsync("2014-04-25 08:00");
        (await p.RappelsAsync(Objet, "2014-03-20 09:00")).ShouldBe(LesTrois.Select(q => "2014-04-25 08:00 " + q));
        var rappel = (await p.CourrielsAsync(Objet, "echeance.rappel"))[0];
        rappel.Sujet.ShouldBe("«\u00A0Un toit, un parcours\u00A0» n’est pas encore déposé");
        foreach (var dit in new[] { "Bonjour Amina Belkacem,", "n’est pas déposé. Le dépôt est reçu jusqu’au 13 mai 2014 à 23 h 59", "Pièce manquante : Acte de candidature.", "Pièce manquante : Échéancier de mise en œuvre." })
            PortailDesHistoires.Clair(rappel.Texte).ShouldContain(dit);
    }

    /// <summary>Steps 8 to 11.</summary>
    private async Task RefusAsync()
    {
        await p.ArriverAuAsync("2014-05-05 16:00");
        var page = await p.LireAsync("paul.sicard", $"{_chemin}/deposer");
        page.Texte.ShouldContain("Seul un signataire d’Habitat Garonne peut déposer ce dossier. Signataire : Luc Ferrand.");
        (await DeposerParLAdresseAsync("paul.sicard")).Texte.ShouldContain("Seul un signataire d’Habitat Garonne peut déposer ce dossier.");

        await p.ArriverAuAsync("2014-05-06 17:30");
        foreach (var piece in new[] { "candidature", "plan", "echeancier" })
            await p.JoindreAsync("paul.sicard", _chemin, piece);
        await p.JoindreAsync("paul.sicard", _chemin, "description", 21);
        await FinancerAsync("20 000");
        var refus = await DeposerParLAdresseAsync("luc.ferrand");
        refus.Statut.ShouldBe(HttpStatusCode.BadRequest);
        var motifs = refus.Document.QuerySelectorAll(".p-erreurs li, [role=alert] li").Select(l => PortailDesHistoires.Clair(l.TextContent.Trim())).ToList();
        motifs.Count.ShouldBe(2, refus.Texte);
        motifs[0].ShouldContain("compte 21 pages ; 20 au plus.");
        motifs[1].ShouldContain("écart de 800 €");

        await p.ArriverAuAsync("2014-05-07 08:00");
        (await p.RappelsAsync(Objet, "2014-05-05 16:00")).ShouldBe(LesTrois.Select(q => "2014-05-07 08:00 " + q));
        PortailDesHistoires.Clair((await p.CourrielsAsync(Objet, "echeance.rappel", "2014-05-07 08:00"))[0].Texte).ShouldContain("compte 21 pages ; 20 au plus.");

        await p.ArriverAuAsync("2014-05-09 15:45");
        await p.JoindreAsync("paul.sicard", _chemin, "description", 20);
        await FinancerAsync("20 800");
        (await p.LireAsync("paul.sicard", $"{_chemin}/deposer")).Texte.ShouldContain("Prêt à déposer");
    }

    /// <summary>Steps 12 to 14.</summary>
    private async Task DepotAsync()
    {
        await p.ArriverAuAsync("2014-05-12 08:00");
        (await p.RappelsAsync(Objet, "2014-05-09 15:45")).ShouldBe(LesTrois.Select(q => "2014-05-12 08:00 " + q));
        PortailDesHistoires.Clair((await p.CourrielsAsync(Objet, "echeance.rappel", "2014-05-12 08:00"))[0].Texte).ShouldContain("Rien ne manque : un signataire de votre organisme peut le déposer.");

        await p.ArriverAuAsync("2014-05-12 16:03:27");
        await p.FaireAsync("luc.ferrand", $"{_chemin}/deposer", "/deposer");
        (await p.LireAsync("luc.ferrand", _chemin)).Texte.ShouldContain("Déposé le 12 mai 2014 à 16 h 03");
        var registre = await RegistreAsync();
        registre.Select(l => (l.Libelle, l.Qualite)).ShouldBe(
        [
            ("Union sociale pour l’habitat", QualiteDeDestinataire.Destinataire), ("DREAL Midi-Pyrénées", QualiteDeDestinataire.Destinataire),
            ("Direction de l’habitat, de l’urbanisme et des paysages", QualiteDeDestinataire.Copie), ("AR HLM Midi-Pyrénées", QualiteDeDestinataire.Copie),
        ], ignoreOrder: true);
        var transmis = await p.CourrielsAsync(Objet, "dossier.transmission");
        transmis.Select(c => c.Adresse).ShouldBe(registre.Select(l => l.Adresse), ignoreOrder: true);
        transmis.ShouldAllBe(c => c.Texte.Contains("Habitat Garonne a déposé le dossier AAP-2014-1-0001"));
        (await p.CourrielsAsync(Objet, "dossier.depot")).Select(c => c.Adresse).ShouldBe(["luc.ferrand@demo.example", "paul.sicard@demo.example"]);

        await p.ArriverAuAsync("2014-05-12 17:20");
        (await p.LireAsync("claire.esteve", _chemin)).Statut.ShouldBe(HttpStatusCode.OK);
        await p.CommeAsync<NoterPremiereLecture>(ComptesDemo.ClaireEsteve, n => n.ExecuterAsync(_id, CancellationToken.None));
        (await RegistreAsync()).Where(l => l.PremiereLectureLe is not null).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            l => l.Libelle.ShouldBe("DREAL Midi-Pyrénées"), l => l.PremiereLectureLe.ShouldBe(PortailDesHistoires.Instant("2014-05-12 17:20")));
    }

    /// <summary>Steps 15 and 16.</summary>
    private async Task RetraitEtRedepotAsync()
    {
        await p.ArriverAuAsync("2014-05-13 11:00");
        await p.FaireAsync("luc.ferrand", $"{_chemin}/retirer", null, ("Motif", "annexe à corriger"));
        (await p.LireAsync("luc.ferrand", _chemin)).Texte.ShouldContain("Brouillon, non déposé");
        (await p.LireAsync("claire.esteve", _chemin)).Texte.ShouldContain("Retiré par le porteur le 13 mai 2014 à 11 h 00");
        (await RegistreAsync()).ShouldAllBe(l => l.RetireeLe == PortailDesHistoires.Instant("2014-05-13 11:00"));
        var retraits = await p.CourrielsAsync(Objet, "dossier.retrait");
        retraits.Count.ShouldBe(4);
        retraits.ShouldAllBe(c => PortailDesHistoires.Clair(c.Texte).Contains("retiré par le porteur le 13 mai 2014 à 11 h 00.\n\nMotif : annexe à corriger"));

        await p.ArriverAuAsync("2014-05-13 18:40");
        await p.FaireAsync("luc.ferrand", $"{_chemin}/deposer", "/deposer");
        var dossier = await p.DossierAsync(_id);
        dossier.DeposeLe.ShouldBe(PortailDesHistoires.Instant("2014-05-13 18:40"));
        dossier.Depots.Count.ShouldBe(2);
        using var luc = await p.ConnecterAsync("luc.ferrand");
        foreach (var (depot, heure) in dossier.Depots.OrderBy(d => d.Rang).Zip(["16 h 03 min 27 s", "18 h 40 min 00 s"]))
        {
            var accuse = await luc.Http.GetByteArrayAsync($"/documents/fichiers/{depot.AccuseFichierId}");
            PortailDesHistoires.Clair(Exemples.Lancer("pdftotext", accuse, "-layout", "{}", "-")).ShouldContain(heure);
        }
    }

    private async Task EcrireAsync(string section, params (string Nom, string? Valeur)[] champs) =>
        await p.FaireAsync("amina.belkacem", $"{_chemin}/sections/{section}?plus=lots", $"/sections/{section}", champs);

    private async Task FinancerAsync(string part)
    {
        (string, string, string, string)[] plan = [("0", "État", "40 000", "92 000"), ("1", "Département", "30 000", "60 000"), ("2", "CCAS", "10 000", "40 000"), ("3", "Habitat Garonne", part, "0")];
        foreach (var (i, partenaire, accompagnement, investissement) in plan)
        {
            await p.FaireAsync("paul.sicard", $"{_chemin}/sections/financement?plus=plan", "/sections/financement", ("cout_diagnostic", "10 800"), ("cout_accompagnement", "90 000"), ("cout_investissement", "192 000"), ("menages", "24"),
                ($"plan-{i}-partenaire", partenaire), ($"plan-{i}-accompagnement", accompagnement), ($"plan-{i}-investissement", investissement));
        }
    }

    private async Task<PageLue> DeposerParLAdresseAsync(string compte)
    {
        using var n = await p.ConnecterAsync(compte);
        var page = await n.OuvrirAsync($"{_chemin}/deposer");
        page.Document.QuerySelector("main form[method=post]")!.SetAttribute("action", $"{_chemin}/deposer");
        return await n.EnvoyerAsync(page, $"{_chemin}/deposer");
    }

    private Task<IReadOnlyList<LigneDeRegistre>> RegistreAsync() => p.DansAsync(s => s.GetRequiredService<LireRegistre>().ExecuterAsync(_id, CancellationToken.None));

    private Task<List<string>> JournalAsync(string acte) => p.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Acte == acte && e.Objet == Objet).Select(e => e.Contenu).ToListAsync());

    private Task<IReadOnlyList<EcheanceLue>> EcheancesAsync(string type, string objet) => p.DansAsync(s => s.GetRequiredService<IEcheances>().ListerAsync(type, [objet], CancellationToken.None));
}
