using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Signatures.Pouvoirs;

/// <summary>Act that gives the power to sign for an organisme.</summary>
internal enum NatureDePouvoir
{
    [Display(Name = "Délibération")] Deliberation,
    [Display(Name = "Délégation de signature")] Delegation,
}

/// <summary>What a person typed of a power.</summary>
internal sealed record SaisieDePouvoir(NatureDePouvoir Nature, string? Intitule, string? Titulaire, DateOnly? Debut, DateOnly? Fin);

/// <summary>The power of a person to sign for an organisme, between two days in Paris, both included; its act is attached.</summary>
internal sealed class Pouvoir : IDansUnEspace
{
    private Pouvoir()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid OrganismeId { get; private set; }

    /// <summary>Name of who holds it, as written in the act.</summary>
    public string Titulaire { get; private set; } = "";

    public NatureDePouvoir Nature { get; private set; }

    /// <summary>« n° 2024-012 du 30 janvier 2024 ».</summary>
    public string Intitule { get; private set; } = "";

    public DateOnly Debut { get; private set; }

    /// <summary>Last day, or null: a délibération may have none.</summary>
    public DateOnly? Fin { get; private set; }

    public Guid FichierId { get; private set; }

    public DateTimeOffset JointLe { get; private set; }

    public Guid JointPar { get; private set; }

    /// <summary>« délibération n° 12, valable du 1er février 2024 au 31 mai 2024 ».</summary>
    public string EnClair => $"{Libelles.De(Nature).ToLower(Francais.Culture)} {Intitule}, valable {(Fin is { } f ? $"du {Francais.DateLongue(Debut)} au {Francais.DateLongue(f)}" : $"depuis le {Francais.DateLongue(Debut)}")}";

    /// <exception cref="Refus">Each field that is missing or that contradicts another.</exception>
    public static void Verifier(SaisieDePouvoir s)
    {
        var motifs = new List<Motif>();
        if (string.IsNullOrWhiteSpace(s.Intitule))
            motifs.Add(Motif.De(RefusSignatures.PouvoirIntitule, "Intitule"));
        if (string.IsNullOrWhiteSpace(s.Titulaire))
            motifs.Add(Motif.De(RefusSignatures.PouvoirTitulaire, "Titulaire"));
        if (s.Debut is null)
            motifs.Add(Motif.De(RefusSignatures.PouvoirDebut, "Debut"));
        if (s.Fin < s.Debut)
            motifs.Add(Motif.De(RefusSignatures.PouvoirALEnvers, "Fin"));
        if (s is { Nature: NatureDePouvoir.Delegation, Fin: null })
            motifs.Add(Motif.De(RefusSignatures.DelegationSansFin, "Fin"));
        if (motifs.Count > 0)
            throw new Refus(motifs);
    }

    public static Pouvoir Joindre(Guid organismeId, SaisieDePouvoir s, Guid fichierId, Guid par, DateTimeOffset le)
    {
        Verifier(s);
        return new Pouvoir
        {
            Id = Identifiant.Nouveau(),
            OrganismeId = organismeId,
            Titulaire = s.Titulaire!.Trim(),
            Nature = s.Nature,
            Intitule = s.Intitule!.Trim(),
            Debut = s.Debut!.Value,
            Fin = s.Fin,
            FichierId = fichierId,
            JointPar = par,
            JointLe = le,
        };
    }

    public bool VautLe(DateOnly jour) => jour >= Debut && (Fin is null || jour <= Fin);
}

internal sealed class PouvoirConfiguration : IEntityTypeConfiguration<Pouvoir>
{
    public void Configure(EntityTypeBuilder<Pouvoir> builder)
    {
        builder.ToTable("pouvoirs", "signatures");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Titulaire).HasMaxLength(200);
        builder.Property(p => p.Intitule).HasMaxLength(300);
        builder.Property(p => p.Nature).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(p => new { p.EspaceId, p.OrganismeId });
        builder.HasIndex(p => p.FichierId);
    }
}
