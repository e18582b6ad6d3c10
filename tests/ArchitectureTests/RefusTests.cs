using System.Reflection;
using System.Text.Json;
using Cus.Portal.Socle.Refuser;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cus.Portal.ArchitectureTests;

/// <summary>Every refusal has its French sentence in the module that declares it, and every sentence its refusal.</summary>
public class RefusTests
{
    [Fact]
    public void Chaque_refus_a_sa_phrase_et_chaque_phrase_son_refus()
    {
        foreach (var assemblee in LaMaison.Chargees)
            Ecarts(Codes(assemblee.GetTypes()), Phrases(assemblee).Keys).ShouldBeEmpty(assemblee.GetName().Name);
        LaMaison.Chargees.Sum(a => Codes(a.GetTypes()).Count).ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Canari_un_refus_sans_phrase_et_une_phrase_sans_refus_sont_vus() =>
        Ecarts(Codes([typeof(RefusCanari)]), ["Canari:Orpheline"]).ShouldBe(["Canari:Orpheline : phrase sans refus", "Canari:SansPhrase : refus sans phrase"]);

    [Fact]
    public void Un_code_porte_le_nom_de_son_module_et_se_declare_une_fois()
    {
        var tous = LaMaison.Chargees.SelectMany(a => Codes(a.GetTypes()).Select(c => (Maison: a.GetName().Name![LaMaison.Prefixe.Length..], Code: c))).ToList();
        tous.Where(t => !t.Code.StartsWith(t.Maison + ":", StringComparison.Ordinal)).ShouldBeEmpty();
        tous.GroupBy(t => t.Code).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Un_refus_ne_se_cree_que_dans_la_classe_des_refus_de_son_module() =>
        LaMaison.Assemblees.SelectMany(a => CreationsAilleurs(a.MainModule)).ShouldBeEmpty();

    [Fact]
    public void Canari_un_refus_cree_ailleurs_est_vu()
    {
        using var essais = ModuleDefinition.ReadModule(typeof(RefusTests).Assembly.Location);
        CreationsAilleurs(essais).ShouldContain(nameof(Ailleurs));
    }

    [Fact]
    public void Une_phrase_de_refus_est_une_phrase_francaise_bien_composee()
    {
        var fautives = LaMaison.Chargees.SelectMany(Phrases).Where(p => !BienComposee(p.Value)).Select(p => $"{p.Key} : {p.Value}");
        fautives.ShouldBeEmpty();
        BienComposee("L'essai").ShouldBeFalse();
        BienComposee("L’essai est refusé.").ShouldBeTrue();
    }

    private static bool BienComposee(string phrase) =>
        !phrase.Contains('\'', StringComparison.Ordinal) && !phrase.Contains('"', StringComparison.Ordinal) && char.IsUpper(phrase.TrimStart('«', ' ', '\u00A0', '{')[0]) | phrase[0] is '{' or '«' && phrase[^1] is '.' or '?';

    private static List<string> Codes(IEnumerable<Type> types) =>
        [.. types.SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(CodeRefus) && f.DeclaringType is { ContainsGenericParameters: false }).Select(f => ((CodeRefus)f.GetValue(null)!).Code)];

    private static Dictionary<string, string> Phrases(Assembly assemblee)
    {
        using var flux = assemblee.GetManifestResourceStream("Refus.json");
        return flux is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(flux)!;
    }

    private static List<string> Ecarts(List<string> codes, IEnumerable<string> phrases) =>
        [.. codes.Except(phrases).Select(c => c + " : refus sans phrase").Concat(phrases.Except(codes).Select(c => c + " : phrase sans refus")).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> CreationsAilleurs(ModuleDefinition module) =>
        from t in module.GetTypes()
        where !t.Name.StartsWith("Refus", StringComparison.Ordinal)
        from m in t.Methods
        where m.HasBody && m.Body.Instructions.Any(i => i.OpCode == OpCodes.Newobj && i.Operand is MethodReference { DeclaringType.FullName: "Cus.Portal.Socle.Refuser.CodeRefus" })
              && t.FullName != "Cus.Portal.Socle.Refuser.CodeRefus"
        select t.Name;

    private static class RefusCanari
    {
        public static readonly CodeRefus SansPhrase = new("Canari:SansPhrase");
    }

    private static class Ailleurs
    {
        public static CodeRefus Creer() => new("Canari:Ailleurs");
    }
}
