using System.Globalization;
using System.Numerics;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Mutualisation;
using FsCheck;
using FsCheck.Fluent;

namespace Cus.Portal.UnitTests.Pacte;

/// <summary>What holds for every campaign, against a recount with big integers.</summary>
public sealed class ProprietesDeMutualisationTests
{
    private static readonly Gen<decimal> Montants = from n in Gen.Choose(0, int.MaxValue) from k in Gen.Choose(0, 2) select n / (decimal)Math.Pow(10, k);

    private static readonly Gen<(BasesDOrganisme Bases, int Restructures)> Organismes =
        from cotisation in Montants
        from loyers in Montants
        from logements in Gen.Choose(1, 200_000)
        from plan in Gen.Elements(Enum.GetValues<PlanDeLaCglls>())
        from restructures in Gen.Choose(0, 2_000)
        select (new BasesDOrganisme("", "", cotisation, loyers, logements, plan), restructures);

    private static readonly Gen<LigneDePrets> Prets =
        from nature in Gen.Elements(Enum.GetValues<NatureDePret>())
        from zone in Gen.Elements(Enum.GetValues<ZoneDePret>())
        from logements in Gen.Choose(0, 400)
        from montant in Montants
        select new LigneDePrets("", nature, zone, 1, logements, montant);

    private static readonly Gen<Cas> Campagnes =
        from organismes in Organismes.ArrayOf(12)
        from prets in Prets.ArrayOf(30)
        from qui in Gen.Choose(0, 11).ArrayOf(30)
        from derogation in Gen.Elements(true, false)
        from frais in Montants
        from cles in Gen.Elements((25, 50), (33, 34), (0, 100), (1, 98))
        select Composer(organismes, prets, qui, new() { ExoneresAides = derogation, Frais = frais, PartDesCotisations = cles.Item1, PartDesLoyers = cles.Item2, PartDesLogements = 100 - cles.Item1 - cles.Item2 });

    [Fact]
    public void Les_contributions_font_les_aides_et_les_frais_au_centime() => Verifier(Campagnes, c =>
    {
        var r = Calculer(c);
        return r.Positions.Sum(p => p.Parts.Total) == r.Aides + c.Parametres.Frais && r.Positions.Sum(p => p.Solde) == -c.Parametres.Frais && r.Positions.All(p => decimal.Round(p.Parts.Total, 2) == p.Parts.Total);
    });

    /// <summary>Whole part of the exact share, or one cent above; those one cent above have the largest remainders, the smaller SIREN first.</summary>
    [Fact]
    public void Chaque_part_est_celle_d_un_recomptage_en_grands_entiers() => Verifier(Campagnes, c =>
    {
        var r = Calculer(c);
        var appeles = r.Positions.Where(p => p.Bases.EstAppele).ToList();
        return Recompter([.. appeles.Select(p => p.Bases.Cotisation)], [.. appeles.Select(p => p.Parts.Cotisations)])
            && Recompter([.. appeles.Select(p => p.Bases.Loyers)], [.. appeles.Select(p => p.Parts.Loyers)])
            && Recompter([.. appeles.Select(p => (decimal)p.Bases.Logements)], [.. appeles.Select(p => p.Parts.Logements)]);
    });

    [Fact]
    public void Plus_de_loyers_ne_baisse_jamais_la_contribution_a_un_centime_pres_par_cle() => Verifier(from c in Campagnes from i in Gen.Choose(0, 11) from plus in Gen.Choose(1, 1_000_000) select (c, i, plus), t =>
    {
        var autre = t.c with { Organismes = [.. t.c.Organismes.Select((o, i) => i == t.i ? (o.Bases with { Loyers = o.Bases.Loyers + t.plus }, o.Restructures) : o)] };
        var siren = t.c.Organismes[t.i].Bases.Siren;
        decimal Contribution(Cas c) => Calculer(c).Positions.Single(p => p.Bases.Siren == siren).Parts.Total;
        return Contribution(autre) - Contribution(t.c) >= -0.01m;
    });

    [Fact]
    public void L_ordre_des_organismes_et_des_prets_ne_change_rien() => Verifier(Campagnes, c =>
        Calculer(c).Positions.SequenceEqual(Calculer(c with { Organismes = [.. c.Organismes.Reverse()], Prets = [.. c.Prets.Reverse()] }).Positions));

    [Fact]
    public void Les_aides_sont_celles_d_un_recomptage_pret_par_pret() => Verifier(Campagnes, c =>
    {
        var r = Calculer(c);
        return r.Positions.All(p =>
        {
            var siens = c.Prets.Where(x => x.Siren == p.Bases.Siren && (!p.Bases.EstExonere || c.Parametres.ExoneresAides)).ToList();
            var neuf = siens.Where(x => x.Nature is NatureDePret.Plus or NatureDePret.Plai).Sum(x => x.Logements * (x.Zone is ZoneDePret.Zone1 or ZoneDePret.Zone1Bis ? 3_300m : 1_300m));
            var centimes = siens.Where(x => x.Nature is NatureDePret.EcoPret or NatureDePret.Pam).Aggregate(BigInteger.Zero, (s, x) => s + new BigInteger(x.Montant * 100)) * 5;
            return p.Aides.Neuf == neuf && new BigInteger(p.Aides.Prets * 100) == (centimes + 50) / 100;
        }) && r.Positions.Sum(p => p.Aides.Restructures) <= 5_000;
    });

    private static bool Recompter(decimal[] bases, decimal[] parts)
    {
        var (poids, centimes) = (bases.Select(b => new BigInteger(b * 100)).ToArray(), parts.Select(p => new BigInteger(p * 100)).ToArray());
        var (total, appel) = (poids.Aggregate(BigInteger.Zero, BigInteger.Add), centimes.Aggregate(BigInteger.Zero, BigInteger.Add));
        var exacts = poids.Select(p => (Entier: appel * p / total, Reste: appel * p % total)).ToArray();
        var enPlus = (int)(appel - exacts.Aggregate(BigInteger.Zero, (s, e) => s + e.Entier));
        var servis = Enumerable.Range(0, poids.Length).OrderByDescending(i => exacts[i].Reste).ThenBy(i => i).Take(enPlus).ToHashSet();
        return Enumerable.Range(0, poids.Length).All(i => centimes[i] == exacts[i].Entier + (servis.Contains(i) ? 1 : 0));
    }

    /// <summary>The first organisme is always called and has every base, so that no key is empty.</summary>
    private static Cas Composer((BasesDOrganisme Bases, int Restructures)[] organismes, LigneDePrets[] prets, int[] qui, ParametresDeCampagne parametres)
    {
        var nommes = organismes.Select((o, i) => (o.Bases with
        {
            Siren = (990_000_000 + i).ToString(CultureInfo.InvariantCulture),
            Nom = $"O{i}",
            Plan = i == 0 ? PlanDeLaCglls.Aucun : o.Bases.Plan,
            Cotisation = i == 0 ? o.Bases.Cotisation + 1 : o.Bases.Cotisation,
            Loyers = i == 0 ? o.Bases.Loyers + 1 : o.Bases.Loyers,
        }, o.Restructures)).ToArray();
        return new(parametres, nommes, [.. prets.Select((p, i) => p with { Siren = nommes[qui[i]].Item1.Siren, Zone = TableauDesPrets.EstNeuf(p.Nature) ? p.Zone : null })]);
    }

    private static ResultatDeCampagne Calculer(Cas c)
    {
        var donnees = DonneesDeCalcul.De(c.Organismes, c.Prets, []);
        return CalculDeMutualisation.Calculer(c.Parametres, donnees.Bases, donnees.Operations);
    }

    private static void Verifier<T>(Gen<T> valeurs, Func<T, bool> propriete) => Prop.ForAll(valeurs.ToArbitrary(), propriete).QuickCheckThrowOnFailure();

    private sealed record Cas(ParametresDeCampagne Parametres, (BasesDOrganisme Bases, int Restructures)[] Organismes, LigneDePrets[] Prets);
}
