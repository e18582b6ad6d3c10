using Cus.Portal.Documents.Contracts;
using Cus.Portal.Signatures;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using FsCheck;
using FsCheck.Fluent;

namespace Cus.Portal.UnitTests.Signatures;

/// <summary>The circuit alone: order, n of m, refusal, changed text; walked exhaustively on every shape that is small enough.</summary>
public class CircuitTests
{
    private static readonly DateTimeOffset Le = new(2024, 2, 9, 9, 0, 0, TimeSpan.Zero);
    private static readonly Acteur Moi = new(Guid.CreateVersion7(), "Maëlle Cariou", "m@demo.example", []);

    /// <summary>Steps as « required of how many »: every shape of one to three steps of one to three signatories.</summary>
    public static TheoryData<string> Formes()
    {
        string[] pas = ["1/1", "1/2", "2/2", "1/3", "2/3", "3/3"];
        var formes = new TheoryData<string>();
        foreach (var a in pas)
        {
            formes.Add(a);
            foreach (var b in pas)
                formes.Add($"{a} {b}");
        }

        foreach (var forme in new[] { "2/3 1/1 2/2", "1/2 1/2 1/2", "1/1 2/3 1/1" })
            formes.Add(forme);
        return formes;
    }

    /// <summary>Whatever the order in which they come, a signature is received if and only if every step before has enough; complete if and only if all have.</summary>
    [Theory]
    [MemberData(nameof(Formes))]
    public void Dans_tout_ordre_d_arrivee_seul_signe_celui_dont_les_etapes_precedentes_sont_franchies(string forme)
    {
        var pas = forme.Split(' ').Select(p => p.Split('/').Select(int.Parse).ToArray()).ToArray();
        foreach (var ordre in Ordres(pas.Sum(p => p[1])))
        {
            var c = Ouvrir(pas);
            var donnees = new int[pas.Length];
            foreach (var rang in ordre)
            {
                var s = c.EnOrdre.ElementAt(rang);
                var permis = pas.Take(s.Etape - 1).Select((p, i) => donnees[i] >= p[0]).All(f => f) && !pas.Select((p, i) => donnees[i] >= p[0]).All(f => f);
                c.EstSonTour(s).ShouldBe(permis);
                if (!permis)
                {
                    Should.Throw<Refus>(() => c.Signer(s, Signature(), Moi.CompteId));
                    continue;
                }

                c.EstFacultatif(s).ShouldBe(donnees[s.Etape - 1] >= pas[s.Etape - 1][0]);
                c.Signer(s, Signature(), Moi.CompteId);
                donnees[s.Etape - 1]++;
                Should.Throw<Refus>(() => c.Signer(s, Signature(), Moi.CompteId));
            }

            c.Statut.ShouldBe(pas.Select((p, i) => donnees[i] >= p[0]).All(f => f) ? StatutCircuit.Complet : StatutCircuit.Ouvert);
        }
    }

    [Fact]
    public void Qui_signe_deux_fois_se_l_entend_dire()
    {
        var c = Ouvrir([[2, 2]]);
        var s = c.EnOrdre.First();
        c.Signer(s, Signature(), Moi.CompteId);
        Should.Throw<Refus>(() => c.Signer(s, Signature(), Moi.CompteId)).Code.ShouldBe(RefusSignatures.DejaSigne);
    }

    [Fact]
    public void Un_refus_suspend_garde_les_signatures_et_se_reprend_sauf_s_il_etait_facultatif()
    {
        var c = Ouvrir([[2, 3], [1, 1]]);
        var tous = c.EnOrdre.ToList();
        c.Signer(tous[0], Signature(), Moi.CompteId);
        Should.Throw<Refus>(() => c.Refuser(tous[1], "  ", Moi, Le)).Code.ShouldBe(RefusSignatures.MotifExige);
        tous[1].Statut.ShouldBe(StatutSignataire.Attendu);
        c.Refuser(tous[1], "loyers", Moi, Le);
        (c.Statut, tous[0].Statut, c.Motif).ShouldBe((StatutCircuit.Suspendu, StatutSignataire.Signe, "loyers"));
        Should.Throw<Refus>(() => c.Signer(tous[2], Signature(), Moi.CompteId)).Code.ShouldBe(RefusSignatures.Suspendu);
        c.Reprendre();
        (c.Statut, tous[1].Statut).ShouldBe((StatutCircuit.Ouvert, StatutSignataire.Attendu));
        c.Signer(tous[1], Signature(), Moi.CompteId);
        c.Refuser(tous[2], "inutile", Moi, Le);
        (c.Statut, tous[2].Statut).ShouldBe((StatutCircuit.Ouvert, StatutSignataire.Refuse));
        c.Signer(tous[3], Signature(), Moi.CompteId);
        c.Statut.ShouldBe(StatutCircuit.Complet);
    }

    [Fact]
    public void Un_texte_modifie_annule_tout_et_rien_ne_s_efface()
    {
        var c = Ouvrir([[2, 2]]);
        c.Signer(c.EnOrdre.First(), Signature(), Moi.CompteId);
        c.AnnulerPourTexteModifie("un objectif change", new DifferenceDeTexte([], [new("CT-1.1", "600", "580")]), Le).ShouldBe(1);
        c.Signataires.ShouldAllBe(s => s.Statut == StatutSignataire.Annule && s.Motif == "texte modifié le 9 février 2024");
        c.EnOrdre.First().Signature.ShouldNotBeNull();
        Should.Throw<Refus>(() => c.ExigerSonTour(c.EnOrdre.Last())).Code.ShouldBe(RefusSignatures.TexteChange);
        Should.Throw<Refus>(c.Reprendre);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Un_circuit_qui_demande_plus_qu_il_n_a_est_une_faute_de_programme(int requis) =>
        Should.Throw<ArgumentException>(() => Ouvrir([[requis, 2]]));

    [Fact]
    public void Un_role_qui_ne_signe_pas_est_une_faute_de_programme() => Should.Throw<ArgumentException>(() =>
        Circuit.Ouvrir(new OuvertureDeCircuit("o", "l", Guid.NewGuid(), "", Guid.NewGuid(), [new(NatureDEtape.Visa, [new(Guid.NewGuid(), "P", "N", "Q", Role.Auditeur)])]), Moi, Le));

    [Fact]
    public void Un_pouvoir_vaut_aux_jours_compris_entre_ses_bornes() => Prop.ForAll(
        (from d in Gen.Choose(0, 400) from f in Gen.Choose(0, 400) from j in Gen.Choose(-50, 500) select (d, f, j)).ToArbitrary(),
        x =>
        {
            var origine = new DateOnly(2024, 1, 1);
            var saisie = new SaisieDePouvoir(NatureDePouvoir.Deliberation, "n° 1", "Solen Guivarch", origine.AddDays(x.d), origine.AddDays(x.f));
            if (x.f < x.d)
                return Should.Throw<Refus>(() => Pouvoir.Verifier(saisie)).Code == RefusSignatures.PouvoirALEnvers;
            return Pouvoir.Joindre(Guid.NewGuid(), saisie, Guid.NewGuid(), Guid.NewGuid(), Le).VautLe(origine.AddDays(x.j)) == (x.j >= x.d && x.j <= x.f);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Erwan Kerdoncuff", "par délégation d’Erwan Kerdoncuff")]
    [InlineData("Yann Le Bris", "par délégation de Yann Le Bris")]
    [InlineData("Hélène Castan", "par délégation d’Hélène Castan")]
    public void On_dit_de_qui_vient_la_delegation(string nom, string phrase) => Phrases.ParDelegation(nom).ShouldBe(phrase);

    private static SignatureLue Signature() => new(VoieDeSignature.EnLigne, "Solen", "VP", new DateOnly(2024, 2, 9), Le, Guid.NewGuid(), new string('a', 64));

    private static Circuit Ouvrir(int[][] pas)
    {
        var etapes = pas.Select(p => new EtapeDemandee(NatureDEtape.Visa, [.. Enumerable.Range(0, p[1]).Select(i => new SignataireAttendu(Guid.NewGuid(), $"Partie {i}", $"Nom {i}", "Qualité", Role.SignataireDePartie))], p[0])).ToList();
        var c = Circuit.Ouvrir(new OuvertureDeCircuit("essai/1", "Texte", Guid.NewGuid(), new string('b', 64), Guid.NewGuid(), etapes), Moi, Le);
        c.Garder(NatureDePiece.ASigner, new FichierLu(Guid.NewGuid(), "a.pdf", TypesDeFichier.Pdf, 4, new string('c', 64), 1, StatutFichier.Sain, null, Le), Le);
        return c;
    }

    /// <summary>Every order of arrival; when there are too many, a spread of them.</summary>
    private static IEnumerable<int[]> Ordres(int n)
    {
        if (n <= 5)
            return Permuter([.. Enumerable.Range(0, n)], 0);
        var hasard = new Random(n);
        return Enumerable.Range(0, 200).Select(_ => Enumerable.Range(0, n).OrderBy(_ => hasard.Next()).ToArray());
    }

    private static IEnumerable<int[]> Permuter(int[] a, int k)
    {
        if (k == a.Length)
        {
            yield return [.. a];
            yield break;
        }

        for (var i = k; i < a.Length; i++)
        {
            (a[k], a[i]) = (a[i], a[k]);
            foreach (var p in Permuter(a, k + 1))
                yield return p;
            (a[k], a[i]) = (a[i], a[k]);
        }
    }
}
