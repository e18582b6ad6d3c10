using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>Reads the figures of a contract and what surrounds them: template, rules of typing, communes of the intercommunalité.</summary>
internal sealed class LireLaGrille(PortailDbContext db, LireTrame trames, ITerritoires territoires)
{
    /// <summary>The template of the contract, or of the act that follows one: an annex has no goal.</summary>
    public Task<DefinitionDeTrame> TrameAsync(ContratTerritorial contrat, CancellationToken ct) => trames.DeAsync(contrat, ct);

    /// <summary>Figures of some cells, with who wrote them: those that something was ever typed in.</summary>
    public async Task<Dictionary<CaseDeGrille, ChiffreLu>> ChiffresAsync(Guid contratId, IReadOnlyCollection<CaseDeGrille> places, CancellationToken ct)
    {
        var (indicateurs, organismes, ventilations) = (places.Select(p => p.Indicateur).ToArray(), places.Select(p => p.OrganismeId).ToArray(), places.Select(p => p.Ventilation).ToArray());
        var (communes, annees) = (places.Select(p => p.Commune).ToArray(), places.Select(p => p.Annee).ToArray());
        var lus = await db.Set<Chiffre>().FromSql($"""
            select c.* from unnest({indicateurs}, {organismes}, {ventilations}, {communes}, {annees}) p (indicateur, organisme_id, ventilation, commune, annee)
            join contrats.chiffres c on c.contrat_id = {contratId} and c.indicateur = p.indicateur and c.organisme_id = p.organisme_id and c.ventilation = p.ventilation and c.commune = p.commune and c.annee = p.annee
            """).AsNoTracking().Select(c => new { c.Indicateur, c.OrganismeId, c.Ventilation, c.Commune, c.Annee, c.Valeur, c.ModifieParNom, c.ModifieLe }).ToListAsync(ct);
        return lus.Select(c => new ChiffreLu(new CaseDeGrille(c.Indicateur, c.OrganismeId, c.Ventilation, c.Commune, c.Annee), c.Valeur, c.ModifieParNom, c.ModifieLe)).ToDictionary(c => c.Case);
    }

    /// <summary>Figures of some indicators, of all when none is named; those of the parties present.</summary>
    public async Task<ILectureDesChiffres> ChiffresAsync(ContratTerritorial contrat, DefinitionDeTrame trame, IReadOnlyCollection<string> indicateurs, CancellationToken ct)
    {
        var lignes = db.Set<Chiffre>().AsNoTracking().Where(c => c.ContratId == contrat.Id && c.Valeur != null);
        if (indicateurs.Count > 0)
            lignes = lignes.Where(c => indicateurs.Contains(c.Indicateur));
        var lus = await lignes.Select(c => new { c.Indicateur, c.OrganismeId, c.Ventilation, c.Commune, c.Annee, Valeur = c.Valeur!.Value }).ToListAsync(ct);
        var presents = contrat.PartiesPresentes.Select(p => p.OrganismeId).ToHashSet();
        return new ChiffresDuContrat(trame, lus.Where(c => presents.Contains(c.OrganismeId))
            .Select(c => KeyValuePair.Create(new CaseDeGrille(c.Indicateur, c.OrganismeId, c.Ventilation, c.Commune, c.Annee), c.Valeur)));
    }

    /// <summary>The grid of some indicators of a contract, of all when none is named.</summary>
    public async Task<GrilleDeChiffres> GrilleAsync(ContratTerritorial contrat, DefinitionDeTrame trame, IReadOnlyCollection<string> indicateurs, CancellationToken ct) =>
        Grille(contrat, trame, await ChiffresAsync(contrat, trame, indicateurs, ct));

    /// <summary>The grid of figures already read.</summary>
    public static GrilleDeChiffres Grille(ContratTerritorial contrat, DefinitionDeTrame trame, ILectureDesChiffres chiffres) =>
        new(trame, contrat.Periode.Annees, contrat.EpciOrganismeId, [.. contrat.Bailleurs.Select(b => b.OrganismeId)], chiffres);

    /// <summary>What may be typed in its cells, and by whom.</summary>
    public ReglesDeChiffre Regles(ContratTerritorial contrat, DefinitionDeTrame trame) =>
        new(contrat, trame, Communes(contrat).Select(c => c.Code).ToHashSet(StringComparer.Ordinal));

    /// <summary>Communes of the intercommunalité, by name.</summary>
    public IReadOnlyList<Commune> Communes(ContratTerritorial contrat) => territoires.CommunesDe(contrat.Epci.Siren);

    /// <summary>Revision of the grid, read before its figures: what is written meanwhile is then seen as newer, never as read.</summary>
    public async Task<int> RevisionAsync(Guid contratId, CancellationToken ct) =>
        await db.Set<RevisionDeGrille>().AsNoTracking().Where(r => r.ContratId == contratId).Select(r => (int?)r.Numero).SingleOrDefaultAsync(ct) ?? 0;

    /// <summary>Lines of the ledger, the latest first.</summary>
    public Task<List<LigneDuRegistre>> RegistreAsync(Guid contratId, CancellationToken ct) =>
        db.Set<LigneDuRegistre>().AsNoTracking().Where(l => l.ContratId == contratId).OrderByDescending(l => l.Numero).ToListAsync(ct);
}
