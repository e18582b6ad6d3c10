using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Depots;

/// <summary>Who deposits and withdraws: a signataire of the organisme that acts for the porteur, by right or by delegation in force.</summary>
internal sealed class Signataire(PortailDbContext db, IActeurCourant acteur, Perimetre perimetre, IOrganismes organismes, IHorloge horloge)
{
    /// <summary>A dossier of the perimeter, its row locked, and the habilitation under which the actor signs for its porteur.</summary>
    /// <exception cref="Refus">Outside the perimeter (404), not a signataire or not any more (403).</exception>
    public async Task<(Dossier Dossier, HabilitationActive Habilitation)> ChargerAsync(Guid dossierId, CancellationToken ct)
    {
        PermissionsAppels.Lire.Exiger(acteur.Acteur);
        var dossier = await perimetre.ChargerPourEcrireAsync(dossierId, ct);
        if (await perimetre.HabilitationAsync(PermissionsAppels.Deposer, dossier.OrganismeId, ct) is { } habilitation)
            return (dossier, habilitation);
        var jour = horloge.Aujourdhui();
        var agit = await organismes.LireAsync(await organismes.AgitPourAsync(dossier.OrganismeId, jour, ct), jour, ct);
        throw new Refus(RefusAppels.SignataireExige, ("organisme", DeLOrganisme(agit?.Nom ?? "l’organisme porteur")));
    }

    /// <summary>One deposit at a time for a porteur, a session and a title: of two at the same second, the second sees the first (AAP-10).</summary>
    public Task AttendreSonTourAsync(Dossier dossier, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"appels.depot/{dossier.SessionId}/{dossier.OrganismeId}/{dossier.Intitule}"}, 0))", ct);

    /// <summary>« d’Habitat Garonne », « de Toit d’Oc »: elision before a vowel or an h.</summary>
    public static string DeLOrganisme(string nom) => nom.Length > 0 && "aàâeéèêëiîïoôuùûüyhœæ".Contains(char.ToLowerInvariant(nom[0]), StringComparison.Ordinal) ? $"d’{nom}" : $"de {nom}";
}
