using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Indicateurs.Cibles;

/// <summary>A target and the act that set it. Only added to: the application may neither change nor remove one.</summary>
internal sealed class ObjectifDIndicateur : IDansUnEspace
{
    private ObjectifDIndicateur()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Programme { get; private set; } = "";

    public string Objet { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string Ventilation { get; private set; } = "";

    public int? Annee { get; private set; }

    public decimal Cible { get; private set; }

    public DateOnly ACompterDu { get; private set; }

    public string ActeReference { get; private set; } = "";

    public DateOnly ActeDate { get; private set; }

    public string ActeAuteur { get; private set; } = "";

    public string? ActeMotif { get; private set; }

    public Guid? ActeFichierId { get; private set; }

    public DateTimeOffset EnregistreLe { get; private set; }

    public string EnregistrePar { get; private set; } = "";

    public ObjectifLu Lire() => new(Objet, Code, Ventilation, new ObjectifDate(Annee, Cible, ACompterDu, new ActeDObjectif(ActeReference, ActeDate, ActeAuteur, ActeMotif, ActeFichierId), EnregistreLe));
}

internal sealed class ObjectifDIndicateurConfiguration : IEntityTypeConfiguration<ObjectifDIndicateur>
{
    public void Configure(EntityTypeBuilder<ObjectifDIndicateur> builder)
    {
        builder.ToTable("objectifs", "indicateurs");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Programme).HasMaxLength(40).UseCollation("C");
        builder.Property(o => o.Objet).HasMaxLength(200).UseCollation("C");
        builder.Property(o => o.Code).HasMaxLength(40).UseCollation("C");
        builder.Property(o => o.Ventilation).HasMaxLength(400).UseCollation("C");
        builder.Property(o => o.Cible).HasPrecision(16, 4);
        builder.Property(o => o.ActeReference).HasMaxLength(300);
        builder.Property(o => o.ActeAuteur).HasMaxLength(200);
        builder.Property(o => o.ActeMotif).HasMaxLength(2000);
        builder.Property(o => o.EnregistrePar).HasMaxLength(200);
        builder.HasIndex(o => new { o.EspaceId, o.Programme, o.Objet, o.Code, o.Annee });
    }
}
