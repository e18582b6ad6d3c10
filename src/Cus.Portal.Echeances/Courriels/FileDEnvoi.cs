using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>
/// One connection's share of the mails due in the espace. One transaction each: the row is locked and its state read again,
/// so that two nodes never send the same one. Killed between the sending and the commit, that one mail, the only one in
/// flight on this connection, is sent again under the same Message-ID.
/// </summary>
internal sealed class FileDEnvoi(
    PortailDbContext db, UniteDeTravail unite, IContexteEspace espace, IHorloge horloge, ReglagesDeCourriel reglages, ITransportCourriel transport, MessageMime mime,
    FreinParDomaine frein, IPlanificateur planificateur, ILogger<FileDEnvoi> journal)
{
    /// <summary>After two failures in a row the server is down: the rest of the queue waits. One alone may be the mail's.</summary>
    private const int PannesDuServeur = 2;

    /// <summary>Turns of a slowed domain that get a work of their own; the hourly pass takes the later ones.</summary>
    private const int ToursPlanifies = 60;

    private readonly HashSet<DateTimeOffset> _planifies = [];

    /// <returns>How many were treated.</returns>
    public async Task<int> ViderAsync(CancellationToken ct)
    {
        var traites = 0;
        for (var pannes = 0; pannes < PannesDuServeur && await SuivantAsync(ct) is { } courriel; traites++)
        {
            if (await MotifDAnnulationAsync(courriel, ct) is { } motif)
                courriel.Annuler(motif);
            else if (!reglages.Sort || horloge.EstDeLaboratoire)
                courriel.Garder(horloge.Maintenant);
            else if (!await frein.PasserAsync(FreinParDomaine.Domaine(courriel.Adresse), ct))
                await AttendreSonTourAsync(FreinParDomaine.Domaine(courriel.Adresse), ct);
            else
                pannes = await EnvoyerAsync(courriel, ct) ? 0 : pannes + 1;
            if (courriel is { Statut: StatutCourriel.Differe, ProchainEssaiLe: { } prochain })
                await PlanifierAsync(prochain, ct);
            await unite.ValiderAsync(ct);
            db.ChangeTracker.Clear();
        }

        return traites;
    }

    private async Task<Courriel?> SuivantAsync(CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        var lu = await db.Set<Courriel>().FromSql($"""
            select * from echeances.courriels
            where espace_id = {espace.Id} and prochain_essai_le <= {maintenant} and statut in ('Prepare', 'Differe')
            order by prochain_essai_le, id limit 1 for update skip locked
            """).ToListAsync(ct);
        return lu.SingleOrDefault();
    }

    /// <summary>A reminder whose deadline was closed or moved while it waited tells nothing true any more.</summary>
    private async Task<string?> MotifDAnnulationAsync(Courriel c, CancellationToken ct)
    {
        if (c.EcheanceId is not { } id)
            return null;
        var e = await db.Set<Echeance>().AsNoTracking().Where(e => e.Id == id).Select(e => new { e.CloseLe, e.FaitDeCloture, e.Tour }).SingleOrDefaultAsync(ct);
        return e switch
        {
            null => "L’échéance n’existe plus.",
            { CloseLe: { } le } => $"Échéance éteinte le {Francais.DateEtHeure(le)} : {e.FaitDeCloture}.",
            _ when e.Tour != c.TourDEcheance => "L’échéance a changé de date.",
            _ => null,
        };
    }

    /// <summary>False when the server did not answer.</summary>
    private async Task<bool> EnvoyerAsync(Courriel c, CancellationToken ct)
    {
        try
        {
            var reponse = await transport.EnvoyerAsync(new EnveloppeSmtp(reglages.AdresseExpediteur, c.Adresse, c.Id.ToString()), await mime.EcrireAsync(c, ct), ct);
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

    /// <summary>This minute is full for the domain: what waits for it gets the minute of its turn, in one go, oldest first.</summary>
    private async Task AttendreSonTourAsync(string domaine, CancellationToken ct)
    {
        var (maintenant, limite) = (horloge.Maintenant.ToUniversalTime(), reglages.ParMinuteEtDomaine!.Value);
        var prochaine = FreinParDomaine.Minute(maintenant).AddMinutes(1);
        var dernier = (await db.Database.SqlQuery<int?>($"""
            with attente as (
              select id from echeances.courriels
              where espace_id = {espace.Id} and prochain_essai_le <= {maintenant} and statut in ('Prepare', 'Differe') and lower(split_part(adresse, '@', 2)) = {domaine}
              order by prochain_essai_le, id for update skip locked),
            rangs as (select id, ((row_number() over (order by id) - 1) / {limite})::int as tour from attente),
            ranges as (update echeances.courriels c set prochain_essai_le = {prochaine} + make_interval(mins => r.tour) from rangs r where c.id = r.id returning r.tour)
            select max(tour) as "Value" from ranges
            """).ToListAsync(ct))[0] ?? 0;
        for (var tour = 0; tour <= Math.Min(dernier, ToursPlanifies); tour++)
            await PlanifierAsync(prochaine.AddMinutes(tour), ct);
    }

    /// <summary>One work an instant and run, however many mails wait for it.</summary>
    private async Task PlanifierAsync(DateTimeOffset le, CancellationToken ct)
    {
        if (_planifies.Add(le))
            await planificateur.PlanifierAsync<EnvoyerLesCourriels>("", le, ct);
    }
}
