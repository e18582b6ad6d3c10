using System.Globalization;
using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Pacte;

/// <summary>The whole portal at the signature of the pacte; A, B and C of its example are three landlords of the demonstration.</summary>
public sealed class PortailDeMutualisation : PortailDeTest
{
    internal const string TitresDesBases = "SIREN;Organisme;Département;Plan de la CGLLS;Cotisation CGLLS;Loyers;Logements;Restructurations demandées;Courriel";
    internal const string TitresDesPrets = "Prêt;SIREN;Signé le;Produit;Zone;Logements;Montant";
    internal const string AdresseDeB = "compta@toit-d-oc.example";
    internal static readonly Guid Espace = ComptesDemo.EspaceNational;
    internal static readonly Guid Maud = ComptesDemo.MaudPerrin;
    internal static readonly CancellationToken Sans = CancellationToken.None;

    /// <summary>Habitat Garonne.</summary>
    internal string A { get; private set; } = "";

    /// <summary>Toit d’Oc.</summary>
    internal string B { get; private set; } = "";

    /// <summary>Insula Logis, under a plan de consolidation.</summary>
    internal string C { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        Horloge.Regler("2013-07-08 12:00");
        await base.InitializeAsync();
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(Espace);
        var lus = await portee.ServiceProvider.GetRequiredService<IOrganismes>().LireAsync([OrganismesDemo.HabitatGaronne, OrganismesDemo.ToitDOc, OrganismesDemo.InsulaLogis], new(2014, 1, 1), Sans);
        (A, B, C) = (lus[OrganismesDemo.HabitatGaronne].Siren!, lus[OrganismesDemo.ToitDOc].Siren!, lus[OrganismesDemo.InsulaLogis].Siren!);
    }

    /// <summary>A morning after the last one: a code of the second factor serves once, so the clock of a class never goes back.</summary>
    internal void LeLendemain()
    {
        if (Horloge.GetUtcNow().Year < 2021)
            Horloge.Regler("2021-02-01 09:00");
        Horloge.Avancer(TimeSpan.FromDays(1));
    }

    /// <summary>The bases of the example; the rents of B as given.</summary>
    internal string[] Bases(string loyersDeB = "3 000") =>
        [$"{A};Habitat Garonne;31;;100;1 000;10;;", $"{B};Toit d’Oc;31;aucun plan;300;{loyersDeB};30;;{AdresseDeB}", $"{C};Insula Logis;2A;plan de consolidation;0;500;5;;", "990000150;Bourbon Logis;974;;50;500;5;;"];

    /// <summary>The loans of the example, of that year: five lines.</summary>
    internal string[] Prets(int annee) =>
    [
        Pret(1, A, $"15/03/{annee}", "PLUS", "1", "2", ""), Pret(2, B, $"02/04/{annee}", "PLAI", "2", "1", "90 000"), Pret(3, B, $"31/12/{annee}", "PAM", "", "", "60 000"), Pret(4, B, $"05/06/{annee}", "PAM", "3", "12", "40 000"), Pret(5, C, $"07/07/{annee}", "PLUS", "1 bis", "1", ""),
    ];

    internal static string Pret(int numero, string siren, string le, string produit, string zone, string logements, string montant) => string.Join(';', numero.ToString(CultureInfo.InvariantCulture), siren, le, produit, zone, logements, montant);

    internal static byte[] Fichier(string titres, IEnumerable<string> lignes) => Encoding.UTF8.GetBytes(titres + "\r\n" + string.Join("\r\n", lignes) + "\r\n");

    internal Task<LectureDesBases> ImporterLesBasesAsync(int annee, params string[] lignes) => CommeAsync<ImporterLesBases, LectureDesBases>(Maud, s => s.ExecuterAsync(annee, Recevoir(TitresDesBases, lignes, "bases.csv"), Sans));

    internal Task<ImportDePrets> ImporterLesPretsAsync(int annee, params string[] lignes) => CommeAsync<ImporterLesPrets, ImportDePrets>(Maud, s => s.ExecuterAsync(annee, Recevoir(TitresDesPrets, lignes, "prets.csv"), Sans));

    /// <summary>The example, computed, of a year that is over.</summary>
    internal async Task CalculerAsync(int annee)
    {
        await CommeAsync<OuvrirLaCampagne>(Maud, s => s.ExecuterAsync(annee, Sans));
        (await ImporterLesBasesAsync(annee, Bases())).Retenus.Count.ShouldBe(3);
        var import = await ImporterLesPretsAsync(annee, Prets(annee));
        await CommeAsync<DeciderDesPrets>(Maud, s => s.AccepterAsync(annee, import.Id, Sans));
        await CommeAsync<CalculerLaCampagne>(Maud, s => s.ExecuterAsync(annee, Sans));
    }

    internal Task<CampagneDeMutualisation> CampagneAsync(int annee) => LireAsync(db => db.Set<CampagneDeMutualisation>().AsNoTracking().SingleAsync(c => c.Annee == annee));

    internal Task<List<OrganismeDeCampagne>> OrganismesAsync(int annee) => LireAsync(db => db.Set<OrganismeDeCampagne>().AsNoTracking().Where(o => o.Annee == annee).OrderBy(o => o.Siren).ToListAsync());

    internal async Task<CalculDeCampagne> CalculAsync(int annee)
    {
        var campagne = await CampagneAsync(annee);
        return await LireAsync(db => db.Set<CalculDeCampagne>().AsNoTracking().SingleAsync(c => c.CampagneId == campagne.Id && c.Numero == campagne.DernierCalcul));
    }

    internal async Task<string> RefusAsync<TService>(Guid compte, Func<TService, Task> acte)
        where TService : notnull => string.Join(' ', (await Should.ThrowAsync<Refus>(() => CommeAsync(compte, acte))).Motifs.Select(m => m.Phrase)).Replace('\u00A0', ' ');

    private static Func<IFichiers, Task<FichierLu>> Recevoir(string titres, IEnumerable<string> lignes, string nom) => f => f.RecevoirAsync(new MemoryStream(Fichier(titres, lignes)), nom, Cus.Portal.Pacte.Campagnes.ImporterLesBases.Exigences, Sans);
}
