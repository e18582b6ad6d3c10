using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Identite.Comptes;

/// <summary>
/// A person's account. Global: it belongs to no espace; habilitations give it rights in espaces. Password, lockout and
/// security stamp are those of ASP.NET Core Identity; the second factor is ours (its key is encrypted, a code serves once).
/// </summary>
internal sealed class Compte : IdentityUser<Guid>
{
    private Compte()
    {
    }

    /// <summary>« Amina Belkacem ».</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Operator of the portal: creates espaces.</summary>
    public bool EstAdministrateurHote { get; private set; }

    /// <summary>Key of the authenticator, encrypted by Data Protection; proposed until <see cref="IdentityUser{TKey}.TwoFactorEnabled"/>.</summary>
    public string? CleTotpProtegee { get; private set; }

    /// <summary>Last 30-second step whose code was accepted: a code never serves twice.</summary>
    public long DernierPasTotp { get; private set; }

    /// <summary>Last sign-in.</summary>
    public DateTimeOffset? VuLe { get; private set; }

    public static Compte Ouvrir(Guid id, string nom, string courriel, bool confirme = false, bool hote = false) => new()
    {
        Id = id,
        Nom = nom.Trim(),
        UserName = courriel.Trim(),
        Email = courriel.Trim(),
        NormalizedUserName = courriel.Trim().ToUpperInvariant(),
        NormalizedEmail = courriel.Trim().ToUpperInvariant(),
        EmailConfirmed = confirme,
        EstAdministrateurHote = hote,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
    };

    public void Renommer(string nom) => Nom = nom.Trim();

    public void ProposerCle(string cleProtegee) => (CleTotpProtegee, TwoFactorEnabled) = (cleProtegee, false);

    public void ActiverSecondFacteur(long pas) => (TwoFactorEnabled, DernierPasTotp) = (true, pas);

    public void RetirerSecondFacteur() => (CleTotpProtegee, TwoFactorEnabled) = (null, false);

    public void NoterLaVisite(DateTimeOffset instant) => VuLe = instant;

    /// <summary>Counts a try; five wrong ones in a row lock the account for fifteen minutes.</summary>
    public void NoterLEssai(bool juste, DateTimeOffset instant)
    {
        AccessFailedCount = juste ? 0 : AccessFailedCount + 1;
        if (juste)
            (LockoutEnd, VuLe) = (null, instant.ToUniversalTime());
        else if (AccessFailedCount >= 5)
            (LockoutEnd, AccessFailedCount) = (instant.ToUniversalTime().AddMinutes(15), 0);
    }

    /// <summary>New password: the address is proved, other sessions and links die.</summary>
    public void ChoisirMotDePasse(string empreinte)
    {
        (PasswordHash, EmailConfirmed, LockoutEnd) = (empreinte, true, null);
        FermerLesSessions();
    }

    /// <summary>Changing the stamp ends every session and every link sent.</summary>
    public void FermerLesSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}

/// <summary>A recovery code: shown once, kept as its fingerprint, usable once.</summary>
internal sealed class CodeDeSecours
{
    private CodeDeSecours()
    {
    }

    public Guid CompteId { get; private set; }

    public string Empreinte { get; private set; } = "";

    public DateTimeOffset? UtiliseLe { get; private set; }

    public static CodeDeSecours Creer(Guid compteId, string empreinte) => new() { CompteId = compteId, Empreinte = empreinte };
}

internal sealed class CompteConfiguration : IEntityTypeConfiguration<Compte>
{
    public void Configure(EntityTypeBuilder<Compte> builder)
    {
        builder.ToTable("comptes", "identite");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Nom).HasMaxLength(120);
        builder.Property(c => c.UserName).HasMaxLength(254);
        builder.Property(c => c.NormalizedUserName).HasMaxLength(254);
        builder.Property(c => c.Email).HasMaxLength(254);
        builder.Property(c => c.NormalizedEmail).HasMaxLength(254);
        builder.Property(c => c.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(c => c.NormalizedUserName).IsUnique();
        builder.HasIndex(c => c.NormalizedEmail).IsUnique();
    }
}

internal sealed class CodeDeSecoursConfiguration : IEntityTypeConfiguration<CodeDeSecours>
{
    public void Configure(EntityTypeBuilder<CodeDeSecours> builder)
    {
        builder.ToTable("codes_de_secours", "identite");
        builder.HasKey(c => new { c.CompteId, c.Empreinte });
        builder.HasOne<Compte>().WithMany().HasForeignKey(c => c.CompteId).OnDelete(DeleteBehavior.Cascade);
    }
}
