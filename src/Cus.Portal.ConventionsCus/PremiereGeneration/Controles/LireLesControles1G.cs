using Cus.Portal.ConventionsCus.PremiereGeneration.Bilans;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;
using Cus.Portal.ConventionsCus.PremiereGeneration.Demandes;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Registres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Controles;

/// <summary>What a rule finds in a convention, where, and the page where it is mended.</summary>
/// <param name="Constat">Rule, gravity, sentence.</param>
/// <param name="Ou">Territory, year, immeubles; empty for the whole convention.</param>
/// <param name="Chemin">Address of the page.</param>
internal sealed record Controle1G(Constat Constat, string Ou, string Chemin);

/// <summary>Every finding of the rules on a convention at one time: stock, figures, declarations, lists, evaluations.</summary>
internal sealed class LireLesControles1G(PortailDbContext db, LireLesDeclarations1G declarations, TenirLesRegistres1G registres, IHorloge horloge)
{
    /// <summary>What blocks first, then by rule.</summary>
    public async Task<IReadOnlyList<Controle1G>> LireAsync(ConventionPremiereGeneration c, CancellationToken ct)
    {
        var lues = await declarations.LireAsync(c, ct);
        IEnumerable<Controle1G> tous = [.. Patrimoine(c, lues.Faits.Patrimoine), .. Chiffres(c, lues.Faits, lues.Chiffres), .. Declarations(c, lues), .. await VentesAsync(c, ct), .. await DemandesAsync(c, ct), .. await EvaluationsAsync(c, ct)];
        return [.. tous.OrderBy(x => x.Constat.Gravite).ThenBy(x => x.Constat.Regle, StringComparer.Ordinal)];
    }

    /// <summary>An empty stock would leave every other rule nothing to speak of.</summary>
    private static IEnumerable<Controle1G> Patrimoine(ConventionPremiereGeneration c, PatrimoineLu1G lu) => lu.Constats.Concat(lu.Immeubles.Count == 0 ? [Constat.Bloquant("SEG-01", RefusDImmeuble1G.AucunImmeuble)] : []).Select(x =>
        new Controle1G(x, string.Join(" ; ", ((string[])["segment", "immeubles"]).Where(x.Motif.Donnees.ContainsKey).Select(k => x.Motif.Donnees[k]?.ToString())), CheminsDePremiereGeneration.Patrimoine(c.Id)));

    /// <summary>IND, A to H: what is missing, what cells break, one by one and together; F-02 counts the empty cells of F.I.</summary>
    private static IEnumerable<Controle1G> Chiffres(ConventionPremiereGeneration c, FaitsDeclares f, IReadOnlyDictionary<CelluleDePremiereGeneration, ChiffrePremiereGeneration> enBase)
    {
        Controle1G Situer(Constat x, string ou, string serie) => new(x, ou, $"{CheminsDePremiereGeneration.Chiffres(c.Id)}?indicateur={CatalogueDePremiereGeneration.IndicateurDe(serie)}");
        var ensemble = Avancements1G.Manques(f.Contexte, f.Engages, enBase).Concat(ReglesDEnsemble1G.Verifier(f.Contexte, f.Engages)).Select(x => Situer(x.Constat, x.An == 0 ? x.Territoire.Nom : $"{x.Territoire.Nom}, {x.An}", x.Cellules[0].Serie));
        var seules = CatalogueDePremiereGeneration.Codes.SelectMany(code => Grille1G.Lignes(f.Contexte, f.Engages, enBase, code)).SelectMany(l => l.Constats).Select(x => Situer(x.Constat, x.Cellule.Nom, x.Cellule.Cellule.Serie));
        var faites = ReglesDEnsemble1G.Verifier(f.Contexte, f.Realises).Select(x => new Controle1G(x.Constat, x.An == 0 ? $"{x.Territoire.Nom}, réalisé" : $"{x.Territoire.Nom}, {x.An}, réalisé", $"{CheminsDePremiereGeneration.Suivi(c.Id)}?indicateur={CatalogueDePremiereGeneration.IndicateurDe(x.Cellules[0].Serie)}"));
        return [.. ensemble, .. seules, .. CellulesDeF1(f).Select(x => Situer(x.Constat, x.Ou, "F.I")), .. faites];
    }

    private static IEnumerable<(Constat Constat, string Ou)> CellulesDeF1(FaitsDeclares f) => f.Segments.SelectMany(t =>
    {
        var attendues = f.Contexte.Attendues(t).Where(a => CatalogueDePremiereGeneration.IndicateurDe(a.Serie.Code) == "F.I").Select(a => (Cellule: new CelluleDeF1(t.Nom, a.Categorie ?? "", a.Serie.Code.EndsWith("-ZUS", StringComparison.Ordinal)), Remplie: !f.Engages.An(a.Serie.Code, t.Code, a.Annee ?? 0, a.Categorie ?? "").EstVide)).ToLookup(x => x.Cellule, x => x.Remplie);
        return ReglesDeLOccupation.Cellules(attendues.Select(g => g.Key), [.. attendues.Where(g => g.All(remplie => remplie)).Select(g => g.Key)]).Select(x => (x, t.Nom));
    });

    private static IEnumerable<Controle1G> Declarations(ConventionPremiereGeneration c, DeclarationsLues1G lues) => lues.Constats.Select(x => new Controle1G(x.Constat, Ou(x), x.Question.Length == 0
        ? CheminsDePremiereGeneration.Convention(c.Id)
        : $"{CheminsDePremiereGeneration.Declarations(c.Id)}?section={QuestionsDePremiereGeneration.Trouver(x.Question)!.Section}{(x.An == 0 ? "" : FormattableString.Invariant($"&an={x.An}"))}"));

    private static string Ou(ConstatDeclare x) => string.Join(", ", ((string[])[x.Lieu, x.An == 0 ? "" : FormattableString.Invariant($"{x.An}")]).Where(t => t.Length > 0));

    private async Task<IEnumerable<Controle1G>> VentesAsync(ConventionPremiereGeneration c, CancellationToken ct) =>
        await registres.LireAsync(c.Id, NatureDeRegistre.Ventes, ct) is { } ventes
            ? FichierDesVentes.Verifier(ventes.Logements).Select(x => new Controle1G(x.Constat, FormattableString.Invariant($"{x.Logement.Code}, {x.Logement.Segment}, {x.Logement.Annee}"), CheminsDePremiereGeneration.Registre(c.Id, NatureDeRegistre.Ventes)))
            : [];

    /// <summary>F-03, F-04.</summary>
    private async Task<IEnumerable<Controle1G>> DemandesAsync(ConventionPremiereGeneration c, CancellationToken ct) =>
        (await db.Set<DemandeDePropositions>().AsNoTracking().Where(d => d.ConventionId == c.Id).ToListAsync(ct)).SelectMany(d => d.Constater(horloge.Aujourdhui()).Select(x => new Controle1G(x, d.Segment, CheminsDePremiereGeneration.Demandes(c.Id))));

    /// <summary>EVA-01, once the convention is in force.</summary>
    private async Task<IEnumerable<Controle1G>> EvaluationsAsync(ConventionPremiereGeneration c, CancellationToken ct) => c.EstModifiable ? []
        : ReglesDeLEvaluation.Evaluations(await db.Set<BilanPremiereGeneration>().AsNoTracking().Where(b => b.ConventionId == c.Id).Select(b => b.Ans).ToListAsync(ct), c.Calendrier, horloge.Aujourdhui())
            .Select(x => new Controle1G(x, "", CheminsDePremiereGeneration.Evaluations(c.Id)));
}
