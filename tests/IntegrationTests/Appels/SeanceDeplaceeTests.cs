using System.Text;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Laboratoire;
using Cus.Portal.Socle.Base;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>The invitation of a member, from the convocation to the cancellation: one event, whose sequence grows.</summary>
public sealed class SeanceDeplaceeTests(PortailDuLaboratoire p) : IClassFixture<PortailDuLaboratoire>
{
    [Fact]
    public async Task La_seance_se_deplace_puis_s_annule_et_l_agenda_des_membres_suit()
    {
        var seance = await SemerAsync("2014-07-03 14:00");
        using var maud = await p.EntrerAsync("maud.perrin");
        var chemin = $"/appels/seances/{seance}";
        (await maud.EnvoyerAsync(await maud.OuvrirAsync(chemin), "Deplacer", ("Jour", "2014-07-04"), ("Heure", "09:30"), ("Lieu", "Visioconférence"), ("MotifDuChangement", "Salle prise"))).Redirection.ShouldNotBeNull();
        var deplacement = await DerniereInvitationAsync(seance, "seance.deplacement");
        deplacement.Courriel.Sujet.ShouldContain("déplacé au 4 juillet 2014");
        deplacement.Courriel.Texte.ShouldContain("Salle prise");
        deplacement.Lignes.ShouldContain("METHOD:REQUEST");
        deplacement.Lignes.ShouldContain($"UID:{seance}@cus-portal");
        deplacement.Lignes.ShouldContain("SEQUENCE:1");
        deplacement.Lignes.ShouldContain("DTSTART;TZID=Europe/Paris:20140704T093000");
        deplacement.Lignes.ShouldContain(l => l.StartsWith("ORGANIZER;CN=\"Maud Perrin\":mailto:maud.perrin@demo", StringComparison.Ordinal));
        deplacement.Lignes.ShouldContain(l => l.StartsWith("ATTENDEE;CN=\"Anne Morel\"", StringComparison.Ordinal));

        (await maud.EnvoyerAsync(await maud.OuvrirAsync(chemin), "Annuler", ("MotifDAnnulation", "Quorum impossible"))).Redirection.ShouldNotBeNull();
        var annulation = await DerniereInvitationAsync(seance, "seance.annulation");
        annulation.Lignes.ShouldContain("METHOD:CANCEL");
        annulation.Lignes.ShouldContain($"UID:{seance}@cus-portal");
        annulation.Lignes.ShouldContain("SEQUENCE:2");
        annulation.Lignes.ShouldContain("STATUS:CANCELLED");
        var lue = await maud.OuvrirAsync(chemin);
        lue.Texte.ShouldContain("Annulée");
        lue.Document.QuerySelector("[name=MotifDuChangement]").ShouldBeNull();
        lue.Document.QuerySelector("[name=presents]").ShouldBeNull();
    }

    [Fact]
    public async Task Dans_le_passe_sans_motif_inchangee_ou_commencee_elle_ne_bouge_pas()
    {
        var seance = await SemerAsync("2014-07-10 14:00");
        using var maud = await p.EntrerAsync("maud.perrin");
        var page = await maud.OuvrirAsync($"/appels/seances/{seance}");
        async Task<string> Refusee(string jour, string motif) => (await maud.EnvoyerAsync(page, "Deplacer", ("Jour", jour), ("Heure", "14:00"), ("Lieu", "Salle 4"), ("MotifDuChangement", motif))).Texte;
        (await Refusee("2014-03-01", "Trop tard")).ShouldContain("Cette date est passée.");
        (await Refusee("2014-07-10", "Rien")).ShouldContain("La séance est déjà prévue à cette date et en ce lieu.");
        (await Refusee("2014-07-11", "")).ShouldContain("Dites pourquoi : les membres le liront.");
        using (var anne = await p.EntrerAsync("anne.morel"))
        {
            (await anne.EnvoyerAsync(page, "Deplacer", ("Jour", "2014-07-12"), ("MotifDuChangement", "x"))).Redirection.ShouldBeNull();
            var sienne = await anne.OuvrirAsync($"/appels/seances/{seance}");
            sienne.Document.QuerySelector("[name=MotifDuChangement]").ShouldBeNull();
            await anne.EnvoyerAsync(sienne, "Pointer", ("presents", ComptesDemo.AnneMorel.ToString()));
            (await anne.EnvoyerAsync(await anne.OuvrirAsync($"/appels/seances/{seance}"), "Ouvrir")).Redirection.ShouldNotBeNull();
        }

        (await Refusee("2014-07-11", "Trop tard")).ShouldContain("La séance a commencé : elle ne se déplace plus et ne s’annule plus.");
        (await p.Monde.CourrielsAsync()).ShouldNotContain(c => c.Categorie == "seance.deplacement" && c.Objet == $"appels/seance/{seance}");
    }

    /// <summary>A séance of the committee on one dossier, as the convocation leaves it.</summary>
    private async Task<Guid> SemerAsync(string heure)
    {
        if (p.Monde.D1.Id == Guid.Empty)
        {
            await p.AllerAsync("2014-03-25 09:00");
            await p.Monde.OuvrirLesBrouillonsAsync();
        }

        return await p.Monde.DansAsync(s => ConvoquerAsync(s, heure));
    }

    private async Task<Guid> ConvoquerAsync(IServiceProvider s, string heure)
    {
        var db = s.GetRequiredService<PortailDbContext>();
        var seance = Seance.Convoquer(p.Monde.Appel.Session1, Histoires.PortailDesHistoires.Instant(heure), "Salle 4", RegleDeQuorum.Moitie, [(ComptesDemo.AnneMorel, "Anne Morel")], [p.Monde.D1.Id]);
        db.Add(seance);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return seance.Id;
    }

    private async Task<(Courriel Courriel, string[] Lignes)> DerniereInvitationAsync(Guid seance, string categorie)
    {
        var courriel = (await p.Monde.CourrielsAsync()).Single(c => c.Categorie == categorie && c.Objet == $"appels/seance/{seance}");
        return (courriel, await p.Monde.DansAsync(async s =>
        {
            await using var flux = await s.GetRequiredService<IFichiers>().OuvrirAsync(courriel.PiecesJointes.ShouldHaveSingleItem(), CancellationToken.None);
            using var lecteur = new StreamReader(flux, Encoding.UTF8);
            return (await lecteur.ReadToEndAsync()).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        }));
    }
}
