using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Comite;

/// <summary>
/// Writes to each member of a séance, with an invitation for its agenda: the same event all along, whose sequence grows at each change.
/// Each member reads its own name alone in its invitation.
/// </summary>
internal sealed class InviterLesMembres(IActeurCourant acteur, IMembres membres, IMessagerie messagerie, IFichiers fichiers, IHorloge horloge)
{
    private const string Type = "text/calendar";

    /// <summary>Members of the committee today, each once.</summary>
    public async Task<IReadOnlyList<Membre>> DuComiteAsync(CancellationToken ct) =>
        [.. (await membres.ListerAsync([Role.PresidentComite, Role.MembreComite], null, horloge.Aujourdhui(), ct)).DistinctBy(m => m.CompteId)];

    public async Task ExecuterAsync(Seance seance, string categorie, string sujet, string texte, CancellationToken ct)
    {
        foreach (var m in (await DuComiteAsync(ct)).Where(m => seance.EstMembre(m.CompteId)))
        {
            var invitation = FichierICalendar.Inviter(InvitationDeSeance.Evenement(seance), new(acteur.Requis.Nom, acteur.Requis.Courriel, m.Nom, m.Courriel), horloge.Maintenant);
            var fichier = await fichiers.EnregistrerAsync(invitation, "comite-de-pilotage.ics", Type, ct);
            await messagerie.PreparerAsync(
                new CourrielAPreparer(m.Courriel, m.Nom, sujet, texte, Categorie: categorie, Objet: $"appels/seance/{seance.Id}", CompteId: m.CompteId,
                    Cle: string.Create(System.Globalization.CultureInfo.InvariantCulture, $"appels.convocation/{seance.Id}/{m.CompteId}{(seance.Sequence > 0 ? $"/{seance.Sequence}" : "")}"),
                    Lien: $"/appels/seances/{seance.Id}", PiecesJointes: [fichier.Id]), ct);
        }
    }
}
