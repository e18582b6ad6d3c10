using System.Security.Cryptography;
using System.Text.Json;
using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Avis;

/// <summary>Establishes the receipt of an avis that is being transmitted: printed, stored and given its code in the same transaction. The text of the avis is not in it, its fingerprint is.</summary>
internal sealed class AccuserLAvis(
    PortailDbContext db, IImprimeurPdf imprimeur, IFichiers fichiers, IPreuves preuves, ITerritoires territoires, CoordonneesDeService coordonnees)
{
    /// <summary>Service that receives the avis.</summary>
    private const string Dhup = "Direction de l’habitat, de l’urbanisme et des paysages";

    /// <returns>The stored file.</returns>
    public async Task<Guid> ExecuterAsync(AvisRegional avis, CancellationToken ct)
    {
        var dossier = await db.Set<Dossier>().AsNoTracking().SingleAsync(d => d.Id == avis.DossierId, ct);
        var session = await db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == dossier.SessionId, ct);
        var appel = await db.Set<Appel>().AsNoTracking().Where(a => a.Id == session.AppelId).Select(a => a.Titre).SingleAsync(ct);
        var (region, code, le) = (territoires.Region(avis.Region)?.Nom ?? avis.Region, preuves.NouveauCode(), avis.TransmisLe!.Value);
        var recu = $"{Francais.DateLongue(le)} à {Francais.HeureExacte(le)}";
        var retard = EtatDAvis.JoursDeRetard(avis.DuLe, le, le);
        var pdf = await imprimeur.ImprimerAsync<AccuseDAvis>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(AccuseDAvis.Appel)] = $"{appel}, {session.Libelle}",
            [nameof(AccuseDAvis.Reference)] = dossier.Reference,
            [nameof(AccuseDAvis.Intitule)] = dossier.Intitule,
            [nameof(AccuseDAvis.Region)] = region,
            [nameof(AccuseDAvis.Sens)] = Libelles.De(avis.Texte.Sens!.Value).ToLower(Francais.Culture),
            [nameof(AccuseDAvis.Par)] = avis.TransmisParNom,
            [nameof(AccuseDAvis.Le)] = recu,
            [nameof(AccuseDAvis.Attendu)] = Francais.DateLongue(avis.DuLe) + (retard > 0 ? $", {Francais.Nombre(retard, "jour", "jours")} de retard" : ""),
            [nameof(AccuseDAvis.Service)] = await coordonnees.LireAsync(Dhup, RoleDeContact.Dhup, null, ct),
            [nameof(AccuseDAvis.Empreinte)] = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(avis.Texte))),
            [nameof(AccuseDAvis.Code)] = code,
            [nameof(AccuseDAvis.Adresse)] = preuves.Adresse(code),
        }, ct);
        var fichier = await fichiers.EnregistrerAsync(pdf, $"accuse-avis-{dossier.Reference}-{avis.Region}.pdf", "application/pdf", ct);
        await preuves.DelivrerAsync(code, fichier.Id, $"Accusé de réception de l’avis {region} sur le dossier {dossier.Reference} « {dossier.Intitule} », transmis par {avis.TransmisParNom} le {recu}.", ct);
        avis.Accuser(fichier.Id, code);
        return fichier.Id;
    }
}

/// <summary>The receipt of an avis is read by who reads the avis: its region, the secretariat, the auditors, the committee.</summary>
internal sealed class DroitSurLAccuseDAvis(PortailDbContext db, AvisDuTerritoire territoire, Perimetre perimetre) : IDroitDeLecture
{
    /// <inheritdoc />
    public async Task<bool> PeutLireAsync(Acteur acteur, Guid fichierId, CancellationToken ct)
    {
        if (!PermissionsAppels.Lire.EstTenuePar(acteur) || await db.Set<AvisRegional>().AsNoTracking().SingleOrDefaultAsync(a => a.AccuseFichierId == fichierId, ct) is not { } avis)
            return false;
        return await territoire.Lister().AnyAsync(a => a.Id == avis.Id, ct)
            || (acteur.Tient(LireAvis.Lecteurs) && await (await perimetre.DossiersAsync(ct)).AnyAsync(d => d.Id == avis.DossierId, ct));
    }
}
