using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Evaluations;
using Cus.Portal.ConventionsCus.Loyers;
using Cus.Portal.ConventionsCus.Ventes;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Cus.Portal.Socle.Web;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Versions;

/// <summary>Everything of one convention as a ZIP, written as it goes: PDFs of the versions, tables, pieces, what the journal says, formulas made harmless.</summary>
internal sealed class ExporterLaConvention(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, LireLesVersions versions, EcrireLesTableaux tableaux, IFichiers fichiers, ExtraitDuJournal extrait, Journal journal)
{
    private static readonly string[] Titres = ["Numéro", "Instant", "Par", "Acte", "Phrase", "Empreinte"];

    /// <exception cref="Refus">Outside the perimeter.</exception>
    public async Task<(string Nom, Func<Stream, CancellationToken, Task> Ecrire)> PreparerAsync(Guid conventionId, CancellationToken ct)
    {
        var convention = await perimetre.ChargerAsync(conventionId, ct);
        var qualite = await perimetre.QualiteAsync(convention, ct);
        var avecJournal = qualite != QualiteDansLaCus.Collectivite;
        journal.Consigner("Cus.Convention.Exporter", CheminsDeConvention.Objet(conventionId), $"{acteur.Requis.Nom} exporte la convention.", null, convention.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
        return (convention.Reference + ".zip", (sortie, c) => EcrireAsync(convention, avecJournal, sortie, c));
    }

    private async Task EcrireAsync(ConventionCus convention, bool avecJournal, Stream sortie, CancellationToken ct)
    {
        await using var asynchrone = new SortieAsynchrone(sortie);
        await using (var zip = await ZipArchive.CreateAsync(asynchrone, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct))
        {
            var noms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (dossier, id) in await FichiersAsync(convention, ct))
                await CopierAsync(zip, noms, dossier, id, ct);
            await AjouterAsync(zip, "tableaux-des-indicateurs.xlsx", async flux => await flux.WriteAsync(await tableaux.ExecuterAsync(convention, null, ct), ct), ct);
            if (avecJournal)
                await AjouterAsync(zip, "journal.csv", flux => JournalAsync(convention, flux, ct), ct);
        }

        await asynchrone.FlushAsync(ct);
        await unite.ValiderAsync(ct);
    }

    private async Task<IReadOnlyList<(string Dossier, Guid Id)>> FichiersAsync(ConventionCus c, CancellationToken ct)
    {
        var tous = new List<(string, Guid)>();
        foreach (var v in await versions.ListerAsync(c.Id, ct))
            tous.AddRange(((Guid?[])[v.FichierId, v.FichierSigneId]).OfType<Guid>().Select(id => ("versions", id)));
        tous.AddRange(c.Pieces.Select(p => ("pieces", p.FichierId)));
        tous.AddRange(((Guid?[])[c.Psp?.FichierId, c.Engagement?.FichierId, c.Finale?.FichierId, .. c.DemandesDeReport.Select(d => d.Intention.FichierId), .. c.Faits.Select(f => f.FichierId)]).OfType<Guid>().Select(id => ("procedure", id)));
        if (await db.Set<PlanDeVente>().AsNoTracking().SingleOrDefaultAsync(p => p.ConventionId == c.Id, ct) is { } plan)
            tous.AddRange(plan.Pieces.Select(p => ("plan-de-vente", p.FichierId)));
        tous.AddRange((await db.Set<NouvellePolitiqueDesLoyers>().AsNoTracking().Where(n => n.ConventionId == c.Id).ToListAsync(ct)).Select(n => n.Avenant?.FichierId).OfType<Guid>().Select(id => ("avenants", id)));
        tous.AddRange((await db.Set<EvaluationDeCus>().AsNoTracking().Where(e => e.ConventionId == c.Id).ToListAsync(ct)).SelectMany(e => ((Guid?[])[e.LettreId, e.RapportId, .. e.Lignes.Select(l => l.PreuveId)]).OfType<Guid>()).Select(id => ("evaluations", id)));
        return [.. tous.DistinctBy(f => f.Item2)];
    }

    /// <summary>A file still in quarantine, or lost, does not stop the others.</summary>
    private async Task CopierAsync(ZipArchive zip, HashSet<string> noms, string dossier, Guid id, CancellationToken ct)
    {
        if (await fichiers.LireAsync(id, ct) is not { Statut: StatutFichier.Sain } lu)
            return;
        var nom = $"{dossier}/{lu.Nom}";
        for (var i = 2; !noms.Add(nom); i++)
            nom = FormattableString.Invariant($"{dossier}/{Path.GetFileNameWithoutExtension(lu.Nom)} ({i}){Path.GetExtension(lu.Nom)}");
        await using var contenu = await fichiers.OuvrirAsync(id, ct);
        await AjouterAsync(zip, nom, flux => contenu.CopyToAsync(flux, ct), ct);
    }

    private async Task JournalAsync(ConventionCus convention, Stream flux, CancellationToken ct)
    {
        await using var csv = new FichierCsv(flux);
        await csv.EcrireAsync(Titres);
        await foreach (var e in extrait.EntreesAsync([CheminsDeConvention.Objet(convention.Id)], [], ct))
            await csv.EcrireAsync([e.Entree.Numero.ToString(System.Globalization.CultureInfo.InvariantCulture), Francais.DateEtHeure(e.Entree.Instant), e.Entree.Nom, e.Entree.Acte, Phrase(e.Entree.Contenu), e.Entree.Empreinte]);
        await csv.VerserAsync();
    }

    private static string Phrase(string contenu)
    {
        using var json = JsonDocument.Parse(contenu);
        return json.RootElement.TryGetProperty("phrase", out var phrase) ? phrase.GetString() ?? "" : "";
    }

    private static async Task AjouterAsync(ZipArchive zip, string nom, Func<Stream, Task> ecrire, CancellationToken ct)
    {
        var entree = zip.CreateEntry(nom, CompressionLevel.Fastest);
        await using var flux = await entree.OpenAsync(ct);
        await ecrire(flux);
    }
}
