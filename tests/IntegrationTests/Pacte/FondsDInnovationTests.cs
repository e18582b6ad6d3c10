using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Demonstration;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Eligibilite;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Pacte;

/// <summary>The fonds de soutien à l’innovation: a call like another, whose data alone say how it departs from them.</summary>
public sealed class FondsDInnovationTests(PortailDuPacte p) : IClassFixture<PortailDuPacte>
{
    private static readonly Guid Session2014 = FondsDInnovation.Session(PortailDuPacte.Espace, 2014);

    [Fact]
    [Trait("Scenario", "PAC-S12")]
    public async Task Le_fonds_ne_depasse_pas_son_enveloppe_et_ne_decide_rien_sans_avis_d_eligibilite()
    {
        p.Horloge.Regler("2014-02-03 09:00");
        await OuvrirLeFondsAsync();
        var projets = new List<Guid>();
        foreach (var (nom, section) in new[] { ("Un", FondsDInnovation.Innovation), ("Deux", FondsDInnovation.Innovation), ("Trois", FondsDInnovation.Innovation), ("Sans avis", FondsDInnovation.Innovation), ("Cinq", FondsDInnovation.Modernisation) })
            projets.Add(await DeposerAsync($"Projet {nom}", section));
        (await p.RefusAsync<ConvoquerSeance>(ComptesDemo.MaudPerrin, s => ConvoquerAsync(s))).ShouldContain("au moins un dossier", customMessage: "none has its opinion yet");
        p.Horloge.Regler("2014-02-20 10:00");
        foreach (var id in projets.Where(id => id != projets[3]))
            await DireEligibleAsync(id);
        var seance = await OuvrirLaSeanceAsync();
        (await p.LireAsync(db => db.Set<PointDeSeance>().CountAsync(x => x.SeanceId == seance))).ShouldBe(4);

        (await RefusDeDeciderAsync(seance, projets[3], 100m)).ShouldBe("L’avis d’éligibilité du Comité d’orientation n’est pas rendu : ce projet ne peut pas être décidé.");
        await DeciderAsync(seance, projets[0], 4_850_000m);
        await DeciderAsync(seance, projets[1], 150_000.00m);
        (await RefusDeDeciderAsync(seance, projets[2], 0.01m)).ShouldBe("Enveloppe épuisée.");
        (await RefusDeDeciderAsync(seance, projets[2], 0.001m)).ShouldContain("au centime");
        (await RefusDeDeciderAsync(seance, projets[2], null)).ShouldContain("Donnez le montant accordé");
        var refuse = await p.LireAsync(db => db.Set<Dossier>().AsNoTracking().SingleAsync(d => d.Id == projets[2]));
        (refuse.Statut, refuse.MontantAccorde).ShouldBe((StatutDossier.Depose, null));

        await DeciderAsync(seance, projets[4], 80_000m);
        await DeciderAsync(seance, projets[1], 149_999.99m);
        await DeciderAsync(seance, projets[2], 0.01m);
        await p.CommeAsync<DeciderDossier>(ComptesDemo.AnneMorel, s => s.ExecuterAsync(seance, projets[1], new(SensDeDecision.NonRetenu, "Repris plus tard."), default));
        using var anne = await p.ConnecterAsync("anne.morel");
        PortailDuPacte.Net((await anne.OuvrirAsync($"/appels/sessions/{Session2014}")).Texte).ShouldContain("5 000 000 €, dont 4 850 000,01 € décidés ; reste 149 999,99 €");
        PortailDuPacte.Net((await anne.OuvrirAsync($"/appels/seances/{seance}/dossiers/{projets[2]}")).Texte).ShouldContain("Décidé4 850 000,01 €Reste149 999,99 €");
        using var amina = await p.ConnecterAsync("amina.belkacem");
        var lue = PortailDuPacte.Net((await amina.OuvrirAsync($"/appels/sessions/{Session2014}")).Texte);
        lue.ShouldContain("Bénéficiairesoffice public de l’habitat");
        lue.ShouldNotContain("décidés", customMessage: "a porteur reads no decision before its letter");
        (await p.RefusAsync<ReglerSession>(ComptesDemo.MaudPerrin, async s => await s.ExecuterAsync(Session2014, (await SessionAsync()).Calendrier, 4_850_000m, default))).ShouldContain("4 850 000,01 € sont déjà décidés");
    }

    [Fact]
    [Trait("Scenario", "PAC-S12")]
    public async Task Un_bailleur_prive_hors_de_la_liste_ne_peut_pas_deposer()
    {
        p.Horloge.Regler("2014-02-03 09:00");
        await OuvrirLeFondsAsync();
        var prive = Guid.CreateVersion7();
        var acteur = new Acteur(Guid.CreateVersion7(), "Lise Privat", "lise@prive.example", [new(Guid.CreateVersion7(), Role.PorteurSignataire, prive, [], null)]);
        await AgirAsync(Acteur.Systeme, async s =>
        {
            s.GetRequiredService<PortailDbContext>().Add(Organisme.Enregistrer(prive, "Foncière des Lilas", new IdentiteDOrganisme(TypeOrganisme.Autre, null, null, "31555", null, null, null)));
            await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
        });
        var refus = await Should.ThrowAsync<Refus>(() => AgirAsync(acteur, s => s.GetRequiredService<OuvrirDossier>().ExecuterAsync(Session2014, prive, "Projet privé", default)));
        PortailDuPacte.Net(refus.Message).ShouldBe("Foncière des Lilas n’est pas parmi les bénéficiaires de cet appel : office public de l’habitat, entreprise sociale pour l’habitat, coopérative HLM, société d’économie mixte, organisme agréé (article L. 365-2), association régionale HLM.");

        var bilan = await p.CommeAsync<IServiceProvider, BilanDeDepot>(ComptesDemo.MaudPerrin, s =>
            s.GetRequiredService<VerifierLeDossier>().ExecuterAsync(Dossier.Ouvrir(Session2014, "FSI-2014-1-9999", prive, "Projet privé", 1, acteur, p.Horloge.GetUtcNow()), default));
        bilan.Motifs.Select(m => m.Code.Code).ShouldBe(["Appels:PieceManquante", "Appels:PieceManquante", "Appels:PorteurNonBeneficiaire", "Appels:SectionDAppelExigee"]);
    }

    [Fact]
    public async Task L_avis_d_eligibilite_se_consigne_sur_la_page_du_dossier_et_un_projet_non_eligible_ne_se_retient_pas()
    {
        p.Horloge.Regler("2014-02-03 09:00");
        await OuvrirLeFondsAsync();
        var projet = await DeposerAsync("Projet à instruire", FondsDInnovation.Innovation);
        p.Horloge.Regler("2014-02-10 10:00");
        using var maud = await p.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync($"/appels/dossiers/{projet}");
        page.Texte.ShouldContain("Le Comité d’orientation n’a pas encore rendu son avis");
        (await maud.EnvoyerAsync(page, "Eligibilite", ("Sens", "NonEligible"), ("Motif", ""), ("RenduLe", "2014-02-10"))).Texte.ShouldContain("Motivez l’avis.");
        (await maud.EnvoyerAsync(page, "Eligibilite", ("Sens", "NonEligible"), ("Motif", "Rien de neuf."), ("RenduLe", "2014-02-01"))).Texte.ShouldContain("Donnez le jour où l’avis a été rendu");
        (await maud.EnvoyerAsync(page, "Eligibilite", ("Sens", "NonEligible"), ("Motif", "Rien de neuf."), ("RenduLe", "2014-02-10"))).Redirection.ShouldNotBeNull();
        (await maud.OuvrirAsync($"/appels/dossiers/{projet}")).Texte.ShouldContain("Rien de neuf.");
        (await p.RefusAsync<RendreLAvisDEligibilite>(ComptesDemo.LucFerrand, s => s.ExecuterAsync(projet, SensDEligibilite.Eligible, "x", new(2014, 2, 10), default))).ShouldNotBeEmpty();
        var seance = await OuvrirLaSeanceAsync();
        (await RefusDeDeciderAsync(seance, projet, 100m)).ShouldContain("dit ce projet non éligible");
        await p.CommeAsync<DeciderDossier>(ComptesDemo.AnneMorel, s => s.ExecuterAsync(seance, projet, new(SensDeDecision.NonRetenu, "Non éligible."), default));
        p.Horloge.Regler("2015-01-02 09:00");
        await p.PasserAsync();
        (await p.LireAsync(db => db.Set<Cus.Portal.Appels.Avis.AvisRegional>().CountAsync(a => a.DossierId == projet))).ShouldBe(0, "no avis of the regions in a continuous call");
    }

    [Fact]
    public async Task Un_projet_retire_perd_son_avis_et_ne_se_retire_plus_une_fois_en_seance()
    {
        p.Horloge.Regler("2014-02-03 09:00");
        await OuvrirLeFondsAsync();
        var projet = await DeposerAsync("Projet repris", FondsDInnovation.Innovation);
        p.Horloge.Regler("2014-02-20 10:00");
        await DireEligibleAsync(projet);
        await p.CommeAsync<RetirerDossier>(ComptesDemo.LucFerrand, s => s.ExecuterAsync(projet, "Budget à revoir.", default));
        (await p.LireAsync(db => db.Set<AvisDEligibilite>().CountAsync(a => a.DossierId == projet))).ShouldBe(0);
        await p.CommeAsync<DeposerDossier>(ComptesDemo.LucFerrand, s => s.ExecuterAsync(projet, default));
        p.Horloge.Regler("2014-02-21 11:00");
        await DireEligibleAsync(projet, new(2014, 2, 21));
        await p.CommeAsync<ConvoquerSeance, Guid>(ComptesDemo.MaudPerrin, ConvoquerAsync);
        (await p.RefusAsync<RetirerDossier>(ComptesDemo.LucFerrand, s => s.ExecuterAsync(projet, "Trop tard.", default))).ShouldBe("Ce dossier est à l’ordre du jour de la séance du 12 mars 2014 : il ne se retire plus.");
    }

    private async Task OuvrirLeFondsAsync()
    {
        if (!await p.LireAsync(db => db.Set<Appel>().AnyAsync(a => a.Id == FondsDInnovation.Appel(PortailDuPacte.Espace))))
            await AgirAsync(Acteur.Systeme, s => FondsDInnovation.OuvrirAsync(s, PortailDuPacte.Espace, [2014], default));
    }

    private Task<Session> SessionAsync() => p.LireAsync(db => db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == Session2014));

    /// <summary>Opened, filled, joined and deposited by the signataire of Habitat Garonne.</summary>
    private async Task<Guid> DeposerAsync(string intitule, string section)
    {
        var id = await p.CommeAsync<OuvrirDossier, Guid>(ComptesDemo.LucFerrand, s => s.ExecuterAsync(Session2014, OrganismesDemo.HabitatGaronne, intitule, default));
        await p.CommeAsync<EnregistrerSection>(ComptesDemo.LucFerrand, s => s.ExecuterAsync(id, Rubriques.Porteur, Champs(("intitule", intitule), ("section", section), ("contact", "Luc Ferrand")), 1, default));
        await p.CommeAsync<EnregistrerSection>(ComptesDemo.LucFerrand, s => s.ExecuterAsync(id, Rubriques.Financement, Champs(("cout", "200000"), ("aide_demandee", "150000")), 0, default));
        await p.CommeAsync<IServiceProvider>(ComptesDemo.LucFerrand, async s =>
        {
            var dossier = await s.GetRequiredService<Perimetre>().ChargerPourEcrireAsync(id, default);
            foreach (var piece in new[] { "description", "budget" })
            {
                var fichier = await s.GetRequiredService<IFichiers>().EnregistrerAsync(PdfDeDemonstration.Ecrire(piece, piece, 1), piece + ".pdf", TypesDeFichier.Pdf, default);
                dossier.Joindre(piece, false, fichier.Id, s.GetRequiredService<IActeurCourant>().Requis, p.Horloge.GetUtcNow());
            }

            await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
        });
        await p.CommeAsync<DeposerDossier>(ComptesDemo.LucFerrand, s => s.ExecuterAsync(id, default));
        return id;
    }

    private Task DireEligibleAsync(Guid id, DateOnly? le = null) => p.CommeAsync<RendreLAvisDEligibilite>(ComptesDemo.MaudPerrin, s => s.ExecuterAsync(id, SensDEligibilite.Eligible, "Projet neuf.", le ?? new(2014, 2, 18), default));

    private static Task<Guid> ConvoquerAsync(ConvoquerSeance s) => s.ExecuterAsync(Session2014, Paris.Instant(new(2014, 3, 12), new(14, 0)), "Paris", RegleDeQuorum.Moitie, [], default);

    private async Task<Guid> OuvrirLaSeanceAsync()
    {
        var seance = await p.CommeAsync<ConvoquerSeance, Guid>(ComptesDemo.MaudPerrin, ConvoquerAsync);
        p.Horloge.Regler("2014-03-12 14:00");
        var membres = await p.LireAsync(db => db.Set<MembreDeSeance>().Where(m => m.SeanceId == seance).Select(m => m.CompteId).ToListAsync());
        await p.CommeAsync<TenirSeance>(ComptesDemo.AnneMorel, s => s.PointerAsync(seance, membres, default));
        await p.CommeAsync<TenirSeance>(ComptesDemo.AnneMorel, s => s.OuvrirAsync(seance, default));
        return seance;
    }

    private Task DeciderAsync(Guid seance, Guid dossier, decimal montant) =>
        p.CommeAsync<DeciderDossier>(ComptesDemo.AnneMorel, s => s.ExecuterAsync(seance, dossier, new(SensDeDecision.Retenu, "Projet solide.", Montant: montant), default));

    private Task<string> RefusDeDeciderAsync(Guid seance, Guid dossier, decimal? montant) =>
        p.RefusAsync<DeciderDossier>(ComptesDemo.AnneMorel, s => s.ExecuterAsync(seance, dossier, new(SensDeDecision.Retenu, "Projet solide.", Montant: montant), default));

    private async Task AgirAsync(Acteur par, Func<IServiceProvider, Task> acte)
    {
        await using var portee = await p.ServicesDuPortail.OuvrirPorteeAsync(PortailDuPacte.Espace, par);
        await acte(portee.ServiceProvider);
    }

    private static SaisieDeSection Champs(params (string Code, string Valeur)[] champs) => SaisieDeSection.Vide with { Champs = champs.ToDictionary(c => c.Code, c => c.Valeur, StringComparer.Ordinal) };
}
