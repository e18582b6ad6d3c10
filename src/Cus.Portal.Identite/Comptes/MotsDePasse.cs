using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Comptes;

/// <summary>Links that let their bearer set a password once: they die with the security stamp or with their delay.</summary>
internal sealed class LiensDeMotDePasse(IDataProtectionProvider protection, TimeProvider temps)
{
    private readonly IDataProtector _protecteur = protection.CreateProtector("Cus.Portal.LienMotDePasse");

    /// <summary>Path of the page with its token, valid <paramref name="duree"/>.</summary>
    public string Creer(Compte compte, TimeSpan duree) =>
        "/compte/nouveau-mot-de-passe?jeton=" + Uri.EscapeDataString(_protecteur.Protect($"{compte.Id}|{compte.SecurityStamp}|{(temps.GetUtcNow() + duree).ToUnixTimeSeconds()}"));

    /// <summary>Account and stamp of a token still valid.</summary>
    /// <exception cref="Refus">Altered or too old.</exception>
    public (Guid CompteId, string Tampon) Lire(string? jeton)
    {
        try
        {
            var parties = _protecteur.Unprotect(jeton ?? "").Split('|');
            if (long.Parse(parties[2], System.Globalization.CultureInfo.InvariantCulture) >= temps.GetUtcNow().ToUnixTimeSeconds())
                return (Guid.Parse(parties[0]), parties[1]);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Altered: same answer as too old.
        }

        throw new Refus(RefusIdentite.LienPerime);
    }
}

/// <summary>Rules of a password: twelve characters at least, not guessable from the person. Length over composition (ANSSI, CNIL 2022).</summary>
internal static class RegleDeMotDePasse
{
    private static readonly string[] Suites = ["123456", "azerty", "qwerty", "motdepasse", "password", "abcdef", "logement"];

    public static void Verifier(string motDePasse, string confirmation, Compte compte)
    {
        if (motDePasse.Length < 12)
            throw Refus.Champ("MotDePasse", RefusIdentite.MotDePasseCourt, ("n", motDePasse.Length));
        var mots = compte.Nom.Split(' ', '-').Append(compte.Email!.Split('@')[0]).Where(m => m.Length > 3).Concat(Suites);
        if (mots.Any(m => motDePasse.Contains(m, StringComparison.OrdinalIgnoreCase)) || motDePasse.Distinct().Count() < 5)
            throw Refus.Champ("MotDePasse", RefusIdentite.MotDePasseDevinable);
        if (motDePasse != confirmation)
            throw Refus.Champ("Confirmation", RefusIdentite.MotDePasseDifferent);
    }
}

/// <summary>
/// Sends a link to set a new password; answers the same for an unknown address. An account is not of an espace: asked from a rehearsal
/// one, whose mails are kept and read by others, the link leaves by the host.
/// </summary>
internal sealed class DemanderUnMotDePasse(PortailDbContext db, UniteDeTravail unite, LiensDeMotDePasse liens, IMessagerie messagerie, IContexteEspace espace, IHorloge horloge, FreinDesEssais frein)
{
    public async Task ExecuterAsync(string adresse, string? origine, CancellationToken ct)
    {
        frein.Compter(origine);
        var normalisee = adresse.Trim().ToUpperInvariant();
        if (await db.Set<Compte>().SingleOrDefaultAsync(c => c.NormalizedEmail == normalisee, ct) is not { } compte)
            return;
        if (espace.Id is null || horloge.EstDeLaboratoire)
            await unite.EntrerAsync(ContexteEspace.EspaceHote, espace.Espace, ct);
        await messagerie.PreparerAsync(new CourrielAPreparer(compte.Email!, compte.Nom, "Choisir un nouveau mot de passe",
            $"Bonjour {compte.Nom},\n\nVous avez demandé un nouveau mot de passe. Ce lien sert une fois, pendant une heure.\n\nSi vous n’avez rien demandé, ne faites rien.",
            Categorie: "compte.mot-de-passe", CompteId: compte.Id, Lien: liens.Creer(compte, TimeSpan.FromHours(1))), ct);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Sets a password from a link, or after the current one. Other sessions close.</summary>
internal sealed class ChoisirUnMotDePasse(PortailDbContext db, UniteDeTravail unite, LiensDeMotDePasse liens, IPasswordHasher<Compte> hacheur, Journal journal)
{
    public async Task<Compte> ParLienAsync(string? jeton, string motDePasse, string confirmation, CancellationToken ct) =>
        await PoserAsync(await DuLienAsync(jeton, ct), motDePasse, confirmation, ct);

    /// <summary>The account of a link that still serves; looking does not consume it.</summary>
    public async Task<Compte> DuLienAsync(string? jeton, CancellationToken ct)
    {
        var (id, tampon) = liens.Lire(jeton);
        return await db.Set<Compte>().SingleOrDefaultAsync(c => c.Id == id && c.SecurityStamp == tampon, ct) ?? throw new Refus(RefusIdentite.LienPerime);
    }

    public async Task<Compte> ParLActuelAsync(Guid compteId, string actuel, string motDePasse, string confirmation, CancellationToken ct)
    {
        var compte = await db.Set<Compte>().SingleAsync(c => c.Id == compteId, ct);
        if (compte.PasswordHash is null || hacheur.VerifyHashedPassword(compte, compte.PasswordHash, actuel) == PasswordVerificationResult.Failed)
            throw Refus.Champ("Actuel", RefusIdentite.MotDePasseActuel);
        return await PoserAsync(compte, motDePasse, confirmation, ct);
    }

    private async Task<Compte> PoserAsync(Compte compte, string motDePasse, string confirmation, CancellationToken ct)
    {
        RegleDeMotDePasse.Verifier(motDePasse, confirmation, compte);
        compte.ChoisirMotDePasse(hacheur.HashPassword(compte, motDePasse));
        journal.Consigner("Identite.MotDePasse.Choisir", $"identite/compte/{compte.Id}", $"{compte.Nom} a choisi un mot de passe.");
        await unite.ValiderAsync(ct);
        return compte;
    }
}
