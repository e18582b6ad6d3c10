using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Identite.Comptes;

/// <summary>A signed-in browser. The cookie names it; closing the row closes the browser's session at its next request.</summary>
internal sealed class Session
{
    private Session()
    {
    }

    public Guid Id { get; private set; }

    public Guid CompteId { get; private set; }

    public DateTimeOffset OuverteLe { get; private set; }

    public DateTimeOffset? FermeeLe { get; private set; }

    /// <summary>« Firefox sur Linux », so that its owner recognises it.</summary>
    public string Navigateur { get; private set; } = "";

    public static Session Ouvrir(Guid compteId, string? agent, DateTimeOffset instant) => new()
    {
        Id = Identifiant.Nouveau(),
        CompteId = compteId,
        OuverteLe = instant.ToUniversalTime(),
        Navigateur = Decrire(agent ?? ""),
    };

    public void Fermer(DateTimeOffset instant) => FermeeLe ??= instant.ToUniversalTime();

    private static string Decrire(string agent)
    {
        var navigateur = Premier(agent, [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")], "Navigateur");
        var systeme = Premier(agent, [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"), ("Linux", "Linux")], "système inconnu");
        return $"{navigateur} sur {systeme}";
    }

    private static string Premier(string agent, (string Signe, string Nom)[] connus, string defaut) =>
        connus.FirstOrDefault(c => agent.Contains(c.Signe, StringComparison.Ordinal)).Nom ?? defaut;
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions", "identite");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Navigateur).HasMaxLength(80);
        builder.HasIndex(s => s.CompteId);
        builder.HasOne<Compte>().WithMany().HasForeignKey(s => s.CompteId).OnDelete(DeleteBehavior.Cascade);
    }
}
