using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;

/// <summary>What the rules say of each immeuble: scope, right held (ORG-02 to ORG-04), maximal rent when the rents are set in order (LOY-01, LOY-02), table of the simplified classement (CLA-04, CLA-05).</summary>
internal static class ReglesDImmeuble
{
    private const int NomsAuPlus = 10;

    /// <summary>One finding a rule, with the immeubles it is about.</summary>
    public static IReadOnlyList<Constat> Verifier(ConventionPremiereGeneration c, IReadOnlyList<ImmeublePremiereGeneration> immeubles) =>
        [.. immeubles.SelectMany(i => UnSeul(c, i.Fiche, i.Categories).Select(x => (Immeuble: i, Constat: x))).GroupBy(x => x.Constat.Regle, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var motif = g.First().Constat.Motif;
            return g.First().Constat with { Motif = motif with { Donnees = new Dictionary<string, object?>(motif.Donnees, StringComparer.Ordinal) { ["immeubles"] = Noms([.. g.Select(x => x.Immeuble)]) } } };
        })];

    /// <summary>« Résidence des Dunes (dunes), … et 3 autres ».</summary>
    public static string Noms(IReadOnlyList<ImmeublePremiereGeneration> immeubles) =>
        string.Join(", ", immeubles.Take(NomsAuPlus).Select(i => $"{i.Fiche.Nom} ({i.Code})")) + (immeubles.Count > NomsAuPlus ? $" et {Francais.Nombre(immeubles.Count - NomsAuPlus, "autre")}" : "");

    private static IEnumerable<Constat> UnSeul(ConventionPremiereGeneration c, FicheDImmeuble f, IReadOnlyList<string> categories) =>
    [
        .. ReglesDeLOrganisme.Logement(new(c.TypeDOrganisme, f.Droit ?? DroitReel.Aucun, f.Conventionne, f.AideDeLEtat == true, f.FinDuDroit), c.Calendrier),
        .. c.RemiseEnOrdre ? ReglesDesLoyers.DeLImmeuble(f.Loyer) : [],
        .. c.Mode == ModeDeClassement.Simplifie && !f.EstUnFoyer && TableauDeCorrespondance.Appliquer(FichierDImmeubles.Financement(f.Financement), f.Conventionne, Choisi(categories)).Constat is { } hors ? [hors] : (Constat[])[],
    ];

    /// <summary>The ceiling that a category of the simplified classement says.</summary>
    private static PlafondDeRessources? Choisi(IReadOnlyList<string> categories) => Enum.GetValues<PlafondDeRessources>().Select(p => (PlafondDeRessources?)p).FirstOrDefault(p => categories.Contains(Libelles.De(p!.Value), StringComparer.Ordinal));
}
