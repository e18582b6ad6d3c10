using System.ComponentModel.DataAnnotations;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Appels.Transmissions;

/// <summary>As what a dossier is transmitted (source 003, IV).</summary>
internal enum QualiteDeDestinataire
{
    [Display(Name = "Destinataire")] Destinataire,
    [Display(Name = "Copie")] Copie,
}

/// <summary>A wilful resend of the mail of a line.</summary>
internal sealed record Renvoi(DateTimeOffset Le, string ParNom, Guid CourrielId);

/// <summary>
/// A line of the register of transmission: one recipient of one deposit. It tells apart when the dossier was made available,
/// which mail told it, when it was first read. The first dates never change.
/// </summary>
internal sealed class Transmission : IDansUnEspace
{
    private Transmission()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid DepotId { get; private set; }

    public RoleDeContact Role { get; private set; }

    public QualiteDeDestinataire Qualite { get; private set; }

    /// <summary>Recipient, as it was named on that day.</summary>
    public string Libelle { get; private set; } = "";

    /// <summary>Its address on that day, or null when the register of contacts has none.</summary>
    public string? Adresse { get; private set; }

    /// <summary>Regions of the dossier that it receives it for; empty = national.</summary>
    public string[] Regions { get; private set; } = [];

    public Guid? ContactId { get; private set; }

    public DateTimeOffset MiseADispositionLe { get; private set; }

    /// <summary>Mail that tells it, written in the transaction of the deposit.</summary>
    public Guid? CourrielId { get; private set; }

    public DateTimeOffset? PremiereLectureLe { get; private set; }

    public string? PremiereLectureParNom { get; private set; }

    public IReadOnlyList<Renvoi> Renvois { get; private set; } = [];

    /// <summary>The deposit was withdrawn.</summary>
    public DateTimeOffset? RetireeLe { get; private set; }

    public static Transmission MettreADisposition(Guid dossierId, Guid depotId, RoleDeContact role, string libelle, string? adresse, IEnumerable<string> regions, Guid? contactId, DateTimeOffset le) => new()
    {
        Id = Identifiant.Nouveau(),
        DossierId = dossierId,
        DepotId = depotId,
        Role = role,
        Libelle = libelle,
        Adresse = string.IsNullOrWhiteSpace(adresse) ? null : adresse,
        Qualite = role is RoleDeContact.Ush or RoleDeContact.Dreal ? QualiteDeDestinataire.Destinataire : QualiteDeDestinataire.Copie,
        Regions = [.. regions],
        ContactId = contactId,
        MiseADispositionLe = le,
    };

    public void Prevenir(Guid courrielId) => CourrielId = courrielId;

    /// <summary>Sends the mail again; the first date stays.</summary>
    public void Renvoyer(Guid courrielId, string parNom, DateTimeOffset le)
    {
        if (RetireeLe is not null)
            throw new Refus(RefusAppels.TransmissionRetiree);
        Renvois = [.. Renvois, new Renvoi(le, parNom, courrielId)];
    }

    public void Retirer(DateTimeOffset le) => RetireeLe ??= le;
}

internal sealed class TransmissionConfiguration : IEntityTypeConfiguration<Transmission>
{
    public void Configure(EntityTypeBuilder<Transmission> builder)
    {
        builder.ToTable("transmissions", "appels");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Qualite).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Libelle).HasMaxLength(200);
        builder.Property(t => t.Adresse).HasMaxLength(320);
        builder.Property(t => t.PremiereLectureParNom).HasMaxLength(200);
        builder.Property(t => t.Renvois).EnJson();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(t => t.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Depot>().WithMany().HasForeignKey(t => t.DepotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => new { t.DepotId, t.ContactId }).IsUnique();
    }
}
