using System.Text;
using Cus.Portal.ConventionsCus.PremiereGeneration.Bilans;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;
using Cus.Portal.ConventionsCus.PremiereGeneration.Demandes;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Registres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Demonstration;

/// <summary>The first generation of Habitat Garonne, from its strategic plan to its six years: what its second convention follows.</summary>
internal sealed class RecitDePremiereGeneration(SceneDeCus scene)
{
    private const string Reserve = "Reprise de la convention signée le 15 décembre 2010 : les chiffres qui ne sont pas ici sont au dossier de la préfecture.";
    private const string Departement = "Département de la Haute-Garonne", Epci = "Communauté urbaine du Grand Toulouse", TarnEtGaronne = "Département de Tarn-et-Garonne";
    private static readonly Guid Luc = ComptesDemo.LucFerrand;
    private static readonly Guid Amina = ComptesDemo.AminaBelkacem;
    private static readonly Guid Prefete = ComptesDemo.JeanRoques;
    private static readonly Guid Region = ComptesDemo.BrunoLacaze;
    private Guid _id;

    public async Task RaconterAsync()
    {
        await EngagerAsync();
        await ChiffrerAsync();
        await SignerAsync();
        await RealiserAsync();
        await DeposerAsync();
        await EvaluerAsync();
        await scene.JouerAsync(Region, "2017-03-01 06:00", async s =>
        {
            await s.GetRequiredService<TerminerLaPremiereGeneration>().TerminerAsync(await s.GetRequiredService<PerimetreDePremiereGeneration>().ChargerAsync(_id, scene.Ct), scene.Ct);
            await s.GetRequiredService<UniteDeTravail>().ValiderAsync(scene.Ct);
        });
    }

    private async Task EngagerAsync()
    {
        _id = await scene.JouerAsync(Luc, "2009-12-14 18:00", s => s.GetRequiredService<OuvrirUnePremiereGeneration>().ExecuterAsync(OrganismesDemo.HabitatGaronne, Rattachement.Departement, scene.Ct));
        await Elaborer(Amina, "2009-12-14 18:30", s => s.ActualiserLePspAsync(_id, new(new(2006, 10, 10), new(2009, 12, 14), new(2006, 1, 1), new(2016, 12, 31)), scene.Ct));
        await Elaborer(Luc, "2010-01-18 18:00", s => s.EngagerAsync(_id, new(new(2010, 1, 18), "Deux réunions communes à toutes les personnes associées, documents un mois avant la première.", 2), scene.Ct));
        foreach (var personne in (PersonneDeLaConvention[])[new(Departement, QualiteDePersonne.TroisiemeSignataire, GenreDeTerritoire.Departement, 2_840), new(Epci, QualiteDePersonne.Associee, GenreDeTerritoire.Epci, 2_100, new(2005, 6, 1)), new(TarnEtGaronne, QualiteDePersonne.Associee, GenreDeTerritoire.Departement, 150)])
            await Elaborer(Amina, "2010-01-19 10:00", s => s.NommerAsync(_id, personne, scene.Ct));
        await Elaborer(Amina, "2010-01-20 10:00", s => s.TransmettreAsync(_id, ["préfet de région (Midi-Pyrénées)", "préfet du siège (Haute-Garonne)", Departement, Epci, TarnEtGaronne], new(2010, 1, 20), scene.Ct));
        await Elaborer(Amina, "2010-01-20 10:30", s => s.AssocierAsync(_id, scene.Ct));
        await Elaborer(Region, "2010-02-05 11:00", s => s.NoterAsync(_id, NatureDeFaitDePremiereGeneration.NoteDEnjeux, new(2010, 2, 5), "Produire près des emplois, rénover le parc d’avant 1975, loger les ménages reconnus DALO hors des ZUS.", null, scene.Ct));
        foreach (var jour in (DateOnly[])[new(2010, 5, 12), new(2010, 5, 26)])
            await Elaborer(Amina, FormattableString.Invariant($"{jour:yyyy-MM-dd} 17:00"), s => s.ReunirAsync(_id, new(jour, new(2010, 4, 12), [Departement, Epci, TarnEtGaronne]), scene.Ct));
        var preuve = await scene.PdfAsync(Amina, "2010-05-27 09:00", "Compte rendu de la concertation locative");
        await Elaborer(Amina, "2010-05-27 09:30", s => s.NoterAsync(_id, NatureDeFaitDePremiereGeneration.Concertation, new(2010, 4, 20), "Classement en quatre catégories.", preuve.Id, scene.Ct));
        await Elaborer(Luc, "2010-05-28 18:00", s => s.AdopterAsync(_id, new(2010, 5, 28), scene.Ct));
    }

    private async Task ChiffrerAsync()
    {
        await scene.FaireAsync<TenirLePatrimoine1G>(Amina, "2010-06-01 09:00", s => s.DecrireAsync(_id, 2_990, ModeDeClassement.ServiceRendu, false, true, scene.Ct));
        var lignes = new List<string> { string.Join(';', FichierDImmeubles.Modele.Colonnes.Select(c => c.Titre)) };
        foreach (var (segment, logements, commune, zus) in ((string, int, string, string)[])[("Toulouse nord", 1_000, "31555", "oui"), ("Toulouse sud", 940, "31555", "non"), ("Couronne", 900, "31395", "non")])
            lignes.AddRange(Enumerable.Range(1, 4).Select(k => FormattableString.Invariant($"{segment[..2].ToUpperInvariant()}{segment.Length}-{k};Résidence {segment} {k};{commune};{logements / 4};PLUS, PLUS CD;oui;{zus};B1;non;Catégorie {k};{segment};propriété")));
        lignes.Add("MO-1;Résidence du Tescou;82121;150;HLM/O;oui;non;C;non;Catégorie 2;Montauban;propriété");
        var fichier = Encoding.UTF8.GetBytes(string.Join("\r\n", lignes) + "\r\n");
        await scene.FaireAsync<TenirLePatrimoine1G>(Amina, "2010-06-01 09:30", async s => await s.ImporterAsync(_id, new MemoryStream(fichier), scene.Ct));
        (decimal, decimal)[] mutations = [(50, 500), (60, 500), (70, 500), (80, 400), (90, 400), (100, 400)];
        List<ChiffreSaisi1G> cibles =
        [
            .. ((decimal[])[40, 70, 90, 110, 130, 160]).Select((v, i) => Cible("A.II-PLUS", "D31", 2011 + i, v)), .. ((decimal[])[60, 80, 100, 120, 140, 160]).Select((v, i) => Cible("A.I-PLUS", "D31", 2011 + i, v)),
            .. mutations.Select((m, i) => Cible("E.I", "D31", 2011 + i, m.Item1, m.Item2)), .. Annees("D.I", "S:Toulouse nord", 8), .. Annees("D.I-VENTES", "S:Toulouse nord", 12),
            .. Annees("H.II", "S:Toulouse sud", 80, 100), .. Annees("F.III", "S:Toulouse nord", 20, 200), .. Annees("I.I", "D31", 4_500_000, 5_000), Cible("C.III", "S:Toulouse nord", 2012, 45, 48),
        ];
        await scene.FaireAsync<DeclarerDePremiereGeneration>(Amina, "2010-06-02 09:00", s => s.ExecuterAsync(_id, [.. Declarees()], scene.Ct));
        await scene.FaireAsync<EnregistrerLesLoyers>(Amina, "2010-06-02 09:30", s => s.ModulerAsync(_id, ZoneDeTension.B1, 0.2m, scene.Ct));
        await scene.FaireAsync<EcrireLesChiffres1G>(Amina, "2010-06-02 10:00", s => s.ExecuterAsync(_id, cibles, [new("E.I", "D31", "Passé de trois ans, taux de réservation de 60 %.")], scene.Ct));
    }

    private async Task SignerAsync()
    {
        await scene.FaireAsync<ConclureLaPremiereGeneration>(Luc, "2010-06-24 16:00", s => s.AdresserAsync(_id, new(2010, 6, 24), [Departement], scene.Ct));
        await scene.FaireAsync<ConclureLaPremiereGeneration>(Prefete, "2010-11-22 10:00", s => s.ProposerAsync(_id, "Projet cohérent avec les besoins du territoire ; les réserves du Département sont levées.", null, scene.Ct));
        await scene.FaireAsync<ConclureLaPremiereGeneration>(Luc, "2010-12-03 10:00", s => s.SignerAsync(_id, null, new(2010, 12, 3), scene.Ct));
        await scene.FaireAsync<ConclureLaPremiereGeneration>(Luc, "2010-12-06 10:00", s => s.SignerAsync(_id, Departement, new(2010, 12, 6), scene.Ct));
        await scene.FaireAsync<ConclureLaPremiereGeneration>(Region, "2010-12-15 11:00", s => s.ConclureAsync(_id, new(2010, 12, 15), null, Reserve, scene.Ct));
    }

    private async Task RealiserAsync()
    {
        decimal[] services = [40, 70, 90, 110, 130, 172], dossiers = [55, 85, 96, 131, 142, 170], mutations = [50, 60, 70, 80, 90, 100], attributions = [500, 500, 500, 400, 400, 400], delais = [85, 82, 81, 70, 88, 90], dalo = [14, 17, 19, 20, 22, 24], ventes = [10, 4, 9, 11, 12, 12];
        for (var i = 0; i < 6; i++)
        {
            var an = 2011 + i;
            List<RealisationSaisie1G> faits =
            [
                Fait("A.II-PLUS", "D31", services[i]), Fait("A.I-PLUS", "D31", dossiers[i]), Fait("E.I", "D31", mutations[i], attributions[i]), Fait("H.II", "S:Toulouse sud", delais[i], 100), Fait("F.III", "S:Toulouse nord", dalo[i], 200),
                Fait("D.I", "S:Toulouse nord", 8), Fait("D.I-VENTES", "S:Toulouse nord", ventes[i]), Fait("I.I", "D31", 4_500_000 - (20_000 * i), 5_000), .. an == 2012 ? (RealisationSaisie1G[])[Fait("C.III", "S:Toulouse nord", 46, 48)] : [],
            ];
            await scene.FaireAsync<SaisirLesRealisations1G>(Amina, FormattableString.Invariant($"{an + 1}-01-10 10:00"), s => s.ExecuterAsync(_id, an, faits, scene.Ct));
        }
    }

    /// <summary>The lists of the first years: what was spent, what was put on sale.</summary>
    private async Task DeposerAsync()
    {
        string[] depenses = ["Code;Segment;Année;Libellé;Indicateur;Montant;Hors taxe;Taux de TVA", "D-1;Toulouse nord;2011;Isolation des façades;C.I;480000;oui;", "D-2;Toulouse nord;2011;Entretien courant;C.II;211000;non;5,5", "D-3;Toulouse sud;2012;Remplacement des chaudières;C.I;320000;oui;"];
        string[] ventes =
        [
            "Code;Segment;Année;Mis en vente le;Construit ou acquis le;Occupé;Accords et avis recueillis;Publicité faite;Offre faite au locataire;Commune en constat de carence",
            .. Enumerable.Range(1, 8).Select(k => FormattableString.Invariant($"V-{k};Toulouse nord;2011;{k:00}/03/2011;01/06/1978;{(k % 2 == 0 ? "oui" : "non")};oui;{(k % 2 == 0 ? "non" : "oui")};{(k % 2 == 0 ? "oui" : "non")};non")), "V-9;Toulouse nord;2012;05/03/2012;01/06/2003;non;oui;oui;non;non", "V-1;Toulouse nord;2012;06/03/2012;01/06/1978;non;oui;oui;non;non",
        ];
        foreach (var (nature, lignes) in ((NatureDeRegistre, string[])[])[(NatureDeRegistre.Depenses, depenses), (NatureDeRegistre.Ventes, ventes)])
            await scene.FaireAsync<TenirLesRegistres1G>(Amina, "2013-01-09 10:00", async s => await s.RemplacerAsync(_id, nature, new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", lignes) + "\r\n")), scene.Ct));
    }

    /// <summary>What the convention holds and how the landlord measures.</summary>
    private static IEnumerable<ReponseSaisie> Declarees()
    {
        var dites = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [QuestionsDePremiereGeneration.LogementsL44284] = "45",
            [QuestionsDePremiereGeneration.Foyers] = nameof(Categories.PartDesFoyers.Aucune),
            [QuestionsDePremiereGeneration.SurPlafondsDerogatoires] = OuiNon.Non,
            [QuestionsDePremiereGeneration.Decompte] = nameof(MethodeDeDecompte.Pdalpd),
            [QuestionsDePremiereGeneration.SeuilDesAscenseurs] = "24",
            [QuestionsDePremiereGeneration.SeuilDesChaudieres] = "12",
        };
        foreach (var q in QuestionsDePremiereGeneration.Toutes.Where(q => q is { Portee: PorteeDeQuestion.Convention, EstAnnuelle: false } && (q.Forme == FormeDeReponse.OuiNon || dites.ContainsKey(q.Code))))
            yield return new(new(q.Code), dites.GetValueOrDefault(q.Code, OuiNon.Oui));
        yield return new(new(QuestionsDePremiereGeneration.PlhCite, LieuDeReponse.DuPlh(Epci).Code), OuiNon.Oui);
        yield return new(new(QuestionsDePremiereGeneration.Marginal, "D82"), OuiNon.Oui);
        yield return new(new(QuestionsDePremiereGeneration.RatioB6), "880");
    }

    private async Task EvaluerAsync()
    {
        await Evaluer("2013-01-14 10:00", s => s.OuvrirAsync(_id, 2, scene.Ct));
        await Evaluer("2013-01-21 10:00", async s => await ConclureAsync(s, 2, "2013"));
        var ventes = await scene.JouerAsync(Region, "2013-01-31 10:00", s => s.GetRequiredService<TraiterLesDemandes>().NotifierAsync(_id, ObjetDeDemande.Ventes, "Toulouse nord", "Quatre ventes en 2012 pour douze prévues.", new(2013, 1, 31), scene.Ct));
        await scene.FaireAsync<TraiterLesDemandes>(Amina, "2013-02-26 10:00", s => s.ProposerAsync(_id, ventes, "Révision du plan de mise en vente : deux résidences de plus, une agence dédiée.", scene.Ct));
        await scene.FaireAsync<TraiterLesDemandes>(Region, "2013-03-08 10:00", s => s.SuivreAsync(_id, ventes, VieDeLaDemande.Accepter, "Le plan révisé répond à la demande.", scene.Ct));
        await scene.FaireAsync<TraiterLesDemandes>(Region, "2015-02-02 10:00", s => s.SuivreAsync(_id, ventes, VieDeLaDemande.Lever, "Onze ventes en 2014 pour douze prévues.", scene.Ct));
        await Evaluer("2015-01-19 10:00", s => s.OuvrirAsync(_id, 4, scene.Ct));
        await Evaluer("2015-03-16 10:00", async s => await ConclureAsync(s, 4, "2015"));
        await Evaluer("2017-01-16 10:00", s => s.OuvrirAsync(_id, 6, scene.Ct));
        await Evaluer("2017-02-20 10:00", async s => await ConclureAsync(s, 6, "2017"));
    }

    /// <summary>Every gap of the evaluation is judged not attributable, then it is closed.</summary>
    private async Task ConclureAsync(EvaluerLaPremiereGeneration s, int ans, string annee)
    {
        var bilan = (await s.ListerAsync(_id, scene.Ct)).Single(b => b.Ans == ans);
        foreach (var ligne in bilan.Manquees)
            await s.JugerAsync(_id, ans, ligne.Cle, JugementDEcart.NonImputable, ligne.Serie == "H.II" ? "Grève d’un prestataire." : "Marché local.", scene.Ct);
        await s.CloreAsync(_id, ans, $"Évaluation de {annee} : sans proposition de sanction.", scene.Ct);
    }

    private Task Elaborer(Guid compte, string quand, Func<ElaborerLaPremiereGeneration, Task> acte) => scene.FaireAsync(compte, quand, acte);

    private Task Evaluer(string quand, Func<EvaluerLaPremiereGeneration, Task> acte) => scene.FaireAsync(Region, quand, acte);

    private static ChiffreSaisi1G Cible(string serie, string territoire, int an, decimal v1, decimal? v2 = null) => new(new(NatureDeChiffre1G.Cible, serie, territoire, an), new(v1, v2), null);

    private static IEnumerable<ChiffreSaisi1G> Annees(string serie, string territoire, decimal v1, decimal? v2 = null) => Enumerable.Range(2011, 6).Select(an => Cible(serie, territoire, an, v1, v2));

    private static RealisationSaisie1G Fait(string serie, string territoire, decimal v1, decimal? v2 = null) => new(serie, territoire, new(v1, v2));
}
