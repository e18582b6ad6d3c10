using Cus.Portal.Identite.Acces;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Comptes;

/// <summary>Changes the name that acts will bear from now on; those done keep the name they were done under.</summary>
internal sealed class ChangerDeNom(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Journal journal)
{
    private const int LongueurMax = 120;

    public async Task ExecuterAsync(string? nom, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(nom))
            throw Refus.Champ("Nom", RefusSocle.Obligatoire, ("champ", "votre prénom et votre nom"));
        if (nom.Trim().Length > LongueurMax)
            throw Refus.Champ("Nom", RefusSocle.TropLong, ("champ", "Le nom"), ("n", nom.Trim().Length), ("max", LongueurMax));
        var compte = await db.Set<Compte>().SingleAsync(c => c.Id == acteur.Requis.CompteId, ct);
        journal.Consigner("Identite.Compte.Renommer", $"identite/compte/{compte.Id}", $"{compte.Nom} s’appelle désormais {nom.Trim()}.");
        compte.Renommer(nom);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Closes one's other sessions, or one of them.</summary>
internal sealed class FermerMesSessions(UniteDeTravail unite, IActeurCourant acteur, OuvrirSession sessions)
{
    /// <param name="laquelle">The session to close, or null for all but the current one.</param>
    /// <param name="courante">The session of this browser.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task ExecuterAsync(Guid? laquelle, Guid? courante, CancellationToken ct)
    {
        await sessions.FermerAsync(s => s.Id != courante && (laquelle == null || s.Id == laquelle), acteur.Requis.CompteId, ct);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>A session still open, as « mon compte » shows it.</summary>
internal sealed record SessionOuverte(Guid Id, string Navigateur, DateTimeOffset OuverteLe);

/// <summary>Sessions still open: those the cookie of which may still be valid.</summary>
internal sealed class MesSessions(PortailDbContext db, IActeurCourant acteur, TimeProvider temps)
{
    public async Task<IReadOnlyList<SessionOuverte>> LireAsync(CancellationToken ct)
    {
        var (moi, depuis) = (acteur.Requis.CompteId, temps.GetUtcNow().AddDays(-7).ToUniversalTime());
        return await db.Set<Session>().AsNoTracking().Where(s => s.CompteId == moi && s.FermeeLe == null && s.OuverteLe >= depuis)
            .OrderByDescending(s => s.OuverteLe).Take(20).Select(s => new SessionOuverte(s.Id, s.Navigateur, s.OuverteLe)).ToListAsync(ct);
    }
}
