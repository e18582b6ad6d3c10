using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Indicateurs.Catalogues;

/// <summary>
/// A published version of a programme's definitions. Of no espace: the same text defines them for everyone, and what an authority
/// publishes compares with what another does. Written once, never changed.
/// </summary>
internal sealed class CatalogueDIndicateurs
{
    private CatalogueDIndicateurs()
    {
    }

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    public string Version { get; private set; } = "";

    public string Titre { get; private set; } = "";

    public IReadOnlyList<DefinitionDIndicateur> Definitions { get; private set; } = [];

    public DateTimeOffset PublieLe { get; private set; }

    /// <summary>Publishes; a catalogue that could not be used is a programmer's error.</summary>
    public static CatalogueDIndicateurs Publier(Catalogue catalogue, DateTimeOffset maintenant)
    {
        Verifier(catalogue);
        return new() { Id = Guid.CreateVersion7(maintenant), Programme = catalogue.Programme, Version = catalogue.Version, Titre = catalogue.Titre, Definitions = catalogue.Definitions, PublieLe = maintenant.ToUniversalTime() };
    }

    public Catalogue Lire() => new(Programme, Version, Titre, Definitions);

    private static void Verifier(Catalogue catalogue)
    {
        if (catalogue.Definitions.Count == 0 || catalogue.Definitions.GroupBy(d => d.Code, StringComparer.Ordinal).Any(g => g.Count() > 1))
            throw new ArgumentException($"The catalogue {catalogue.Programme} {catalogue.Version} is empty or has a code twice.");
        foreach (var d in catalogue.Definitions)
        {
            if (d.EstUnNombre == (d.Denominateur is not null))
                throw new ArgumentException($"{d.Code}: a ratio names its denominator, a count has none.");
            if (d.Decimales is < 0 or > ReglesDeSaisie.DecimalesAuPlus)
                throw new ArgumentException($"{d.Code}: from 0 to 4 decimals.");
        }
    }
}

internal sealed class CatalogueDIndicateursConfiguration : IEntityTypeConfiguration<CatalogueDIndicateurs>
{
    public void Configure(EntityTypeBuilder<CatalogueDIndicateurs> builder)
    {
        builder.ToTable("catalogues", "indicateurs");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Programme).HasMaxLength(40);
        builder.Property(c => c.Version).HasMaxLength(40);
        builder.Property(c => c.Titre).HasMaxLength(200);
        builder.Property(c => c.Definitions).EnJson();
        builder.HasIndex(c => new { c.Programme, c.Version }).IsUnique();
    }
}
