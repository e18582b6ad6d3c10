using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>The evaluation, at one milestone, of every convention of a region and of a calendar: opened in one act by its prefect.</summary>
internal sealed class CampagneDEvaluation : IDansUnEspace
{
    private CampagneDEvaluation()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>Code of the region.</summary>
    public string Region { get; private set; } = "";

    /// <summary>Reports of the calendar, 0 to 2.</summary>
    public int Reports { get; private set; }

    public HorizonDEvaluation Horizon { get; private set; }

    /// <summary>Last day of the contradictory phase: until then an organisme may answer.</summary>
    public DateOnly ReponsesJusquAu { get; private set; }

    public DateTimeOffset OuverteLe { get; private set; }

    public string OuverteParNom { get; private set; } = "";

    public CalendrierDeCus Calendrier => new(Reports);

    /// <summary>Last year evaluated: N+2 or N+5.</summary>
    public int DerniereAnnee => Horizon == HorizonDEvaluation.TroisAns ? Calendrier.TroisAns : Calendrier.SixAns;

    /// <exception cref="Refus">A limit that is past, or a milestone that is not over.</exception>
    public static CampagneDEvaluation Ouvrir(string region, int reports, HorizonDEvaluation horizon, DateOnly reponsesJusquAu, Acteur par, DateTimeOffset le, DateOnly aujourdhui)
    {
        var campagne = new CampagneDEvaluation { Id = Identifiant.Nouveau(), Region = region, Reports = reports, Horizon = horizon, ReponsesJusquAu = reponsesJusquAu, OuverteLe = le.ToUniversalTime(), OuverteParNom = par.Nom };
        if (reponsesJusquAu <= aujourdhui)
            throw Refus.Champ("ReponsesJusquAu", RefusDEvaluation.LimitePassee);
        if (aujourdhui.Year <= campagne.DerniereAnnee)
            throw Refus.Champ("Horizon", RefusDEvaluation.HorizonAVenir, ("annee", campagne.DerniereAnnee.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return campagne;
    }
}

internal sealed class CampagneDEvaluationConfiguration : IEntityTypeConfiguration<CampagneDEvaluation>
{
    public void Configure(EntityTypeBuilder<CampagneDEvaluation> builder)
    {
        builder.ToTable("campagnes_d_evaluation", "cus");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Region).HasMaxLength(3);
        builder.Property(c => c.Horizon).HasConversion<string>().HasMaxLength(10);
        builder.Property(c => c.OuverteParNom).HasMaxLength(200);
        builder.Ignore(c => c.Calendrier).Ignore(c => c.DerniereAnnee);
        builder.HasIndex(c => new { c.EspaceId, c.Region, c.Reports, c.Horizon }).IsUnique();
    }
}
