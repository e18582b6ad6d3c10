using Cus.Portal.Indicateurs.Contracts;
using FsCheck;
using FsCheck.Fluent;
using static Cus.Portal.UnitTests.Indicateurs.ModeleDIndicateur;

namespace Cus.Portal.UnitTests.Indicateurs;

/// <summary>What holds for every value.</summary>
public class ProprietesDIndicateurTests
{
    private static readonly Gen<DefinitionDIndicateur> Definitions = from f in Gen.Elements(Enum.GetValues<FormeDeValeur>())
                                                                     from c in Gen.Elements(Comparateur.AuMoins, Comparateur.AuPlus, Comparateur.Egal)
                                                                     select new DefinitionDIndicateur("X", "X", "x", f, c, NatureDeCible.ParAn) { Denominateur = f == FormeDeValeur.Nombre ? null : "d" };

    private static readonly Gen<decimal> Nombres = from n in Gen.Choose(0, int.MaxValue) from k in Gen.Choose(0, 4) select n / (decimal)Math.Pow(10, k);

    [Fact]
    public void Le_verdict_ne_depend_pas_de_l_echelle_du_numerateur_et_du_denominateur() =>
        Verifier(from d in Definitions from n in Nombres from q in Gen.Choose(1, 100_000) from c in Nombres from k in Gen.Choose(2, 9_999) select (d, n, q, c, k), t =>
        {
            var une = Evaluer.Une(t.d, Valeur.De(t.n, t.q), t.c);
            var autre = Evaluer.Une(t.d, Valeur.De(t.n * t.k, (decimal)t.q * t.k), t.c);
            return (une.Verdict, une.Signe) == (autre.Verdict, autre.Signe);
        });

    [Fact]
    public void Le_verdict_est_celui_des_nombres_entiers_croises() =>
        Verifier(from d in Definitions from n in Gen.Choose(0, 1_000_000) from q in Gen.Choose(1, 1_000_000) from c in Gen.Choose(0, 1_000_000) select (d, n, q, c), t =>
            Evaluer.Une(t.d, Valeur.De(t.n, t.q), t.c).Signe == ((long)t.n * (long)t.d.Facteur).CompareTo((long)t.c * t.q));

    [Fact]
    public void Les_deux_voies_de_la_comparaison_s_accordent() =>
        Verifier(from a in Nombres from b in Nombres from c in Nombres from d in Nombres select (a, b, c, d), t =>
            Exact.ComparerLesProduits(t.a, t.b, t.c, t.d) == Math.Sign(Exact.ComparerLesProduits(t.a * 1.0000000000m + 0.00000m, t.b, t.c, t.d))
            && Exact.ComparerLesProduits(t.a / 1e8m, t.b, t.c / 1e8m, t.d) == Exact.ComparerLesProduits(t.a, t.b, t.c, t.d));

    [Fact]
    public void Une_somme_et_une_moyenne_ne_dependent_pas_de_l_ordre_des_lignes() =>
        Verifier(from paires in Gen.Zip(Gen.Choose(0, 5_000), Gen.Choose(0, 500)).ArrayOf() select paires, paires =>
        {
            var valeurs = paires.Select(p => Valeur.De(p.Item1, p.Item2)).ToList();
            var (une, autre) = (Sommes.De(Taux, valeurs), Sommes.De(Taux, valeurs.AsEnumerable().Reverse()));
            return une == autre && Evaluer.Moyenne(Taux, valeurs) == Evaluer.Moyenne(Taux, valeurs.OrderBy(v => v.Numerateur));
        });

    [Fact]
    public void La_trajectoire_ne_depend_pas_de_l_ordre_des_annees() =>
        Verifier(from n in Gen.Choose(0, 500).ArrayOf(6) from c in Gen.Choose(0, 500).ArrayOf(6) from a in Gen.Choose(2019, 2024) select (n, c, a), t =>
        {
            var serie = t.n.Select((x, i) => Point(2019 + i, x, t.c[i])).ToList();
            return Trajectoires.A(Logements, serie, t.a) == Trajectoires.A(Logements, [.. serie.AsEnumerable().Reverse()], t.a);
        });

    [Fact]
    public void Le_signe_de_l_ecart_se_lit_toujours() =>
        Verifier(from n in Gen.Choose(0, 10_000_000) from q in Gen.Choose(1, 10_000_000) from c in Gen.Choose(0, 100) select (n, q, c), t =>
        {
            var e = Evaluer.Une(Taux, Valeur.De(t.n, t.q), t.c);
            var texte = FormatDeValeur.Ecart(Taux, e);
            return e.Signe switch { 0 => texte.StartsWith("0\u00A0", StringComparison.Ordinal), > 0 => texte[0] == '+' && texte.Any(x => x is >= '1' and <= '9'), _ => texte[0] == '−' && texte.Any(x => x is >= '1' and <= '9') };
        });

    [Fact]
    public void Un_nombre_ecrit_en_francais_se_relit() =>
        Verifier(Nombres, n => NombreFrancais.Lire(FormatDeValeur.Brut(n)).Nombre == n && NombreFrancais.Lire(FormatDeValeur.Brut(-n)).Nombre == -n);

    private static void Verifier<T>(Gen<T> valeurs, Func<T, bool> propriete) => Prop.ForAll(valeurs.ToArbitrary(), propriete).QuickCheckThrowOnFailure();
}
