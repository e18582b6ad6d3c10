using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;

/// <summary>Where an indicator of the first generation is measured; none above the département.</summary>
internal enum EchelleDIndicateur
{
    /// <summary>Nine of them.</summary>
    [Display(Name = "département")] Departement,

    /// <summary>Seventeen of them.</summary>
    [Display(Name = "segment")] Segment,
}

/// <summary>What the last target of an indicator is (domain 1G, §6.3).</summary>
internal enum ValeurTerminale
{
    /// <summary>Σ of the yearly targets.</summary>
    [Display(Name = "cumul sur six ans")] Cumul,

    /// <summary>Σ of numerators over Σ of denominators.</summary>
    [Display(Name = "moyenne sur six ans")] Moyenne,

    /// <summary>Whole year N+5: the same number as its yearly target.</summary>
    [Display(Name = "dernière année")] DerniereAnnee,

    /// <summary>At 31 December N+5: the same number as the last target of its path.</summary>
    [Display(Name = "à terme")] ATerme,

    /// <summary>Once, eighteen months after the signature.</summary>
    [Display(Name = "à dix-huit mois")] ADixHuitMois,

    /// <summary>No target at all.</summary>
    [Display(Name = "sans objet")] SansObjet,
}
