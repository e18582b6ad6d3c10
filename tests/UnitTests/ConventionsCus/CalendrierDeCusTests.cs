using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>The three calendars, the tolerance of 2019, the plan of the stock, the new rent policy, who signs (guide CUS 2G; WE-3, WE-4, DT-20, DT-21).</summary>
public sealed class CalendrierDeCusTests
{
    [Theory]
    [InlineData(0, "2019-07-01", "2019-12-31", "2025-06-30", "2018-12-31", "2020-01-01", 2021, 2024)]
    [InlineData(1, "2020-07-01", "2020-12-31", "2026-06-30", "2019-12-31", "2021-01-01", 2022, 2025)]
    [InlineData(2, "2021-07-01", "2021-12-31", "2027-06-30", "2020-12-31", "2022-01-01", 2023, 2026)]
    public void Chaque_report_decale_tout_d_un_an(int reports, string depot, string signature, string fin, string stock, string npl, int troisAns, int sixAns)
    {
        var c = new CalendrierDeCus(reports);
        (c.DepotAvant, c.SignatureAvant, c.EntreeEnVigueur, c.DernierJour).ShouldBe((Jour(depot), Jour(signature), Jour(depot), Jour(fin)));
        (c.StockDeReference, c.PremiereNpl, c.TroisAns, c.SixAns).ShouldBe((Jour(stock), Jour(npl), troisAns, sixAns));
        c.FenetreDesVentes.ShouldBe((new DateOnly(c.PremiereAnnee - 3, 1, 1), c.StockDeReference));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void Deux_reports_au_plus(int reports) => Should.Throw<ArgumentOutOfRangeException>(() => new CalendrierDeCus(reports).PremiereAnnee);

    [Theory]
    [InlineData(0, "2019-06-30 23:59:59", null)]
    [InlineData(0, "2019-07-01 00:00:00", "Dépôt accepté jusqu’au 1er octobre 2019 (tolérance).")]
    [InlineData(0, "2019-10-01 23:59:59", "Dépôt accepté jusqu’au 1er octobre 2019 (tolérance).")]
    [InlineData(0, "2019-10-02 00:00:00", "Projet déposé après la date limite du 30 juin 2019.")]
    [InlineData(1, "2020-06-30 23:59:59", null)]
    [InlineData(1, "2020-07-01 00:00:00", "Projet déposé après la date limite du 30 juin 2020.")]
    [InlineData(2, "2021-07-01 00:00:00", "Projet déposé après la date limite du 30 juin 2021.")]
    public void Avant_le_premier_juillet_et_la_tolerance_de_la_seule_annee_2019(int reports, string depot, string? avertissement) =>
        new CalendrierDeCus(reports).Avertir(Instant(depot))?.Replace('\u00A0', ' ').ShouldBe(avertissement);

    [Theory]
    [InlineData("2019-12-15", true)]
    [InlineData("2019-12-16", false)]
    public void Le_plan_strategique_a_moins_de_trois_ans_au_jour_de_la_signature(string jour, bool frais) => FraicheurDuPsp.EstFrais(new DateOnly(2016, 12, 16), Jour(jour)).ShouldBe(frais);

    [Theory]
    [InlineData("2015-06-30", false)]
    [InlineData("2015-01-01", true)]
    [InlineData("2015-01-02", false)]
    public void La_npl_ecarte_les_immeubles_conventionnes_depuis_moins_de_six_ans(string convention, bool admis) => RegleDeNpl.AdmetLImmeuble(Jour(convention), new DateOnly(2021, 1, 1)).ShouldBe(admis);

    [Theory]
    [InlineData("2020-01-01", true)]
    [InlineData("2019-01-01", false)]
    [InlineData("2020-07-01", false)]
    [InlineData("2023-01-01", true)]
    public void La_npl_prend_effet_un_premier_janvier_apres_l_entree_en_vigueur(string effet, bool possible) => RegleDeNpl.PrendEffet(Jour(effet), new CalendrierDeCus(0)).ShouldBe(possible);

    [Theory]
    [InlineData(GenreDePersonne.EpciDeLaListe, true, false, RangDeSignature.Obligatoire)]
    [InlineData(GenreDePersonne.EpciHorsListe, true, true, RangDeSignature.Aucun)]
    [InlineData(GenreDePersonne.EpciDeLaListe, false, true, RangDeSignature.Facultative)]
    [InlineData(GenreDePersonne.Departement, false, true, RangDeSignature.Facultative)]
    [InlineData(GenreDePersonne.Departement, false, false, RangDeSignature.Associee)]
    [InlineData(GenreDePersonne.Ept, false, true, RangDeSignature.Facultative)]
    [InlineData(GenreDePersonne.Commune, false, true, RangDeSignature.Aucun)]
    [InlineData(GenreDePersonne.CommuneDotee, false, true, RangDeSignature.Facultative)]
    internal void Qui_signe_et_a_quel_titre(GenreDePersonne genre, bool rattachement, bool demande, RangDeSignature rang) => Signataires.Rang(genre, rattachement, demande).ShouldBe(rang);

    [Theory]
    [InlineData("2019-01-15", "2019-03-15")]
    [InlineData("2018-12-31", "2019-02-28")]
    public void Deux_mois_pour_demander_a_signer(string envoi, string dernier) => Signataires.DernierJour(Jour(envoi)).ShouldBe(Jour(dernier));

    private static DateOnly Jour(string jour) => DateOnly.ParseExact(jour, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string heure) => Paris.Instant(Jour(heure[..10]), TimeOnly.ParseExact(heure[11..], "HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
}
