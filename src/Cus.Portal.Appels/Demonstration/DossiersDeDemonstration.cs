using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Comptes = Cus.Portal.Identite.Contracts.ComptesDemo;
using Demo = Cus.Portal.Referentiel.Contracts.OrganismesDemo;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>Forty dossiers over three sessions, in every state, at real communes: what the lists of the demonstration show.</summary>
internal static class DossiersDeDemonstration
{
    private const int ParSession1 = 15;
    private const int ParSession2 = 13;

    private sealed record Site(Guid Organisme, string Region2014, string Region2016, Guid Compte, string Nom, params (string Code, string Rue)[] Communes);

    private static readonly Site[] Sites =
    [
        new(Demo.HabitatGaronne, "73", "76", Comptes.AminaBelkacem, "Amina Belkacem", ("31555", "12 rue de Metz"), ("31149", "3 place de la Mairie"), ("31395", "8 avenue Vincent-Auriol")),
        new(Demo.ToitDOc, "73", "76", Comptes.KarineBonnet, "Karine Bonnet", ("31555", "40 avenue de Fronton"), ("81004", "5 lices Georges-Pompidou")),
        new(Demo.InsulaLogis, "94", "94", Comptes.GhjuliaRossi, "Ghjulia Rossi", ("2A004", "7 cours Napoléon"), ("2B033", "2 boulevard Paoli")),
        new(Demo.LoireHabitat, "52", "52", Guid.Empty, "Service des projets", ("44109", "18 rue de Strasbourg"), ("44184", "6 avenue de la République")),
        new(Demo.BretagneLogis, "53", "53", Guid.Empty, "Service des projets", ("35238", "9 rue de Nantes"), ("29019", "11 rue de Siam")),
        new(Demo.NordToit, "31", "32", Guid.Empty, "Service des projets", ("59350", "21 rue Nationale"), ("59512", "4 Grande Rue")),
        new(Demo.LimousinHabitat, "74", "75", Guid.Empty, "Service des projets", ("87085", "15 rue de la Boucherie")),
        new(Demo.SeineLogis, "11", "11", Guid.Empty, "Service des projets", ("93066", "30 rue de la République"), ("93008", "2 rue Sadi-Carnot")),
    ];

    private static readonly string[] Titres =
    [
        "Un toit, un parcours", "Femmes et enfants à l’abri", "De la rue au bail", "Chez soi d’abord en ville", "Habiter, être accompagné", "Pas à pas vers le bail", "Jeunes en chemin", "Sortir de l’hôtel",
        "Maintien dans les lieux", "Une clé pour durer", "Loger et soigner", "Le bail glissant autrement", "Familles en transition", "Retour au logement", "Voisins solidaires",
    ];

    /// <summary>Sows them in the espace of the current scope; commits.</summary>
    public static async Task SemerAsync(IServiceProvider services, AppelSeme ids, CancellationToken ct)
    {
        var db = services.GetRequiredService<PortailDbContext>();
        if (await db.Set<Dossier>().AnyAsync(ct))
            return;
        var journal = services.GetRequiredService<Journal>();
        var sessions = await db.Set<Session>().ToListAsync(ct);
        for (var i = 0; i < 40; i++)
        {
            var session = sessions.Single(s => s.Id == (i < ParSession1 ? ids.Session1 : i < ParSession1 + ParSession2 ? ids.Session2 : ids.SessionDuJour));
            var dossier = Creer(session, i);
            db.Add(dossier);
            journal.Consigner("Appels.Dossier.Ouvrir", $"appels/dossier/{dossier.Id}", $"{dossier.OuvertParNom} ouvre le dossier {dossier.Reference} « {dossier.Intitule} » (donnée de démonstration).", null, dossier.OrganismeId);
            if (dossier.DeposeLe is { } le)
                journal.Consigner("Appels.Dossier.Deposer", $"appels/dossier/{dossier.Id}", $"Le dossier {dossier.Reference} est déposé le {Francais.DateEtHeure(le)} (donnée de démonstration).", null, dossier.OrganismeId);
        }

        await services.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }

    private static Dossier Creer(Session session, int i)
    {
        var site = Sites[i % Sites.Length];
        var par = new Acteur(site.Compte, site.Nom, "", []);
        var ouvre = session.Calendrier.OuvreLe.AddDays(1 + (i % 9)).AddHours(9);
        var reference = $"AAP-{session.Annee}-{session.Rang}-{session.Numeroter():0000}";
        var dossier = Dossier.Ouvrir(session.Id, reference, site.Organisme, Titres[i % Titres.Length], 1, par, ouvre);
        Remplir(dossier, site, session.Millesime == MillesimeRegions.Regions2014 ? site.Region2014 : site.Region2016, i, par, ouvre.AddHours(2));
        Avancer(dossier, session, i, par);
        return dossier;
    }

    private static void Remplir(Dossier dossier, Site site, string region, int i, Acteur par, DateTimeOffset le)
    {
        dossier.Ecrire(Rubriques.Porteur, Saisie(("intitule", dossier.Intitule), ("forme", "bailleur"), ("contact", par.Nom), ("operateur", Demo.Relais31.ToString())), 0, par, le);
        if (i % 11 == 10)
            return;
        var lots = site.Communes.Select((c, n) => Ligne(("adresse", c.Rue), ("commune", c.Code), ("genre", "existant"), ("financement", "plai"), ("typologie", "T2, T3"), ("occupation", n == 1 ? "bail-glissant" : "bail-direct"), ("loyer", "310"), ("nombre", Nombre(4 + (2 * n) + (i % 5))))).ToList();
        var total = site.Communes.Select((_, n) => 4 + (2 * n) + (i % 5)).Sum();
        dossier.Ecrire(Rubriques.Logements, Saisie(("regions", region), ("chef_de_file", region), ("total", Nombre(total))) with { Tableaux = Table("lots", lots) }, 0, par, le);
        for (var n = 1; n <= 4; n++)
            dossier.Ecrire($"{Rubriques.Volet}{n}", Saisie(("texte", "Le projet répond à un besoin repéré par le plan départemental ; il associe le bailleur, l’opérateur et les services sociaux."), ("debouche", n == 3 ? "Le ménage signe son bail au bout de douze mois au plus et se maintient dans les lieux." : "")), 0, par, le);
        var cout = total * 4200;
        IReadOnlyList<IReadOnlyDictionary<string, string>> plan =
        [
            Ligne(("partenaire", "État, FNAVDL"), ("accompagnement", Nombre(cout / 2)), ("investissement", "0"), ("engagement", "demande")),
            Ligne(("partenaire", "Département"), ("accompagnement", Nombre(cout - (cout / 2))), ("investissement", Nombre(total * 8000)), ("engagement", "acquis")),
        ];
        dossier.Ecrire(Rubriques.Financement, Saisie(("cout_diagnostic", Nombre(total * 600)), ("cout_accompagnement", Nombre(cout - (total * 600))), ("cout_investissement", Nombre(total * 8000)), ("menages", Nombre(total)), ("duree", "18")) with { Tableaux = Table("plan", plan) }, 0, par, le);
    }

    /// <summary>Drafts, withdrawn, deposited; decided and notified in the first session.</summary>
    private static void Avancer(Dossier dossier, Session session, int i, Acteur par)
    {
        var courante = i >= ParSession1 + ParSession2;
        if (i % 11 == 10 || (courante && i % 3 != 0))
            return;
        var le = courante ? session.Calendrier.OuvreLe.AddDays(12).AddHours(10 + (i % 6)) : session.Calendrier.LimiteDeDepot.AddDays(-1 - (i % 4)).AddMinutes(-i);
        dossier.Deposer(par, null, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dossier.Reference))), [], le);
        if (i % 13 == 12)
            dossier.Retirer("Annexe à corriger", par, le.AddHours(3));
        else if (i < ParSession1)
            Decider(dossier, session, i);
    }

    private static void Decider(Dossier dossier, Session session, int i)
    {
        dossier.Decider((i % 5) switch { 0 or 1 => SensDeDecision.Retenu, 2 => SensDeDecision.RetenuSousReserves, 3 => SensDeDecision.ListeDAttente, _ => SensDeDecision.NonRetenu });
        if (i % 4 != 3)
            dossier.Notifier(session.Calendrier.SelectionDueLe.AddDays(-5));
    }

    private static SaisieDeSection Saisie(params ReadOnlySpan<(string Code, string Valeur)> champs) => SaisieDeSection.Vide with { Champs = Ligne(champs) };

    private static Dictionary<string, string> Ligne(params ReadOnlySpan<(string Code, string Valeur)> cellules)
    {
        var ligne = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, valeur) in cellules)
            ligne[code] = valeur;
        return ligne;
    }

    private static Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Table(string code, IReadOnlyList<IReadOnlyDictionary<string, string>> lignes) => new(StringComparer.Ordinal) { [code] = lignes };

    private static string Nombre(int n) => n.ToString(CultureInfo.InvariantCulture);
}
