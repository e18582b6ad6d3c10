using System.Text;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.UnitTests.Echeances;

public class CourrielTests
{
    private static readonly DateTimeOffset Midi = new(2014, 5, 12, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Un_courriel_parti_garde_son_sort_et_se_renvoie_dans_une_autre_ligne()
    {
        var c = Preparer();
        c.PeutEtreRenvoye.ShouldBeFalse();
        c.NoterEnvoi(250, "ok", Midi);
        c.EstDu(Midi.AddDays(1)).ShouldBeFalse();
        Should.Throw<Refus>(() => c.NoterEnvoi(250, "ok", Midi)).Code.ShouldBe(RefusSocle.ActeImpossible);
        var renvoi = c.Renvoyer(Guid.NewGuid(), "b@demo.example", "<2@demo.example>", Midi.AddHours(1));
        renvoi.EstDu(Midi.AddHours(1)).ShouldBeTrue();
        (renvoi.MessageId, renvoi.Adresse, renvoi.Texte).ShouldBe(("<2@demo.example>", "b@demo.example", c.Texte));
        (renvoi.RenvoiDeId, c.RenvoyeParId).ShouldBe((c.Id, renvoi.Id));
        (c.Statut, c.MessageId, c.PeutEtreRenvoye).ShouldBe((StatutCourriel.Envoye, "<1@demo.example>", false));
    }

    [Theory]
    [InlineData("2014-05-14T09:00:00+02:00", "2014-05-15T08:00:00+02:00")]
    [InlineData("2014-05-14T07:59:59+02:00", "2014-05-14T08:00:00+02:00")]
    [InlineData("2014-05-14T08:00:00+02:00", "2014-05-15T08:00:00+02:00")]
    [InlineData("2014-05-28T18:00:00+02:00", "2014-05-30T08:00:00+02:00")] // Thursday 29 May: Ascension
    [InlineData("2014-06-06T12:00:00+02:00", "2014-06-10T08:00:00+02:00")] // Whit Monday
    [InlineData("2014-10-25T12:00:00+02:00", "2014-10-27T08:00:00+01:00")] // the night of winter time
    public void Le_recapitulatif_part_le_prochain_matin_ouvre(string ecrit, string part) =>
        MatinDuRecapitulatif.Apres(DateTimeOffset.Parse(ecrit, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(DateTimeOffset.Parse(part, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Ce_qui_est_inconnu_ne_se_refuse_pas_et_ce_qui_se_regroupe_se_refuse()
    {
        CategoriesDeCourriel.De("nouveau.programme").EstRefusable.ShouldBeFalse();
        CategoriesDeCourriel.Toutes.Where(c => c.SeRegroupe && !c.EstRefusable).ShouldBeEmpty();
        CategoriesDeCourriel.De("avis.demande").EstRefusable.ShouldBeFalse();
        CategoriesDeCourriel.De("echeance.rappel").SeRegroupe.ShouldBeFalse();
    }

    [Fact]
    public void Les_essais_s_espacent_puis_s_arretent_a_48_heures()
    {
        var c = Preparer();
        var instants = new List<DateTimeOffset>();
        while (c is { Statut: StatutCourriel.Prepare or StatutCourriel.Differe, ProchainEssaiLe: { } le })
        {
            instants.Add(le);
            c.Differer(451, "plus tard", le);
        }

        c.Statut.ShouldBe(StatutCourriel.Abandonne);
        instants[^1].ShouldBeLessThanOrEqualTo(Midi.AddHours(48));
        instants[^1].ShouldBeGreaterThan(Midi.AddHours(43));
        var ecarts = instants.Zip(instants.Skip(1), (a, b) => b - a).ToList();
        ecarts.ShouldBe(ecarts.Order());
        ecarts[0].ShouldBe(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void La_ligne_qui_commence_par_un_point_est_doublee_et_les_fins_de_ligne_sont_celles_du_fil() =>
        Encoding.ASCII.GetString(ClientDeSoumission.PourLeFil("a\n.b\r\n..c\n"u8).Span).ShouldBe("a\r\n..b\r\n...c\r\n.\r\n");

    [Fact]
    public void Les_blocs_d_un_texte_sont_des_paragraphes_et_des_listes()
    {
        var blocs = TexteDeCourriel.Blocs("Bonjour,\n\nIl manque\u00A0:\n\n  1. une pièce\n  2. une adresse\n\nMerci.\nÀ bientôt.");
        blocs.Select(b => b.EstListe).ShouldBe([false, false, true, false]);
        blocs[2].Lignes.ShouldBe(["une pièce", "une adresse"]);
        blocs[3].Lignes.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("smtp.exemple.fr:465", null, null, "Implicite")]
    [InlineData("smtp.exemple.fr:587", null, null, "Starttls")]
    [InlineData("smtp.exemple.fr:25", null, null, "Aucune")]
    [InlineData("smtp.exemple.fr:25", "portail", null, "Starttls")]
    [InlineData("smtp.exemple.fr:2525", "portail", "implicite", "Implicite")]
    public void La_protection_suit_le_port_ou_le_reglage(string smtp, string? utilisateur, string? tls, string attendue) =>
        ReglagesDeCourriel.Lire(Configuration(smtp, utilisateur, tls)).Protection.ToString().ShouldBe(attendue);

    [Theory]
    [InlineData("smtp.exemple.fr", null, null)]
    [InlineData("smtp.exemple.fr:25", "portail", "aucune")]
    [InlineData("smtp.exemple.fr:25", null, "peut-etre")]
    public void Un_reglage_dangereux_ou_illisible_arrete_le_demarrage(string smtp, string? utilisateur, string? tls) =>
        Should.Throw<InvalidOperationException>(() => ReglagesDeCourriel.Lire(Configuration(smtp, utilisateur, tls)));

    [Fact]
    public void En_demonstration_rien_ne_sort_meme_avec_un_serveur()
    {
        var configuration = Configuration("smtp.exemple.fr:25", null, null);
        ReglagesDeCourriel.Lire(configuration).Sort.ShouldBeTrue();
        configuration["Demonstration"] = "true";
        ReglagesDeCourriel.Lire(configuration).Sort.ShouldBeFalse();
    }

    private static IConfiguration Configuration(string smtp, string? utilisateur, string? tls) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Courriel:Smtp"] = smtp,
        ["Courriel:Utilisateur"] = utilisateur,
        ["Courriel:Tls"] = tls,
    }).Build();

    private static Courriel Preparer() => Courriel.Preparer(Guid.NewGuid(), new CourrielAPreparer("a@demo.example", "A", "S", "T"), "T", "<p>T</p>", null, "<1@demo.example>", Midi);
}
