using System.Reflection;
using System.Runtime.CompilerServices;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Cus.Portal.ArchitectureTests;

/// <summary>Aggregates change by their acts alone; what belongs to an espace is known as such.</summary>
public class ModeleTests
{
    [Fact]
    public void Un_agregat_n_a_pas_d_accesseur_public_en_ecriture() =>
        LaMaison.Modele.GetEntityTypes().Select(e => e.ClrType).Distinct().SelectMany(AccesseursPublics).ShouldBeEmpty();

    [Fact]
    public void Canari_un_accesseur_public_est_vu_un_accesseur_d_initialisation_est_admis() =>
        AccesseursPublics(typeof(Ouvert)).ShouldBe(["Ouvert.Nom"]);

    [Fact]
    public void Une_entite_qui_a_un_EspaceId_est_dans_un_espace() => SansEspace(LaMaison.Modele).ShouldBeEmpty();

    [Fact]
    public void Une_entite_fille_d_une_entite_cloisonnee_l_est_aussi() => Orphelines(LaMaison.Modele).ShouldBeEmpty();

    [Fact]
    public void Canari_une_entite_qui_oublie_son_espace_et_sa_fille_sont_vues()
    {
        using var db = new BaseDesCanaris();
        SansEspace(db.Model).ShouldBe(["Oublieuse"]);
        Orphelines(db.Model).ShouldBe(["Fille"]);
    }

    [Fact]
    public void Chaque_entite_cloisonnee_porte_le_filtre_de_la_premiere_barriere() =>
        LaMaison.Modele.GetEntityTypes().Where(EstCloisonnee).Where(e => e.GetDeclaredQueryFilters().All(f => f.Key != PortailDbContext.FiltreEspace)).Select(Nom).ShouldBeEmpty();

    private static bool EstCloisonnee(IReadOnlyTypeBase e) => typeof(IDansUnEspace).IsAssignableFrom(e.ClrType);

    private static IEnumerable<string> SansEspace(IModel modele) =>
        modele.GetEntityTypes().Where(e => e.FindProperty("EspaceId") is not null && !EstCloisonnee(e)).Select(Nom);

    /// <summary>Stored in a table of its own, which row-level security would not cover.</summary>
    private static IEnumerable<string> Orphelines(IModel modele) => modele.GetEntityTypes()
        .Where(e => !EstCloisonnee(e) && e.GetTableName() is { } table && e.GetForeignKeys().Any(k => EstCloisonnee(k.PrincipalEntityType) && k.PrincipalEntityType.GetTableName() != table))
        .Select(Nom);

    private static string Nom(IReadOnlyTypeBase e) => e.ClrType.Name;

    private static IEnumerable<string> AccesseursPublics(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.DeclaringType!.Assembly.GetName().Name!.StartsWith(LaMaison.Prefixe, StringComparison.Ordinal))
        .Where(p => p.SetMethod is { IsPublic: true } ecriture && !ecriture.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
        .Select(p => $"{type.Name}.{p.Name}");

    private sealed class Ouvert
    {
        public string Nom { get; set; } = "";

        public string Fige { get; init; } = "";
    }

    private sealed class Oublieuse
    {
        public Guid Id { get; private set; }

        public Guid EspaceId { get; private set; }
    }

    private sealed class Mere : IDansUnEspace
    {
        public Guid Id { get; private set; }

        public Guid EspaceId { get; private set; }
    }

    private sealed class Fille
    {
        public Guid Id { get; private set; }

        public Guid MereId { get; private set; }
    }

    private sealed class BaseDesCanaris : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql("Host=localhost");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Oublieuse>().ToTable("oublieuses");
            modelBuilder.Entity<Mere>().ToTable("meres");
            modelBuilder.Entity<Fille>().ToTable("filles").HasOne<Mere>().WithMany().HasForeignKey(f => f.MereId);
        }
    }
}
