using Mono.Cecil;

namespace Cus.Portal.ArchitectureTests;

/// <summary>Floors: references point downwards only; a module's insides are opened to its tests alone.</summary>
public class EtagesTests
{
    [Fact]
    public void Chaque_assemblee_trouvee_est_un_etage_de_la_maison() =>
        LaMaison.Assemblees.Select(a => a.Name.Name).ShouldBe(LaMaison.Etages, ignoreOrder: true);

    [Fact]
    public void Les_references_descendent() => Montees(LaMaison.Etages).ShouldBeEmpty();

    [Fact]
    public void Canari_une_reference_qui_monte_est_vue() => Montees([.. LaMaison.Etages.Reverse()]).ShouldNotBeEmpty();

    [Fact]
    public void Les_entrailles_d_un_module_ne_s_ouvrent_qu_a_ses_essais() =>
        LaMaison.Assemblees.SelectMany(a => Ouvertures(a).Where(v => LaMaison.Etages.Contains(v)).Select(v => $"{a.Name.Name} → {v}")).ShouldBeEmpty();

    [Fact]
    public void Canari_une_ouverture_est_lue() => LaMaison.Assemblees.SelectMany(Ouvertures).ShouldContain("Cus.Portal.ArchitectureTests");

    private static List<string> Montees(IReadOnlyList<string> etages)
    {
        var rang = etages.Select((nom, i) => (nom, i)).ToDictionary(e => e.nom, e => e.i, StringComparer.Ordinal);
        return [.. from a in LaMaison.Assemblees
                   from r in a.MainModule.AssemblyReferences
                   where rang.ContainsKey(r.Name) && rang[r.Name] >= rang[a.Name.Name]
                   select $"{a.Name.Name} → {r.Name}"];
    }

    private static IEnumerable<string> Ouvertures(AssemblyDefinition a) => a.CustomAttributes
        .Where(c => c.AttributeType.Name == "InternalsVisibleToAttribute").Select(c => (string)c.ConstructorArguments[0].Value);
}
