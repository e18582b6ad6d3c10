using System.Diagnostics;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>The whole portal with a convention of Habitat Garonne, driven through its own acts: each test opens its own.</summary>
public sealed class PortailDuTexte : PortailDuPatrimoine
{
    private static readonly Acteur Luc = new(ComptesDemo.LucFerrand, "Luc Ferrand", "", []);

    /// <summary>The prefect of the Haute-Garonne, whom the demonstration does not have.</summary>
    internal static readonly Acteur Prefete31 = new(Guid.Parse("0198a000-0000-7000-8001-0000000000f1"), "Ève Marty", "", [new(Guid.NewGuid(), Role.Prefecture, null, ["D31"], null)]);

    /// <summary>The only convention of the portal.</summary>
    internal async Task<Guid> OuvrirAsync(int reports = 0)
    {
        await EffacerLesConventionsAsync();
        return await DansAsync(db =>
        {
            var c = ConventionCus.Ouvrir(new(OrganismesDemo.HabitatGaronne, Siren, "Habitat Garonne", "31", "76"), Luc, Horloge.GetUtcNow());
            c.FixerLesDestinataires([], ["31", "82"]);
            for (var i = 0; i < reports; i++)
            {
                c.DemanderUnReport("Fusion en cours.", new Deliberation(new(2019, 5, 2), null), new(2019, 5, 21));
                c.AccorderLeReport(Prefete31, new(2019, 6, 14));
            }

            db.Add(c);
            return Task.FromResult(c.Id);
        });
    }

    /// <summary>In force since 1 July 2019, signed the 16 December; the clock stands there.</summary>
    internal async Task<Guid> EnVigueurAsync(params (string Indicateur, EchelleDEngagement Echelle, string Territoire, int An, decimal Valeur)[] engagements)
    {
        var id = await OuvrirAsync();
        await ChiffrerAsync(id, engagements);
        await DansAsync(async db =>
        {
            Conclure(await db.Set<ConventionCus>().SingleAsync(c => c.Id == id));
            return true;
        });
        return id;
    }

    internal Task ChiffrerAsync(Guid id, params (string Indicateur, EchelleDEngagement Echelle, string Territoire, int An, decimal Valeur)[] engagements) => DansAsync(db =>
    {
        foreach (var e in engagements)
        {
            var chiffre = ChiffreDeCus.Poser(id, new(NatureDeChiffre.Engagement, e.Indicateur, e.Echelle, e.Territoire, e.An));
            chiffre.Ecrire(e.Valeur, "saisi", Luc, Horloge.GetUtcNow());
            db.Add(chiffre);
        }

        return Task.FromResult(true);
    });

    internal async Task<T> DansAsync<T>(Func<PortailDbContext, Task<T>> acte)
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(Espace);
        var resultat = await acte(portee.ServiceProvider.GetRequiredService<PortailDbContext>());
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return resultat;
    }

    /// <summary>A use case as an actor made by hand.</summary>
    internal async Task CommeActeurAsync<TService>(Acteur acteur, Func<TService, Task> acte)
        where TService : notnull
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(Espace, acteur);
        await acte(portee.ServiceProvider.GetRequiredService<TService>());
    }

    internal async Task<Refus> RefusAsync<TService>(Guid compte, Func<TService, Task> acte)
        where TService : notnull => await Should.ThrowAsync<Refus>(() => CommeAsync(compte, acte));

    internal Task<ConventionCus> ConventionAsync(Guid id) => LireAsync(db => db.Set<ConventionCus>().AsNoTracking().SingleAsync(c => c.Id == id));

    internal Task<List<string>> JournalAsync(Guid id) => LireAsync(db => db.Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Objet == CheminsDeConvention.Objet(id)).OrderBy(e => e.Numero).Select(e => e.Contenu).ToListAsync());

    /// <summary>Two ensembles of the Haute-Garonne with their households, published alone or together.</summary>
    internal async Task OccuperAsync(int premier, int second, string? groupe)
    {
        await EffacerAsync();
        await ImporterAsync(Octets(Lignes(60)));
        await CommeAsync<ProposerDesEnsembles>(ComptesDemo.AminaBelkacem, s => s.FormerAsync(Siren, CritereDEnsemble.Qpv, CancellationToken.None));
        var ensembles = (await CommeAsync<LireLesEnsembles, IReadOnlyList<EnsembleLu>>(ComptesDemo.AminaBelkacem, s => s.ListerAsync(Siren, CancellationToken.None))).Where(e => e.Faits.Departements[0] == "31").ToList();
        foreach (var (e, menages) in ensembles.Zip([premier, second]))
            await CommeAsync<TenirLesEnsembles>(ComptesDemo.AminaBelkacem, t => t.DecrireAsync(e.Ensemble.Id, e.Ensemble.Fiche with { Occupation = menages == 0 ? null : new OccupationSociale(menages, 0, 0, 0, 0, 0, 0, 0) }, groupe, CancellationToken.None));
    }

    internal Task<Guid> FichierAsync(string nom) => CommeAsync<IServiceProvider, Guid>(ComptesDemo.AminaBelkacem, async s =>
    {
        var fichier = await s.GetRequiredService<IFichiers>().EnregistrerAsync(PdfDeDemonstration.Ecrire(nom, "Document.", 1), nom + ".pdf", "application/pdf", CancellationToken.None);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return fichier.Id;
    });

    /// <summary>Text of a stored PDF, as pdftotext reads it; the PDF is tagged.</summary>
    internal async Task<string> TexteDuPdfAsync(Guid fichier)
    {
        var chemin = Path.Combine(Path.GetTempPath(), fichier + ".pdf");
        await CommeAsync<IServiceProvider>(ComptesDemo.AminaBelkacem, async s =>
        {
            await using var contenu = await s.GetRequiredService<IFichiers>().OuvrirAsync(fichier, CancellationToken.None);
            await using var sortie = File.Create(chemin);
            await contenu.CopyToAsync(sortie);
        });
        (await LancerAsync("pdfinfo", chemin)).ShouldContain("Tagged: yes");
        (await LancerAsync("qpdf", "--check", chemin)).ShouldContain("No syntax");
        var texte = await LancerAsync("pdftotext", "-layout", chemin, "-");
        File.Delete(chemin);
        return texte;
    }

    private static async Task<string> LancerAsync(string outil, params string[] arguments)
    {
        using var processus = Process.Start(new ProcessStartInfo(outil, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var texte = await processus.StandardOutput.ReadToEndAsync();
        await processus.WaitForExitAsync();
        return string.Join(' ', texte.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task EffacerLesConventionsAsync() => await DansAsync(async db =>
    {
        await db.Database.ExecuteSqlRawAsync("delete from cus.evaluations; delete from cus.campagnes_d_evaluation; delete from cus.versions; delete from cus.chiffres; delete from cus.conventions; delete from cus.foyers;");
        return true;
    });

    private void Conclure(ConventionCus c)
    {
        var le = Horloge.GetUtcNow();
        c.FixerLaComposition(new(12_480, 81));
        c.Engager(new(new(2019, 1, 14), null), new(2019, 1, 14));
        c.OuvrirLAssociation();
        foreach (var nature in (NatureDePieceDeCus[])[NatureDePieceDeCus.Projet, NatureDePieceDeCus.TableauxDesIndicateurs, NatureDePieceDeCus.Psp, NatureDePieceDeCus.DeliberationDuPsp])
            c.Joindre(new(nature, Guid.NewGuid(), "piece.pdf", le, "Luc Ferrand"));
        c.Deposer(le);
        c.Transmettre([], le);
        c.Negocier();
        c.FigerUneVersion(le);
        var jour = DateOnly.FromDateTime(le.UtcDateTime);
        c.AdopterLeProjetFinal(new(jour, null, VersionVisee: 1), jour);
        c.MettreEnSignature();
        c.ActualiserLePsp(new(jour, null));
        c.Noter(new(NatureDeFait.ConcertationLocative, jour, "Réunion.", Guid.NewGuid(), "Luc Ferrand"), jour);
        c.DeposerLeDossier(le);
        c.ProposerLaSignature(le);
        c.Conclure(le);
    }
}
