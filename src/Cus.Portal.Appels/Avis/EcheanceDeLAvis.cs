using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Avis;

/// <summary>The avis follows its deadline, in the transaction that moves it: date, pause, silence.</summary>
internal sealed class SuivreLEcheance(PortailDbContext db) : IHandler<EcheanceDeplacee>, IHandler<SilenceCertifie>
{
    /// <inheritdoc />
    public Task TraiterAsync(EcheanceDeplacee evenement, CancellationToken ct) => SuivreAsync(evenement.Echeance, ct);

    /// <inheritdoc />
    public Task TraiterAsync(SilenceCertifie evenement, CancellationToken ct) => SuivreAsync(evenement.Echeance, ct);

    private async Task SuivreAsync(EcheanceLue echeance, CancellationToken ct)
    {
        if (echeance.Type == OuvrirLesAvis.Echeance && OuvrirLesAvis.Avis(echeance.Objet) is { } id)
            (await db.Set<AvisRegional>().SingleOrDefaultAsync(a => a.Id == id, ct))?.Suivre(echeance);
    }
}

/// <summary>Who acts on the deadline of an avis: the service that writes it pauses it, the secretariat or an administrator extends it. Who may know of the avis reads its deadline.</summary>
internal sealed class DroitSurLEcheanceDeLAvis(PortailDbContext db, Perimetre perimetre, ITerritoires territoires) : IDroitSurLEcheance
{
    private static readonly Role[] Lecteurs = [Role.MembreComite, Role.PresidentComite, Role.ArHlm];

    /// <inheritdoc />
    public string Type => OuvrirLesAvis.Echeance;

    /// <inheritdoc />
    public async Task<DroitsSurLEcheance> LireAsync(Acteur acteur, EcheanceLue echeance, CancellationToken ct) => new(
        acteur.Tient(Lecteurs) && await EstDansLePerimetreAsync(echeance, ct),
        PermissionsAppels.Instruire.Chez(acteur).Any(h => echeance.Region is { } r && territoires.Couvre(h.Territoires, r)),
        acteur.Tient(Role.Secretariat, Role.AdministrateurEspace));

    private async Task<bool> EstDansLePerimetreAsync(EcheanceLue echeance, CancellationToken ct)
    {
        var id = OuvrirLesAvis.Avis(echeance.Objet);
        return await (await perimetre.DossiersAsync(ct)).AnyAsync(d => db.Set<AvisRegional>().Any(a => a.Id == id && a.DossierId == d.Id), ct);
    }
}
