using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Versions;

/// <summary>The organisme freezes a version: content, fingerprint and PDF in one transaction.</summary>
internal sealed class FigerLaVersion(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, ComposerLeContenu composer, LireLesEnsembles ensembles, ImprimerLaConvention imprimer, IFichiers fichiers, IHorloge horloge, Journal journal)
{
    /// <returns>Number of the version.</returns>
    /// <exception cref="Refus">Outside the perimeter, read only, adopted, or nothing to freeze.</exception>
    public async Task<int> ExecuterAsync(Guid conventionId, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        convention.ExigerModifiable();
        var contenu = await composer.DeAsync(convention, ct);
        var (numero, le) = (convention.FigerUneVersion(horloge.Maintenant), horloge.Maintenant);
        var occupations = PublierLOccupation.Publier(await ensembles.ListerAsync(convention.Bailleur.Siren, ct));
        var pdf = await imprimer.ExecuterAsync(convention, contenu, occupations, numero, le, ct);
        var fichier = await fichiers.EnregistrerAsync(pdf, FormattableString.Invariant($"{convention.Reference}-v{numero}.pdf"), TypesDeFichier.Pdf, ct);
        var version = VersionDeCus.Figer(conventionId, numero, contenu, fichier.Id, acteur.Requis, le);
        db.Add(version);
        journal.Consigner("Cus.Version.Figer", CheminsDeConvention.Objet(conventionId),
            $"{acteur.Requis.Nom} fige la version {numero} de « {convention.Intitule} », empreinte {version.Empreinte}.", new { numero, version.Empreinte, pdf = fichier.Empreinte }, convention.Bailleur.OrganismeId);
        try
        {
            await unite.ValiderAsync(ct);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.InnerException is Npgsql.PostgresException { SqlState: "23505" })
        {
            throw new Refus(RefusSocle.VersionPerimee);
        }

        return numero;
    }
}

/// <summary>A row of the list of versions.</summary>
internal sealed record LigneDeVersion(Guid Id, int Numero, string Empreinte, Guid FichierId, Guid? FichierSigneId, DateTimeOffset FigeeLe, string FigeeParNom);

/// <summary>Reads the versions of a convention; the caller has checked that the actor reads it.</summary>
internal sealed class LireLesVersions(PortailDbContext db)
{
    private const int AuPlus = 200;

    /// <summary>Latest first, without their content.</summary>
    public async Task<IReadOnlyList<LigneDeVersion>> ListerAsync(Guid conventionId, CancellationToken ct) =>
        await db.Set<VersionDeCus>().AsNoTracking().Where(v => v.ConventionId == conventionId).OrderByDescending(v => v.Numero)
            .Select(v => new LigneDeVersion(v.Id, v.Numero, v.Empreinte, v.FichierId, v.FichierSigneId, v.FigeeLe, v.FigeeParNom)).Take(AuPlus).ToListAsync(ct);

    /// <exception cref="Refus">No such version (404).</exception>
    public async Task<VersionDeCus> LireAsync(Guid conventionId, int numero, CancellationToken ct) =>
        await db.Set<VersionDeCus>().AsNoTracking().SingleOrDefaultAsync(v => v.ConventionId == conventionId && v.Numero == numero, ct) ?? throw new Refus(RefusSocle.Introuvable);
}
