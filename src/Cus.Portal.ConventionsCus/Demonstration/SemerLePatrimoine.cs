using System.Globalization;
using System.Text;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Demonstration;

/// <summary>The stock of Habitat Garonne, told by the acts of the portal: a file accepted, its ensembles formed, a second file read that waits for a decision. Once.</summary>
internal sealed class SemerLePatrimoine(IServiceProvider services, CancellationToken ct)
{
    private const int Logements = 480;
    private static readonly string[] Communes = ["31555", "31555", "31069", "31395", "82121"];
    private static readonly string[] Voies = ["allée des Œillets", "rue du Languedoc", "chemin de Mange-Pommes", "avenue de la Gare", "rue de l’Égalité"];
    private DateOnly _aujourdhui;
    private string _siren = "";

    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct) => await new SemerLePatrimoine(services, ct).RaconterAsync();

    private async Task RaconterAsync()
    {
        await using (var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
        {
            _aujourdhui = portee.ServiceProvider.GetRequiredService<IHorloge>().Aujourdhui();
            var lu = await portee.ServiceProvider.GetRequiredService<IOrganismes>().LireAsync(OrganismesDemo.HabitatGaronne, _aujourdhui, ct);
            if (lu?.Siren is not { } siren || Disposition.Du(_aujourdhui.Year) is null || await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<ImportDeStock>().AnyAsync(ct))
                return;
            _siren = siren;
        }

        var premier = await DeposerAsync(24, "patrimoine-habitat-garonne.csv", _ => null);
        await JouerAsync(24, 10, s => s.GetRequiredService<AccepterLImport>().ExecuterAsync(premier, ct));
        await JouerAsync(23, 9, s => s.GetRequiredService<ProposerDesEnsembles>().FormerAsync(_siren, CritereDEnsemble.Fichier, ct));
        await JouerAsync(23, 11, s => s.GetRequiredService<TenirLesEnsembles>().DefinirUneTypologieAsync(_siren, "Résidence récente, bien desservie", ct));
        await DeposerAsync(2, "patrimoine-corrige.csv", i => i.Rang switch
        {
            _ when i.Champ == ChampDeLogement.Dpe && i.Rang % 60 == 7 => "H",
            _ when i.Champ == ChampDeLogement.Loyer && i.Rang == 31 => "-402,10",
            _ when i.Champ == ChampDeLogement.Dpe && i.Rang % 24 == 5 => "C",
            _ when i.Champ == ChampDeLogement.Identifiant && i.Rang >= Logements - 6 => $"HG{1_000 + i.Rang:000000}",
            _ => null,
        });
        services.GetRequiredService<AvancementDuSemis>().Dire("Démonstration\u00A0: patrimoine prêt.");
    }

    private async Task<Guid> DeposerAsync(int ilYA, string nom, Func<(int Rang, ChampDeLogement Champ), string?> autrement)
    {
        var contenu = Encoding.UTF8.GetBytes(string.Join("\r\n", Lignes(autrement)) + "\r\n");
        var id = Guid.Empty;
        await JouerAsync(ilYA, 9, async s => id = await s.GetRequiredService<DeposerLeStock>()
            .ExecuterAsync(OrganismesDemo.HabitatGaronne, _aujourdhui.Year, ModeDImport.Complet, f => f.RecevoirAsync(new MemoryStream(contenu), nom, DeposerLeStock.Exigences, ct), ct));
        await JouerAsync(ilYA, 9, s => ActivatorUtilities.CreateInstance<LireLePatrimoine>(s).ExecuterAsync(id.ToString(), ct));
        return id;
    }

    private IEnumerable<string> Lignes(Func<(int Rang, ChampDeLogement Champ), string?> autrement)
    {
        var colonnes = Disposition.Du(_aujourdhui.Year)!.Colonnes;
        return Enumerable.Range(0, Logements).Select(i => string.Join(';', colonnes.Select(c => autrement((i, c.Champ)) ?? Cellule(i, c.Champ)))).Prepend(string.Join(';', colonnes.Select(c => c.Titre)));
    }

    private string Cellule(int i, ChampDeLogement champ)
    {
        var immeuble = i / 24;
        return champ switch
        {
            ChampDeLogement.Siren => _siren,
            ChampDeLogement.Identifiant => $"HG{i + 1:000000}",
            ChampDeLogement.Commune => Communes[immeuble % 5],
            ChampDeLogement.Adresse => $"{2 + (immeuble * 4)} {Voies[immeuble % 5]}, logement {1 + (i % 24)}",
            ChampDeLogement.Qpv => immeuble % 5 == 0 ? "QP031004" : "",
            ChampDeLogement.ConventionApl => $"31-3-1974-{immeuble:000}",
            ChampDeLogement.Financement => immeuble % 6 == 5 ? "PLAI" : immeuble % 6 == 4 ? "PLS" : "PLUS",
            ChampDeLogement.Plafond => immeuble % 6 == 5 ? "PLAI" : immeuble % 6 == 4 ? "PLS" : "PLUS",
            ChampDeLogement.Dpe => "DDEEFCCGBD"[(immeuble + (i % 3)) % 10].ToString(),
            ChampDeLogement.AnneeDeConstruction => (1958 + (immeuble * 3)).ToString(CultureInfo.InvariantCulture),
            ChampDeLogement.ModeDeSurface => immeuble % 4 == 3 ? "2" : "1",
            ChampDeLogement.Surface => (38 + (i % 24 * 2)).ToString(CultureInfo.InvariantCulture),
            ChampDeLogement.Pieces => (1 + (i % 5)).ToString(CultureInfo.InvariantCulture),
            ChampDeLogement.Loyer => $"{310 + (i % 24 * 9)},40",
            ChampDeLogement.VacantDepuis => i % 41 == 13 ? $"01/10/{_aujourdhui.Year - 1}" : "",
            ChampDeLogement.AccessiblePmr => i % 24 < 4 ? "O" : "N",
            ChampDeLogement.MisEnVenteLe => i % 97 == 50 ? $"15/03/{_aujourdhui.Year - 1}" : "",
            ChampDeLogement.Ensemble => $"HG-EI-{1 + immeuble:00}",
            ChampDeLogement.LibelleDEnsemble => $"Résidence {Voies[immeuble % 5]} {1 + immeuble}",
            _ => "",
        };
    }

    /// <summary>So many days ago, at an hour of Paris, by Amina Belkacem.</summary>
    private async Task JouerAsync(int ilYA, int heure, Func<IServiceProvider, Task> acte)
    {
        Acteur acteur;
        await using (var lecture = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
            acteur = await lecture.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(ComptesDemo.AminaBelkacem, _aujourdhui, ct) ?? throw new InvalidOperationException("Amina Belkacem of the demonstration is missing.");
        await using var portee = await services.OuvrirPorteePasseeAsync(ComptesDemo.EspaceNational, acteur, Paris.Instant(_aujourdhui.AddDays(-ilYA), new TimeOnly(heure, 12)), ct);
        await acte(portee.ServiceProvider);
    }
}
