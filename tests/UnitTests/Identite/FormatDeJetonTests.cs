using Cus.Portal.Identite;
using Cus.Portal.Identite.Jetons;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.Identite;

public class FormatDeJetonTests
{
    private static readonly DateOnly Jour = new(2025, 3, 10);

    [Fact]
    public void Un_jeton_a_son_prefixe_son_secret_et_sa_somme_et_se_tire_au_hasard()
    {
        var jetons = Enumerable.Range(0, 200).Select(_ => FormatDeJeton.Nouveau()).ToList();
        jetons.Distinct().Count().ShouldBe(200);
        jetons.ShouldAllBe(j => j.Length == FormatDeJeton.Longueur && j.StartsWith("cusj_", StringComparison.Ordinal) && FormatDeJeton.EstBienForme(j));
        FormatDeJeton.Ecrire(new byte[32]).ShouldBe("cusj_" + new string('0', 64) + FormatDeJeton.Ecrire(new byte[32])[^8..]);
    }

    [Fact]
    public void Un_caractere_change_ou_perdu_se_voit_sans_interroger_la_base()
    {
        var jeton = FormatDeJeton.Nouveau();
        for (var i = 0; i < jeton.Length; i++)
            FormatDeJeton.EstBienForme(jeton[..i] + (jeton[i] == '0' ? '1' : '0') + jeton[(i + 1)..]).ShouldBeFalse(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var mauvais in (string?[])[null, "", "cusj_", jeton[1..], jeton[..^1], jeton + "0", jeton.ToUpperInvariant(), jeton.Replace("cusj_", "ghp__", StringComparison.Ordinal), new string('é', jeton.Length)])
            FormatDeJeton.EstBienForme(mauvais).ShouldBeFalse(mauvais);
    }

    [Fact]
    public void L_empreinte_seule_est_gardee_et_reconnait_le_jeton()
    {
        var jeton = FormatDeJeton.Nouveau();
        var empreinte = FormatDeJeton.Empreinte(jeton);
        (empreinte.Length, empreinte.Contains(jeton[5..20], StringComparison.Ordinal)).ShouldBe((64, false));
        FormatDeJeton.Correspond(jeton, empreinte).ShouldBeTrue();
        FormatDeJeton.Correspond(FormatDeJeton.Nouveau(), empreinte).ShouldBeFalse();
        FormatDeJeton.Correspond(jeton, empreinte[..^1]).ShouldBeFalse();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void Un_jeton_vaut_un_an_au_plus(int jours, bool admis)
    {
        var creer = () => Creer(Jour.AddDays(jours));
        if (admis)
            creer().StatutLe(Jour.AddDays(jours)).ShouldBe(StatutJetonDApi.Valable);
        else
            Should.Throw<Refus>(creer).Code.ShouldBe(RefusIdentite.DureeDuJeton);
    }

    [Fact]
    public void Il_vaut_jusqu_au_soir_de_son_dernier_jour_et_se_revoque_une_fois()
    {
        var jeton = Creer(Jour);
        (jeton.StatutLe(Jour), jeton.StatutLe(Jour.AddDays(1))).ShouldBe((StatutJetonDApi.Valable, StatutJetonDApi.Expire));
        jeton.Revoquer(DateTimeOffset.UnixEpoch);
        jeton.StatutLe(Jour).ShouldBe(StatutJetonDApi.Revoque);
        Should.Throw<Refus>(() => jeton.Revoquer(DateTimeOffset.UnixEpoch)).Code.ShouldBe(RefusIdentite.JetonDejaRevoque);
        Should.Throw<Refus>(() => JetonDApi.Creer("Observatoire", [], Jour, FormatDeJeton.Nouveau(), "Sylvie", Jour, default)).Code.ShouldBe(RefusIdentite.PorteeExigee);
        Should.Throw<Refus>(() => JetonDApi.Creer(new string('n', 81), ["a:b"], Jour, FormatDeJeton.Nouveau(), "Sylvie", Jour, default)).Code.ShouldBe(RefusSocle.TropLong);
        Should.Throw<Refus>(() => JetonDApi.Creer(" ", ["a:b"], Jour, FormatDeJeton.Nouveau(), "Sylvie", Jour, default)).Code.ShouldBe(RefusSocle.Obligatoire);
    }

    private static JetonDApi Creer(DateOnly dernierJour) => JetonDApi.Creer("Observatoire", ["contrats:lire"], dernierJour, FormatDeJeton.Nouveau(), "Sylvie Marchand", Jour, DateTimeOffset.UnixEpoch);
}
