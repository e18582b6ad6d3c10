using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Comptes;

/// <summary>Answers other modules for the current account, and for no other.</summary>
internal sealed class SecondFacteurDeLActeur(SecondFacteur facteur, PortailDbContext db, IActeurCourant acteur) : ISecondFacteur
{
    /// <inheritdoc />
    public Task<bool> EstActifAsync(CancellationToken ct)
    {
        var moi = acteur.Requis.CompteId;
        return db.Set<Compte>().AsNoTracking().AnyAsync(c => c.Id == moi && c.TwoFactorEnabled, ct);
    }

    /// <inheritdoc />
    public Task VerifierAsync(string code, CancellationToken ct) => facteur.VerifierAsync(acteur.Requis.CompteId, code, ct);

    /// <inheritdoc />
    public async Task<string?> CodeDeDemonstrationAsync(CancellationToken ct) => await EstActifAsync(ct) ? await facteur.CodeDeDemonstrationAsync(acteur.Requis.CompteId, ct) : null;
}
