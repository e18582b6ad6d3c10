using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Copies;

/// <summary>On an act, who receives it, as what, and by which text. A copy may be turned off in an espace, with a trace; a recipient may not.</summary>
internal sealed class RegleDeCopie : IDansUnEspace
{
    private RegleDeCopie()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>« appels.depot ».</summary>
    public string Acte { get; private set; } = "";

    public RoleDeContact Destinataire { get; private set; }

    public bool EstCopie { get; private set; }

    public string Fondement { get; private set; } = "";

    public int Ordre { get; private set; }

    public bool EstActive { get; private set; }

    public string? ModifieeParNom { get; private set; }

    public DateTimeOffset? ModifieeLe { get; private set; }

    public void Regler(bool active, string parNom, DateTimeOffset maintenant) => (EstActive, ModifieeParNom, ModifieeLe) = (active, parNom, maintenant.ToUniversalTime());
}

internal sealed class RegleDeCopieConfiguration : IEntityTypeConfiguration<RegleDeCopie>
{
    public void Configure(EntityTypeBuilder<RegleDeCopie> builder)
    {
        builder.ToTable("regles_de_copie", "echeances");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Acte).HasMaxLength(60);
        builder.Property(r => r.Destinataire).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Fondement).HasMaxLength(400);
        builder.Property(r => r.ModifieeParNom).HasMaxLength(200);
        builder.HasIndex(r => new { r.EspaceId, r.Acte, r.Destinataire }).IsUnique();
    }
}
