using System.Security.Cryptography;
using System.Text;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Identite.Comptes;

/// <summary>Second factor: enrolment, check of a code (each is used once), recovery codes.</summary>
internal sealed class SecondFacteur(
    PortailDbContext db, UniteDeTravail unite, TimeProvider temps, IDataProtectionProvider protection, IConfiguration configuration, Journal journal)
{
    /// <summary>Steps ahead accepted from the accounts of the demonstration, so that several visitors may use one within a minute.</summary>
    private const int AvanceDeDemonstration = 60;

    private readonly IDataProtector _coffre = protection.CreateProtector("Cus.Portal.Totp");

    /// <summary>Key proposed to an account without a second factor, in clear, made if needed; null once registered: it is never shown again.</summary>
    public async Task<string?> CleProposeeAsync(Guid compteId, CancellationToken ct)
    {
        var compte = await LireAsync(compteId, ct);
        if (compte.TwoFactorEnabled)
            return null;
        if (compte.CleTotpProtegee is { } protegee)
            return _coffre.Unprotect(protegee);
        var cle = Totp.NouvelleCle();
        compte.ProposerCle(_coffre.Protect(cle));
        await unite.ValiderAsync(ct);
        return cle;
    }

    /// <summary>Turns the factor on with a first code, or proves it again; gives ten new recovery codes, shown once.</summary>
    public async Task<IReadOnlyList<string>> ActiverAsync(Guid compteId, string code, CancellationToken ct)
    {
        var compte = await LireAsync(compteId, ct);
        if (!Application(compte, code))
            await EchouerAsync(compte, RefusIdentite.CodeRefuse, ct);
        await db.Set<CodeDeSecours>().Where(c => c.CompteId == compteId).ExecuteDeleteAsync(ct);
        var codes = Enumerable.Range(0, 10).Select(_ => CodeLisible()).ToList();
        db.AddRange(codes.Select(c => CodeDeSecours.Creer(compteId, Empreinte(c))));
        journal.Consigner("Identite.SecondFacteur.Activer", $"identite/compte/{compteId}", $"{compte.Nom} a enregistré son second facteur ou refait ses codes de secours.");
        await unite.ValiderAsync(ct);
        return codes;
    }

    /// <summary>Forgets the factor, proved one last time: a new telephone registers another.</summary>
    public async Task RetirerAsync(Guid compteId, string code, CancellationToken ct)
    {
        await VerifierAsync(compteId, code, ct);
        var compte = await LireAsync(compteId, ct);
        compte.RetirerSecondFacteur();
        journal.Consigner("Identite.SecondFacteur.Retirer", $"identite/compte/{compteId}", $"{compte.Nom} a retiré son second facteur.");
        await unite.ValiderAsync(ct);
    }

    /// <summary>Checks a code of the application, or a recovery code. Counts with the lockout.</summary>
    public async Task VerifierAsync(Guid compteId, string code, CancellationToken ct)
    {
        var compte = await LireAsync(compteId, ct);
        var deSecours = code.Any(char.IsLetter);
        if (!(deSecours ? await SecoursAsync(compteId, code, ct) : Application(compte, code)))
            await EchouerAsync(compte, deSecours ? RefusIdentite.CodeDeSecoursRefuse : RefusIdentite.CodeRefuse, ct);
        compte.NoterLEssai(juste: true, temps.GetUtcNow());
        await unite.ValiderAsync(ct);
    }

    /// <summary>Next code that will be accepted, for an account of the demonstration and for no other: to try without a telephone.</summary>
    public async Task<string?> CodeDeDemonstrationAsync(Guid compteId, CancellationToken ct)
    {
        var compte = await db.Set<Compte>().AsNoTracking().SingleAsync(c => c.Id == compteId, ct);
        return compte.CleTotpProtegee is { } cle && EstDeDemonstration(compte)
            ? Totp.Code(_coffre.Unprotect(cle), Math.Max(Totp.Pas(temps.GetUtcNow()), compte.DernierPasTotp + 1))
            : null;
    }

    /// <summary>Protects a key, to seed an account of the demonstration.</summary>
    public string Proteger(string cle) => _coffre.Protect(cle);

    private async Task<Compte> LireAsync(Guid compteId, CancellationToken ct)
    {
        var compte = await db.Set<Compte>().SingleAsync(c => c.Id == compteId, ct);
        return compte.LockoutEnd > temps.GetUtcNow()
            ? throw new Refus(RefusIdentite.CompteVerrouille, ("heure", Francais.Heure(compte.LockoutEnd.Value)))
            : compte;
    }

    private bool EstDeDemonstration(Compte compte) =>
        configuration.GetValue<bool>("Demonstration") && compte.Email!.EndsWith("@demo.example", StringComparison.OrdinalIgnoreCase);

    private bool Application(Compte compte, string code)
    {
        var avance = EstDeDemonstration(compte) ? AvanceDeDemonstration : Totp.Tolerance;
        if (compte.CleTotpProtegee is not { } cle || Totp.PasAccepte(_coffre.Unprotect(cle), code, temps.GetUtcNow(), compte.DernierPasTotp, avance) is not { } pas)
            return false;
        compte.ActiverSecondFacteur(pas);
        return true;
    }

    private async Task EchouerAsync(Compte compte, CodeRefus refus, CancellationToken ct)
    {
        compte.NoterLEssai(juste: false, temps.GetUtcNow());
        await unite.ValiderAsync(ct);
        throw Refus.Champ("Code", refus);
    }

    private async Task<bool> SecoursAsync(Guid compteId, string code, CancellationToken ct)
    {
        var empreinte = Empreinte(code);
        var maintenant = temps.GetUtcNow().ToUniversalTime();
        return await db.Set<CodeDeSecours>().Where(c => c.CompteId == compteId && c.Empreinte == empreinte && c.UtiliseLe == null)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.UtiliseLe, maintenant), ct) == 1;
    }

    private static string CodeLisible()
    {
        var c = RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ", 10);
        return c[..5] + "-" + c[5..];
    }

    private static string Empreinte(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]))));
}
