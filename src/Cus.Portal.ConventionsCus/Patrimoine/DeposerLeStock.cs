using System.Globalization;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>A file is dropped: stored, checked by the antivirus, and its reading is planned. Nothing of the stock changes.</summary>
internal sealed class DeposerLeStock(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDuPatrimoine perimetre, IFichiers fichiers, IPlanificateur planificateur, IHorloge horloge, Journal journal)
{
    /// <summary>CSV of any separator, or XLSX; what a request or an upload takes is the installation’s (<c>Documents:TailleMaxEnvoi</c>).</summary>
    public static readonly ExigencesFichier Exigences = new([TypesDeFichier.Csv, TypesDeFichier.Xlsx, TypesDeFichier.Texte], 3L * 1024 * 1024 * 1024, Champ: "Fichier");

    /// <summary>Object of the journal.</summary>
    public static string Objet(Guid id) => $"cus/import/{id}";

    /// <param name="organismeId">Organisme; null for a national file.</param>
    /// <param name="millesime">Vintage.</param>
    /// <param name="mode">Whole stock, or complement.</param>
    /// <param name="recevoir">Receives the file, sent with the form or beforehand in pieces.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>Identifier of the import.</returns>
    /// <exception cref="Refus">Of another organisme, without SIREN, vintage unknown, an import already under way, no file or one refused.</exception>
    public async Task<Guid> ExecuterAsync(Guid? organismeId, int millesime, ModeDImport mode, Func<IFichiers, Task<FichierLu>>? recevoir, CancellationToken ct)
    {
        var objet = await ObjetAsync(organismeId, millesime, mode, ct);
        await RefuserUnSecondAsync(objet, ct);
        var fichier = await (recevoir ?? throw Refus.Champ("Fichier", RefusCus.FichierExige))(fichiers);
        var import = ImportDeStock.Deposer(objet, fichier.Id, fichier.Nom, fichier.Taille, acteur.Requis, horloge.Maintenant);
        db.Add(import);
        await planificateur.PlanifierAsync<LireLePatrimoine>(import.Id.ToString(), null, ct);
        journal.Consigner("Cus.Patrimoine.Deposer", Objet(import.Id),
            $"{acteur.Requis.Nom} dépose « {fichier.Nom} », patrimoine {millesime} de {objet.Nom} ({Libelles.De(mode).ToLower(Francais.Culture)}).", new { fichier.Empreinte }, organismeId);
        await unite.ValiderAsync(ct);
        return import.Id;
    }

    private async Task<ObjetDeLImport> ObjetAsync(Guid? organismeId, int millesime, ModeDImport mode, CancellationToken ct)
    {
        if (Disposition.Du(millesime) is null || millesime > horloge.Aujourdhui().Year + 1)
            throw Refus.Champ("Millesime", RefusCus.MillesimeInconnu, ("millesime", millesime.ToString(CultureInfo.InvariantCulture)));
        if (organismeId is null)
        {
            PermissionsCus.ImporterLeNational.Exiger(acteur.Acteur);
            return new(null, "", "Fichier national", millesime, ModeDImport.Complet);
        }

        PermissionsCus.EcrirePatrimoine.Exiger(acteur.Acteur);
        var organisme = (await perimetre.OrganismesAsync(PermissionsCus.EcrirePatrimoine, ct)).FirstOrDefault(o => o.Id == organismeId) ?? throw new Refus(RefusSocle.Interdit);
        var siren = organisme.Siren ?? throw Refus.Champ("Organisme", RefusCus.OrganismeSansSiren, ("organisme", organisme.Nom));
        if (mode == ModeDImport.Complement && !await db.Set<StockImporte>().AnyAsync(s => s.Siren == siren, ct))
            throw Refus.Champ("Mode", RefusCus.RienACompleter);
        return new(organisme.Id, siren, organisme.Nom, millesime, mode);
    }

    private async Task RefuserUnSecondAsync(ObjetDeLImport objet, CancellationToken ct)
    {
        if (await db.Set<ImportDeStock>().AsNoTracking().Where(i => i.Siren == objet.Siren
            && (i.Statut == StatutImportDeStock.Depose || i.Statut == StatutImportDeStock.EnLecture || i.Statut == StatutImportDeStock.Lu)).FirstOrDefaultAsync(ct) is { } premier)
            throw Refus.Champ("Fichier", RefusCus.ImportEnCours, ("fichier", premier.NomDuFichier));
    }
}
