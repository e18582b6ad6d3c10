using System.ComponentModel.DataAnnotations;
using Cus.Portal.Referentiel.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>A trait that counts are made of: the count opens the lines that have it.</summary>
internal enum TraitDeLogement
{
    [Display(Name = "DPE F ou G")] Energivore,
    [Display(Name = "DPE inconnu")] SansDpe,
    [Display(Name = "Accessibles PMR")] Accessible,
    [Display(Name = "Vacants")] Vacant,
    [Display(Name = "En vente")] EnVente,
    [Display(Name = "En QPV")] EnQpv,
    [Display(Name = "Hors QPV")] HorsQpv,
    [Display(Name = "Sans ensemble immobilier")] SansEnsemble,
    [Display(Name = "Jamais réhabilités")] NonRehabilite,
}

/// <summary>Filters of the list.</summary>
internal sealed record FiltreDeLogements(string? Texte = null, string? Departement = null, string? Epci = null, string? Dpe = null, string? Plafond = null, TraitDeLogement? Trait = null, string? Siren = null, Guid? Ensemble = null, int? ConstruitsAvant = null)
{
    public bool EstVide => this == new FiltreDeLogements();
}

/// <summary>Where dwellings are, for the filters.</summary>
internal sealed record LieuxDuStock(IReadOnlyList<string> Departements, IReadOnlyList<string> Epci);

/// <summary>The dwellings in force of the perimeter, filtered, by pages.</summary>
internal sealed class ListeDesLogements(PerimetreDuPatrimoine perimetre, Socle.Base.PortailDbContext db, ITerritoires territoires)
{
    public const int Taille = 50;

    public async Task<(int Total, IReadOnlyList<Logement> Lignes)> ListerAsync(FiltreDeLogements filtre, int page, CancellationToken ct)
    {
        var logements = Filtrer((await perimetre.LogementsAsync(ct)).AsNoTracking(), filtre);
        return (await logements.CountAsync(ct), await logements.OrderBy(l => l.Siren).ThenBy(l => l.Identifiant).Skip((Math.Max(1, page) - 1) * Taille).Take(Taille).ToListAsync(ct));
    }

    /// <summary>Territories that the filters offer.</summary>
    public async Task<LieuxDuStock> LieuxAsync(CancellationToken ct)
    {
        var lieux = await (await perimetre.LogementsAsync(ct)).AsNoTracking().Select(l => new { l.Departement, l.Epci }).Distinct().ToListAsync(ct);
        return new([.. lieux.Select(l => l.Departement).Distinct().Order(StringComparer.Ordinal)], [.. lieux.Select(l => l.Epci).OfType<string>().Distinct().OrderBy(NomDeLEpci, StringComparer.CurrentCulture)]);
    }

    public string NomDeLEpci(string siren) => territoires.Epci(siren)?.Nom ?? siren;

    private IQueryable<Logement> Filtrer(IQueryable<Logement> logements, FiltreDeLogements f)
    {
        if (f.Texte?.Trim() is { Length: > 0 } texte)
            logements = logements.Where(l => l.Identifiant.StartsWith(texte) || l.Commune == texte || l.ConventionApl == texte || l.Ensemble == texte || l.Qpv == texte || EF.Functions.ILike(l.Adresse, "%" + Echapper(texte) + "%", "\\"));
        if (!string.IsNullOrEmpty(f.Departement))
            logements = logements.Where(l => l.Departement == f.Departement);
        if (!string.IsNullOrEmpty(f.Epci))
            logements = DeLEpci(logements, f.Epci);
        if (!string.IsNullOrEmpty(f.Dpe))
            logements = logements.Where(l => l.Dpe == f.Dpe);
        if (!string.IsNullOrEmpty(f.Plafond))
            logements = logements.Where(l => l.Plafond == f.Plafond);
        if (!string.IsNullOrEmpty(f.Siren))
            logements = logements.Where(l => l.Siren == f.Siren);
        if (f.ConstruitsAvant is { } an)
            logements = logements.Where(l => l.AnneeDeConstruction < an);
        if (f.Ensemble is { } ensemble)
            logements = logements.Where(l => db.Set<Ensembles.RattachementDeLogement>().Any(r => r.Siren == l.Siren && r.Identifiant == l.Identifiant && r.EnsembleId == ensemble));
        return f.Trait is { } trait ? Avec(logements, trait) : logements;
    }

    /// <summary>An EPT of the Grand Paris, or Paris, is read by its communes: the stock knows their métropole.</summary>
    private IQueryable<Logement> DeLEpci(IQueryable<Logement> logements, string siren)
    {
        if (siren == Territorialisation.ListeDesEpci.VilleDeParis)
            return logements.Where(l => l.Departement == "75");
        if (territoires.Epci(siren) is { Nature: Territorialisation.ListeDesEpci.NatureDesEpt } ept)
            return logements.Where(l => ept.Communes.Contains(l.Commune));
        return logements.Where(l => l.Epci == siren);
    }

    private IQueryable<Logement> Avec(IQueryable<Logement> logements, TraitDeLogement trait) => trait switch
    {
        TraitDeLogement.Energivore => logements.Where(l => l.Dpe == "F" || l.Dpe == "G"),
        TraitDeLogement.SansDpe => logements.Where(l => l.Dpe == null),
        TraitDeLogement.Accessible => logements.Where(l => l.AccessiblePmr),
        TraitDeLogement.Vacant => logements.Where(l => l.VacantDepuis != null),
        TraitDeLogement.EnVente => logements.Where(l => l.MisEnVenteLe != null),
        TraitDeLogement.EnQpv => logements.Where(l => l.Qpv != null),
        TraitDeLogement.HorsQpv => logements.Where(l => l.Qpv == null),
        TraitDeLogement.NonRehabilite => logements.Where(l => l.RehabiliteLe == null),
        _ => logements.Where(l => !db.Set<Ensembles.RattachementDeLogement>().Any(r => r.Siren == l.Siren && r.Identifiant == l.Identifiant)),
    };

    private static string Echapper(string texte) => texte.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
