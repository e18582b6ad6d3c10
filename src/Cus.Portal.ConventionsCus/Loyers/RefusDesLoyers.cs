using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Loyers;

/// <summary>Sentences of the new rent policy: NPL-01 to NPL-04.</summary>
internal static class RefusDesLoyers
{
    public static readonly CodeRefus EffetDeNpl = new("ConventionsCus:EffetDeNpl");
    public static readonly CodeRefus ImmeubleTropRecent = new("ConventionsCus:ImmeubleTropRecent");
    public static readonly CodeRefus MasseNonConstante = new("ConventionsCus:MasseNonConstante");
    public static readonly CodeRefus NplParAvenant = new("ConventionsCus:NplParAvenant", NatureRefus.Conflit);
    public static readonly CodeRefus NplSansImmeuble = new("ConventionsCus:NplSansImmeuble");
    public static readonly CodeRefus NplFermee = new("ConventionsCus:NplFermee", NatureRefus.Conflit);
    public static readonly CodeRefus MontantAuCentime = new("ConventionsCus:MontantAuCentime");
    public static readonly CodeRefus ImmeubleAttendu = new("ConventionsCus:ImmeubleAttendu");
}
