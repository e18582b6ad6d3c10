using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Textes;

/// <summary>What the organisme wrote in a part of a section. The locked clause has no row: its text is the guide’s.</summary>
internal sealed class SectionDeCus : IDansUnEspace
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongueurMax = 60_000;

    private SectionDeCus()
    {
    }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    /// <summary>« mixite-sociale-programme ».</summary>
    public string Code { get; private set; } = "";

    public string Texte { get; private set; } = "";

    /// <summary>One more at each change: who saves says which one it read.</summary>
    public int Version { get; private set; }

    public Guid ModifieePar { get; private set; }

    public string ModifieeParNom { get; private set; } = "";

    public DateTimeOffset ModifieeLe { get; private set; }

    public static SectionDeCus Commencer(Guid conventionId, string code) => new() { ConventionId = conventionId, Code = code };

    /// <summary>Writes it under its version stamp.</summary>
    /// <returns>The new stamp; the present one when the text is already there: a save sent twice is not a disagreement.</returns>
    /// <exception cref="Refus">Somebody else saved it meanwhile (409).</exception>
    public int Ecrire(string texte, int versionLue, Acteur par, DateTimeOffset le)
    {
        if (Version > 0 && Texte == texte)
            return Version;
        if (versionLue != Version)
            throw new Refus(RefusSocle.VersionPerimee);
        Texte = texte;
        (ModifieePar, ModifieeParNom, ModifieeLe) = (par.CompteId, par.Nom, le.ToUniversalTime());
        return ++Version;
    }
}

internal sealed class SectionDeCusConfiguration : IEntityTypeConfiguration<SectionDeCus>
{
    public void Configure(EntityTypeBuilder<SectionDeCus> builder)
    {
        builder.ToTable("sections", "cus");
        builder.HasKey(s => new { s.ConventionId, s.Code });
        builder.Property(s => s.Code).HasMaxLength(60);
        builder.Property(s => s.Texte).HasMaxLength(SectionDeCus.LongueurMax);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.ModifieeParNom).HasMaxLength(200);
        builder.HasOne<ConventionCus>().WithMany().HasForeignKey(s => s.ConventionId).OnDelete(DeleteBehavior.Cascade);
    }
}
