using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Regles;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Api;

/// <summary>
/// The dry check: figures sent, told what the portal would refuse, the gaps and the verdicts that they would give, what would still stand before a
/// frozen version. By the very rules of the grid and of the freezing. Nothing is written.
/// </summary>
internal sealed class ControlerDesChiffres(LireParApi lire, LireLaGrille grilles, LireLeTexte textes, VerifierLeContrat verifier)
{
    /// <summary>Figures at most: a grid of 40 landlords × 60 communes × 3 years × 3 products has 21 600.</summary>
    public const int AuPlus = 25_000;

    /// <exception cref="Refus">Unknown contract (404), too many figures (413), a null among them (400).</exception>
    public async Task<ResultatDuControleJson> ExecuterAsync(Guid contratId, ControleJson controle, CancellationToken ct)
    {
        if (controle.Chiffres.Count > AuPlus)
            throw new Refus(RefusNegociation.TropDeChiffres, ("max", AuPlus));
        if (controle.Chiffres.ToList().FindIndex(c => c is null) is var vide and >= 0)
            throw Refus.Champ($"$.chiffres[{vide}]", RefusDApi.TypeInattendu, ("champ", $"$.chiffres[{vide}]"));
        var contrat = await lire.ContratAsync(contratId, ct);
        var trame = await grilles.TrameAsync(contrat, ct);
        var regles = grilles.Regles(contrat, trame);
        var refus = Refuser(contrat, trame, regles, controle.Chiffres);
        var refuses = refus.Select(r => r.Rang).ToHashSet();
        List<(CaseDeGrille, decimal?)> admis = [.. controle.Chiffres.Where((_, rang) => !refuses.Contains(rang)).Select(c => (c.Case, c.Valeur))];
        var grille = (await GrilleAsync(contrat, trame, controle.Base, ct)).Avec(admis);
        return new(contratId, refus.Count == 0, refus, ObjectifsDeLaGrille.Lire(contrat, trame, regles, grille), await ObstaclesAsync(contrat, trame, grille, ct));
    }

    private static List<RefusDeChiffreJson> Refuser(ContratTerritorial contrat, DefinitionDeTrame trame, ReglesDeChiffre regles, IReadOnlyList<ChiffreAControlerJson> chiffres)
    {
        var (refus, vues) = (new List<RefusDeChiffreJson>(), new HashSet<CaseDeGrille>());
        for (var rang = 0; rang < chiffres.Count; rang++)
        {
            var (place, valeur) = (chiffres[rang].Case, chiffres[rang].Valeur);
            var motif = regles.Refuser(place, valeur) ?? (vues.Add(place) ? null : Motif.De(RefusContrats.LigneEnDouble, donnees: ("ligne", NomsDeChiffre.Nommer(contrat, trame, place))));
            if (motif is not null)
                refus.Add(new(rang, ChiffreJson.De(place, valeur), motif.Code.Code, Typographie.Composer(motif.Phrase)));
        }

        return refus;
    }

    private async Task<GrilleDeChiffres> GrilleAsync(ContratTerritorial contrat, DefinitionDeTrame trame, BaseDuControle laBase, CancellationToken ct) => laBase == BaseDuControle.Grille
        ? await grilles.GrilleAsync(contrat, trame, [], ct)
        : new(trame, contrat.Periode.Annees, contrat.EpciOrganismeId, [.. contrat.Bailleurs.Select(b => b.OrganismeId)], new ChiffresDuContrat(trame, []));

    /// <summary>Frozen or signed, the contract takes no figure; written, what its rules would say of it with these.</summary>
    private async Task<IReadOnlyList<ObstacleJson>> ObstaclesAsync(ContratTerritorial contrat, DefinitionDeTrame trame, GrilleDeChiffres grille, CancellationToken ct)
    {
        if (!contrat.EstModifiable)
            return [Json(Motif.De(contrat.SigneLe is null ? RefusContrats.TexteFige : RefusContrats.ContratSigne))];
        var chiffres = grille.Chiffres(contrat.PartiesPresentes.Select(p => p.OrganismeId).ToHashSet());
        var lu = await textes.DeAsync(contrat, ct);
        var obstacles = await verifier.ExecuterAsync(lu with { Chiffres = chiffres, Articles = TexteDuContrat.Composer(contrat, trame, lu.Clauses, chiffres) }, ct);
        return [.. obstacles.Select(Json)];
    }

    private static ObstacleJson Json(Motif motif) => new(motif.Code.Code, Typographie.Composer(motif.Phrase), motif.Lien);
}
