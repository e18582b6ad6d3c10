using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ConventionsCus.Engagements;

/// <summary>A convention of Habitat Garonne over a stock in Haute-Garonne and Tarn-et-Garonne: Toulouse Métropole, Le Muretain Agglo, Grand Montauban.</summary>
public sealed class PortailDesChiffres : IAsyncLifetime
{
    internal const string Toulouse = "243100518";
    internal const string Muretain = "200068641";
    internal const string Montauban = "248200099";

    internal static readonly TerritoireDEngagement Garonne = new(EchelleDEngagement.Departement, "31", "Haute-Garonne");
    internal static readonly TerritoireDEngagement TarnEtGaronne = new(EchelleDEngagement.Departement, "82", "Tarn-et-Garonne");
    internal static readonly TerritoireDEngagement ToulouseMetropole = new(EchelleDEngagement.Epci, Toulouse, "Toulouse Métropole");

    public PortailDuPatrimoine Portail { get; } = new();

    internal BailleurDeCus Bailleur { get; private set; } = null!;

    /// <summary>Ordinary, with indicators of homes: 81 equivalents of 12 480.</summary>
    internal static CompositionDuPatrimoine Ordinaire => new(12_480, 81);

    public async Task InitializeAsync()
    {
        await Portail.InitializeAsync();
        Bailleur = new(OrganismesDemo.HabitatGaronne, Portail.Siren, "Habitat Garonne", "31", "76");
        await Portail.ImporterAsync(PortailDuPatrimoine.Octets(Portail.Lignes(200, ';', Cellule)));
    }

    public Task DisposeAsync() => Portail.DisposeAsync();

    internal static CelluleDeCus Engagement(string code, TerritoireDEngagement t, int an) => new(NatureDeChiffre.Engagement, code, t.Echelle, t.Code, an);

    internal static CelluleDeCus Reference(string code, TerritoireDEngagement t, int an = 2018) => new(NatureDeChiffre.Reference, code, t.Echelle, t.Code, an);

    internal static IEnumerable<ChiffreSaisi> Annees(string code, TerritoireDEngagement t, params decimal[] valeurs) => valeurs.Select((v, i) => new ChiffreSaisi(Engagement(code, t, 2019 + i), v, null));

    internal static IEnumerable<ChiffreSaisi> Horizons(string code, TerritoireDEngagement t, decimal trois, decimal six) => [new(Engagement(code, t, 2021), trois, null), new(Engagement(code, t, 2024), six, null)];

    /// <summary>A convention that is not engaged yet, its category fixed.</summary>
    internal async Task<Guid> OuvrirAsync(CompositionDuPatrimoine? composition = null, Action<ConventionCus>? suite = null)
    {
        await using var portee = await Portail.ServicesDuPortail.OuvrirPorteeAsync(PortailDuPatrimoine.Espace);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        await db.Database.ExecuteSqlRawAsync("delete from cus.conventions; delete from cus.chiffres; delete from cus.parametres; delete from cus.territorialisations; delete from cus.lignes_de_registre; delete from cus.orientations_de_ps1; delete from cus.complements;");
        var convention = ConventionCus.Ouvrir(Bailleur, Acteur.Systeme, Portail.Horloge.GetUtcNow());
        convention.FixerLaComposition(composition ?? Ordinaire);
        convention.FixerLesDestinataires([], ["31", "82"]);
        suite?.Invoke(convention);
        db.Add(convention);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return convention.Id;
    }

    /// <summary>Plays acts of the convention itself.</summary>
    internal async Task AvancerAsync(Guid id, Action<ConventionCus> acte)
    {
        await using var portee = await Portail.ServicesDuPortail.OuvrirPorteeAsync(PortailDuPatrimoine.Espace);
        acte(await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<ConventionCus>().SingleAsync(c => c.Id == id));
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    internal static void Deposer(ConventionCus c)
    {
        c.Engager(new(new(2019, 1, 14), null), new(2019, 1, 14));
        c.OuvrirLAssociation();
        c.Joindre(new(NatureDePieceDeCus.Projet, Guid.NewGuid(), "projet.pdf", Paris.Instant(new(2019, 6, 27), new(9, 0)), "Amina"));
        c.Joindre(new(NatureDePieceDeCus.TableauxDesIndicateurs, Guid.NewGuid(), "tableaux.xlsx", Paris.Instant(new(2019, 6, 27), new(9, 0)), "Amina"));
        c.Deposer(Paris.Instant(new(2019, 6, 27), new(16, 0)));
    }

    internal static void MettreEnNegociation(ConventionCus c)
    {
        Deposer(c);
        c.Transmettre([], Paris.Instant(new(2019, 7, 3), new(10, 0)));
        c.Negocier();
    }

    internal static void Conclure(ConventionCus c)
    {
        c.ActualiserLePsp(new(new(2018, 11, 12), Guid.NewGuid()));
        c.Joindre(new(NatureDePieceDeCus.Psp, Guid.NewGuid(), "psp.pdf", Paris.Instant(new(2019, 11, 1), new(9, 0)), "Amina"));
        c.Noter(new(NatureDeFait.ConcertationLocative, new(2019, 2, 20), "Conseil", Guid.NewGuid(), "Amina"), new(2019, 11, 1));
        c.FigerUneVersion(Paris.Instant(new(2019, 10, 10), new(9, 0)));
        c.AdopterLeProjetFinal(new(new(2019, 10, 14), null, null, 1), new(2019, 10, 14));
        c.MettreEnSignature();
        c.DeposerLeDossier(Paris.Instant(new(2019, 11, 12), new(15, 0)));
        c.ProposerLaSignature(Paris.Instant(new(2019, 11, 25), new(10, 0)));
        c.Conclure(Paris.Instant(new(2019, 12, 16), new(11, 0)));
    }

    /// <summary>In force, with these commitments as targets.</summary>
    internal async Task<Guid> ConclueAsync(params IEnumerable<ChiffreSaisi>[] engagements)
    {
        var id = await OuvrirAsync();
        (await EcrireAsync(id, null, [.. engagements.SelectMany(e => e)])).Refuses.ShouldBeEmpty();
        await AvancerAsync(id, c =>
        {
            MettreEnNegociation(c);
            Conclure(c);
        });
        await PorterAsync(id);
        return id;
    }

    /// <summary>The commitments become targets, as the conclusion does it.</summary>
    internal async Task PorterAsync(Guid id)
    {
        await using var portee = await Portail.ServicesDuPortail.OuvrirPorteeAsync(PortailDuPatrimoine.Espace);
        await portee.ServiceProvider.GetRequiredService<PorterLesEngagements>().ExecuterAsync(await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<ConventionCus>().SingleAsync(c => c.Id == id), CancellationToken.None);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    internal Task<BilanDeChiffres> EcrireAsync(Guid id, string? motif, params ChiffreSaisi[] saisies) => Portail.CommeAsync<EcrireLesEngagements, BilanDeChiffres>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, saisies, motif, CancellationToken.None));

    internal Task<IReadOnlyList<ConflitDeValeur>> RealiserAsync(Guid id, int annee, params RealisationSaisie[] saisies) =>
        Portail.CommeAsync<SaisirLesRealisations, IReadOnlyList<ConflitDeValeur>>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, annee, saisies, CancellationToken.None));

    internal Task ArreterAsync(Guid id, MatriceDuPrefet matrice) => Portail.CommeAsync<ArreterLaTerritorialisation>(ComptesDemo.BrunoLacaze, s => s.ExecuterAsync(id, matrice, CancellationToken.None));

    /// <summary>Acts for the prefect of a département as well.</summary>
    internal async Task HabiliterUnPrefetAsync(Guid compte, string territoire)
    {
        await using var portee = await Portail.ServicesDuPortail.OuvrirPorteeAsync(PortailDuPatrimoine.Espace);
        portee.ServiceProvider.GetRequiredService<PortailDbContext>().Add(Habilitation.Accorder(compte, Role.Prefecture, OrganismesDemo.PrefectureMaineEtLoire, [territoire], new(2019, 1, 1), null));
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    /// <summary>What was done, judged, by code, territory and year.</summary>
    internal async Task<IReadOnlyList<SuiviDIndicateurDeCus>> SuiviAsync(Guid id)
    {
        await using var portee = await Portail.ServicesDuPortail.OuvrirPorteeAsync(PortailDuPatrimoine.Espace);
        var convention = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<ConventionCus>().AsNoTracking().SingleAsync(c => c.Id == id);
        return (await portee.ServiceProvider.GetRequiredService<LireLeSuivi>().LireAsync(convention, CancellationToken.None)).Suivis;
    }

    internal static string Net(string texte) => texte.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    /// <summary>10 in Montauban and 10 in Muret for 200; two dwellings of ten on sale.</summary>
    private static string? Cellule(int i, ChampDeLogement champ) => champ switch
    {
        ChampDeLogement.Commune => (i % 20) switch { 9 => "82121", 19 => "31395", _ => "31555" },
        ChampDeLogement.MisEnVenteLe => i % 10 == 0 ? "01/10/2018" : null,
        _ => null,
    };
}
