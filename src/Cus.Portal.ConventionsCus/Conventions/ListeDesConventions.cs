using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>What the list is narrowed by, as its address says it.</summary>
internal sealed record FiltreDeConventions(StatutConventionCus? Statut = null, string? Texte = null);

/// <summary>A row of the list.</summary>
internal sealed record LigneDeConvention(Guid Id, string Reference, string Nom, string Departement, StatutConventionCus Statut, int Reports, DateTimeOffset OuverteLe, DateTimeOffset? DeposeLe, DateTimeOffset? ConclueLe)
{
    /// <summary>« en vigueur », small letters.</summary>
    public string Etat => Libelles.De(Statut);
}

/// <summary>Lists the conventions of the perimeter.</summary>
internal sealed class ListeDesConventions(PerimetreDesConventions perimetre)
{
    public const int Taille = 20;

    public async Task<(int Total, IReadOnlyList<LigneDeConvention> Lignes)> LireAsync(FiltreDeConventions filtre, int page, CancellationToken ct)
    {
        var conventions = (await perimetre.ConventionsAsync(ct)).AsNoTracking();
        if (filtre.Statut is { } statut)
            conventions = conventions.Where(c => c.Statut == statut);
        if (filtre.Texte?.Trim() is { Length: > 0 } texte)
        {
            var motif = $"%{texte.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            conventions = conventions.Where(c => EF.Functions.ILike(c.Bailleur.Nom, motif, "\\") || EF.Functions.ILike(c.Reference, motif, "\\"));
        }

        var total = await conventions.CountAsync(ct);
        var derniere = Math.Max(1, (total + Taille - 1) / Taille);
        return (total, await conventions.OrderBy(c => c.Bailleur.Nom).ThenBy(c => c.Reference).Skip((Math.Clamp(page, 1, derniere) - 1) * Taille).Take(Taille)
            .Select(c => new LigneDeConvention(c.Id, c.Reference, c.Bailleur.Nom, c.Bailleur.Departement, c.Statut, c.Reports, c.OuverteLe, c.DeposeLe, c.ConclueLe)).ToListAsync(ct));
    }
}
