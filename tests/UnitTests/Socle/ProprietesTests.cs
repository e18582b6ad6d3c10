using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using FsCheck;
using FsCheck.Fluent;

namespace Cus.Portal.UnitTests.Socle;

/// <summary>What holds for every value, not for a chosen few.</summary>
public class ProprietesTests
{
    private static readonly Gen<DateOnly> Jours = Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2080, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);
    private static readonly Gen<CalendrierFerie> Calendriers = Gen.Elements(Enum.GetValues<CalendrierFerie>());

    [Fact]
    public void Ajouter_puis_compter_des_jours_ouvres_se_repondent_dans_tous_les_calendriers() =>
        Verifier(from j in Jours from n in Gen.Choose(1, 400) from c in Calendriers select (j, n, c), t =>
        {
            var arrivee = Delais.AjouterJoursOuvres(t.j, t.n, t.c);
            return JoursFeries.EstOuvre(arrivee, t.c) && Delais.JoursOuvresEntre(t.j, arrivee, t.c) == t.n && Delais.JoursOuvresEntre(arrivee, t.j, t.c) == -t.n;
        });

    [Fact]
    public void D_un_jour_ouvre_aller_puis_revenir_ramene_au_meme_jour() =>
        Verifier(from j in Jours from n in Gen.Choose(1, 200) from c in Calendriers select (Jour: Delais.AjouterJoursOuvres(j, 1, c), n, c), t =>
            Delais.AjouterJoursOuvres(Delais.AjouterJoursOuvres(t.Jour, t.n, t.c), -t.n, t.c) == t.Jour);

    [Fact]
    public void Ajouter_en_deux_fois_ou_en_une_revient_au_meme() =>
        Verifier(from j in Jours from a in Gen.Choose(1, 60) from b in Gen.Choose(1, 60) select (j, a, b), t =>
            Delais.AjouterJoursOuvres(Delais.AjouterJoursOuvres(t.j, t.a), t.b) == Delais.AjouterJoursOuvres(t.j, t.a + t.b));

    [Fact]
    public void Une_heure_de_Paris_devient_un_instant_qui_se_relit_a_la_meme_heure() =>
        Verifier(from j in Jours from s in Gen.Choose(0, 86399) select (j, s), t =>
        {
            var heure = TimeOnly.MinValue.Add(TimeSpan.FromSeconds(t.s));
            var relue = Paris.Heure(Paris.Instant(t.j, heure)).DateTime;
            return relue == t.j.ToDateTime(heure) || Paris.Fuseau.IsInvalidTime(t.j.ToDateTime(heure));
        });

    [Fact]
    public void Un_SIREN_juste_l_est_et_toute_erreur_sur_un_chiffre_ou_deux_chiffres_voisins_est_vue() =>
        Verifier(from corps in Gen.Choose(0, 99_999_999) from place in Gen.Choose(0, 8) from ecart in Gen.Choose(1, 9) select (Siren: AvecSaCle(corps), place, ecart), t =>
        {
            var fautif = t.Siren.ToCharArray();
            fautif[t.place] = (char)('0' + ((fautif[t.place] - '0' + t.ecart) % 10));
            var echange = t.Siren.ToCharArray();
            var voisin = Math.Min(t.place, 7);
            (echange[voisin], echange[voisin + 1]) = (echange[voisin + 1], echange[voisin]);
            // 09 and 90 are the one exchange that Luhn's key does not see.
            var visible = echange[voisin] != echange[voisin + 1] && new string([echange[voisin], echange[voisin + 1]]) is not ("09" or "90");
            return Siren.Lire(t.Siren).Valeur == t.Siren && EstRefuse(new string(fautif)) && (!visible || EstRefuse(new string(echange)));
        });

    [Fact]
    public void La_moindre_alteration_d_une_entree_du_journal_change_son_empreinte() =>
        Verifier(from n in Gen.Choose(1, 100_000) from acte in Textes from objet in Textes from contenu in Textes from place in Gen.Choose(0, 3) select (n, acte, objet, contenu, place), t =>
        {
            var juste = Entree(t.n, t.acte, t.objet, t.contenu, "a");
            var alteree = t.place switch
            {
                0 => Entree(t.n + 1, t.acte, t.objet, t.contenu, "a"),
                1 => Entree(t.n, t.acte + "x", t.objet, t.contenu, "a"),
                2 => Entree(t.n, t.acte, t.objet, t.contenu + " ", "a"),
                _ => Entree(t.n, t.acte, t.objet, t.contenu, "b"),
            };
            return juste.Recalculer() == juste.Empreinte && juste.Empreinte == Entree(t.n, t.acte, t.objet, t.contenu, "a").Empreinte && juste.Empreinte != alteree.Empreinte;
        });

    [Fact]
    public void Deux_champs_voisins_du_journal_ne_peuvent_pas_se_confondre() =>
        Entree(1, "Acte", "objet\nsuite", "{}", "a").Empreinte.ShouldNotBe(Entree(1, "Acte\nobjet", "suite", "{}", "a").Empreinte);

    private static readonly Gen<string> Textes = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get);

    private static void Verifier<T>(Gen<T> valeurs, Func<T, bool> propriete) => Prop.ForAll(valeurs.ToArbitrary(), propriete).QuickCheckThrowOnFailure();

    private static EntreeDeJournal Entree(long numero, string acte, string objet, string contenu, string precedente) => EntreeDeJournal.Chainer(
        Guid.Empty, numero, precedente, new EntreeDeJournal.Ligne(DateTimeOffset.UnixEpoch, Guid.Empty, "Nom", null, acte, objet, contenu));

    private static bool EstRefuse(string siren)
    {
        try
        {
            Siren.Lire(siren);
            return false;
        }
        catch (Refus r) when (r.Code == RefusSocle.SirenCle)
        {
            return true;
        }
    }

    private static string AvecSaCle(int corps)
    {
        var chiffres = corps.ToString("D8", System.Globalization.CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(cle => chiffres + cle).Single(s => s.Reverse().Select((c, i) => i % 2 == 0 ? c - '0' : (c - '0') * 2 is var d and > 9 ? d - 9 : (c - '0') * 2).Sum() % 10 == 0);
    }
}
