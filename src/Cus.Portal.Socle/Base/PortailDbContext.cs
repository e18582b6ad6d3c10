using System.Linq.Expressions;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Cus.Portal.Socle.Base;

/// <summary>
/// The one context of the one database, fed by the modules. Barrier one lives here: every <see cref="IDansUnEspace"/>
/// carries the query filter <c>Espace</c>, and its <c>espace_id</c> is set from the current espace on insertion.
/// </summary>
public sealed class PortailDbContext(
    DbContextOptions<PortailDbContext> options,
    IContexteEspace contexteEspace,
    ModulesDuPortail modules) : DbContext(options)
{
    /// <summary>Name of the query filter of barrier one.</summary>
    public const string FiltreEspace = "Espace";

    /// <summary>Read by the query filter at each query.</summary>
    internal Guid EspaceCourant => contexteEspace.Id ?? Guid.Empty;

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("pg_trgm").HasPostgresExtension("unaccent");
        modelBuilder.ApplyConfiguration(new Journalisation.EntreeDeJournalConfiguration());
        modelBuilder.ApplyConfiguration(new Journalisation.TeteDeJournalConfiguration());
        modelBuilder.ApplyConfiguration(new Journalisation.SceauDuJournalConfiguration());
        modelBuilder.ApplyConfiguration(new Temps.LaboratoireConfiguration());
        foreach (var module in modules.Tous)
            module.ConfigurerModele(modelBuilder);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => typeof(IDansUnEspace).IsAssignableFrom(t.ClrType)).ToList())
            PoserLeFiltre(modelBuilder, type);
        NomsEnMinuscules.Appliquer(modelBuilder.Model);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entree in ChangeTracker.Entries<IDansUnEspace>())
            PoserLEspace(entree);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void PoserLEspace(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<IDansUnEspace> entree)
    {
        var propriete = entree.Property(e => e.EspaceId);
        if (entree.State == EntityState.Added && propriete.CurrentValue == Guid.Empty)
            propriete.CurrentValue = contexteEspace.Id ?? throw new InvalidOperationException($"No current espace to insert a {entree.Metadata.ClrType.Name} in.");
        if (entree.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && propriete.CurrentValue != contexteEspace.Id)
            throw new InvalidOperationException($"A {entree.Metadata.ClrType.Name} of another espace is being written.");
    }

    private void PoserLeFiltre(ModelBuilder modele, IMutableEntityType type)
    {
        var e = Expression.Parameter(type.ClrType, "e");
        var filtre = Expression.Lambda(
            Expression.Equal(
                Expression.Property(e, nameof(IDansUnEspace.EspaceId)),
                Expression.Property(Expression.Constant(this), nameof(EspaceCourant))),
            e);
        modele.Entity(type.ClrType).HasQueryFilter(FiltreEspace, filtre);
    }
}
