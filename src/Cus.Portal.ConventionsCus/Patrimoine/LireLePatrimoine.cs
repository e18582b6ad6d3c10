using System.Globalization;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>
/// Reads a file that was dropped, batch by batch, each in one transaction with how far it went: killed in the middle, it goes on from
/// the last batch. Ends with the report and the differences, or puts the file aside and forgets all of it.
/// </summary>
internal sealed class LireLePatrimoine(
    PortailDbContext db, UniteDeTravail unite, IFichiers fichiers, ITerritoires territoires, CopierLesLignes copier, ComparerLesStocks comparer, IHorloge horloge, BilanDePasse bilan, Journal journal) : ITravailSuivi
{
    /// <inheritdoc />
    public async Task ExecuterAsync(string donnees, CancellationToken ct)
    {
        var id = Guid.Parse(donnees, CultureInfo.InvariantCulture);
        if (await db.Set<ImportDeStock>().SingleOrDefaultAsync(i => i.Id == id, ct) is not { SeLit: true } import)
            return;
        import.Lire();
        await unite.ValiderAsync(ct);
        try
        {
            if (await fichiers.LireAsync(import.FichierId, ct) is { Statut: StatutFichier.Refuse, Motif: { } motif })
            {
                await EcarterAsync(id, motif, ct);
                return;
            }

            await using var contenu = await fichiers.OuvrirAsync(import.FichierId, ct);
            await LireAsync(import, contenu, ct);
            await RapporterAsync(import, ct);
        }
        catch (Refus refus) when (refus.Code.Nature is not NatureRefus.Conflit)
        {
            await EcarterAsync(id, refus.Message, ct);
        }
    }

    private async Task LireAsync(ImportDeStock import, Stream contenu, CancellationToken ct)
    {
        var disposition = Disposition.Du(import.Millesime)!;
        using var lecture = await LectureDeStock.OuvrirAsync(contenu, disposition, territoires, import.Siren, import.Millesime, ct);
        import.Reconnaitre(lecture.Format, lecture.EnTetes.Ignorees);
        var (depart, rang) = (import.Lignes, await db.Set<FauteDImport>().CountAsync(f => f.ImportId == import.Id, ct));
        bilan.Compter(depart);
        await foreach (var lot in lecture.LotsAsync(depart, ct))
        {
            var avant = import.Lignes;
            await copier.EcrireAsync(import, lot.Lignes, ct);
            db.AddRange(lot.Fautes.Select(f => FauteDImport.Noter(import.Id, ++rang, f)));
            import.Avancer(lot.Avancement, lot.Comptes);
            await unite.ValiderAsync(ct);
            bilan.Compter(import.Lignes - avant);
            bilan.Annoncer(Prevues(import));
        }
    }

    /// <summary>Lines that the file holds, judged by those read.</summary>
    private static int Prevues(ImportDeStock import) =>
        (int)Math.Max(import.Lignes, Math.Min(int.MaxValue, import.Lignes * (double)import.Taille / Math.Max(1, import.Octets)));

    private async Task RapporterAsync(ImportDeStock import, CancellationToken ct)
    {
        var reference = import.EstNational ? null : await comparer.EnVigueurAsync(import.Siren, ct);
        var ecarts = await comparer.CompterAsync(import, reference, ct);
        import.Rapporter(ecarts, reference, await copier.DepartementsAsync(import, ct), horloge.Maintenant);
        bilan.Annoncer(import.Lignes);
        journal.Consigner("Cus.Patrimoine.Lire", DeposerLeStock.Objet(import.Id),
            $"« {import.NomDuFichier} » est lu : {Francais.Nombre(import.LignesJustes, "ligne juste", "lignes justes")}, {Francais.Nombre(import.LignesFautives, "fautive")}.", null, import.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    private async Task EcarterAsync(Guid id, string motif, CancellationToken ct)
    {
        await unite.AbandonnerAsync(ct);
        var import = await db.Set<ImportDeStock>().SingleAsync(i => i.Id == id, ct);
        if (!import.SeLit)
            return;
        await copier.OublierAsync(import, ct);
        import.Ecarter(motif, horloge.Maintenant);
        journal.Consigner("Cus.Patrimoine.Ecarter", DeposerLeStock.Objet(id), $"« {import.NomDuFichier} » ne peut pas être lu : {motif}", null, import.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}
