using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>
/// Sends the mails due in the espace, one transaction each: the row is locked and its state read again, so that two nodes
/// never send the same one. Killed between the sending and the commit, it is sent again under the same Message-ID.
/// Also runs at every hour, so that nothing waits for a job that was lost.
/// </summary>
internal sealed class EnvoyerLesCourriels(
    PortailDbContext db, UniteDeTravail unite, IHorloge horloge, ReglagesDeCourriel reglages, ITransportCourriel transport, MessageMime mime,
    IPlanificateur planificateur, BilanDePasse bilan, ILogger<EnvoyerLesCourriels> journal) : ITravail, ITravailRecurrent
{
    /// <inheritdoc />
    public string Nom => "Envoi des courriels en attente";

    /// <inheritdoc />
    public bool EstHoraire => true;

    /// <inheritdoc />
    public Task ExecuterAsync(CancellationToken ct) => ExecuterAsync("", ct);

    /// <inheritdoc />
    public async Task ExecuterAsync(string donnees, CancellationToken ct)
    {
        while (await SuivantAsync(ct) is { } courriel)
        {
            var serveurVivant = await TraiterAsync(courriel, ct);
            if (courriel is { Statut: StatutCourriel.Differe, ProchainEssaiLe: { } prochain })
                await planificateur.PlanifierAsync<EnvoyerLesCourriels>("", prochain, ct);
            await unite.ValiderAsync(ct);
            db.ChangeTracker.Clear();
            bilan.Compter();
            if (!serveurVivant)
                return;
        }
    }

    private async Task<Courriel?> SuivantAsync(CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        var lu = await db.Set<Courriel>().FromSql($"""
            select *, xmin from echeances.courriels
            where prochain_essai_le <= {maintenant} and statut in ('Prepare', 'Differe')
            order by prochain_essai_le, id limit 1 for update skip locked
            """).ToListAsync(ct);
        return lu.SingleOrDefault();
    }

    /// <summary>False when the server does not answer: the rest of the queue waits too.</summary>
    private async Task<bool> TraiterAsync(Courriel c, CancellationToken ct)
    {
        if (!reglages.Sort || horloge.EstDeLaboratoire)
        {
            c.Garder(horloge.Maintenant);
            return true;
        }

        try
        {
            var reponse = await transport.EnvoyerAsync(reglages.AdresseExpediteur, c.Adresse, await mime.EcrireAsync(c, ct), ct);
            if (reponse.EstAccepte)
                c.NoterEnvoi(reponse.Code, reponse.Texte, horloge.Maintenant);
            else if (reponse.EstDefinitif)
                c.Refuser(reponse.Code, reponse.Texte, horloge.Maintenant);
            else
                c.Differer(reponse.Code, reponse.Texte, horloge.Maintenant);
            return true;
        }
        catch (FormatException e)
        {
            c.Refuser(553, e.Message, horloge.Maintenant);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            journal.LogWarning(e, "The mail {Courriel} does not leave", c.Id);
            c.Differer(null, e.Message, horloge.Maintenant);
            return e is not (IOException or TimeoutException or System.Net.Sockets.SocketException or System.Security.Authentication.AuthenticationException);
        }
    }
}
