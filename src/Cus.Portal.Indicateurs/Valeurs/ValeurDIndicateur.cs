using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Indicateurs.Valeurs;

/// <summary>The value of a figure now. Written by <see cref="EnregistrerDesValeurs"/> alone, many rows at once.</summary>
internal sealed class ValeurDIndicateur : IDansUnEspace
{
    private ValeurDIndicateur()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>Version of the definitions it is judged by.</summary>
    public string Catalogue { get; private set; } = "";

    public string Objet { get; private set; } = "";

    public string Code { get; private set; } = "";

    public int Annee { get; private set; }

    public string Ventilation { get; private set; } = "";

    public StatutValeur Statut { get; private set; }

    public decimal Numerateur { get; private set; }

    public decimal Denominateur { get; private set; }

    public string? Motif { get; private set; }

    public string Source { get; private set; } = "";

    public string? Commentaire { get; private set; }

    public Guid? PreuveId { get; private set; }

    public Guid AuteurId { get; private set; }

    public string Auteur { get; private set; } = "";

    public DateTimeOffset SaisieLe { get; private set; }

    /// <summary>Version stamp: one more at each change.</summary>
    public int Version { get; private set; }

    public ValeurLue Lire() => new(new CleDeValeur(Objet, Code, Annee, Ventilation), Valeur.Relire(Statut, Numerateur, Denominateur, Motif), Version, new Provenance(Source, Commentaire, PreuveId), Auteur, SaisieLe);
}

/// <summary>What a figure was before: one row each time it changed. Only added to.</summary>
internal sealed class ValeurAncienne : IDansUnEspace
{
    private ValeurAncienne()
    {
    }

    public Guid ValeurId { get; private set; }

    /// <summary>Version stamp it had.</summary>
    public int Version { get; private set; }

    public Guid EspaceId { get; private set; }

    public StatutValeur Statut { get; private set; }

    public decimal Numerateur { get; private set; }

    public decimal Denominateur { get; private set; }

    public string? Motif { get; private set; }

    public string Source { get; private set; } = "";

    public string? Commentaire { get; private set; }

    public Guid? PreuveId { get; private set; }

    public string Auteur { get; private set; } = "";

    public DateTimeOffset SaisieLe { get; private set; }

    public EtapeDeValeur Lire() => new(Valeur.Relire(Statut, Numerateur, Denominateur, Motif), Version, new Provenance(Source, Commentaire, PreuveId), Auteur, SaisieLe);
}

internal sealed class ValeurDIndicateurConfiguration : IEntityTypeConfiguration<ValeurDIndicateur>
{
    public void Configure(EntityTypeBuilder<ValeurDIndicateur> builder)
    {
        builder.ToTable("valeurs", "indicateurs");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Programme).HasMaxLength(40).UseCollation("C");
        builder.Property(v => v.Catalogue).HasMaxLength(40).UseCollation("C");
        builder.Property(v => v.Objet).HasMaxLength(200).UseCollation("C");
        builder.Property(v => v.Code).HasMaxLength(40).UseCollation("C");
        builder.Property(v => v.Ventilation).HasMaxLength(400).UseCollation("C");
        builder.Property(v => v.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(v => v.Numerateur).HasPrecision(16, 4);
        builder.Property(v => v.Denominateur).HasPrecision(16, 4);
        builder.Property(v => v.Motif).HasMaxLength(500);
        builder.Property(v => v.Source).HasMaxLength(300);
        builder.Property(v => v.Commentaire).HasMaxLength(4000);
        builder.Property(v => v.Auteur).HasMaxLength(200);
        builder.HasIndex(v => new { v.EspaceId, v.Programme, v.Objet, v.Code, v.Annee, v.Ventilation }).IsUnique().HasDatabaseName("ix_valeurs_une_par_chiffre");
        builder.HasIndex(v => new { v.EspaceId, v.Programme, v.Objet, v.Code, v.Annee }, "ix_valeurs_totaux").HasFilter("ventilation = ''");
    }
}

internal sealed class ValeurAncienneConfiguration : IEntityTypeConfiguration<ValeurAncienne>
{
    public void Configure(EntityTypeBuilder<ValeurAncienne> builder)
    {
        builder.ToTable("valeurs_anciennes", "indicateurs");
        builder.HasKey(v => new { v.ValeurId, v.Version });
        builder.Property(v => v.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(v => v.Numerateur).HasPrecision(16, 4);
        builder.Property(v => v.Denominateur).HasPrecision(16, 4);
        builder.Property(v => v.Motif).HasMaxLength(500);
        builder.Property(v => v.Source).HasMaxLength(300);
        builder.Property(v => v.Commentaire).HasMaxLength(4000);
        builder.Property(v => v.Auteur).HasMaxLength(200);
    }
}
