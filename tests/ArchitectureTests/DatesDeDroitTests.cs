using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Temps;
using Mono.Cecil;

namespace Cus.Portal.ArchitectureTests;

/// <summary>
/// A due date comes from <see cref="Delai"/> and from nothing else: outside the kernel and Echeances, nobody adds months, years
/// or working days, and whoever opens a deadline adds nothing at all. The story of the demonstration invents its own days.
/// </summary>
public class DatesDeDroitTests
{
    private static readonly string[] Exemptes = [typeof(Delais).Assembly.GetName().Name!, typeof(Delai).Assembly.GetName().Name!];
    private static readonly string[] Dates = ["System.DateOnly", "System.DateTime", "System.DateTimeOffset"];

    [Fact]
    public void Aucun_programme_ne_compte_de_mois_d_annees_ni_de_jours_ouvres() =>
        LaMaison.Assemblees.Where(a => !Exemptes.Contains(a.Name.Name)).SelectMany(a => Types(a.MainModule)).Where(t => !EstUnRecit(t)).SelectMany(t => Appels(t, EstUnCalculDeDelai)).ShouldBeEmpty();

    [Fact]
    public void Qui_ouvre_une_echeance_n_ajoute_rien_a_une_date()
    {
        var ouvrent = LaMaison.Assemblees.Where(a => !Exemptes.Contains(a.Name.Name)).SelectMany(a => Types(a.MainModule)).Where(OuvreUneEcheance).ToList();
        ouvrent.Count.ShouldBeGreaterThan(2);
        ouvrent.SelectMany(t => Appels(t, EstUneAddition)).ShouldBeEmpty();
    }

    [Fact]
    public void Canari_un_delai_compte_hors_de_l_horloge_est_vu()
    {
        using var essais = ModuleDefinition.ReadModule(typeof(DatesDeDroitTests).Assembly.Location);
        var compteur = Types(essais).Single(t => t.Name == nameof(Compteur));
        Appels(compteur, EstUnCalculDeDelai).ShouldBe([$"{nameof(Compteur)}.{nameof(Compteur.Calculer)} : AddMonths", $"{nameof(Compteur)}.{nameof(Compteur.Ouvrir)} : AjouterJoursOuvres"]);
        OuvreUneEcheance(compteur).ShouldBeTrue();
        Appels(compteur, EstUneAddition).ShouldContain($"{nameof(Compteur)}.{nameof(Compteur.Calculer)} : AddDays");
    }

    private static IEnumerable<TypeDefinition> Types(ModuleDefinition module) => module.GetTypes();

    private static bool EstUnRecit(TypeDefinition t) => Racine(t).Namespace.Split('.').Contains("Demonstration");

    private static bool OuvreUneEcheance(TypeDefinition t) => t.Methods.Where(m => m.HasBody).Any(m => m.Body.Instructions.Any(i => i.Operand is MethodReference { Name: ".ctor", DeclaringType.Name: nameof(OuvertureEcheance) }));

    private static bool EstUnCalculDeDelai(MethodReference m) =>
        (Dates.Contains(m.DeclaringType.FullName) && m.Name is "AddMonths" or "AddYears") || (m.DeclaringType.FullName == typeof(Delais).FullName && m.Name.StartsWith("Ajouter", StringComparison.Ordinal));

    private static bool EstUneAddition(MethodReference m) =>
        EstUnCalculDeDelai(m) || (Dates.Contains(m.DeclaringType.FullName) && (m.Name.StartsWith("Add", StringComparison.Ordinal) || m.Name is "op_Addition" or "op_Subtraction"));

    private static IEnumerable<string> Appels(TypeDefinition t, Func<MethodReference, bool> interdit) =>
        from m in t.Methods
        where m.HasBody
        from i in m.Body.Instructions
        where i.Operand is MethodReference appele && interdit(appele)
        select $"{Racine(t).Name}.{m.Name} : {((MethodReference)i.Operand).Name}";

    private static TypeDefinition Racine(TypeDefinition t) => t.DeclaringType is { } dehors && t.Name.StartsWith('<') ? Racine(dehors) : t.DeclaringType is { } parent && !t.IsNestedPrivate ? parent : t;

    /// <summary>Canary.</summary>
    private static class Compteur
    {
        public static DateTimeOffset Calculer(DateTimeOffset depart) => depart.AddMonths(1).AddDays(-1);

        public static OuvertureEcheance Ouvrir(DateTimeOffset depart) => new(
            "essai", "essai/1", "Essai", "fait", depart, "fondement", "formule", Paris.FinDuJour(Delais.AjouterJoursOuvres(Paris.Date(depart), 10)), [], null, null, "/");
    }
}
