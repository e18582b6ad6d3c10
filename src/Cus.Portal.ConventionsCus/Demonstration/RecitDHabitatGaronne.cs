using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Registre;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.ConventionsCus.Versions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Demonstration;

/// <summary>A convention ordinaire over two départements, with figures by EPCI, a home, an avis given and a figure discussed: in negotiation.</summary>
internal sealed class RecitDHabitatGaronne(SceneDeCus scene)
{
    private const string Toulouse = "243100518";
    private static readonly Guid Amina = ComptesDemo.AminaBelkacem;
    private static readonly Guid Luc = ComptesDemo.LucFerrand;
    private static readonly Guid Jean = ComptesDemo.JeanRoques;
    private Guid _id;

    public async Task<Guid> RaconterAsync()
    {
        _id = await scene.JouerAsync(Luc, "2018-12-03 10:00", s => s.GetRequiredService<OuvrirConvention>().ExecuterAsync(OrganismesDemo.HabitatGaronne, Toulouse, AppartenanceAUnGroupe.Independant, RepresentationDesLocataires.Representes, scene.Ct));
        await EngagerAsync();
        await ChiffrerAsync();
        await DeposerAsync();
        await NegocierAsync();
        return _id;
    }

    private async Task EngagerAsync()
    {
        var psp = await scene.PdfAsync(Luc, "2018-12-03 11:00", "Délibération du plan stratégique de patrimoine");
        await scene.FaireAsync<DeposerLeProjet>(Luc, "2018-12-03 11:10", s => s.ActualiserLePspAsync(_id, new(new(2018, 11, 12), psp.Id), scene.Ct));
        await scene.FaireAsync<EngagerLaConvention>(Luc, "2019-01-14 18:00", s => s.EngagerAsync(_id, new(new(2019, 1, 14), null, "Les collectivités sont associées par courrier, puis en réunion."), scene.Ct));
        var codes = await scene.JouerAsync(Amina, "2019-01-15 09:00", async s => (await s.GetRequiredService<PerimetreDesConventions>().ChargerAsync(_id, scene.Ct)).Destinataires.Where(d => d.Genre != GenreDeDestinataire.PourMemoire).Select(d => d.Code).ToList());
        await scene.FaireAsync<EngagerLaConvention>(Amina, "2019-01-15 10:00", s => s.EnvoyerAsync(_id, codes, new(2019, 1, 15), scene.Ct));
        await scene.FaireAsync<EngagerLaConvention>(Amina, "2019-01-16 10:00", s => s.AssocierAsync(_id, scene.Ct));
        await scene.FaireAsync<FixerLaCategorie>(Amina, "2019-02-11 15:00", s => s.ExecuterAsync(_id, new(480, 81, ActiviteDAccession.Aucune, 0), scene.Ct));
        await scene.FaireAsync<ArreterLaTerritorialisation>(ComptesDemo.BrunoLacaze, "2019-02-28 11:00", s => s.ExecuterAsync(_id, new(["PS-3"], [new("PP-1", Toulouse), new("PP-2", Toulouse)], [], "Priorité à la rénovation des logements F et G."), scene.Ct));
        await scene.FaireAsync<EngagerLaConvention>(ComptesDemo.CamilleFabre, "2019-03-04 09:00", s => s.DemanderASignerAsync(_id, Toulouse, null, scene.Ct));
        var concertation = await scene.PdfAsync(Amina, "2019-02-21 09:00", "Compte rendu de concertation locative");
        await scene.FaireAsync<EngagerLaConvention>(Amina, "2019-02-21 09:10", s => s.NoterAsync(_id, NatureDeFait.ConcertationLocative, new(2019, 2, 20), "Conseil de concertation locative.", concertation.Id, scene.Ct));
        await scene.FaireAsync<EngagerLaConvention>(Amina, "2019-03-18 09:00", s => s.NoterAsync(_id, NatureDeFait.ElementsEnvoyes, new(2019, 3, 18), "Réunion proposée le 18 avril.", null, scene.Ct));
        await scene.FaireAsync<EngagerLaConvention>(Amina, "2019-04-19 09:00", async s => await s.NoterAsync(_id, NatureDeFait.ReunionTenue, new(2019, 4, 18), "Les collectivités ont présenté leurs observations.", (await scene.PdfAsync(Amina, "2019-04-19 08:50", "Compte rendu de la réunion")).Id, scene.Ct));
    }

    private async Task ChiffrerAsync()
    {
        await scene.FaireAsync<PreremplirLesReferences>(Amina, "2019-05-06 10:00", s => s.ExecuterAsync(_id, scene.Ct));
        var saisies = Enumerable.Range(2019, 6).SelectMany(an => (ChiffreSaisi[])[Engagement("PP-2", "31", an, 6), Engagement("PP-2", "82", an, 2), Engagement("PP-3", "82", an, 4)]).ToList();
        await scene.FaireAsync<EcrireLesEngagements>(Amina, "2019-05-20 11:00", s => s.ExecuterAsync(_id, saisies, null, scene.Ct));
        await scene.CompleterAsync(Amina, "2019-05-20 15:00", _id);
    }

    private async Task DeposerAsync()
    {
        await scene.JoindreAsync(Amina, "2019-06-26 10:00", _id, NatureDePieceDeCus.Projet, NatureDePieceDeCus.TableauxDesIndicateurs, NatureDePieceDeCus.Psp);
        await scene.JouerAsync(Amina, "2019-06-26 11:00", s => s.GetRequiredService<FigerLaVersion>().ExecuterAsync(_id, scene.Ct));
        await scene.FaireAsync<DeposerLeProjet>(Luc, "2019-06-27 16:00", s => s.DeposerAsync(_id, scene.Ct));
        await scene.FaireAsync<InstruireLeProjet>(Jean, "2019-07-03 10:00", s => s.TransmettreAsync(_id, scene.Ct));
        await scene.FaireAsync<InstruireLeProjet>(ComptesDemo.OdileGarrigue, "2019-09-09 11:00", s => s.RendreUnAvisAsync(_id, "D82", SensDAvis.FavorableAvecReserves, "Deux rénovations par an ne suffisent pas au parc de Montauban.", ["PP-2, Tarn-et-Garonne"], scene.Ct));
        await scene.FaireAsync<InstruireLeProjet>(Jean, "2019-09-16 10:00", s => s.SynthetiserAsync(_id, "Un avis favorable avec réserves, sur la rénovation en Tarn-et-Garonne.", scene.Ct));
    }

    private async Task NegocierAsync()
    {
        await scene.FaireAsync<InstruireLeProjet>(Jean, "2019-10-01 09:00", s => s.NegocierAsync(_id, scene.Ct));
        var ligne = await scene.JouerAsync(Jean, "2019-10-01 10:00", s => s.GetRequiredService<ProposerUnChiffreDeCus>().ExecuterAsync(_id, new(NatureDeChiffre.Engagement, "PP-2", EchelleDEngagement.Departement, "31", 2021), 8, "Le parc F et G de la Haute-Garonne est important.", scene.Ct));
        await scene.FaireAsync<RepondreAuRegistre>(Amina, "2019-10-03 10:00", s => s.AccepterAsync(_id, ligne, "D’accord pour huit en 2021.", scene.Ct));
        await scene.JouerAsync(Jean, "2019-10-04 10:00", s => s.GetRequiredService<ProposerUnChiffreDeCus>().ExecuterAsync(_id, new(NatureDeChiffre.Engagement, "PP-2", EchelleDEngagement.Departement, "82", 2021), 4, "L’avis de Tarn-et-Garonne demande davantage.", scene.Ct));
    }

    private static ChiffreSaisi Engagement(string code, string departement, int an, decimal valeur) => new(new(NatureDeChiffre.Engagement, code, EchelleDEngagement.Departement, departement, an), valeur, null);
}
