using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Demonstration;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>The whole portal on 12 November 2018, and the acts of a convention by the people of the demonstration.</summary>
public sealed class PortailDesConventions : PortailDuPatrimoine
{
    internal static readonly CancellationToken Sans = CancellationToken.None;

    protected override string Ouverture => "2018-11-12 18:00";

    internal Task<ConventionCus> ConventionAsync(Guid id) => LireAsync(db => db.Set<ConventionCus>().AsNoTracking().SingleAsync(c => c.Id == id));

    internal Task<Guid> OuvrirAsync(string? rattachement = "243100518") => CommeAsync<OuvrirConvention, Guid>(ComptesDemo.LucFerrand, s => s.ExecuterAsync(OrganismesDemo.HabitatGaronne, rattachement, AppartenanceAUnGroupe.Independant, RepresentationDesLocataires.Representes, Sans));

    /// <summary>A PDF received for the espace.</summary>
    internal Task<FichierLu> PdfAsync(string titre, Guid? compte = null) => CommeAsync<IServiceProvider, FichierLu>(compte ?? ComptesDemo.LucFerrand, async s =>
    {
        var fichier = await s.GetRequiredService<IFichiers>().RecevoirAsync(new MemoryStream(PdfDeDemonstration.Ecrire(titre, titre, 1)), "piece.pdf", new([TypesDeFichier.Pdf], 1 << 20), Sans);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return fichier;
    });

    internal async Task JoindreAsync(Guid id, params NatureDePieceDeCus[] natures)
    {
        foreach (var nature in natures)
            await CommeAsync<DeposerLeProjet>(ComptesDemo.LucFerrand, async s => await s.JoindreAsync(id, nature, await PdfAsync(nature.ToString()), Sans));
    }

    internal async Task<string> RefusAsync<TService>(Guid compte, Func<TService, Task> acte)
        where TService : notnull => string.Join(" ", (await Should.ThrowAsync<Refus>(() => CommeAsync(compte, acte))).Motifs.Select(m => m.Phrase)).Replace('\u00A0', ' ').Replace('\u202F', ' ');

    internal Task<CircuitLu> CircuitAsync(Guid id) => CommeAsync<ISignatures, CircuitLu>(ComptesDemo.LucFerrand, async s => (await s.LireAsync(id, Sans)).ShouldNotBeNull());

    /// <summary>Somebody signs in its turn, as a page would have it done.</summary>
    internal Task SignerAsync(Guid circuit, Guid compte) => CommeAsync<IServiceProvider>(compte, async s =>
    {
        await s.GetRequiredService<ISignaturesDeDemonstration>().SignerAsync(circuit, Sans);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
    });

    internal Task<List<string>> JournalAsync(Guid id)
    {
        var objet = CheminsDeConvention.Objet(id);
        return LireAsync(db => db.Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Objet == objet).OrderBy(e => e.Numero).Select(e => e.Contenu).ToListAsync());
    }

    /// <summary>The stock of the story: Toulouse, one dwelling in Muret, 1 500 in Montauban; so many faulty lines.</summary>
    internal byte[] StockDHabitatGaronne(int logements = 12_399, int fautives = 0) => Octets(Lignes(logements, '\t', (i, champ) => champ switch
    {
        ChampDeLogement.Commune => i >= logements - 1_500 ? "82121" : i == 0 ? "31395" : "31555",
        ChampDeLogement.Dpe when i < fautives => "H",
        _ => null,
    }), "windows-1252");

    /// <summary>The clause of PS-1, and a plausible commitment in every cell still empty.</summary>
    internal async Task CompleterLesEngagementsAsync(Guid id)
    {
        await CommeAsync<ReglerLesParametres>(ComptesDemo.AminaBelkacem, s => s.DireLaClauseAsync(id, ClauseDePs1.Presente, Sans));
        await CommeAsync<IServiceProvider>(ComptesDemo.AminaBelkacem, async s =>
        {
            var c = await s.GetRequiredService<LireLeContexte>().DeAsync(await s.GetRequiredService<PerimetreDesConventions>().ChargerAsync(id, Sans), Sans);
            (await s.GetRequiredService<EcrireLesEngagements>().ExecuterAsync(id, ChiffresDeDemonstration.Manquants(c), null, Sans)).Refuses.ShouldBeEmpty();
        });
    }

    /// <summary>The hourly pass: deadlines come to their term.</summary>
    internal Task PasserAsync() => TravauxEnAttente.PasserAsync(ServicesDuPortail);

    /// <summary>No convention.</summary>
    internal async Task EffacerLesConventionsAsync()
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(Espace);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        await db.Database.ExecuteSqlRawAsync("delete from cus.versions; delete from cus.chiffres; delete from cus.conventions;");
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    /// <summary>Everything engaged and sent on 15 January 2019.</summary>
    internal async Task<Guid> AssocieeAsync()
    {
        Horloge.Regler("2019-01-10 09:00");
        await ImporterAsync(Octets(Lignes(40, ';', (i, champ) => champ == ChampDeLogement.Commune ? i == 0 ? "31395" : i < 30 ? "31555" : "82121" : null)));
        var id = await OuvrirAsync();
        Horloge.Regler("2019-01-15 10:00");
        await CommeAsync<EngagerLaConvention>(ComptesDemo.LucFerrand, s => s.EngagerAsync(id, new(new(2019, 1, 14), null), Sans));
        var codes = (await ConventionAsync(id)).Destinataires.Select(d => d.Code).ToList();
        await CommeAsync<EngagerLaConvention>(ComptesDemo.LucFerrand, s => s.EnvoyerAsync(id, codes, new(2019, 1, 15), Sans));
        await CommeAsync<EngagerLaConvention>(ComptesDemo.LucFerrand, s => s.AssocierAsync(id, Sans));
        return id;
    }
}
