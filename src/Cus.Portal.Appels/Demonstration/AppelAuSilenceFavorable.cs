using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using Demo = Cus.Portal.Referentiel.Contracts.OrganismesDemo;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>
/// A second call, in the espace of the DREAL: its invented regulation says that the silence of the region is worth a favourable
/// avis, which the real call does not. One dossier, no answer, a certificate.
/// </summary>
internal static class AppelAuSilenceFavorable
{
    private const int CloseDepuis = 45;

    public static readonly RegleDeSilence Regle = new(EffetDuSilence.ReputeFavorable, "Règlement de l’appel de démonstration, article 7 (règle inventée pour la démonstration)");

    private static TextesDAppel Textes => new(
        "Montrer ce que devient un avis que personne ne rend, quand le texte d’un appel donne une valeur au silence.",
        "Aucun : cet appel est inventé pour la démonstration.",
        "Règlement inventé pour la démonstration",
        "La région rend son avis dans le mois qui suit la limite de dépôt. Sans réponse à ce terme, l’avis est réputé favorable et le portail en délivre le certificat (article 7, règle inventée pour la démonstration).");

    public static void Raconter(Recit recit, Troupe troupe, ITerritoires territoires, Guid espace)
    {
        var limite = Paris.FinDuJour(recit.Aujourdhui.AddDays(-CloseDepuis));
        var session = new SessionDuRecit(Appel10000Logements.Id(espace, "silence-session"), CalendrierDeSession.Calculer(Paris.DebutDuJour(recit.Aujourdhui.AddDays(-CloseDepuis - 50)), limite), MillesimeRegions.Regions2016);
        recit.Acte(session.Calendrier.OuvreLe.AddDays(-2), Acteur.Systeme, (s, ct) => OuvrirAsync(s, espace, session, ct));
        var projet = new Projet(Demo.HabitatGaronne, "Le silence et la clé", Projets.Familles, new LotDuProjet("31555", "2 rue du Silence", 4));
        var dossiers = new RecitDesDossiers(recit, troupe, territoires, session);
        dossiers.Preparer(projet, session.Ouverture.AddDays(6), session.Ouverture.AddDays(20), 1);
        dossiers.Deposer(projet, session.Limite.AddDays(-4).A(10, 12));
        recit.Passe(session.Calendrier.Fermeture.AddSeconds(1));
        recit.Rappels(session.Calendrier.AvisDuLe);
        recit.Passe(session.Calendrier.AvisDuLe.AddSeconds(1));
    }

    private static async Task OuvrirAsync(IServiceProvider services, Guid espace, SessionDuRecit session, CancellationToken ct)
    {
        var db = services.GetRequiredService<PortailDbContext>();
        var appel = Appel.Ouvrir(
            Appel10000Logements.Id(espace, "silence"), "DEMO", "Le silence vaut accord (appel de démonstration)", Textes, null, FormulaireHlmAccompagnes.Definition,
            Appel10000Logements.Pieces, Appel10000Logements.Criteres, [.. ReglesDeDepot.Toutes.Select(r => r.Code)]);
        appel.DireLeSilence(Regle);
        db.AddRange(appel, Session.Prevoir(session.Id, appel.Id, session.Limite.Year, 1, $"session 1 de {session.Limite.Year.ToString(Francais.Culture)}", session.Calendrier, session.Millesime));
        services.GetRequiredService<Journal>().Consigner("Appels.Appel.Ouvrir", $"appels/appel/{appel.Id}", "L’appel de démonstration « Le silence vaut accord » est ouvert.");
        await services.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }
}
