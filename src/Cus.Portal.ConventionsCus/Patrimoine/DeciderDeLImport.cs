using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>The right lines of an import become the stock in force, in one transaction; the former one is told replaced.</summary>
internal sealed class AccepterLImport(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDuPatrimoine perimetre, CopierLesLignes copier, ComparerLesStocks comparer, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Outside the perimeter, nothing right in it, or the stock changed since it was compared: compared again, and refused once.</exception>
    public async Task ExecuterAsync(Guid id, CancellationToken ct)
    {
        var import = await perimetre.ImportAEcrireAsync(id, ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({import.EspaceId + "/" + import.Siren}, 0))", ct);
        var reference = import.EstNational ? null : await comparer.EnVigueurAsync(import.Siren, ct);
        if (import.Statut == StatutImportDeStock.Lu && reference != import.CompareAId)
        {
            import.Comparer(await comparer.CompterAsync(import, reference, ct), reference);
            await unite.ValiderAsync(ct);
            throw new Refus(RefusCus.StockChange);
        }

        import.Accepter(acteur.Requis, horloge.Maintenant);
        if (import.Mode == ModeDImport.Complement && reference is { } complete)
            await copier.CompleterAsync(import, complete, ct);
        await copier.MettreEnVigueurAsync(import, ct);
        await RemplacerAsync(import, ct);
        journal.Consigner("Cus.Patrimoine.Accepter", DeposerLeStock.Objet(id),
            $"{acteur.Requis.Nom} accepte « {import.NomDuFichier} » : {Francais.Nombre(import.LignesJustes, "ligne")}, {Francais.Nombre(import.Nouveaux, "nouveau logement", "nouveaux logements")}, {Francais.Nombre(import.Disparus, "disparu")}, {Francais.Nombre(import.Modifies, "modifié")}.",
            null, import.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>Imports that no organisme is read from any more.</summary>
    private async Task RemplacerAsync(ImportDeStock import, CancellationToken ct)
    {
        var anciens = await db.Set<ImportDeStock>().Where(i => i.Statut == StatutImportDeStock.Accepte && i.Id != import.Id && !db.Set<StockImporte>().Any(s => s.ImportId == i.Id)).ToListAsync(ct);
        foreach (var ancien in anciens)
            ancien.Remplacer();
    }
}

/// <summary>An import is given up: its lines are forgotten, the stock in force is what it was.</summary>
internal sealed class AbandonnerLImport(UniteDeTravail unite, IActeurCourant acteur, PerimetreDuPatrimoine perimetre, CopierLesLignes copier, Journal journal)
{
    /// <exception cref="Refus">Outside the perimeter, or decided already.</exception>
    public async Task ExecuterAsync(Guid id, CancellationToken ct)
    {
        var import = await perimetre.ImportAEcrireAsync(id, ct);
        import.Abandonner();
        await copier.OublierAsync(import, ct);
        journal.Consigner("Cus.Patrimoine.Abandonner", DeposerLeStock.Objet(id), $"{acteur.Requis.Nom} abandonne « {import.NomDuFichier} ».", null, import.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}
