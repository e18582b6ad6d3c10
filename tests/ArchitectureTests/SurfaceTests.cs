using Cus.Portal.Interface;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cus.Portal.ArchitectureTests;

/// <summary>What a module shows its neighbours: <c>Contracts</c> and its class; for the interface, its tag helpers and the base of pages.</summary>
public class SurfaceTests
{
    private static readonly string NomDeLInterface = typeof(InterfaceModule).Assembly.GetName().Name!;

    [Fact]
    public void Rien_n_est_public_hors_des_contrats_et_de_la_classe_du_module() =>
        Publics(LaMaison.Modules.SelectMany(m => m.GetType().Assembly.GetTypes())).ShouldBeEmpty();

    [Fact]
    public void Canari_un_type_public_de_trop_est_vu() => Publics([typeof(DeTrop)]).ShouldBe([typeof(DeTrop).FullName!]);

    [Fact]
    public void Les_modeles_de_page_sont_internes_et_scelles()
    {
        var modeles = LaMaison.Types.Where(t => typeof(PageModel).IsAssignableFrom(t) && !t.IsAbstract).ToList();
        modeles.ShouldNotBeEmpty();
        modeles.Where(t => t.IsPublic || !t.IsSealed).ShouldBeEmpty();
    }

    /// <summary>A Razor component and its imports are public because their compiler makes them so.</summary>
    private static IEnumerable<string> Publics(IEnumerable<Type> types) => types
        .Where(t => t.IsPublic && !EstUnContrat(t) && !typeof(PortailModule).IsAssignableFrom(t) && !typeof(ComponentBase).IsAssignableFrom(t) && t.Name != "_Imports")
        .Select(t => t.FullName!);

    private static bool EstUnContrat(Type t)
    {
        var (maison, espace) = (t.Assembly.GetName().Name!, t.Namespace ?? "");
        return espace == maison + ".Contracts" || espace.StartsWith(maison + ".Contracts.", StringComparison.Ordinal)
            || (maison == NomDeLInterface && (espace == maison || espace == maison + ".TagHelpers"));
    }
}

/// <summary>Canary: a public type outside the contracts.</summary>
public sealed class DeTrop;
