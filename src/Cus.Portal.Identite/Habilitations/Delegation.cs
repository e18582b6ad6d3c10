using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Identite.Habilitations;

/// <summary>
/// A colleague holds one's own habilitation between two days. It never outlives the habilitation it comes from, and cannot
/// be delegated again: it refers to an habilitation held in one's own name, never to another delegation.
/// </summary>
internal sealed class Delegation : IDansUnEspace
{
    private Delegation()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid HabilitationId { get; private set; }

    public Guid DelegantId { get; private set; }

    public Guid CompteId { get; private set; }

    public DateOnly Debut { get; private set; }

    public DateOnly Fin { get; private set; }

    /// <summary>Day from which it is worth nothing, when the delegator took it back.</summary>
    public DateOnly? RevoqueeLe { get; private set; }

    /// <summary>Gives it. The last day is brought back to that of the habilitation when it goes beyond.</summary>
    /// <param name="habilitation">Held by the delegator in its own name.</param>
    /// <param name="delegantId">Who delegates.</param>
    /// <param name="delegueId">Who receives.</param>
    /// <param name="debut">First day.</param>
    /// <param name="fin">Last day wanted.</param>
    /// <param name="borne">Last day that the organisme acts itself, or null: a succession ends delegations too.</param>
    public static Delegation Donner(Habilitation habilitation, Guid delegantId, Guid delegueId, DateOnly debut, DateOnly fin, DateOnly? borne)
    {
        if (habilitation.CompteId != delegantId)
            throw new Refus(RefusIdentite.DelegationNonDelegable);
        if (habilitation.Role is Role.MembreComite or Role.PresidentComite)
            throw Refus.Champ("HabilitationId", RefusIdentite.RolePersonnel, ("role", Libelles.De(habilitation.Role)));
        if (fin < debut)
            throw Refus.Champ("Fin", RefusIdentite.DatesInversees);
        var limite = new[] { fin, habilitation.Fin ?? fin, borne ?? fin }.Min();
        if (debut < habilitation.Debut || debut > limite)
            throw Refus.Champ("Debut", RefusIdentite.DelegationHorsHabilitation, ("debut", habilitation.Debut), ("fin", habilitation.Fin is { } f ? f : "sans fin"));
        return new Delegation
        {
            Id = Identifiant.Nouveau(),
            HabilitationId = habilitation.Id,
            DelegantId = delegantId,
            CompteId = delegueId,
            Debut = debut,
            Fin = limite,
        };
    }

    public bool VautLe(DateOnly jour, Habilitation habilitation) =>
        jour >= Debut && jour <= Fin && (RevoqueeLe is null || jour < RevoqueeLe) && habilitation.VautLe(jour);

    public void Revoquer(DateOnly aujourdhui)
    {
        if (RevoqueeLe is null || RevoqueeLe > aujourdhui)
            RevoqueeLe = aujourdhui;
    }
}

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("delegations", "identite");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => new { d.EspaceId, d.CompteId });
        builder.HasIndex(d => d.DelegantId);
        builder.HasIndex(d => d.CompteId);
        builder.HasOne<Habilitation>().WithMany().HasForeignKey(d => d.HabilitationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Comptes.Compte>().WithMany().HasForeignKey(d => d.CompteId).OnDelete(DeleteBehavior.Restrict);
        builder.Metadata.SetAnnotation(SecuriteDesLignes.AussiLisible, $"compte_id = {SecuriteDesLignes.CompteCourant}");
    }
}
