using Cus.Portal.Referentiel.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>On time, or after the term.</summary>
internal enum Ponctualite
{
    /// <summary>On time.</summary>
    ALHeure,

    /// <summary>Kept and marked.</summary>
    ApresLeTerme,
}

/// <summary>What the list is narrowed and sorted by, as its address says it.</summary>
/// <param name="Region">Code of a region of 2016.</param>
/// <param name="Departement">Code.</param>
/// <param name="Ponctualite">On time, or not.</param>
/// <param name="Texte">Part of a name.</param>
/// <param name="Tri">Sort: epci, departement, date; « - » before: descending.</param>
internal sealed record FiltreDInscriptions(string? Region = null, string? Departement = null, Ponctualite? Ponctualite = null, string? Texte = null, string? Tri = null)
{
    public bool EstVide => string.IsNullOrEmpty(Region) && string.IsNullOrEmpty(Departement) && Ponctualite is null && string.IsNullOrWhiteSpace(Texte);

    /// <summary>The filter in words, for the journal.</summary>
    public override string ToString()
    {
        var mots = new[] { Region is { Length: > 0 } ? $"région {Region}" : null, Departement is { Length: > 0 } ? $"département {Departement}" : null, Ponctualite switch { Remontees.Ponctualite.ALHeure => "à l’heure", Remontees.Ponctualite.ApresLeTerme => "après le terme", _ => null }, Texte is { Length: > 0 } ? $"texte « {Texte} »" : null }.OfType<string>().ToList();
        return mots.Count == 0 ? "tous" : string.Join(", ", mots);
    }
}

/// <summary>A row of the list.</summary>
internal sealed record LigneDInscription(
    Guid Id, string Siren, string Nom, string Nature, int Communes, string Departement, string Region, string PrefectureNom, ContenuDInscription Contenu,
    DateTimeOffset InscriteLe, string InscriteParNom, bool EstApresLeTerme);

/// <summary>A page of the list.</summary>
internal sealed record PageDInscriptions(IReadOnlyList<LigneDInscription> Lignes, int Total);

/// <summary>A volunteer withdrawn, and why.</summary>
internal sealed record LigneRetiree(Guid Id, string Nom, string PrefectureNom, DateTimeOffset RetireeLe, string Motif);

/// <summary>Lists the volunteers of the perimeter in a campaign; the screen, the map and the export start from the same query.</summary>
internal sealed class ListeDesInscriptions(PerimetreDesRemontees perimetre, ITerritoires territoires)
{
    public const int Taille = 20;
    private const int RetireesAuPlus = 100;

    public async Task<PageDInscriptions> LireAsync(Guid campagne, FiltreDInscriptions filtre, int page, CancellationToken ct)
    {
        var toutes = await FiltreesAsync(campagne, filtre, ct);
        var total = await toutes.CountAsync(ct);
        var derniere = Math.Max(1, (total + Taille - 1) / Taille);
        return new(await Lignes(toutes, filtre.Tri).Skip((Math.Clamp(page, 1, derniere) - 1) * Taille).Take(Taille).ToListAsync(ct), total);
    }

    /// <summary>Some of the same rows, for what walks through all of them.</summary>
    public async Task<IReadOnlyList<LigneDInscription>> PartAsync(Guid campagne, FiltreDInscriptions filtre, int apres, int nombre, CancellationToken ct) =>
        await Lignes(await FiltreesAsync(campagne, filtre, ct), filtre.Tri).Skip(apres).Take(nombre).ToListAsync(ct);

    /// <summary>Withdrawn, last first, at most 100.</summary>
    public async Task<IReadOnlyList<LigneRetiree>> RetireesAsync(Guid campagne, CancellationToken ct) =>
        await (await perimetre.InscriptionsAsync(ct)).AsNoTracking().Where(i => i.CampagneId == campagne && i.Statut == StatutInscription.Retiree)
            .OrderByDescending(i => i.RetireeLe).ThenBy(i => i.Id).Take(RetireesAuPlus).Select(i => new LigneRetiree(i.Id, i.Nom, i.PrefectureNom, i.RetireeLe!.Value, i.MotifDeRetrait!)).ToListAsync(ct);

    /// <summary>How many volunteers each département of the perimeter shows.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ParDepartementAsync(Guid campagne, FiltreDInscriptions filtre, CancellationToken ct) =>
        await (await FiltreesAsync(campagne, filtre, ct)).GroupBy(i => i.Departement).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, ct);

    /// <summary>« Finistère (29) ».</summary>
    public string NomDuDepartement(string code) => territoires.NomDuDepartement(code) is { } nom ? $"{nom} ({code})" : code;

    public string NomDeLaRegion(string code) => territoires.Region(code)?.Nom ?? code;

    private async Task<IQueryable<Inscription>> FiltreesAsync(Guid campagne, FiltreDInscriptions filtre, CancellationToken ct)
    {
        var q = (await perimetre.InscriptionsAsync(ct)).AsNoTracking().Where(i => i.CampagneId == campagne && i.Statut == StatutInscription.Inscrite);
        if (filtre.Region is { Length: > 0 } region)
            q = q.Where(i => i.Region == region);
        if (filtre.Departement is { Length: > 0 } departement)
            q = q.Where(i => i.Departement == departement);
        if (filtre.Ponctualite is { } ponctualite)
        {
            var tardive = ponctualite == Ponctualite.ApresLeTerme;
            q = q.Where(i => i.EstApresLeTerme == tardive);
        }

        if (filtre.Texte?.Trim() is { Length: > 0 } texte)
        {
            // Found as the fields find them: without accents, with a typo, by SIREN.
            var sirens = territoires.ChercherEpci(texte, 200).Select(e => e.Siren).ToList();
            q = q.Where(i => sirens.Contains(i.Siren));
        }

        return q;
    }

    private static IQueryable<LigneDInscription> Lignes(IQueryable<Inscription> inscriptions, string? tri)
    {
        var descend = tri?.StartsWith('-') == true;
        var triees = tri?.TrimStart('-') switch
        {
            "epci" => descend ? inscriptions.OrderByDescending(i => i.Nom) : inscriptions.OrderBy(i => i.Nom),
            "departement" => descend ? inscriptions.OrderByDescending(i => i.Departement) : inscriptions.OrderBy(i => i.Departement),
            _ => tri == "date" ? inscriptions.OrderBy(i => i.InscriteLe) : inscriptions.OrderByDescending(i => i.InscriteLe),
        };
        return triees.ThenBy(i => i.Id).Select(i => new LigneDInscription(i.Id, i.Siren, i.Nom, i.Nature, i.Communes, i.Departement, i.Region, i.PrefectureNom, i.Contenu, i.InscriteLe, i.InscriteParNom, i.EstApresLeTerme));
    }
}
