using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;

/// <summary>Which answer: to which question, where, when.</summary>
/// <param name="Question">« DECOMPTE ».</param>
/// <param name="Territoire">« D62 », « S:S1 », « P:CA du Muretain »; empty for the convention.</param>
/// <param name="An">Year; 0 for the last known value and for what is asked once.</param>
internal readonly record struct CleDeReponse(string Question, string Territoire = "", int An = 0);

/// <summary>An answer of the organisme, as it is kept: « oui », « 12.5 », « 2010-12-31 », the name of a choice.</summary>
internal sealed class DeclarationPremiereGeneration : IDansUnEspace
{
    public const int ValeurAuPlus = 40, TerritoireAuPlus = 220;

    private DeclarationPremiereGeneration()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    public string Question { get; private set; } = "";

    public string Territoire { get; private set; } = "";

    public int An { get; private set; }

    /// <summary>Empty when the answer was taken back.</summary>
    public string Valeur { get; private set; } = "";

    public DateTimeOffset ModifieLe { get; private set; }

    public string ModifieParNom { get; private set; } = "";

    public uint VersionDeLigne { get; private set; }

    public CleDeReponse Cle => new(Question, Territoire, An);

    public static DeclarationPremiereGeneration De(Guid conventionId, CleDeReponse cle) =>
        new() { Id = Identifiant.Nouveau(), ConventionId = conventionId, Question = cle.Question, Territoire = cle.Territoire, An = cle.An };

    public void Repondre(string valeur, Acteur par, DateTimeOffset le) => (Valeur, ModifieLe, ModifieParNom) = (valeur, le.ToUniversalTime(), par.Nom);
}

internal sealed class DeclarationPremiereGenerationConfiguration : IEntityTypeConfiguration<DeclarationPremiereGeneration>
{
    public void Configure(EntityTypeBuilder<DeclarationPremiereGeneration> builder)
    {
        builder.ToTable("declarations_premiere_generation", "cus");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Question).HasMaxLength(40);
        builder.Property(d => d.Territoire).HasMaxLength(DeclarationPremiereGeneration.TerritoireAuPlus);
        builder.Property(d => d.Valeur).HasMaxLength(DeclarationPremiereGeneration.ValeurAuPlus);
        builder.Property(d => d.ModifieParNom).HasMaxLength(200);
        builder.Property(d => d.VersionDeLigne).IsRowVersion();
        builder.Ignore(d => d.Cle);
        builder.HasIndex(d => new { d.ConventionId, d.Question, d.Territoire, d.An }).IsUnique();
        builder.HasOne<ConventionPremiereGeneration>().WithMany().HasForeignKey(d => d.ConventionId).OnDelete(DeleteBehavior.Cascade);
    }
}
