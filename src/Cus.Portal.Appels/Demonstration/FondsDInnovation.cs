using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>
/// The fonds de soutien à l’innovation (source 000, annexe 4) as a call: continuous, two sections, eligibility by the Comité d’orientation,
/// decision by the Commission de réorganisation within a yearly envelope of five million. Data alone.
/// </summary>
internal static class FondsDInnovation
{
    public const string Innovation = "innovation";
    public const string Modernisation = "modernisation";
    public const decimal EnveloppeDeLaPremiereAnnee = 5_000_000m;

    private const string Pdf = "application/pdf";
    private const long DixMo = 10L * 1024 * 1024;

    public static readonly RegimeDAppel Regime = new()
    {
        EstContinu = true,
        Sections =
        [
            new(Innovation, "Innovation, recherche, développement et modernisation"),
            new(Modernisation, "Aides de la Commission et actions de l’ancien FILLS", SurEnveloppe: false),
        ],
        InstanceDEligibilite = "Comité d’orientation",
        InstanceDeDecision = "Commission de réorganisation",
        EnveloppeLimitative = true,
        Beneficiaires = [TypeOrganisme.Oph, TypeOrganisme.Esh, TypeOrganisme.Coop, TypeOrganisme.Sem, TypeOrganisme.AgreeL3652, TypeOrganisme.ArHlm],
    };

    /// <summary>Identifier of the call in an espace.</summary>
    public static Guid Appel(Guid espaceId) => Appel10000Logements.Id(espaceId, "fonds-innovation");

    /// <summary>Identifier of a year of the fund in an espace.</summary>
    public static Guid Session(Guid espaceId, int annee) => Appel10000Logements.Id(espaceId, FormattableString.Invariant($"fonds-innovation-{annee}"));

    /// <summary>Opens the call with these years in the espace of the current scope, once; commits.</summary>
    public static async Task OuvrirAsync(IServiceProvider services, Guid espaceId, IEnumerable<int> annees, CancellationToken ct)
    {
        var db = services.GetRequiredService<PortailDbContext>();
        var appel = Appels.Appel.Ouvrir(Appel(espaceId), "FSI", "Fonds de soutien à l’innovation", Textes, null, Formulaire, Pieces, [], ["AAP-01", "AAP-02", "AAP-10"]);
        appel.DireLeRegime(Regime);
        db.Add(appel);
        foreach (var annee in annees)
            db.Add(Sessions.Session.Prevoir(Session(espaceId, annee), appel.Id, annee, 1, $"année {annee.ToString(Francais.Culture)}", Calendrier(annee), annee < 2016 ? MillesimeRegions.Regions2014 : MillesimeRegions.Regions2016, EnveloppeDeLaPremiereAnnee));
        services.GetRequiredService<Journal>().Consigner("Appels.Appel.Ouvrir", $"appels/appel/{appel.Id}", "Le fonds de soutien à l’innovation est ouvert, au fil de l’eau.");
        await services.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }

    /// <summary>From the first to the last second of a year; the dates of a selection are not shown where the call is continuous.</summary>
    private static CalendrierDeSession Calendrier(int annee) => CalendrierDeSession.Calculer(Paris.DebutDuJour(new DateOnly(annee, 1, 1)), Paris.FinDuJour(new DateOnly(annee, 12, 31)));

    private static TextesDAppel Textes => new(
        "Appuyer les actions d’innovation, de recherche, de développement et de modernisation du Mouvement Hlm, notamment sur les plans stratégique, technique, urbain et social.",
        "Les organismes Hlm, les sociétés d’économie mixte de logement social, les organismes agréés (article L. 365-2) et les associations régionales Hlm.",
        "Pacte d’objectifs et de moyens du 8 juillet 2013, annexe 4",
        "Le Comité d’orientation dit si le projet est éligible. La Commission de réorganisation décide ensuite, dans l’enveloppe de l’année. La décision vous est notifiée par lettre.");

    private static IReadOnlyList<ExigenceDePiece> Pieces =>
    [
        new("description", "Description du projet", "Ce qui est neuf, la méthode, le calendrier.", true, [Pdf], DixMo, 20),
        new("budget", "Budget détaillé", "Dépenses et recettes.", true, [Pdf, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"], DixMo),
    ];

    private static DefinitionDeFormulaire Formulaire => new(
    [
        new SectionDeFormulaire(Rubriques.Porteur, "Porteur du projet")
        {
            Champs =
            [
                new("intitule", "Intitulé du projet") { Requis = true },
                new("section", "Section du fonds", GenreDeChamp.Choix) { Requis = true, Options = [.. Regime.Sections.Select(s => new OptionDeChamp(s.Code, s.Libelle))] },
                new("contact", "Personne à contacter") { Requis = true, Aide = "Nom et fonction." },
            ],
        },
        new SectionDeFormulaire("projet", "Le projet")
        {
            Champs =
            [
                new("objet", "Objet", GenreDeChamp.TexteLong) { Requis = true, LongueurMax = 4_000 },
                new("innovation", "Ce qui est neuf", GenreDeChamp.TexteLong) { Requis = true, LongueurMax = 4_000 },
                new("diffusion", "Ce qui pourra être repris ailleurs", GenreDeChamp.TexteLong) { LongueurMax = 4_000 },
            ],
        },
        new SectionDeFormulaire(Rubriques.Financement, "Coût et aide demandée")
        {
            Champs =
            [
                new("cout", "Coût du projet", GenreDeChamp.Montant) { Requis = true, Unite = "€" },
                new("aide_demandee", "Aide demandée au fonds", GenreDeChamp.Montant) { Requis = true, Unite = "€" },
                new("forme_de_laide", "Forme de l’aide", GenreDeChamp.Choix) { Options = [new("subvention", "Subvention"), new("pret", "Prêt bonifié")] },
            ],
        },
    ]);
}
