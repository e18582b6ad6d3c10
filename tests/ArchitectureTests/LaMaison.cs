using System.Reflection;
using Cus.Portal.Host;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Mono.Cecil;

namespace Cus.Portal.ArchitectureTests;

/// <summary>The house as it was compiled: assemblies found in the output folder, modules as the roof lists them, never a list of ours.</summary>
internal static class LaMaison
{
    public const string Prefixe = "Cus.Portal.";

    private static readonly Lazy<IModel> ModeleEf = new(() => new PortailDbContext(
        new DbContextOptionsBuilder<PortailDbContext>().UseNpgsql("Host=localhost").Options, new ContexteEspace(), new ModulesDuPortail(Maison.Modules())).Model);

    /// <summary>From the ground up.</summary>
    public static IReadOnlyList<PortailModule> Modules { get; } = Maison.Modules();

    /// <summary>Every assembly of the product, tests left out.</summary>
    public static IReadOnlyList<AssemblyDefinition> Assemblees { get; } =
        [.. Directory.GetFiles(AppContext.BaseDirectory, Prefixe + "*.dll").Where(f => !f.EndsWith("Tests.dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(f => AssemblyDefinition.ReadAssembly(f))];

    /// <summary>The same, loaded.</summary>
    public static IReadOnlyList<Assembly> Chargees { get; } = [.. Assemblees.Select(a => Assembly.Load(a.Name.Name))];

    /// <summary>Names from the ground up: the kernel, the modules, the roof.</summary>
    public static IReadOnlyList<string> Etages { get; } =
        [typeof(PortailModule).Assembly.GetName().Name!, .. Modules.Select(m => m.GetType().Assembly.GetName().Name!), typeof(Maison).Assembly.GetName().Name!];

    /// <summary>The model of the one database.</summary>
    public static IModel Modele => ModeleEf.Value;

    /// <summary>Root of the clone.</summary>
    public static string Racine { get; } = TrouverLaRacine();

    /// <summary>Every type of the product, nested ones too.</summary>
    public static IEnumerable<Type> Types => Chargees.SelectMany(a => a.GetTypes());

    /// <summary>Text files of ours under a folder of the clone; what is built, fetched or generated is left out.</summary>
    public static IEnumerable<string> Fichiers(string dossier, params string[] extensions)
    {
        string[] exclus = ["bin", "obj", "node_modules", "vendor", "Migrations"];
        return new DirectoryInfo(Path.Combine(Racine, dossier)).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(f.Extension) && !Relatif(f.FullName).Split('/').Intersect(exclus).Any()).Select(f => f.FullName);
    }

    /// <summary>Path from the root.</summary>
    public static string Relatif(string chemin) => Path.GetRelativePath(Racine, chemin).Replace('\\', '/');

    private static string TrouverLaRacine()
    {
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d is not null; d = d.Parent)
        {
            if (File.Exists(Path.Combine(d.FullName, "Cus.Portal.sln")))
                return d.FullName;
        }

        throw new InvalidOperationException("The solution is not above " + AppContext.BaseDirectory);
    }
}
