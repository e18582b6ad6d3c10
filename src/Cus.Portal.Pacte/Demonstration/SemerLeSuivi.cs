using System.Globalization;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Pacte.Comite;
using Cus.Portal.Pacte.Diagnostics;
using Cus.Portal.Pacte.Engagements;
using Cus.Portal.Pacte.Objectifs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Comptes = Cus.Portal.Identite.Contracts.ComptesDemo;

namespace Cus.Portal.Pacte.Demonstration;

/// <summary>The follow-up of the pacte in the national espace, told by the acts of the portal: a series, the meetings of 2014, commitments, two diagnoses. Invented figures. Once.</summary>
internal static class SemerLeSuivi
{
    private const string ProductionEtRepartition = "Production de 2013 et sa répartition\nRégions sous attention\nPoints de blocage et solutions";

    /// <summary>Built and renovated in 2013 and 2014, by region: invented, the sums of 2013 being those of the scenario (104 400 and 88 000).</summary>
    private static readonly (string Region, int Construits2013, int Renoves2013, int Construits2014, int Renoves2014)[] Regions =
    [
        ("11", 26_800, 17_600, 28_400, 18_900), ("93", 8_100, 6_400, 8_900, 6_700), ("91", 4_700, 2_900, 5_100, 3_200), ("82", 13_900, 10_200, 14_300, 10_900), ("72", 6_900, 4_100, 7_200, 4_500),
        ("52", 6_700, 4_600, 6_900, 4_900), ("53", 5_900, 3_900, 6_100, 4_200), ("31", 6_400, 9_100, 6_600, 9_600), ("73", 5_600, 3_300, 5_900, 3_500), ("42", 3_400, 3_600, 3_500, 3_800),
        ("24", 2_900, 4_000, 3_000, 4_200), ("41", 2_300, 3_800, 2_400, 3_900), ("22", 2_100, 3_200, 2_200, 3_300), ("23", 2_200, 2_900, 2_300, 3_000), ("26", 1_700, 2_300, 1_700, 2_400),
        ("25", 1_400, 1_800, 1_500, 1_900), ("54", 1_200, 1_300, 1_300, 1_400), ("83", 800, 1_000, 900, 1_100), ("43", 600, 900, 700, 1_000), ("21", 500, 700, 600, 800), ("74", 200, 300, 300, 400), ("94", 100, 100, 100, 100),
    ];

    private static readonly (PartieAuPacte Partie, string Texte, DateOnly Date, string? Acte, string Preuve)[] Engagements =
    [
        (PartieAuPacte.OrganismesHlm, "Créer un dispositif de mutualisation financière entre les organismes", new(2013, 12, 31), VieDeLEngagementDuPacte.ConstaterTenu, "Accord présenté au comité du 12 février 2014 (démonstration)"),
        (PartieAuPacte.Etat, "Abaisser le taux de TVA des logements sociaux livrés à compter du 1er janvier 2014", new(2014, 1, 1), VieDeLEngagementDuPacte.ConstaterTenu, "Point fait au comité du 12 février 2014 (démonstration)"),
        (PartieAuPacte.EtatEtUsh, "Lancer l’appel à projets « 10 000 logements HLM accompagnés »", new(2014, 3, 31), VieDeLEngagementDuPacte.ConstaterTenu, "Circulaire USH n° 06/14 du 25 mars 2014"),
        (PartieAuPacte.Etat, "Mettre à disposition le foncier de l’État avec une décote, jusqu’à la gratuité", new(2015, 12, 31), VieDeLEngagementDuPacte.Engager, ""),
        (PartieAuPacte.OrganismesHlm, "Accompagner les ménages après les travaux de rénovation énergétique", new(2015, 12, 31), VieDeLEngagementDuPacte.Engager, ""),
        (PartieAuPacte.OrganismesHlm, "Construire 120 000 logements sociaux par an d’ici l’année 2015", new(2015, 12, 31), VieDeLEngagementDuPacte.Engager, ""),
        (PartieAuPacte.OrganismesHlm, "Rénover 100 000 logements sociaux par an d’ici l’année 2015", new(2015, 12, 31), VieDeLEngagementDuPacte.Engager, ""),
        (PartieAuPacte.Ush, "Accompagner son réseau dans l’évolution de la gestion de la demande et des attributions (annexe 2)", new(2015, 12, 31), null, ""),
    ];

    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct)
    {
        await using (var portee = await services.OuvrirPorteeAsync(Comptes.EspaceNational, ct: ct))
        {
            if (await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<SerieDeLogements>().AnyAsync(ct))
                return;
        }

        await SeriesAsync(services, ct);
        await ComiteAsync(services, ct);
        await EngagementsAsync(services, ct);
        await FaireAsync<PartagerUnDiagnostic>(services, Comptes.ClaireEsteve, "2014-03-20 15:00", s => s.ExecuterAsync("73", "Diagnostic partagé, Midi-Pyrénées", Pdf("Diagnostic partagé du logement social en Midi-Pyrénées", ct), ct), ct);
        await FaireAsync<PartagerUnDiagnostic>(services, Comptes.YvesCausse, "2014-04-02 11:00", s => s.ExecuterAsync("91", "Diagnostic partagé, Languedoc-Roussillon", Pdf("Diagnostic partagé du logement social en Languedoc-Roussillon", ct), ct), ct);
        services.GetRequiredService<AvancementDuSemis>().Dire("Démonstration : suivi du pacte prêt.");
    }

    private static async Task SeriesAsync(IServiceProvider services, CancellationToken ct)
    {
        await ImporterAsync("SISAL, extraction nationale (démonstration)", new(2014, 1, 31), "2014-02-03 10:00", Regions.Select(r => Ligne(2013, r.Region, r.Construits2013, r.Renoves2013)));
        await ImporterAsync("SISAL et SPLS, extraction nationale (démonstration)", new(2015, 1, 31), "2015-02-02 10:00", Regions.Select(r => Ligne(2014, r.Region, r.Construits2014, r.Renoves2014)));

        Task ImporterAsync(string source, DateOnly arretee, string quand, IEnumerable<string> lignes) => FaireAsync<ImporterUneSerie>(services, Comptes.MaudPerrin, quand, async s =>
        {
            if ((await s.ExecuterAsync(source, arretee, null, string.Join('\n', lignes.Prepend("Année;Région;Construits;Rénovés")), ct)).Fautes is { Count: > 0 } fautes)
                throw new InvalidOperationException(fautes[0].Phrase);
        }, ct);
        static string Ligne(int annee, string region, int construits, int renoves) => string.Create(CultureInfo.InvariantCulture, $"{annee};{region};{construits};{renoves}");
    }

    private static async Task ComiteAsync(IServiceProvider services, CancellationToken ct)
    {
        (DateOnly Jour, string Ordre, string Decisions)[] reunions =
        [
            (new(2014, 2, 12), ProductionEtRepartition, "Réunir les préfets des trois régions sous attention avant l’été\nPublier chaque trimestre la série de SISAL par région"),
            (new(2014, 6, 18), "Bilan annuel de la mutualisation\nFonds de soutien à l’innovation : premières orientations", "Ne pas reconduire pour 2014 la dérogation des organismes exonérés"),
            (new(2014, 12, 3), "Effet du pacte sur les finances des organismes\nRapport au Premier ministre et au Parlement", "Adopter le rapport annuel\nTenir la première réunion de 2015 en février"),
        ];
        foreach (var (jour, ordre, decisions) in reunions)
        {
            var (veille, soir) = ($"{jour.AddDays(-21):yyyy-MM-dd} 09:30", $"{jour:yyyy-MM-dd} 18:00");
            var id = await JouerAsync(services, Comptes.MaudPerrin, veille, s => s.GetRequiredService<TenirLeComite>().PrevoirAsync(new(jour, new(14, 0), "Paris, Arche Sud", ordre), ct), ct);
            await FaireAsync<TenirLeComite>(services, Comptes.OlivierLeGoff, veille, s => s.JoindreAsync(id, Pdf($"Tableau de bord du pacte au {Francais.DateLongue(jour)}", ct), ct), ct);
            await FaireAsync<TenirLeComite>(services, Comptes.MaudPerrin, soir, s => s.TenirAsync(id, decisions, ct), ct);
            await FaireAsync<TenirLeComite>(services, Comptes.MaudPerrin, soir, s => s.EtablirLeReleveAsync(id, ct), ct);
        }
    }

    private static async Task EngagementsAsync(IServiceProvider services, CancellationToken ct)
    {
        foreach (var (partie, texte, date, acte, preuve) in Engagements)
        {
            var id = await JouerAsync(services, Comptes.OlivierLeGoff, "2014-02-13 10:00", s => s.GetRequiredService<TenirLesEngagements>().InscrireAsync(partie, texte, date, ct), ct);
            if (acte is not null)
                await FaireAsync<TenirLesEngagements>(services, Comptes.OlivierLeGoff, "2014-06-19 11:00", s => s.ConstaterAsync(id, acte, preuve, null, ct), ct);
        }
    }

    private static Func<IFichiers, Task<FichierLu>> Pdf(string titre, CancellationToken ct) =>
        f => f.EnregistrerAsync(PdfDeDemonstration.Ecrire(titre, $"{titre}, document de démonstration.", 2), titre + ".pdf", TypesDeFichier.Pdf, ct);

    private static Task FaireAsync<TService>(IServiceProvider services, Guid compte, string quand, Func<TService, Task> acte, CancellationToken ct)
        where TService : notnull => JouerAsync(services, compte, quand, async s =>
        {
            await acte(s.GetRequiredService<TService>());
            return true;
        }, ct);

    private static async Task<T> JouerAsync<T>(IServiceProvider services, Guid compte, string quand, Func<IServiceProvider, Task<T>> acte, CancellationToken ct)
    {
        var le = DateTime.ParseExact(quand, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var instant = Paris.Instant(DateOnly.FromDateTime(le), TimeOnly.FromDateTime(le));
        Socle.Acteurs.Acteur acteur;
        await using (var lecture = await services.OuvrirPorteeAsync(Comptes.EspaceNational, ct: ct))
            acteur = await lecture.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(compte, Paris.Date(instant), ct) ?? throw new InvalidOperationException($"The account {compte} of the demonstration is missing.");
        await using var portee = await services.OuvrirPorteePasseeAsync(Comptes.EspaceNational, acteur, instant, ct);
        return await acte(portee.ServiceProvider);
    }
}
