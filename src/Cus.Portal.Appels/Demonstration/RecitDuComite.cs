using System.Globalization;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Decisions;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Suivi;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>The séance of the committee on a session, its letters, and what becomes of the laureates.</summary>
internal sealed class RecitDuComite(Recit recit, Troupe troupe, SessionDuRecit session)
{
    private const int Criteres = 8;

    private static readonly string[] Justifications =
    [
        "Le dossier le montre, chiffres à l’appui.", "Conforme à ce que l’appel attend.", "L’avis de la région le confirme.", "Décrit avec précision dans la description du projet.",
    ];

    private Guid _seance;

    /// <summary>The secretariat convenes the committee.</summary>
    public void Convoquer(DateTimeOffset le, DateTimeOffset prevueLe, string lieu = "Arche sud, La Défense, salle 12") => recit.Ecrit(le, troupe.Maud, async (s, ct) =>
        _seance = await s.GetRequiredService<ConvoquerSeance>().ExecuterAsync(session.Id, prevueLe, lieu, RegleDeQuorum.Moitie, [], ct));

    /// <summary>A member declares its link.</summary>
    public void Recuser(Projet projet, Acteur membre, DateTimeOffset le) => recit.Acte(le, membre, (s, ct) =>
        s.GetRequiredService<Recuser>().ExecuterAsync(_seance, projet.Id, membre.CompteId, "Membre du conseil d’administration de l’opérateur de l’accompagnement.", ct));

    /// <summary>A member notes a project. Two projects of the waiting list receive the same notes: the tie is the president’s to break.</summary>
    public void Noter(Projet projet, Acteur membre, DateTimeOffset le) => recit.Acte(le, membre, (s, ct) =>
        s.GetRequiredService<NoterDossier>().ExecuterAsync(_seance, projet.Id, [.. Enumerable.Range(1, Criteres).Select(c => Note(projet, membre, c))], ct));

    /// <summary>Presence and opening.</summary>
    public void Tenir(DateTimeOffset le, params Acteur[] presents)
    {
        recit.Acte(le, troupe.Maud, (s, ct) => s.GetRequiredService<TenirSeance>().PointerAsync(_seance, [.. presents.Select(p => p.CompteId)], ct));
        recit.Acte(le.AddMinutes(5), troupe.Anne, (s, ct) => s.GetRequiredService<TenirSeance>().OuvrirAsync(_seance, ct));
    }

    /// <summary>The president breaks a tie.</summary>
    public void Departager(Projet avant, Projet apres, DateTimeOffset le) => recit.Acte(le, troupe.Anne, (s, ct) =>
        s.GetRequiredService<Departager>().ExecuterAsync(_seance, avant.Id, apres.Id, "Territoire moins pourvu en logements accompagnés.", ct));

    /// <summary>The president decides.</summary>
    public void Decider(Projet projet, DateTimeOffset le) => recit.Acte(le, troupe.Anne, (s, ct) => s.GetRequiredService<DeciderDossier>().ExecuterAsync(
        _seance, projet.Id, new(projet.Jugement.Sens, Motif(projet.Jugement.Sens), "Produire la convention signée avec le Département", Paris.Date(le).AddMonths(4)), ct));

    /// <summary>The séance is closed.</summary>
    public void Clore(DateTimeOffset le) => recit.Acte(le, troupe.Anne, (s, ct) => s.GetRequiredService<TenirSeance>().CloreAsync(_seance, ct));

    /// <summary>The secretariat releases the letters.</summary>
    public void Liberer(DateTimeOffset le) => recit.Ecrit(le, troupe.Maud, (s, ct) => s.GetRequiredService<LibererLesLettres>().ExecuterAsync(session.Id, ct));

    /// <summary>The reserve is lifted; dwellings are put in place, told twice a year by the laureate.</summary>
    public void Suivre(Projet projet, DateOnly decision)
    {
        if (projet.Jugement.Sens == SensDeDecision.RetenuSousReserves)
            recit.Acte(decision.AddMonths(2).A(14, 30), troupe.Maud, (s, ct) => LeverAsync(s, projet, ct));
        if (projet.Jugement.Sens is not (SensDeDecision.Retenu or SensDeDecision.RetenuSousReserves))
            return;
        foreach (var (mois, part) in ((int, decimal)[])[(6, 0.3m), (12, 0.6m), (18, 0.8m), (24, projet.Total % 3 == 0 ? 0.9m : 1m)])
        {
            var au = new DateOnly(decision.Year, decision.Month, 1).AddMonths(mois).AddDays(-1);
            recit.Acte(au.AddDays(8).A(10, 15), troupe.Redacteur(projet.Organisme), (s, ct) => s.GetRequiredService<DeclarerLogements>().ExecuterAsync(projet.Id, au, (int)(projet.Total * part), ct));
        }
    }

    private static async Task LeverAsync(IServiceProvider s, Projet projet, CancellationToken ct)
    {
        var reserve = await s.GetRequiredService<PortailDbContext>().Set<Reserve>().Where(r => r.DossierId == projet.Id).Select(r => r.Id).SingleAsync(ct);
        await s.GetRequiredService<LeverReserve>().ExecuterAsync(reserve, "Convention signée avec le Département, reçue et vérifiée", ct);
    }

    private SaisieDeNote Note(Projet projet, Acteur membre, int critere)
    {
        var membreRang = membre.CompteId == troupe.Anne.CompteId ? 0 : membre.CompteId == troupe.Hugo.CompteId ? 1 : 2;
        if (membreRang == 2 && critere == Criteres)
            return new(critere, SaisieDeNote.Abstention, null);
        var elan = membreRang == 0 && critere <= Elan(projet) ? 1 : 0;
        var note = Math.Clamp(projet.Jugement.Valeur + elan + (((critere + membreRang) % 4) switch { 0 => 1, 2 when projet.Jugement.Valeur > 1 => -1, _ => 0 }), 0, 4);
        return new(critere, note.ToString(CultureInfo.InvariantCulture), Justifications[(critere + membreRang) % Justifications.Length]);
    }

    /// <summary>Where Anne Morel notes higher, so that means differ; on the waiting list, the same: a tie to break.</summary>
    private static int Elan(Projet projet) => projet.Jugement.Sens == SensDeDecision.ListeDAttente ? 3 : (projet.Intitule.Length + projet.Total) % 7;

    private static string Motif(SensDeDecision sens) => sens switch
    {
        SensDeDecision.Retenu => "Projet abouti, partenariat éprouvé, offre bien située : il peut commencer à la date prévue.",
        SensDeDecision.RetenuSousReserves => "Projet de qualité, dont le cofinancement reste à confirmer.",
        SensDeDecision.Ajourne => "Le diagnostic est à préciser : le projet peut être présenté à nouveau à la prochaine session.",
        SensDeDecision.ListeDAttente => "Projet recevable ; l’enveloppe de la session est atteinte.",
        _ => "L’accompagnement n’est pas décrit au-delà de six mois, et l’offre ne répond pas aux publics visés.",
    };
}
