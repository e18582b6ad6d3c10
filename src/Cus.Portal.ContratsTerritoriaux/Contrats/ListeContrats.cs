using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>What the list of contracts is narrowed by, as its address says it.</summary>
internal sealed record FiltreDeContrats(StatutContrat? Statut = null, NatureDActe? Nature = null, string? Texte = null);

/// <summary>A row of the list.</summary>
internal sealed record LigneDeContrat(
    Guid Id, string Reference, NatureDActe Nature, int Rang, string? Objet, string Epci, string Departement, DateOnly Debut, DateOnly Fin, StatutContrat Statut, int Parties, DateTimeOffset OuvertLe, DateTimeOffset? SigneLe)
{
    public PeriodeDuContrat Periode => new(Debut, Fin);
}

/// <summary>A page of the list.</summary>
internal sealed record PageDeContrats(IReadOnlyList<LigneDeContrat> Lignes, int Total);

/// <summary>Lists the contracts of the perimeter, with the acts that follow them.</summary>
internal sealed class ListeContrats(PerimetreDesContrats perimetre)
{
    public const int Taille = 20;

    public async Task<PageDeContrats> LireAsync(FiltreDeContrats filtre, int page, CancellationToken ct)
    {
        var contrats = await FiltrerAsync(filtre, ct);
        var total = await contrats.CountAsync(ct);
        var derniere = Math.Max(1, (total + Taille - 1) / Taille);
        return new PageDeContrats(await LignesAsync(contrats, (Math.Clamp(page, 1, derniere) - 1) * Taille, Taille, ct), total);
    }

    /// <summary>Some of the rows, and how many there are in all.</summary>
    public async Task<PageDeContrats> TrancheAsync(FiltreDeContrats filtre, int saut, int combien, CancellationToken ct)
    {
        var contrats = await FiltrerAsync(filtre, ct);
        return new PageDeContrats(await LignesAsync(contrats, saut, combien, ct), await contrats.CountAsync(ct));
    }

    private async Task<IQueryable<ContratTerritorial>> FiltrerAsync(FiltreDeContrats filtre, CancellationToken ct)
    {
        var contrats = (await perimetre.ContratsAsync(ct)).AsNoTracking();
        if (filtre.Statut is { } statut)
            contrats = contrats.Where(c => c.Statut == statut);
        if (filtre.Nature is { } nature)
            contrats = contrats.Where(c => c.Nature == nature);
        if (filtre.Texte?.Trim() is { Length: > 0 } texte)
        {
            var motif = $"%{texte.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            contrats = contrats.Where(c => EF.Functions.ILike(c.Epci.Nom, motif, "\\") || EF.Functions.ILike(c.Reference, motif, "\\"));
        }

        return contrats;
    }

    private static Task<List<LigneDeContrat>> LignesAsync(IQueryable<ContratTerritorial> contrats, int saut, int combien, CancellationToken ct) => contrats.OrderBy(c => c.Epci.Nom).ThenBy(c => c.Reference)
        .Select(c => new LigneDeContrat(c.Id, c.Reference, c.Nature, c.Rang, c.Objet, c.Epci.Nom, c.Epci.Departement, c.Periode.Debut, c.Periode.Fin, c.Statut, c.Parties.Count(p => p.RetireeLe == null), c.OuvertLe, c.SigneLe))
        .Skip(saut).Take(combien).ToListAsync(ct);
}
