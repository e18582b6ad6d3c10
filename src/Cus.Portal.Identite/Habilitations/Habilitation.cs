using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Identite.Habilitations;

/// <summary>Gives an account a role, in an espace, for an organisme, on territories, between two days, both included (Paris).</summary>
internal sealed class Habilitation : IDansUnEspace
{
    private static readonly HashSet<Role> PourUnOrganisme =
        [Role.PorteurRedacteur, Role.PorteurSignataire, Role.PorteurLecteur, Role.Operateur, Role.ArHlm, Role.Prefecture, Role.RedacteurDePartie, Role.SignataireDePartie];

    private Habilitation()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CompteId { get; private set; }

    public Role Role { get; private set; }

    public Guid? OrganismeId { get; private set; }

    /// <summary>Region codes of any vintage, or « D31 »; empty = whole country.</summary>
    public string[] Territoires { get; private set; } = [];

    public DateOnly Debut { get; private set; }

    /// <summary>Last day, included; null = no end.</summary>
    public DateOnly? Fin { get; private set; }

    public static Habilitation Accorder(Guid compteId, Role role, Guid? organismeId, IEnumerable<string> territoires, DateOnly debut, DateOnly? fin)
    {
        if (organismeId is null && PourUnOrganisme.Contains(role))
            throw Refus.Champ("OrganismeId", RefusIdentite.OrganismeExige, ("role", Libelles.De(role)));
        if (fin < debut)
            throw Refus.Champ("Fin", RefusIdentite.DatesInversees);
        return new Habilitation
        {
            Id = Identifiant.Nouveau(),
            CompteId = compteId,
            Role = role,
            OrganismeId = organismeId,
            Territoires = [.. territoires.Distinct(StringComparer.Ordinal)],
            Debut = debut,
            Fin = fin,
        };
    }

    public bool VautLe(DateOnly jour) => jour >= Debut && (Fin is null || jour <= Fin);

    /// <summary>Ends it after that day; what was done before stays, in its author's name.</summary>
    public void Cloturer(DateOnly dernierJour, DateOnly aujourdhui)
    {
        if (Fin < aujourdhui)
            throw new Refus(RefusIdentite.HabilitationDejaFinie, ("date", Fin));
        Fin = dernierJour;
    }
}

internal sealed class HabilitationConfiguration : IEntityTypeConfiguration<Habilitation>
{
    public void Configure(EntityTypeBuilder<Habilitation> builder)
    {
        builder.ToTable("habilitations", "identite");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Role).HasConversion<string>().HasMaxLength(40);
        builder.HasIndex(h => new { h.EspaceId, h.CompteId });
        builder.HasIndex(h => h.CompteId);
        builder.HasOne<Comptes.Compte>().WithMany().HasForeignKey(h => h.CompteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Espaces.Espace>().WithMany().HasForeignKey(h => h.EspaceId).OnDelete(DeleteBehavior.Restrict);
        builder.Metadata.SetAnnotation(SecuriteDesLignes.AussiLisible, $"compte_id = {SecuriteDesLignes.CompteCourant}");
    }
}
