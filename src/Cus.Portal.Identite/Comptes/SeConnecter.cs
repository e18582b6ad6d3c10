using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Comptes;

/// <summary>
/// Checks an address and a password. Five failures lock the account for fifteen minutes and tell its owner by mail. An
/// unknown address, a wrong password and a locked account get the same answer: nobody learns who has an account.
/// </summary>
internal sealed class SeConnecter(
    PortailDbContext db, UniteDeTravail unite, TimeProvider temps, IHorloge horloge, IContexteEspace espace, IPasswordHasher<Compte> hacheur, FreinDesEssais frein, Annonces annonces, Journal journal)
{
    public async Task<Compte> ExecuterAsync(string? adresse, string? motDePasse, string? origine, CancellationToken ct)
    {
        frein.Compter(origine);
        var normalisee = (adresse ?? "").Trim().ToUpperInvariant();
        var compte = await db.Set<Compte>().SingleOrDefaultAsync(c => c.NormalizedEmail == normalisee, ct);
        var verrouille = compte?.LockoutEnd > temps.GetUtcNow();
        var juste = Verifier(compte, motDePasse ?? "") && !verrouille;
        if (compte is not null && !verrouille)
            await NoterAsync(compte, juste, ct);
        return juste ? compte! : throw new Refus(RefusIdentite.ConnexionRefusee);
    }

    /// <summary>Takes the same time for an unknown address.</summary>
    private bool Verifier(Compte? compte, string motDePasse)
    {
        if (compte?.PasswordHash is { } empreinte)
            return hacheur.VerifyHashedPassword(compte, empreinte, motDePasse) != PasswordVerificationResult.Failed;
        hacheur.HashPassword(null!, motDePasse);
        return false;
    }

    private async Task NoterAsync(Compte compte, bool juste, CancellationToken ct)
    {
        compte.NoterLEssai(juste, temps.GetUtcNow());
        if (compte.LockoutEnd is { } fin)
        {
            if (espace.Id is null || horloge.EstDeLaboratoire)
                await unite.EntrerAsync(ContexteEspace.EspaceHote, espace.Espace, ct);
            journal.Consigner("Identite.Compte.Verrouiller", $"identite/compte/{compte.Id}", $"Le compte de {compte.Nom} est verrouillé après cinq essais.");
            annonces.Publier(new CompteVerrouille(compte.Nom, compte.Email!, compte.Id, fin));
        }

        await unite.ValiderAsync(ct);
    }
}

/// <summary>Five attempts failed on an account.</summary>
internal sealed record CompteVerrouille(string Nom, string Courriel, Guid CompteId, DateTimeOffset Jusqua) : IEvenement;

/// <summary>Tells the owner.</summary>
internal sealed class PrevenirDuVerrou(IMessagerie messagerie) : IHandler<CompteVerrouille>
{
    /// <inheritdoc />
    public Task TraiterAsync(CompteVerrouille evenement, CancellationToken ct) => messagerie.PreparerAsync(new CourrielAPreparer(
        evenement.Courriel, evenement.Nom, "Votre compte est verrouillé",
        $"Bonjour {evenement.Nom},\n\nCinq essais de connexion ont échoué\u00A0: votre compte est verrouillé jusqu’à {Francais.Heure(evenement.Jusqua)}.\n\nSi ce n’était pas vous, choisissez un nouveau mot de passe.",
        Categorie: "compte.verrou", CompteId: evenement.CompteId, Lien: "/compte/mot-de-passe-oublie"), ct);
}
