using System.Reflection;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ArchitectureTests;

/// <summary>
/// Every life cycle of the house, found by reflection: walked exhaustively, and drawn in the README of its module
/// (<c>PORTAIL_REGENERER=1</c> writes the drawings again).
/// </summary>
public class CyclesDeVieTests
{
    private static readonly bool Regenerer = Environment.GetEnvironmentVariable("PORTAIL_REGENERER") == "1";

    [Fact]
    public void Dans_chaque_statut_chaque_acte_est_permis_si_et_seulement_si_la_table_le_dit()
    {
        foreach (var cycle in Cycles(LaMaison.Types))
            Parcourir(cycle).ShouldBeEmpty(cycle.Nom);
    }

    [Fact]
    public void Chaque_statut_est_atteint_depuis_le_premier() =>
        Cycles(LaMaison.Types).SelectMany(c => Inatteints(c).Select(s => $"{c.Nom} : {s}")).ShouldBeEmpty();

    [Fact]
    public void Le_diagramme_du_README_est_celui_de_la_table()
    {
        foreach (var module in Cycles(LaMaison.Types).GroupBy(c => c.Assemblee))
            ComparerLeReadme(Path.Combine(LaMaison.Racine, "src", module.Key, "README.md"), [.. module]);
    }

    [Fact]
    public void Canari_un_cycle_est_trouve_parcouru_et_son_statut_inatteignable_vu()
    {
        var cycle = Cycles([typeof(Porte)]).ShouldHaveSingleItem();
        Parcourir(cycle).ShouldBeEmpty();
        Inatteints(cycle).ShouldBe(["Muree"]);
        Parcourir(cycle with { Permises = [] }).ShouldNotBeEmpty();
        LeDiagramme("# Rien\n", cycle).ShouldBeNull();
        LeDiagramme(Bloc(cycle), cycle).ShouldBe(cycle.Mermaid);
    }

    private static void ComparerLeReadme(string chemin, IReadOnlyList<Cycle> cycles)
    {
        var texte = File.Exists(chemin) ? File.ReadAllText(chemin) : "";
        if (Regenerer)
            File.WriteAllText(chemin, texte = cycles.Aggregate(texte.Length > 0 ? texte : $"# {Path.GetFileName(Path.GetDirectoryName(chemin))}\n", Dessiner));
        foreach (var cycle in cycles)
            LeDiagramme(texte, cycle).ShouldBe(cycle.Mermaid, $"{LaMaison.Relatif(chemin)}, {cycle.Nom}: PORTAIL_REGENERER=1 draws it again.");
    }

    private static string Bloc(Cycle c) => $"<!-- cycle:{c.Nom} -->\n```mermaid\n{c.Mermaid}```\n";

    private static string? LeDiagramme(string texte, Cycle cycle)
    {
        var debut = texte.IndexOf($"<!-- cycle:{cycle.Nom} -->\n```mermaid\n", StringComparison.Ordinal);
        return debut < 0 ? null : texte[(texte.IndexOf("```mermaid\n", debut, StringComparison.Ordinal) + 11)..texte.IndexOf("\n```\n", debut, StringComparison.Ordinal)] + "\n";
    }

    private static string Dessiner(string texte, Cycle cycle) => LeDiagramme(texte, cycle) is { } ancien
        ? texte.Replace(Bloc(cycle with { Mermaid = ancien }), Bloc(cycle), StringComparison.Ordinal)
        : texte.TrimEnd('\n') + $"\n\n## Life cycle: {cycle.Nom}\n\n{Bloc(cycle)}";

    private static List<string> Parcourir(Cycle c)
    {
        var fautes = new List<string>();
        foreach (var statut in c.Statuts)
        {
            foreach (var acte in c.Actes)
            {
                var attendu = c.Permises.Where(p => p.De == statut && p.Acte == acte).Select(p => p.Vers).SingleOrDefault();
                if (c.Passer(statut, acte) != attendu || c.Permet(statut, acte) != attendu is not null)
                    fautes.Add($"{acte} dans {statut}");
            }
        }

        return fautes;
    }

    private static IEnumerable<string> Inatteints(Cycle c)
    {
        var atteints = new HashSet<string>(StringComparer.Ordinal) { c.Initial };
        while (c.Permises.Any(p => atteints.Contains(p.De) && atteints.Add(p.Vers)))
        {
            // One more status reached: look again.
        }

        return c.Statuts.Except(atteints);
    }

    private static List<Cycle> Cycles(IEnumerable<Type> types) =>
        [.. from t in types
            where !t.ContainsGenericParameters
            from champ in t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            where champ.FieldType is { IsGenericType: true } g && g.GetGenericTypeDefinition() == typeof(CycleDeVie<>)
            select (Cycle)typeof(CyclesDeVieTests).GetMethod(nameof(Lire), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(champ.FieldType.GenericTypeArguments[0]).Invoke(null, [champ.GetValue(null), t.Assembly.GetName().Name])!];

    private static Cycle Lire<T>(CycleDeVie<T> c, string assemblee)
        where T : struct, Enum => new(
            assemblee, c.Nom, c.Initial.ToString(), Enum.GetNames<T>(), [.. c.Actes], c.EnMermaid(),
            [.. c.Transitions.Select(t => (t.De.ToString(), t.Acte, t.Vers.ToString()))],
            (de, acte) =>
            {
                try
                {
                    return c.Passer(Enum.Parse<T>(de), acte).ToString();
                }
                catch (Refus r) when (r.Code == RefusSocle.ActeImpossible)
                {
                    return null;
                }
            },
            (de, acte) => c.Permet(Enum.Parse<T>(de), acte));

    private sealed record Cycle(
        string Assemblee, string Nom, string Initial, IReadOnlyList<string> Statuts, IReadOnlyList<string> Actes, string Mermaid,
        IReadOnlyList<(string De, string Acte, string Vers)> Permises, Func<string, string, string?> Passer, Func<string, string, bool> Permet);

    private static class Porte
    {
        public static readonly CycleDeVie<StatutDePorte> Cycle = new("Porte", StatutDePorte.Fermee,
            new(StatutDePorte.Fermee, "Ouvrir", StatutDePorte.Ouverte), new(StatutDePorte.Ouverte, "Fermer", StatutDePorte.Fermee));
    }

    private enum StatutDePorte
    {
        Fermee,
        Ouverte,
        Muree,
    }
}
