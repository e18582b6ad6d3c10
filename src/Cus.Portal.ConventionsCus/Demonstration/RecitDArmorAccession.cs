using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.ConventionsCus.Versions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Demonstration;

/// <summary>CUS2-S31: a cooperative without rental stock, two reports, a convention « accession » in force from 1 July 2021 to 30 June 2027.</summary>
internal sealed class RecitDArmorAccession(SceneDeCus scene)
{
    private static readonly Guid Enora = ComptesDemo.EnoraQuemener;
    private static readonly Guid Prefete = ComptesDemo.MaudLeGall;
    private static readonly Guid Region = ComptesDemo.LoigAbgrall;
    private const string PlanDeDeveloppement = """
        La coopérative développe l’accession sociale dans le Morbihan et en Ille-et-Vilaine, là où les jeunes ménages peinent à se loger près de leur emploi : location-accession (PSLA) dans les bourgs desservis, bail réel solidaire dans les communes du littoral.

        Elle vise cinquante contrats par an, plus de la moitié avec des ménages sous le plafond PLUS, et garde à chaque acquéreur sa garantie de rachat et de relogement.
        """;

    private Guid _id;

    public async Task<Guid> RaconterAsync()
    {
        _id = await scene.JouerAsync(Enora, "2019-05-02 10:00", s => s.GetRequiredService<OuvrirConvention>().ExecuterAsync(OrganismesDemo.ArmorAccession, null, AppartenanceAUnGroupe.Independant, RepresentationDesLocataires.SansRepresentants, scene.Ct));
        await ReporterAsync("2019-05-21 10:00", "2019-06-14 10:00", "Rapprochement avec une autre coopérative.");
        await ReporterAsync("2020-05-12 10:00", "2020-06-09 10:00", "Le rapprochement n’est pas achevé.");
        await EngagerAsync();
        await ChiffrerAsync();
        await DeposerEtSignerAsync();
        await RealiserAsync();
        return _id;
    }

    private async Task ReporterAsync(string demande, string accord, string motif)
    {
        var intention = await scene.PdfAsync(Enora, demande, "Délibération d’intention");
        await scene.FaireAsync<ReporterLaConvention>(Enora, demande, s => s.DemanderAsync(_id, motif, new(new(2019, 5, 2), intention.Id), scene.Ct));
        await scene.FaireAsync<ReporterLaConvention>(Prefete, accord, s => s.AccorderAsync(_id, scene.Ct));
    }

    private async Task EngagerAsync()
    {
        await scene.FaireAsync<FixerLaCategorie>(Enora, "2021-01-11 14:00", s => s.ExecuterAsync(_id, new(0, 0, ActiviteDAccession.Poursuivie, 64), scene.Ct));
        await scene.FaireAsync<EngagerLaConvention>(Enora, "2021-01-12 18:00", s => s.EngagerAsync(_id, new(new(2021, 1, 12), null, "Aucune collectivité à associer, faute de patrimoine locatif."), scene.Ct));
        await scene.FaireAsync<EngagerLaConvention>(Enora, "2021-01-12 18:30", s => s.EnvoyerAsync(_id, [DestinatairesDeLaConvention.PrefetDeRegion, DestinatairesDeLaConvention.PrefetDuSiege], new(2021, 1, 12), scene.Ct));
        await scene.FaireAsync<EngagerLaConvention>(Enora, "2021-01-12 18:40", s => s.AssocierAsync(_id, scene.Ct));
        await scene.FaireAsync<ArreterLaTerritorialisation>(Region, "2021-02-15 11:00", s => s.ExecuterAsync(_id, new([], [new("PP-ACC-1", "56"), new("PS-ACC-1", "56")], [], "Le Morbihan concentre l’accession sociale de l’organisme."), scene.Ct));
    }

    private async Task ChiffrerAsync()
    {
        var saisies = new List<ChiffreSaisi>();
        foreach (var (echelle, territoire) in ((EchelleDEngagement, string)[])[(EchelleDEngagement.Region, "53"), (EchelleDEngagement.Departement, "56")])
        {
            saisies.AddRange(((int[])[2023, 2026]).Select(an => Engagement("PP-ACC-1", echelle, territoire, an, 5)));
            saisies.AddRange(Enumerable.Range(2021, 6).Select(an => Engagement("PS-ACC-1", echelle, territoire, an, 55)));
        }

        await scene.FaireAsync<EcrireLesEngagements>(Enora, "2021-03-10 11:00", s => s.ExecuterAsync(_id, saisies, null, scene.Ct));
        await scene.CompleterAsync(Enora, "2021-03-10 11:30", _id);
        await scene.FaireAsync<EcrireLaSection>(Enora, "2021-03-10 12:00", s => s.ExecuterAsync(_id, "accession-orientations", PlanDeDeveloppement, 0, scene.Ct));
    }

    private async Task DeposerEtSignerAsync()
    {
        var psp = await scene.PdfAsync(Enora, "2021-03-20 10:00", "Délibération du plan stratégique de patrimoine");
        await scene.FaireAsync<DeposerLeProjet>(Enora, "2021-03-20 10:10", s => s.ActualiserLePspAsync(_id, new(new(2020, 12, 1), psp.Id), scene.Ct));
        await scene.JoindreAsync(Enora, "2021-06-29 16:00", _id, NatureDePieceDeCus.Projet, NatureDePieceDeCus.TableauxDesIndicateurs, NatureDePieceDeCus.Psp);
        await scene.FaireAsync<DeposerLeProjet>(Enora, "2021-06-29 17:00", s => s.DeposerAsync(_id, scene.Ct));
        await scene.FaireAsync<EngagerLaConvention>(Enora, "2021-07-15 10:00", s => s.NoterAsync(_id, NatureDeFait.ConstatDeCarence, new(2021, 7, 15), "Aucun représentant des locataires n’existe.", null, scene.Ct));
        await scene.FaireAsync<InstruireLeProjet>(Prefete, "2021-07-20 10:00", s => s.TransmettreAsync(_id, scene.Ct));
        await scene.FaireAsync<InstruireLeProjet>(Prefete, "2021-09-20 10:00", s => s.NegocierAsync(_id, scene.Ct));
        var version = await scene.JouerAsync(Enora, "2021-11-02 10:00", s => s.GetRequiredService<FigerLaVersion>().ExecuterAsync(_id, scene.Ct));
        await scene.FaireAsync<SignerLaConvention>(Enora, "2021-11-08 18:00", s => s.AdopterAsync(_id, new(new(2021, 11, 8), null, VersionVisee: version), scene.Ct));
        var circuit = await scene.JouerAsync(Enora, "2021-11-22 09:00", s => s.GetRequiredService<SignerLaConvention>().MettreEnSignatureAsync(_id, scene.Ct));
        await SignerAsync(circuit, Enora, "2021-11-22 10:00");
        await scene.FaireAsync<SignerLaConvention>(Enora, "2021-11-24 10:00", s => s.DeposerLeDossierAsync(_id, scene.Ct));
        await scene.FaireAsync<SignerLaConvention>(Prefete, "2021-12-06 10:00", s => s.ProposerAsync(_id, scene.Ct));
        await SignerAsync(circuit, Region, "2021-12-20 10:00");
    }

    private async Task RealiserAsync()
    {
        foreach (var (an, sousPlafond, contrats) in ((int, string, string)[])[(2021, "14", "25"), (2022, "22", "40"), (2023, "19", "35"), (2024, "27", "46"), (2025, "30", "52")])
        {
            var saisies = new List<RealisationSaisie> { new("PS-ACC-1~Region~53", sousPlafond, contrats) };
            if (an == 2023)
                saisies.Add(new("PP-ACC-1~Region~53", "3", "20", "37"));
            await scene.FaireAsync<SaisirLesRealisations>(Enora, FormattableString.Invariant($"{an + 1}-01-12 10:00"), s => s.ExecuterAsync(_id, an, saisies, scene.Ct));
        }
    }

    private Task SignerAsync(Guid circuit, Guid compte, string quand) => scene.JouerAsync(compte, quand, async s =>
    {
        await s.GetRequiredService<ISignaturesDeDemonstration>().SignerAsync(circuit, scene.Ct);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync(scene.Ct);
    });

    private static ChiffreSaisi Engagement(string code, EchelleDEngagement echelle, string territoire, int an, decimal valeur) => new(new(NatureDeChiffre.Engagement, code, echelle, territoire, an), valeur, null);
}
