using System.Security.Cryptography;
using System.Text;
using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>The call and its sessions, as sown in an espace.</summary>
internal sealed record AppelSeme(Guid Appel, Guid Session1, Guid Session2, Guid SessionEnInstruction, Guid SessionDuJour);

/// <summary>The call « 10 000 logements HLM accompagnés » (source 003), complete, with its two sessions of 2014, one under instruction and one open now.</summary>
internal static class Appel10000Logements
{
    private const string Pdf = "application/pdf";
    private const long DixMo = 10L * 1024 * 1024;

    private static readonly string[] Echelle = ["absente", "insuffisante", "partielle", "satisfaisante", "très satisfaisante"];

    /// <summary>Identifiers of the call in an espace: the same each time it is sown.</summary>
    public static AppelSeme Identifiants(Guid espaceId) => new(Id(espaceId, "appel"), Id(espaceId, "2014-1"), Id(espaceId, "2014-2"), Id(espaceId, "instruction"), Id(espaceId, "jour"));

    /// <summary>Session 1 of 2014.</summary>
    public static SessionDuRecit Session1(AppelSeme ids) => new(ids.Session1, Calendrier(new(2014, 3, 25), new(2014, 5, 14), new(2014, 6, 13)), MillesimeRegions.Regions2014);

    /// <summary>Session 2 of 2014.</summary>
    public static SessionDuRecit Session2(AppelSeme ids) => new(ids.Session2, Calendrier(new(2014, 5, 14), new(2014, 10, 15), new(2014, 11, 15)), MillesimeRegions.Regions2014);

    /// <summary>Closed so many days ago: its avis are due a month later.</summary>
    public static SessionDuRecit EnInstruction(AppelSeme ids, DateOnly jour, int closeDepuis) => new(
        ids.SessionEnInstruction, CalendrierDeSession.Calculer(Paris.DebutDuJour(jour.AddDays(-closeDepuis - 56)), Paris.FinDuJour(jour.AddDays(-closeDepuis))), MillesimeRegions.Regions2016);

    /// <summary>Opened three weeks ago, closing in a fortnight: what a visitor of the demonstration fills.</summary>
    public static SessionDuRecit DuJour(AppelSeme ids, DateOnly jour) => new(
        ids.SessionDuJour, CalendrierDeSession.Calculer(Paris.DebutDuJour(jour.AddDays(-21)), Paris.FinDuJour(jour.AddDays(13))), MillesimeRegions.Regions2016);

    /// <summary>Opens the call and these sessions in the espace of the current scope, once; commits.</summary>
    public static async Task OuvrirAsync(IServiceProvider services, AppelSeme ids, IReadOnlyList<SessionDuRecit> sessions, CancellationToken ct)
    {
        var db = services.GetRequiredService<PortailDbContext>();
        var appel = Appel.Ouvrir(ids.Appel, "AAP", "10 000 logements HLM accompagnés", Textes, 10_000, FormulaireHlmAccompagnes.Definition, Pieces, Criteres, [.. ReglesDeDepot.Toutes.Select(r => r.Code)]);
        appel.DireLeSilence(new(EffetDuSilence.Rien, "L’appel ne prévoit aucun accord tacite."));
        db.Add(appel);
        var rangs = new Dictionary<int, int>();
        foreach (var s in sessions)
        {
            var annee = s.Limite.Year;
            var rang = rangs[annee] = rangs.GetValueOrDefault(annee) + 1;
            db.Add(Session.Prevoir(s.Id, ids.Appel, annee, rang, $"session {rang} de {annee}", s.Calendrier, s.Millesime));
        }

        services.GetRequiredService<Journal>().Consigner("Appels.Appel.Ouvrir", $"appels/appel/{ids.Appel}", "L’appel à projets « 10 000 logements HLM accompagnés » est ouvert, avec ses sessions.");
        await services.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }

    /// <summary>« Avant le » each named day of the table of source 003, IV; selection at most two months after the limit.</summary>
    private static CalendrierDeSession Calendrier(DateOnly ouverture, DateOnly depotAvant, DateOnly avisAvant)
    {
        var limite = CalendrierDeSession.Avant(depotAvant);
        return new(Paris.DebutDuJour(ouverture), limite, 0, limite, CalendrierDeSession.Avant(avisAvant), CalendrierDeSession.SelectionParDefaut(limite));
    }

    private static TextesDAppel Textes => new(
        "Faciliter l’accès au logement ordinaire, et le maintien, de ménages rencontrant des difficultés particulières, par des logements HLM assortis d’un accompagnement, au terme d’une expérimentation soumise à une évaluation nationale.",
        "Ménages cumulant des difficultés économiques et sociales. Une attention particulière est portée aux personnes victimes de violences conjugales, aux problèmes de santé mentale, aux sortants de prison, aux situations d’isolement, à l’accueil des enfants en cas de séparation et aux situations présentant des risques pour les enfants.",
        "Circulaire USH n° 06/14 du 25 mars 2014",
        "La DREAL de chaque région concernée recueille les avis et le préfet de région les transmet à la DHUP dans le mois qui suit la date limite de dépôt. Le comité de pilotage sélectionne les projets dans les deux mois qui suivent cette date. La décision vous est notifiée par lettre.");

    internal static IReadOnlyList<ExigenceDePiece> Pieces =>
    [
        new("candidature", "Acte de candidature", "Courrier signé du représentant de l’organisme.", true, [Pdf], DixMo),
        new("description", "Description du projet", "Les quatre volets du projet.", true, [Pdf], DixMo, 20),
        new("plan", "Plan de situation", "L’adresse de l’offre mobilisée.", true, [Pdf, "image/png", "image/jpeg"], DixMo),
        new("echeancier", "Échéancier de mise en œuvre", "Les étapes du projet et leurs dates.", true, [Pdf], DixMo),
        new("engagements", "Lettres d’engagement des partenaires", "Une par partenaire, si vous les avez.", false, [Pdf], DixMo, Plusieurs: true),
    ];

    internal static IReadOnlyList<Critere> Criteres =>
    [
        Critere(1, "Pertinence de la réponse", "au regard de l’objectif visé par l’appel à projets", "Pertinence"),
        Critere(2, "Adéquation aux publics visés", "offre, parcours et accompagnement", "Adéquation"),
        Critere(3, "Qualité du partenariat", "pour le diagnostic des situations, l’accompagnement et la mobilisation de l’offre", "Qualité"),
        Critere(4, "Lien avec les collectivités locales", "place des communes, intercommunalités et départements dans le projet", "Implication"),
        Critere(5, "Localisation de l’offre", "au regard des besoins des publics visés, de l’accès aux services et d’une bonne répartition dans les territoires", "Localisation"),
        Critere(6, "Financement du projet", "cofinancements notamment", "Solidité"),
        Critere(7, "Inscription dans la durée", "pérennité de la démarche au-delà de l’expérimentation", "Inscription"),
        Critere(8, "Reproductibilité de la démarche", "ce qui peut être repris ailleurs", "Reproductibilité"),
    ];

    private static Critere Critere(int n, string libelle, string explication, string quoi) =>
        new(n, libelle, explication, 1, 4, [.. Echelle.Select(e => $"{quoi} {e}")]);

    internal static Guid Id(Guid espaceId, string quoi) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{espaceId}/{quoi}")).AsSpan(0, 16));
}
