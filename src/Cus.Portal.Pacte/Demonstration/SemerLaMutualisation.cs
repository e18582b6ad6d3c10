using System.Globalization;
using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Pacte.Demonstration;

/// <summary>
/// Two campaigns told by the acts of the portal: that of 2013, from its opening to its end; that of 2014, computed twice, waiting for the
/// commission. Once.
/// </summary>
internal static class SemerLaMutualisation
{
    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct)
    {
        await using (var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
        {
            if (await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<CampagneDeMutualisation>().AnyAsync(ct))
                return;
        }

        var recit = new RecitDeLaMutualisation(services, ct);
        await recit.Raconter2013Async();
        await recit.Raconter2014Async();
        services.GetRequiredService<AvancementDuSemis>().Dire("Démonstration : campagnes de mutualisation prêtes.");
    }
}

/// <summary>The story, act by act.</summary>
internal sealed class RecitDeLaMutualisation(IServiceProvider services, CancellationToken ct)
{
    /// <summary>Organisme, dwellings, plan; new dwellings in zones 1 and 2, millions of éco-prêts, restructurings asked.</summary>
    private static readonly (Guid Id, int Logements, PlanDeLaCglls Plan, int Zone1, int Zone2, decimal Millions, int Restructures)[] Organismes =
    [
        (OrganismesDemo.HabitatGaronne, 12_400, PlanDeLaCglls.Aucun, 140, 60, 4.2m, 0), (OrganismesDemo.ToitDOc, 8_150, PlanDeLaCglls.Aucun, 40, 95, 2.75m, 60), (OrganismesDemo.InsulaLogis, 1_980, PlanDeLaCglls.Consolidation, 22, 8, 0.6m, 0),
        (OrganismesDemo.SeineLogis, 31_700, PlanDeLaCglls.Aucun, 520, 0, 9.1m, 0), (OrganismesDemo.LoireHabitat, 15_300, PlanDeLaCglls.Aucun, 0, 210, 5.05m, 120), (OrganismesDemo.BretagneLogis, 9_420, PlanDeLaCglls.Aucun, 0, 180, 3.3m, 40),
        (OrganismesDemo.NordToit, 22_600, PlanDeLaCglls.Aucun, 90, 130, 7.8m, 310), (OrganismesDemo.LimousinHabitat, 5_870, PlanDeLaCglls.RetablissementDEquilibre, 0, 25, 1.1m, 220), (OrganismesDemo.AlsaceFoyers, 3_240, PlanDeLaCglls.ReprisePatrimoine, 0, 45, 0.85m, 0),
        (OrganismesDemo.PenfeldHabitat, 11_050, PlanDeLaCglls.Aucun, 0, 115, 4.6m, 90), (OrganismesDemo.IroiseLogement, 4_310, PlanDeLaCglls.Aucun, 0, 70, 1.4m, 0), (OrganismesDemo.CoopRade, 980, PlanDeLaCglls.Aucun, 0, 18, 0.2m, 0),
    ];

    private IReadOnlyDictionary<Guid, OrganismeLu> _lus = new Dictionary<Guid, OrganismeLu>();

    public async Task Raconter2013Async()
    {
        await FaireAsync<OuvrirLaCampagne>("2014-01-20 09:00", s => s.ExecuterAsync(2013, ct));
        await ImporterAsync(2013, "2014-01-27 10:00", "2014-02-03 10:00");
        await FaireAsync<CalculerLaCampagne>("2014-02-04 11:20", s => s.ExecuterAsync(2013, ct));
        await FaireAsync<ValiderLaCampagne>("2014-03-12 15:00", s => s.ExecuterAsync(2013, ct));
        await FaireAsync<NotifierLaCampagne>("2014-03-20 10:00", s => s.ExecuterAsync(2013, ct));
        List<OrganismeDeCampagne> doivent = [];
        await FaireAsync<PortailDbContext>("2014-04-30 09:00", async db => doivent = [.. (await db.Set<OrganismeDeCampagne>().AsNoTracking().Where(o => o.Annee == 2013).ToListAsync(ct)).Where(o => o.Reste > 0)]);
        foreach (var o in doivent)
            await FaireAsync<ReglerLaCampagne>("2014-04-30 10:00", s => s.EncaisserAsync(2013, o.Siren, o.Reste, new(2014, 4, 29), ct));
        await FaireAsync<ReglerLaCampagne>("2014-04-30 18:00", s => s.VerserAsync(2013, new(2014, 4, 30), ct));
        await FaireAsync<ReglerLaCampagne>("2014-05-05 10:00", s => s.SolderAsync(2013, ct));
        await FaireAsync<ReglerLaCampagne>("2014-06-18 14:00", s => s.DresserAsync(2013, "La première année a soutenu la production dans les zones 1 et 1 bis.\nLa dérogation en faveur des organismes exonérés est à examiner pour 2014.", ct));
    }

    public async Task Raconter2014Async()
    {
        await FaireAsync<ReglerLesParametres>("2014-06-25 10:00", s => s.ExecuterAsync(2014, ParametresDAnnee.ParDefaut(2014) with { Frais = 12_000 }, "Au vu du bilan de 2013, la dérogation des exonérés n’est pas reconduite.", ct));
        await FaireAsync<OuvrirLaCampagne>("2015-01-15 09:00", s => s.ExecuterAsync(2014, ct));
        await ImporterAsync(2014, "2015-01-22 10:00", "2015-02-02 10:00");
        await FaireAsync<CalculerLaCampagne>("2015-02-03 11:00", s => s.ExecuterAsync(2014, ct));
        var siren = _lus[OrganismesDemo.CoopRade].Siren;
        await FaireAsync<DeciderUnCas>("2015-02-17 16:00", s => s.ExecuterAsync(2014, siren, NatureDeCas.AjusterLAide, 15_600, "Douze logements d’un prêt signé fin 2013 et compté par personne.", new(2015, 2, 16), ct));
        await FaireAsync<CalculerLaCampagne>("2015-02-17 16:30", s => s.ExecuterAsync(2014, ct));
    }

    private async Task ImporterAsync(int annee, string bases, string prets)
    {
        await FaireAsync<IOrganismes>(bases, async s => _lus = await s.LireAsync([.. Organismes.Select(o => o.Id)], new(annee, 12, 31), ct));
        await FaireAsync<ImporterLesBases>(bases, async s =>
        {
            var lecture = await s.ExecuterAsync(annee, Recevoir(TableauDesBases.Modele, Organismes.Select(o => Base(o, annee)).Append($"{OrganismeDOutreMer};Bourbon Logis;974;;51000;9100000;1900;;"), $"bases-{annee}.csv"), ct);
            if (lecture.Fautes.Count > 0)
                throw new InvalidOperationException(lecture.Fautes[0].Phrase);
        });
        await FaireAsync<ImporterLesPrets>(prets, async s =>
        {
            var import = await s.ExecuterAsync(annee, Recevoir(TableauDesPrets.Modele, Prets(annee), $"prets-{annee}.csv"), ct);
            await FaireAsync<DeciderDesPrets>(prets, d => d.AccepterAsync(annee, import.Id, ct));
        });
    }

    private const string OrganismeDOutreMer = "990000150";

    private string Base((Guid Id, int Logements, PlanDeLaCglls Plan, int Zone1, int Zone2, decimal Millions, int Restructures) o, int annee)
    {
        var lu = _lus[o.Id];
        var logements = o.Logements + ((annee - 2013) * (o.Zone1 + o.Zone2));
        return string.Create(CultureInfo.InvariantCulture, $"{lu.Siren};{lu.Nom};{lu.Commune![..2]};{Libelles.De(o.Plan)};{logements * 29};{logements * 4_610L};{logements};{o.Restructures};");
    }

    private IEnumerable<string> Prets(int annee)
    {
        var numero = 1_000;
        foreach (var o in Organismes)
        {
            var siren = _lus[o.Id].Siren;
            if (o.Zone1 > 0)
                yield return string.Create(CultureInfo.InvariantCulture, $"CDC{++numero};{siren};14/03/{annee};PLUS;1;{o.Zone1 - (o.Zone1 / 4)};{o.Zone1 * 82_000L}");
            if (o.Zone1 >= 4)
                yield return string.Create(CultureInfo.InvariantCulture, $"CDC{++numero};{siren};31/12/{annee};PLAI;1 bis;{o.Zone1 / 4};{o.Zone1 * 21_000L}");
            if (o.Zone2 > 0)
                yield return string.Create(CultureInfo.InvariantCulture, $"CDC{++numero};{siren};22/06/{annee};PLUS;{(numero % 2 == 0 ? 2 : 3)};{o.Zone2};{o.Zone2 * 74_000L}");
            yield return string.Create(CultureInfo.InvariantCulture, $"CDC{++numero};{siren};05/09/{annee};{(numero % 2 == 0 ? "éco-prêt" : "PAM")};;;{o.Millions * 1_000_000:0}");
        }

        yield return $"CDC9001;{_lus[OrganismesDemo.NordToit].Siren};02/01/{annee + 1};PLUS;2;14;900000";
        yield return $"CDC9002;{_lus[OrganismesDemo.SeineLogis].Siren};11/05/{annee};PLS;1;30;3100000";
    }

    private Func<IFichiers, Task<FichierLu>> Recevoir(ModeleDeTableur modele, IEnumerable<string> lignes, string nom) => f =>
        f.RecevoirAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join(';', modele.Colonnes.Select(c => c.Titre)) + "\n" + string.Join('\n', lignes))), nom, ImporterLesBases.Exigences, ct);

    private async Task FaireAsync<TService>(string quand, Func<TService, Task> acte)
        where TService : notnull
    {
        var le = DateTime.ParseExact(quand, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var instant = Paris.Instant(DateOnly.FromDateTime(le), TimeOnly.FromDateTime(le));
        Acteur acteur;
        await using (var lecture = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
            acteur = await lecture.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(ComptesDemo.MaudPerrin, Paris.Date(instant), ct) ?? throw new InvalidOperationException("The secretariat of the demonstration is missing.");
        await using var portee = await services.OuvrirPorteePasseeAsync(ComptesDemo.EspaceNational, acteur, instant, ct);
        await acte(portee.ServiceProvider.GetRequiredService<TService>());
    }
}
