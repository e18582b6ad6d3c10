using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Referentiel.Contacts;

/// <summary>An address that receives for a role, in regions of a vintage. Global: the same for every espace.</summary>
internal sealed class ContactEnregistre
{
    private ContactEnregistre()
    {
    }

    public ContactEnregistre(Guid id, RoleDeContact role, string libelle, string adresse, string[] regions, MillesimeRegions millesime) =>
        (Id, Role, Libelle, Adresse, Regions, Millesime) = (id, role, libelle, adresse, regions, millesime);

    public Guid Id { get; private set; }

    public RoleDeContact Role { get; private set; }

    public string Libelle { get; private set; } = "";

    public string Adresse { get; private set; } = "";

    /// <summary>Codes; empty = national.</summary>
    public string[] Regions { get; private set; } = [];

    public MillesimeRegions Millesime { get; private set; }

    /// <summary>Superior that the service designated, in copy of its last reminders.</summary>
    public string? Superieur { get; private set; }

    public void ChangerDAdresse(string? adresse) => Adresse = Lire("Adresse", adresse?.Trim() ?? "");

    /// <summary>Designates the superior put in copy; empty = nobody any more.</summary>
    public void DesignerLeSuperieur(string? adresse) => Superieur = string.IsNullOrWhiteSpace(adresse) ? null : Lire("Superieur", adresse.Trim());

    public PointDeContact Lu() => new(Id, Role, Libelle, Adresse, Regions, Millesime) { Superieur = Superieur };

    private static string Lire(string champ, string adresse) => System.Net.Mail.MailAddress.TryCreate(adresse, out var lue) && lue.Address == adresse ? adresse
        : throw Refus.Champ(champ, RefusReferentiel.AdresseDeContact, ("valeur", adresse));
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<ContactEnregistre>
{
    public void Configure(EntityTypeBuilder<ContactEnregistre> builder)
    {
        builder.ToTable("contacts", "referentiel");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Superieur).HasMaxLength(320);
        builder.Property(c => c.Millesime).HasConversion<int>();
        builder.HasIndex(c => c.Role);
    }
}
