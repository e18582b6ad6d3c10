using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Comptes;

/// <summary>Checks an address and a password. Five failures lock the account for fifteen minutes; an unknown address answers the same.</summary>
internal sealed class SeConnecter(PortailDbContext db, UniteDeTravail unite, IHorloge horloge, IPasswordHasher<Compte> hacheur)
{
    public async Task<Compte> ExecuterAsync(string adresse, string motDePasse, CancellationToken ct)
    {
        var normalisee = adresse.Trim().ToUpperInvariant();
        var compte = await db.Set<Compte>().SingleOrDefaultAsync(c => c.NormalizedEmail == normalisee, ct);
        if (compte is null)
        {
            hacheur.HashPassword(null!, motDePasse);
            throw new Refus(RefusIdentite.ConnexionRefusee);
        }

        if (compte.LockoutEnd > horloge.Maintenant)
            throw new Refus(RefusIdentite.CompteVerrouille, ("heure", Francais.Heure(compte.LockoutEnd.Value)));
        var juste = compte.PasswordHash is { } h && hacheur.VerifyHashedPassword(compte, h, motDePasse) != PasswordVerificationResult.Failed;
        compte.NoterLEssai(juste, horloge.Maintenant);
        await unite.ValiderAsync(ct);
        return juste ? compte : throw new Refus(RefusIdentite.ConnexionRefusee);
    }
}

/// <summary>Second factor: enrolment, check of a code (each is used once), recovery codes.</summary>
internal sealed class SecondFacteur(PortailDbContext db, UniteDeTravail unite, IHorloge horloge, IDataProtectionProvider protection)
{
    private readonly IDataProtector _coffre = protection.CreateProtector("Cus.Portal.Totp");

    /// <summary>Key of the account in clear, made if needed.</summary>
    public async Task<string> CleAsync(Guid compteId, CancellationToken ct)
    {
        var compte = await db.Set<Compte>().SingleAsync(c => c.Id == compteId, ct);
        if (compte.CleTotpProtegee is { } protegee)
            return _coffre.Unprotect(protegee);
        var cle = Totp.NouvelleCle();
        compte.ProposerCle(_coffre.Protect(cle));
        await unite.ValiderAsync(ct);
        return cle;
    }

    /// <summary>Turns the factor on with a first code; gives ten recovery codes, shown once.</summary>
    public async Task<IReadOnlyList<string>> ActiverAsync(Guid compteId, string code, CancellationToken ct)
    {
        var compte = await db.Set<Compte>().SingleAsync(c => c.Id == compteId, ct);
        var pas = compte.CleTotpProtegee is { } p ? Totp.PasAccepte(_coffre.Unprotect(p), code, horloge.Maintenant, compte.DernierPasTotp) : null;
        compte.ActiverSecondFacteur(pas ?? throw Refus.Champ("Code", RefusIdentite.CodeRefuse));
        await db.Set<CodeDeSecours>().Where(c => c.CompteId == compteId).ExecuteDeleteAsync(ct);
        var codes = Enumerable.Range(0, 10).Select(_ => CodeLisible()).ToList();
        db.AddRange(codes.Select(c => CodeDeSecours.Creer(compteId, Empreinte(c))));
        await unite.ValiderAsync(ct);
        return codes;
    }

    /// <summary>Checks a code of the application, or a recovery code.</summary>
    public async Task VerifierAsync(Guid compteId, string code, CancellationToken ct)
    {
        var compte = await db.Set<Compte>().SingleAsync(c => c.Id == compteId, ct);
        if (compte.LockoutEnd > horloge.Maintenant)
            throw new Refus(RefusIdentite.CompteVerrouille, ("heure", Francais.Heure(compte.LockoutEnd.Value)));
        var juste = code.Any(char.IsLetter) ? await SecoursAsync(compteId, code, ct) : Application(compte, code);
        compte.NoterLEssai(juste, horloge.Maintenant);
        await unite.ValiderAsync(ct);
        if (!juste)
            throw Refus.Champ("Code", code.Any(char.IsLetter) ? RefusIdentite.CodeDeSecoursRefuse : RefusIdentite.CodeRefuse);
    }

    /// <summary>Next code that will be accepted: shown by the demonstration, to try without a telephone.</summary>
    public async Task<string> ProchainCodeAsync(Guid compteId, CancellationToken ct)
    {
        var compte = await db.Set<Compte>().AsNoTracking().SingleAsync(c => c.Id == compteId, ct);
        return Totp.Code(_coffre.Unprotect(compte.CleTotpProtegee!), Math.Max(Totp.Pas(horloge.Maintenant), compte.DernierPasTotp + 1));
    }

    /// <summary>Protects a key, to seed an account of the demonstration.</summary>
    public string Proteger(string cle) => _coffre.Protect(cle);

    private bool Application(Compte compte, string code)
    {
        if (compte.CleTotpProtegee is not { } p || Totp.PasAccepte(_coffre.Unprotect(p), code, horloge.Maintenant, compte.DernierPasTotp) is not { } pas)
            return false;
        compte.ActiverSecondFacteur(pas);
        return true;
    }

    private async Task<bool> SecoursAsync(Guid compteId, string code, CancellationToken ct)
    {
        var empreinte = Empreinte(code);
        var maintenant = horloge.Maintenant.ToUniversalTime();
        return await db.Set<CodeDeSecours>().Where(c => c.CompteId == compteId && c.Empreinte == empreinte && c.UtiliseLe == null)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.UtiliseLe, maintenant), ct) == 1;
    }

    private static string CodeLisible()
    {
        const string alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ";
        var c = System.Security.Cryptography.RandomNumberGenerator.GetString(alphabet, 10);
        return c[..5] + "-" + c[5..];
    }

    private static string Empreinte(string code) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
        System.Text.Encoding.UTF8.GetBytes(new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]))));
}
