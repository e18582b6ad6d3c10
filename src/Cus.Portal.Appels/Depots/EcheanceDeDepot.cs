using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Depots;

/// <summary>The deadline of a draft: the announced limit of its session. A deposit closes it, a withdrawal opens it again.</summary>
internal sealed class EcheanceDeDepot(IEcheances echeances, CalendriersDesOrganismes calendriers)
{
    public const string Type = "appels.depot";
    private const string Prefixe = "appels/dossier/";

    public static string Objet(Guid dossierId) => Prefixe + dossierId;

    public static Guid? Dossier(string objet) => objet.StartsWith(Prefixe, StringComparison.Ordinal) && Guid.TryParse(objet[Prefixe.Length..], out var id) ? id : null;

    public async Task OuvrirAsync(Dossier dossier, Session session, CancellationToken ct) => await echeances.OuvrirAsync(
        Ouverture(session, dossier.OrganismeId, Objet(dossier.Id), $"Dépôt de « {dossier.Intitule} »", $"/appels/dossiers/{dossier.Id}/deposer", await calendriers.PourAsync(dossier.OrganismeId, ct)), ct);

    /// <summary>The deadline of a deposit, opened or only foreseen.</summary>
    public static OuvertureEcheance Ouverture(Session session, Guid organisme, string objet, string libelle, string chemin, CalendrierFerie calendrier) => new(
        Type, objet, libelle, $"ouverture de la {session.Libelle}", session.Calendrier.OuvreLe, "Appel à projets, IV", "limite de dépôt de la session", session.Calendrier.LimiteDeDepot,
        [Role.PorteurRedacteur, Role.PorteurSignataire], organisme, null, chemin, calendrier)
    {
        Groupe = GroupesDeSession.Cle(session.Id),
    };

    public Task CloreAsync(Dossier dossier, CancellationToken ct) =>
        echeances.CloreAsync(Type, Objet(dossier.Id), $"déposé le {Francais.DateEtHeure(dossier.DeposeLe!.Value)}", ct);
}

/// <summary>What a reminder says of an undeposited draft: what is missing by the exact rules of deposit. Nothing once deposited, or once the session is closed.</summary>
internal sealed class RappelDeDepot(PortailDbContext db, VerifierLeDossier verifier) : IRedacteurDeRappel
{
    /// <inheritdoc />
    public string Type => EcheanceDeDepot.Type;

    /// <inheritdoc />
    public async Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct)
    {
        var id = EcheanceDeDepot.Dossier(echeance.Objet);
        var dossier = await db.Set<Dossier>().AsNoTracking().Include(d => d.Sections).Include(d => d.Pieces).AsSplitQuery().SingleOrDefaultAsync(d => d.Id == id, ct);
        if (dossier is not { Statut: StatutDossier.Brouillon })
            return null;
        var bilan = await verifier.ExecuterAsync(dossier, ct);
        if (bilan.Etat.Session.EstFermee(bilan.Etat.Maintenant))
            return null;
        var limite = $"Le dossier {dossier.Reference} « {dossier.Intitule} » n’est pas déposé. Le dépôt est reçu jusqu’au {Francais.DateEtHeure(echeance.DueLe)}, heure de Paris.";
        var suite = bilan.EstPret
            ? "Rien ne manque\u00A0: un signataire de votre organisme peut le déposer."
            : $"Il manque encore\u00A0:\n\n{string.Join('\n', bilan.Motifs.Select((m, i) => string.Create(Francais.Culture, $"{i + 1}. {m.Phrase}")))}";
        return new TexteDeRappel($"« {dossier.Intitule} » n’est pas encore déposé", $"{limite}\n\n{suite}");
    }
}
