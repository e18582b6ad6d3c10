using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Espaces;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>How the surface of a dwelling is counted (RPLS column 42).</summary>
internal enum ModeDeSurface : short
{
    [Display(Name = "Surface utile")] Utile = 1,
    [Display(Name = "Surface corrigée")] Corrigee = 2,
    [Display(Name = "Surface habitable")] Habitable = 3,
}

/// <summary>
/// A dwelling, as a line of an import tells it. Never changed: a later import holds its own lines, and the stock in force says
/// which import each organisme is read from. Written by COPY, so it has no constructor of its own.
/// </summary>
internal sealed class Logement : IDansUnEspace
{
    private Logement()
    {
    }

    public Guid ImportId { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Siren { get; private set; } = "";

    /// <summary>Identifier of the dwelling in the register, unique in its organisme.</summary>
    public string Identifiant { get; private set; } = "";

    /// <summary>Line of the file; the headings are line 1.</summary>
    public int Ligne { get; private set; }

    /// <summary>Commune of today, merged ones resolved.</summary>
    public string Commune { get; private set; } = "";

    public string Departement { get; private set; } = "";

    /// <summary>SIREN of its intercommunalité today.</summary>
    public string? Epci { get; private set; }

    public string Adresse { get; private set; } = "";

    public string? CodePostal { get; private set; }

    /// <summary>Code of its quartier prioritaire; null outside any.</summary>
    public string? Qpv { get; private set; }

    public string? ConventionApl { get; private set; }

    public DateOnly? ConventionneLe { get; private set; }

    public string Financement { get; private set; } = "";

    /// <summary>Ceiling of resources: PLAI, PLUS, PLS or PLI.</summary>
    public string? Plafond { get; private set; }

    public string? Dpe { get; private set; }

    public short AnneeDeConstruction { get; private set; }

    public ModeDeSurface ModeDeSurface { get; private set; }

    /// <summary>Hundredths of a square metre.</summary>
    public int SurfaceEnDm2 { get; private set; }

    public short? Pieces { get; private set; }

    public int? LoyerEnCentimes { get; private set; }

    public DateOnly? VacantDepuis { get; private set; }

    public bool AccessiblePmr { get; private set; }

    public DateOnly? MisEnVenteLe { get; private set; }

    public DateOnly? RehabiliteLe { get; private set; }

    /// <summary>Number of the ensemble immobilier in the file (EI-01).</summary>
    public string? Ensemble { get; private set; }

    public string? LibelleDEnsemble { get; private set; }

    public bool EnCopropriete { get; private set; }

    /// <summary>Of everything above but the line: two imports tell the same dwelling when it is equal.</summary>
    public long Empreinte { get; private set; }

    public decimal Surface => SurfaceEnDm2 / 100m;

    public decimal? Loyer => LoyerEnCentimes / 100m;
}
