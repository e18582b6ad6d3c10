using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Comite;

/// <summary>A séance as an event of an agenda: joined to the convocation, and in the calendar of those who sit. Same identity in both.</summary>
internal sealed class InvitationDeSeance(PerimetreDeSeance perimetre) : ISourceDAgenda
{
    private const int Plafond = 200;

    /// <summary>A séance is booked for an afternoon.</summary>
    private static readonly TimeSpan Duree = TimeSpan.FromHours(4);

    public static EvenementDAgenda Evenement(Seance s) => new($"{s.Id}@cus-portal", "Comité de pilotage", s.PrevueLe)
    {
        Fin = s.PrevueLe + Duree,
        Lieu = s.Lieu,
        Chemin = $"/appels/seances/{s.Id}",
        Precision = s.MotifDeChangement,
        Sequence = s.Sequence,
        ModifieLe = s.ChangeeLe,
        EstAnnule = s.Statut == StatutSeance.Annulee,
    };

    /// <inheritdoc />
    public async Task<IReadOnlyList<EvenementDAgenda>> ListerAsync(Acteur acteur, DateTimeOffset du, DateTimeOffset au, CancellationToken ct)
    {
        var (de, a) = (du.ToUniversalTime(), au.ToUniversalTime());
        return [.. (await perimetre.Lister(acteur).AsNoTracking().Where(s => s.PrevueLe >= de && s.PrevueLe < a).OrderBy(s => s.PrevueLe).Take(Plafond).ToListAsync(ct)).Select(Evenement)];
    }
}
