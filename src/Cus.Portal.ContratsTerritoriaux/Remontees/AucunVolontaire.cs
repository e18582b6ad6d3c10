using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>« Aucun volontaire à ce jour »: a préfecture has nothing to report and says so; it is reminded no more. The first volunteer lifts it.</summary>
internal sealed class AucunVolontaire : IDansUnEspace
{
    private AucunVolontaire()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CampagneId { get; private set; }

    public Guid PrefectureId { get; private set; }

    public DateTimeOffset DeclareLe { get; private set; }

    public string DeclareParNom { get; private set; } = "";

    /// <summary>A volunteer was reported since, or the préfecture took it back.</summary>
    public DateTimeOffset? LeveeLe { get; private set; }

    /// <exception cref="Refus">The campaign is not open yet.</exception>
    public static AucunVolontaire Declarer(CampagneDeRemontee campagne, Guid prefectureId, Acteur par, DateTimeOffset le) => campagne.EstAVenir(le)
        ? throw new Refus(RefusContrats.RemonteeNonOuverte, ("date", campagne.OuvreLe))
        : new() { Id = Identifiant.Nouveau(), CampagneId = campagne.Id, PrefectureId = prefectureId, DeclareLe = le.ToUniversalTime(), DeclareParNom = par.Nom };

    /// <summary>It holds no more.</summary>
    public void Lever(DateTimeOffset le) => LeveeLe ??= le.ToUniversalTime();
}
