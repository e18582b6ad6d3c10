using System.Net;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Membres;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Identite;

/// <summary>An habilitation and a delegation are worth something between two dates, no more.</summary>
public class HabilitationsTests(PortailDesAcces portail) : IClassFixture<PortailDesAcces>
{
    [Fact]
    [Trait("Scenario", "ACC-S03")]
    public async Task L_habilitation_finie_refuse_l_envoi_et_rend_le_texte()
    {
        await portail.HabiliterAsync("Yves.Administrant", Role.AdministrateurEspace, new DateOnly(2014, 1, 1), new DateOnly(2014, 6, 30));
        portail.Horloge.Regler("2014-06-30 23:59:59");
        using var n = await portail.ConnecterAsync("Yves.Administrant");
        var page = await n.OuvrirAsync("/admin");
        page.Statut.ShouldBe(HttpStatusCode.OK);
        (await n.EnvoyerAsync(page, "Inviter", ("Nom", "Avant Minuit"), ("Adresse", "avant.minuit@demo.example"), ("Role", "Auditeur"))).Redirection.ShouldNotBeNull();

        portail.Horloge.Avancer(TimeSpan.FromSeconds(1));
        var envoi = await n.EnvoyerAsync(page, "Inviter", ("Nom", "Après Minuit, avec <balise> & cie"), ("Adresse", "apres.minuit@demo.example"), ("Role", "Auditeur"));

        envoi.Statut.ShouldBe(HttpStatusCode.Forbidden);
        envoi.Texte.ShouldContain("Votre habilitation a pris fin le 30 juin 2014.");
        envoi.Document.QuerySelectorAll("textarea[readonly]").Select(t => t.TextContent).ShouldContain("Après Minuit, avec <balise> & cie");
        envoi.Document.QuerySelectorAll("textarea[readonly]").ShouldAllBe(t => envoi.Document.QuerySelector($"label[for={t.Id}]") != null);
        (await n.OuvrirAsync("/admin")).Texte.ShouldContain("Votre habilitation a pris fin le 30 juin 2014.");
        var invitations = await portail.JournalAsync(ComptesDemo.EspaceNational, "Identite.Membre.Inviter");
        invitations.ShouldContain(e => e.Nom == "Yves Administrant" && e.Contenu.Contains("Avant Minuit"));
        invitations.ShouldNotContain(e => e.Contenu.Contains("Après Minuit"));
    }

    [Fact]
    [Trait("Scenario", "ACC-S03")]
    public async Task Une_habilitation_vaut_du_premier_au_dernier_jour_compris()
    {
        var yves = await portail.HabiliterAsync("Yves.Causse.Bis", Role.InstructeurRegional, new DateOnly(2014, 1, 1), new DateOnly(2014, 6, 30));
        foreach (var (jour, tenue) in new[] { ("2013-12-31", false), ("2014-01-01", true), ("2014-06-30", true), ("2014-07-01", false) })
            (await portail.ActeurAsync(yves, DateOnly.Parse(jour)))!.Tient(Role.InstructeurRegional).ShouldBe(tenue, jour);
    }

    [Fact]
    [Trait("Scenario", "ACC-S04")]
    public async Task Une_delegation_vaut_entre_ses_dates_dit_de_qui_elle_vient_et_ne_se_redelegue_pas()
    {
        var (lucId, paulId, tiers) = await EquipeAsync("Luc.Premier", "Paul.Premier", "Tiers.Premier");
        portail.Horloge.Regler("2014-07-15 10:00");
        using var luc = await portail.ConnecterAsync("Luc.Premier");
        var compte = await luc.OuvrirAsync("/compte");
        var role = compte.Document.QuerySelector("select[name=HabilitationId] option[value]:not([value=''])")!.GetAttribute("value");
        var envoi = await luc.EnvoyerAsync(compte, "Deleguer", ("HabilitationId", role), ("DelegueId", paulId.ToString()), ("Debut", "2014-08-01"), ("Fin", "2014-08-15"));
        envoi.Redirection.ShouldNotBeNull();
        portail.Messagerie.Courriels.ShouldContain(c => c.CompteId == paulId && c.Sujet == "Luc Premier vous délègue un rôle" && c.Texte.Contains("du 1er août 2014 au 15 août 2014"));

        foreach (var (jour, tenue) in new[] { ("2014-07-31", false), ("2014-08-01", true), ("2014-08-10", true), ("2014-08-15", true), ("2014-08-16", false) })
            (await portail.ActeurAsync(paulId, DateOnly.Parse(jour)))!.Tient(Role.PorteurSignataire).ShouldBe(tenue, jour);
        (await portail.ActeurAsync(paulId, new DateOnly(2014, 8, 10)))!.Habilitations.Single(h => h.Role == Role.PorteurSignataire).DelegantNom.ShouldBe("Luc Premier");
        (await MembresAsync(new DateOnly(2014, 8, 10), lucId, paulId)).ShouldBe([(lucId, false), (paulId, true)], ignoreOrder: true);

        portail.Horloge.Regler("2014-08-10 10:00");
        using var paul = await portail.ConnecterAsync("Paul.Premier");
        var sien = await paul.OuvrirAsync("/compte");
        sien.Texte.ShouldContain("par délégation de Luc Premier");
        sien.Document.QuerySelectorAll("select[name=HabilitationId] option").ShouldNotContain(o => o.GetAttribute("value") == role);
        var redelegation = await paul.EnvoyerAsync(sien, "Deleguer", ("HabilitationId", role), ("DelegueId", tiers.ToString()), ("Debut", "2014-08-11"), ("Fin", "2014-08-12"));
        redelegation.Statut.ShouldBe(HttpStatusCode.Forbidden);
        redelegation.Texte.ShouldContain("Une délégation ne se délègue pas");
        (await portail.ActeurAsync(tiers, new DateOnly(2014, 8, 11)))!.Tient(Role.PorteurSignataire).ShouldBeFalse();
    }

    [Fact]
    [Trait("Scenario", "ACC-S04")]
    public async Task La_delegation_tombe_le_jour_ou_le_delegant_perd_son_habilitation()
    {
        var (lucId, paulId, _) = await EquipeAsync("Luc.Second", "Paul.Second", "Tiers.Second");
        var (sienne, _) = await DeleguerAsync(lucId, paulId, new DateOnly(2014, 8, 1), new DateOnly(2014, 8, 15));
        portail.Horloge.Regler("2014-08-05 09:00");
        (await portail.ActeurAsync(paulId, new DateOnly(2014, 8, 5)))!.Tient(Role.PorteurSignataire).ShouldBeTrue();
        await portail.HabiliterAsync("Sylvie.Seconde", Role.AdministrateurEspace, new DateOnly(2014, 1, 1));
        using var sylvie = await portail.ConnecterAsync("Sylvie.Seconde");
        using var paul = await portail.ConnecterAsync("Paul.Second");
        (await paul.OuvrirAsync("/compte")).Texte.ShouldContain("par délégation de Luc Second");

        (await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync("/admin?q=Luc.Second"), "Cloturer", ("id", sienne.ToString()))).Redirection.ShouldNotBeNull();

        (await portail.ActeurAsync(paulId, new DateOnly(2014, 8, 5)))!.Tient(Role.PorteurSignataire).ShouldBeFalse();
        (await paul.OuvrirAsync("/compte")).Texte.ShouldNotContain("par délégation");
    }

    [Fact]
    [Trait("Scenario", "ACC-S04")]
    public async Task Une_delegation_ne_depasse_pas_l_habilitation_ni_ne_commence_dans_le_passe_ni_ne_sort_de_l_organisme()
    {
        var (lucId, paulId, _) = await EquipeAsync("Luc.Tiers", "Paul.Tiers", "Tiers.Tiers", new DateOnly(2014, 8, 10));
        var etranger = await portail.HabiliterAsync("Autre.Organisme", Role.PorteurRedacteur, new DateOnly(2014, 1, 1), organisme: OrganismesDemo.ToitDOc);
        portail.Horloge.Regler("2014-07-15 10:00");

        (await DeleguerAsync(lucId, paulId, new DateOnly(2014, 8, 1), new DateOnly(2014, 8, 15))).Fin.ShouldBe(new DateOnly(2014, 8, 10));
        (await RefusAsync(lucId, paulId, new DateOnly(2014, 8, 11), new DateOnly(2014, 8, 15))).ShouldBe("Identite:DelegationHorsHabilitation");
        (await RefusAsync(lucId, paulId, new DateOnly(2014, 7, 14), new DateOnly(2014, 8, 1))).ShouldBe("Identite:DelegationPassee");
        (await RefusAsync(lucId, paulId, new DateOnly(2014, 8, 2), new DateOnly(2014, 8, 1))).ShouldBe("Identite:DatesInversees");
        (await RefusAsync(lucId, etranger, new DateOnly(2014, 8, 1), new DateOnly(2014, 8, 2))).ShouldBe("Identite:DelegueHorsOrganisme");
        (await RefusAsync(lucId, lucId, new DateOnly(2014, 8, 1), new DateOnly(2014, 8, 2))).ShouldBe("Identite:DelegueHorsOrganisme");
    }

    private async Task<(Guid Signataire, Guid Redacteur, Guid Tiers)> EquipeAsync(string signataire, string redacteur, string tiers, DateOnly? fin = null)
    {
        var debut = new DateOnly(2014, 1, 1);
        return (await portail.HabiliterAsync(signataire, Role.PorteurSignataire, debut, fin, OrganismesDemo.HabitatGaronne),
            await portail.HabiliterAsync(redacteur, Role.PorteurRedacteur, debut, null, OrganismesDemo.HabitatGaronne),
            await portail.HabiliterAsync(tiers, Role.PorteurRedacteur, debut, null, OrganismesDemo.HabitatGaronne));
    }

    private async Task<(Guid Habilitation, DateOnly Fin)> DeleguerAsync(Guid delegant, Guid delegue, DateOnly debut, DateOnly fin)
    {
        if (portail.Horloge.GetUtcNow() > new DateTimeOffset(2014, 7, 20, 0, 0, 0, TimeSpan.Zero))
            portail.Horloge.Regler("2014-07-15 10:00");
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational, new Acteur(delegant, "Luc", "", []));
        var id = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Cus.Portal.Identite.Habilitations.Habilitation>().Where(h => h.CompteId == delegant).Select(h => h.Id).SingleAsync();
        return (id, await portee.ServiceProvider.GetRequiredService<Deleguer>().ExecuterAsync(id, delegue, debut, fin, CancellationToken.None));
    }

    private async Task<string> RefusAsync(Guid delegant, Guid delegue, DateOnly debut, DateOnly fin) =>
        (await Should.ThrowAsync<Cus.Portal.Socle.Refuser.Refus>(() => DeleguerAsync(delegant, delegue, debut, fin))).Code.Code;

    private Task<List<(Guid, bool)>> MembresAsync(DateOnly jour, params Guid[] comptes) => portail.DansAsync(ComptesDemo.EspaceNational, async s =>
        (await s.GetRequiredService<IMembres>().ListerAsync([Role.PorteurSignataire], OrganismesDemo.HabitatGaronne, jour, CancellationToken.None))
            .Where(m => comptes.Contains(m.CompteId)).Select(m => (m.CompteId, m.ParDelegation)).ToList());
}
