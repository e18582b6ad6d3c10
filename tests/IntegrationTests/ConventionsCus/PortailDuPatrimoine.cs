using System.Text;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>The whole portal on 4 February 2019, and files of the stock of Habitat Garonne. One class of tests shares its stock: a test begins by <see cref="EffacerAsync"/>.</summary>
public class PortailDuPatrimoine : PortailDeTest
{
    internal static readonly Guid Espace = ComptesDemo.EspaceNational;
    internal static readonly Disposition Disposition = Disposition.Du(2019)!;

    internal string Siren { get; private set; } = "";

    /// <summary>When the portal opens.</summary>
    protected virtual string Ouverture => "2019-02-04 09:00";

    public override async Task InitializeAsync()
    {
        Horloge.Regler(Ouverture);
        await base.InitializeAsync();
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(Espace);
        Siren = (await portee.ServiceProvider.GetRequiredService<IOrganismes>().LireAsync(OrganismesDemo.HabitatGaronne, new(2019, 2, 4), CancellationToken.None))!.Siren!;
    }

    /// <summary>So many lines: two départements, three conventions; changed by what is given.</summary>
    internal IEnumerable<string> Lignes(int nombre, char separateur = ';', Func<int, ChampDeLogement, string?>? autres = null, int depuis = 0) => Enumerable.Range(depuis, nombre).Select(i =>
        string.Join(separateur, Disposition.Colonnes.Select(c => autres?.Invoke(i, c.Champ) ?? Cellule(i, c.Champ)))).Prepend(string.Join(separateur, Disposition.Colonnes.Select(c => c.Titre)));

    internal static byte[] Octets(IEnumerable<string> lignes, string encodage = "utf-8")
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(encodage).GetBytes(string.Join("\r\n", lignes) + "\r\n");
    }

    /// <summary>Dropped by Amina Belkacem.</summary>
    internal Task<Guid> DeposerAsync(byte[] contenu, string nom = "patrimoine.csv", ModeDImport mode = ModeDImport.Complet, Guid? compte = null, bool national = false) => CommeAsync<DeposerLeStock, Guid>(compte ?? ComptesDemo.AminaBelkacem,
        s => s.ExecuterAsync(national ? null : OrganismesDemo.HabitatGaronne, 2019, mode, f => f.RecevoirAsync(new MemoryStream(contenu), nom, DeposerLeStock.Exigences, CancellationToken.None), CancellationToken.None));

    /// <summary>The planned work, run here; with another store of files when one is given.</summary>
    internal async Task TravaillerAsync(Guid import, IFichiers? fichiers = null)
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(Espace);
        var travail = ActivatorUtilities.CreateInstance<LireLePatrimoine>(portee.ServiceProvider, fichiers is null ? [] : [fichiers]);
        await travail.ExecuterAsync(import.ToString(), CancellationToken.None);
    }

    internal Task AccepterAsync(Guid import) => CommeAsync<AccepterLImport>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(import, CancellationToken.None));

    /// <summary>Dropped, read and accepted.</summary>
    internal async Task<Guid> ImporterAsync(byte[] contenu, ModeDImport mode = ModeDImport.Complet)
    {
        var id = await DeposerAsync(contenu, mode: mode);
        await TravaillerAsync(id);
        await AccepterAsync(id);
        return id;
    }

    internal Task<ImportDeStock> ImportAsync(Guid id) => LireAsync(db => db.Set<ImportDeStock>().AsNoTracking().SingleAsync(i => i.Id == id));

    internal Task<int> EnVigueurAsync() => LireAsync(db => (from s in db.Set<StockImporte>() join l in db.Set<Logement>() on new { s.ImportId, s.Siren } equals new { l.ImportId, l.Siren } select l).CountAsync());

    /// <summary>No stock, no import.</summary>
    internal async Task EffacerAsync()
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(Espace);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        await db.Database.ExecuteSqlRawAsync("delete from cus.ensembles; delete from cus.stocks; delete from cus.logements; delete from cus.fautes; delete from cus.imports;");
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    private string Cellule(int i, ChampDeLogement champ) => champ switch
    {
        ChampDeLogement.Siren => Siren,
        ChampDeLogement.Identifiant => $"HG{i:000000}",
        ChampDeLogement.Commune => i % 10 == 9 ? "82121" : "31555",
        ChampDeLogement.Adresse => $"{i % 40 + 1} allée des Œillets, bâtiment {i / 40}",
        ChampDeLogement.Qpv => i % 3 == 0 ? "QP031001" : "",
        ChampDeLogement.ConventionApl => $"31-{i / 100}",
        ChampDeLogement.Financement => "PLUS",
        ChampDeLogement.Plafond => "PLUS",
        ChampDeLogement.Dpe => "CDEFG"[i % 5].ToString(),
        ChampDeLogement.AnneeDeConstruction => "1974",
        ChampDeLogement.ModeDeSurface => "1",
        ChampDeLogement.Surface => "64,50",
        ChampDeLogement.Loyer => "412,35",
        ChampDeLogement.AccessiblePmr => i % 4 == 0 ? "O" : "N",
        _ => "",
    };
}
