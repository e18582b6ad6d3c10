using System.IO.Compression;
using Cus.Portal.ContratsTerritoriaux;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

public class CampagneAnnuelleTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    /// <summary>Seven communes and five other indicators: twelve rows.</summary>
    private static readonly ChiffreDEssai[] DIroise =
    [
        .. new[] { "29011", "29019", "29061", "29069", "29075", "29189", "29212" }.Select((c, i) => new ChiffreDEssai("CT-1.1", OrganismesDemo.IroiseLogement, 2024, 5 + i, Commune: c)),
        new("CT-1.2", OrganismesDemo.IroiseLogement, 2024, 10), new("CT-1.3", OrganismesDemo.IroiseLogement, 2024, 8),
    ];

    [Fact]
    [Trait("Scenario", "CTR-S15")]
    public async Task Le_tableur_rend_ses_fautes_dans_leurs_cellules_et_rien_n_est_enregistre_sans_accord()
    {
        var contrat = await portail.ContratAsync(signe: true, DIroise);
        var campagne = await portail.OuvrirLaCampagneAsync(contrat, 2024);
        var demande = (await portail.DemandeAsync(campagne, OrganismesDemo.IroiseLogement)).Id;
        var (modele, nom) = await portail.FaireAsync<DeposerLeTableur, (byte[], string)>(ComptesDemo.NolwennRiou, x => x.ModeleAsync(campagne, demande, default));
        nom.ShouldBe("valeurs-2024-242900314.xlsx");
        var vide = Tableurs.Lire(modele, TableurDeCampagne.Modele(2024));
        vide.Lignes.Count.ShouldBe(12);
        var rempli = Remplir(vide, l => l.Numero switch { 4 => (null, "1O"), 7 => ("Landerneau (29103)", "10"), _ => (null, "10") });
        var depotId = await portail.FaireAsync<DeposerLeTableur, Guid>(ComptesDemo.NolwennRiou, x => x.ExecuterAsync(campagne, demande, new MemoryStream(rempli), "retour.xlsx", default));
        var depot = await portail.LireAsync(db => db.Set<DepotDeTableur>().AsNoTracking().SingleAsync(d => d.Id == depotId));
        depot.Propositions.Count.ShouldBe(10);
        depot.Fautes.ShouldBe([new FauteLue("C4", "Nombre entier attendu."), new FauteLue("C7", "Commune hors de Brest Métropole.")]);
        (await portail.ValeursAsync(contrat)).ShouldBeEmpty();
        var (flux, _) = await portail.FaireAsync<DeposerLeTableur, (Stream, string)>(ComptesDemo.NolwennRiou, x => x.AnnoteAsync(campagne, demande, depotId, default));
        var commentaires = await CommentairesAsync(flux);
        commentaires.ShouldContain("ref=\"C4\"");
        commentaires.ShouldContain("Nombre entier attendu.");
        commentaires.ShouldContain("ref=\"C7\"");
        commentaires.ShouldContain("Commune hors de Brest Métropole.");
        (await Should.ThrowAsync<Refus>(() => AccepterAsync(ComptesDemo.AnnaigTanguy))).Code.ShouldBe(RefusSocle.Interdit);
        (await AccepterAsync(ComptesDemo.NolwennRiou)).ShouldBeEmpty();
        var valeurs = await portail.ValeursAsync(contrat);
        valeurs.Count(v => v.Cle.Ventilation.Length > 0).ShouldBe(10);
        valeurs.Single(v => v.Cle is { Code: "CT-1.1", Annee: 2024, Ventilation: "" }).Valeur.ShouldBe(Valeur.De(50));
        (await Should.ThrowAsync<Refus>(() => AccepterAsync(ComptesDemo.NolwennRiou))).Code.ShouldBe(RefusContrats.DepotSansSuite);

        Task<IReadOnlyList<ConflitDeValeur>> AccepterAsync(Guid compte) => portail.FaireAsync<AccepterLeDepot, IReadOnlyList<ConflitDeValeur>>(compte, x => x.ExecuterAsync(campagne, demande, depotId, default));
    }

    [Fact]
    [Trait("Scenario", "CTR-S15")]
    public async Task A_l_ecran_les_cellules_fautives_se_disent_l_ecart_s_explique_et_la_remise_ferme_la_demande()
    {
        var contrat = await portail.ContratAsync(signe: true, DIroise);
        var campagne = await portail.OuvrirLaCampagneAsync(contrat, 2024);
        var demande = (await portail.DemandeAsync(campagne, OrganismesDemo.IroiseLogement)).Id;
        var chemin = $"/contrats/campagnes/{campagne}/demandes/{demande}";
        using var annaig = await portail.ConnecterAsync("annaig.tanguy");
        (await annaig.DemanderAsync(chemin)).Statut.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        using var maelle = await portail.ConnecterAsync("maelle.cariou");
        var lue = await maelle.OuvrirAsync(chemin);
        lue.Document.QuerySelectorAll("input[name^='n|']").ShouldBeEmpty();
        using var nolwenn = await portail.ConnecterAsync("nolwenn.riou");
        (await nolwenn.OuvrirAsync("/")).Texte.ShouldContain("Remettre les valeurs 2024, Iroise Logement");
        var page = await nolwenn.OuvrirAsync(chemin);
        var faute = await nolwenn.EnvoyerAsync(page, "Enregistrer", ("n|CT-1.2||", "1O"), ("n|CT-1.3||", "8"));
        faute.Statut.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        faute.Document.QuerySelector("input[name='n|CT-1.2||']")!.GetAttribute("value").ShouldBe("1O");
        faute.Texte.ShouldContain("« 1O » n’est pas un nombre entier.");
        (await nolwenn.EnvoyerAsync(faute, "Enregistrer", ("n|CT-1.2||", "9"))).Redirection.ShouldNotBeNull();
        var manque = await Should.ThrowAsync<Refus>(() => portail.FaireAsync<RemettreLesValeurs>(ComptesDemo.NolwennRiou, x => x.ExecuterAsync(campagne, demande, default)));
        manque.Motifs.Count(m => m.Code == RefusContrats.ValeurManquante).ShouldBe(7);
        manque.Motifs.Single(m => m.Code == RefusContrats.EcartInexplique).Phrase.ShouldContain("9\u00A0logements pour un engagement de ≥\u00A010\u00A0logements");
        var communes = DIroise.Where(c => c.Commune.Length > 0).Select(c => ($"n|CT-1.1||{c.Commune}", (string?)"12"));
        var seconde = await nolwenn.OuvrirAsync(chemin);
        (await nolwenn.EnvoyerAsync(seconde, "Enregistrer", [.. communes, ("e|CT-1.2", "Une opération est décalée à 2025.")])).Redirection.ShouldNotBeNull();
        await portail.FaireAsync<RemettreLesValeurs>(ComptesDemo.NolwennRiou, x => x.ExecuterAsync(campagne, demande, default));
        (await portail.DemandeAsync(campagne, OrganismesDemo.IroiseLogement)).RemiseParNom.ShouldBe("Nolwenn Riou");
        (await nolwenn.OuvrirAsync("/")).Document.QuerySelector($"main a[href='{chemin}']").ShouldBeNull();
    }

    [Fact]
    public async Task Une_campagne_demande_un_contrat_signe_une_annee_de_sa_periode_et_ne_s_ouvre_qu_une_fois()
    {
        var projet = await portail.ContratAsync(signe: false);
        (await Should.ThrowAsync<Refus>(() => portail.OuvrirLaCampagneAsync(projet, 2024))).Code.ShouldBe(RefusContrats.CampagneSansContratSigne);
        var contrat = await portail.ContratAsync(signe: true);
        (await Should.ThrowAsync<Refus>(() => portail.OuvrirLaCampagneAsync(contrat, 2027))).Code.ShouldBe(RefusContrats.AnneeHorsPeriode);
        await portail.OuvrirLaCampagneAsync(contrat, 2024);
        (await Should.ThrowAsync<Refus>(() => portail.OuvrirLaCampagneAsync(contrat, 2024))).Code.ShouldBe(RefusContrats.CampagneDejaOuverte);
        portail.Horloge.Regler("2025-11-30 23:59");
        (await Should.ThrowAsync<Refus>(() => OuvrirA(2025, ComptesDemo.MaelleCariou))).Code.ShouldBe(RefusContrats.AnneeEnCours);
        portail.Horloge.Regler("2025-12-01 00:00");
        (await Should.ThrowAsync<Refus>(() => OuvrirA(2025, ComptesDemo.NolwennRiou))).Code.ShouldBe(RefusSocle.Interdit);
        await OuvrirA(2025, ComptesDemo.GaelleMorvan);

        Task<Guid> OuvrirA(int annee, Guid compte) => portail.FaireAsync<OuvrirCampagneAnnuelle, Guid>(compte, x => x.ExecuterAsync(contrat, annee, new(2026, 1, 31), default));
    }

    private static byte[] Remplir(LectureDeTableur vide, Func<LigneDeTableur, (string? Commune, string Valeur)> choix) =>
        Tableurs.Ecrire(TableurDeCampagne.Modele(2024), vide.Lignes.Select(l =>
        {
            var (commune, valeur) = choix(l);
            var textes = l.Cellules.Select(c => c.Texte.Length > 0 ? (object?)c.Texte : null).ToArray();
            (textes[1], textes[2], textes[3]) = (commune ?? textes[1], valeur, textes[0] is "CT-4.1" ? "1" : null);
            return (IReadOnlyList<object?>)textes;
        }));

    private static async Task<string> CommentairesAsync(Stream fichier)
    {
        using var memoire = new MemoryStream();
        await fichier.CopyToAsync(memoire);
        using var archive = new ZipArchive(memoire);
        using var lecteur = new StreamReader(archive.Entries.Single(e => e.FullName.Contains("comments", StringComparison.OrdinalIgnoreCase) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Open());
        return await lecteur.ReadToEndAsync();
    }
}
