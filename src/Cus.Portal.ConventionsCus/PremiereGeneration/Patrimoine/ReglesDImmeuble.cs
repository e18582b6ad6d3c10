using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;

/// <summary>What the rules say of each immeuble: scope, right held (ORG-02 to ORG-04), maximal rent when the rents are set in order (LOY-01, LOY-02).</summary>
internal static class ReglesDImmeuble
{
    private const int NomsAuPlus = 10;

    /// <summary>One finding a rule, with the immeubles it is about.</summary>
    public static IReadOnlyList<Constat> Verifier(ConventionPremiereGeneration c, IReadOnlyList<ImmeublePremiereGeneration> immeubles) =>
        [.. immeubles.SelectMany(i => UnSeul(c, i.Fiche).Select(x => (Immeuble: i, Constat: x))).GroupBy(x => x.Constat.Regle, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var motif = g.First().Constat.Motif;
            return g.First().Constat with { Motif = motif with { Donnees = new Dictionary<string, object?>(motif.Donnees, StringComparer.Ordinal) { ["immeubles"] = Noms([.. g.Select(x => x.Immeuble)]) } } };
        })];

    /// <summary>« Résidence des Dunes (dunes), … et 3 autres ».</summary>
    public static string Noms(IReadOnlyList<ImmeublePremiereGeneration> immeubles) =>
        string.Join(", ", immeubles.Take(NomsAuPlus).Select(i => $"{i.Fiche.Nom} ({i.Code})")) + (immeubles.Count > NomsAuPlus ? $" et {Francais.Nombre(immeubles.Count - NomsAuPlus, "autre")}" : "");

    private static IEnumerable<Constat> UnSeul(ConventionPremiereGeneration c, FicheDImmeuble f) =>
    [
        .. ReglesDeLOrganisme.Logement(new(c.TypeDOrganisme, f.Droit, f.Conventionne, f.AideDeLEtat, f.FinDuDroit), c.Calendrier),
        .. c.RemiseEnOrdre ? ReglesDesLoyers.DeLImmeuble(f.Loyer) : [],
    ];
}
