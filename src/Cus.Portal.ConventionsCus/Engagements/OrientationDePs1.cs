using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>What sets the target of PS-1 on an EPCI.</summary>
internal enum GenreDOrientation
{
    [Display(Name = "Convention intercommunale d’attribution")] Cia,
    [Display(Name = "Orientation de la conférence intercommunale")] Cil,
    [Display(Name = "Fin de la convention d’attribution, sans suite")] FinSansSuite,
}

/// <summary>
/// An orientation of a CIL or a CIA, or its end: it changes PS-1 on its EPCI by simple notification, without avenant (R. 445-6). Rows are
/// only added; the one in force on 31 December judges the year.
/// </summary>
internal sealed class OrientationDePs1 : IDansUnEspace
{
    private OrientationDePs1()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    /// <summary>SIREN of the EPCI.</summary>
    public string Epci { get; private set; } = "";

    public string EpciNom { get; private set; } = "";

    public GenreDOrientation Genre { get; private set; }

    /// <summary>In hundredths; the legal floor once it ends.</summary>
    public decimal Taux { get; private set; }

    /// <summary>First day it applies.</summary>
    public DateOnly ACompterDu { get; private set; }

    public DateTimeOffset NotifieeLe { get; private set; }

    public Guid NotifieePar { get; private set; }

    public string NotifieeParNom { get; private set; } = "";

    /// <exception cref="Refus">No rate, or one outside 0 to 100.</exception>
    public static OrientationDePs1 Notifier(Guid conventionId, Territorialisation.TerritoireDEngagement epci, GenreDOrientation genre, decimal? taux, DateOnly aCompterDu, Acteur par, DateTimeOffset le)
    {
        var retenu = genre == GenreDOrientation.FinSansSuite ? ReglesDEngagement.Plancher : taux;
        if (retenu is not { } valeur || valeur is < 0 or > 100)
            throw Refus.Champ("Taux", RefusDEngagement.OrientationSansTaux);
        return new()
        {
            Id = Identifiant.Nouveau(),
            ConventionId = conventionId,
            Epci = epci.Code,
            EpciNom = epci.Nom,
            Genre = genre,
            Taux = valeur,
            ACompterDu = aCompterDu,
            NotifieeLe = le,
            NotifieePar = par.CompteId,
            NotifieeParNom = par.Nom,
        };
    }
}

internal sealed class OrientationDePs1Configuration : IEntityTypeConfiguration<OrientationDePs1>
{
    public void Configure(EntityTypeBuilder<OrientationDePs1> builder)
    {
        builder.ToTable("orientations_de_ps1", "cus");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Epci).HasMaxLength(9);
        builder.Property(o => o.EpciNom).HasMaxLength(200);
        builder.Property(o => o.Genre).HasConversion<string>().HasMaxLength(20);
        builder.Property(o => o.Taux).HasPrecision(7, 4);
        builder.Property(o => o.NotifieeParNom).HasMaxLength(200);
        builder.HasIndex(o => new { o.ConventionId, o.Epci, o.ACompterDu });
    }
}
