using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ContratsTerritoriaux.Mixite;

/// <summary>
/// A contrat de mixité sociale of a commune, linked to the territorial contract of its intercommunalité: it carries a part of its
/// production (source 002; CTL-08). Linking it changes neither the text nor the figures of the contract.
/// </summary>
internal sealed class ContratDeMixite : IDansUnEspace
{
    public const int LogementsAuPlus = 1_000_000;
    public const int LongueurDuMotif = 2000;

    private ContratDeMixite()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ContratId { get; private set; }

    /// <summary>INSEE code.</summary>
    public string Commune { get; private set; } = "";

    public string CommuneNom { get; private set; } = "";

    /// <summary>Dwellings of the contract's production that it carries.</summary>
    public int Logements { get; private set; }

    /// <summary>Day it was signed.</summary>
    public DateOnly SigneLe { get; private set; }

    public DateTimeOffset RattacheLe { get; private set; }

    public string RattacheParNom { get; private set; } = "";

    public DateTimeOffset? DetacheLe { get; private set; }

    public string? MotifDuDetachement { get; private set; }

    public bool EstRattache => DetacheLe is null;

    /// <summary>Links it.</summary>
    /// <exception cref="Refus">The commune is no member of the intercommunalité (CTL-08), or no dwelling.</exception>
    public static ContratDeMixite Rattacher(ContratTerritorial contrat, Commune commune, ITerritoires territoires, int logements, DateOnly signeLe, Acteur par, DateTimeOffset le)
    {
        if (!territoires.EstMembre(commune.Code, contrat.Epci.Siren))
            throw Refus.Champ("Commune", RefusContrats.CommuneHorsEpci, ("commune", commune.Nom), ("epci", contrat.Epci.Nom));
        if (logements is < 1 or > LogementsAuPlus)
            throw Refus.Champ("Logements", RefusContrats.LogementsDeMixite);
        return new()
        {
            Id = Identifiant.Nouveau(),
            ContratId = contrat.Id,
            Commune = commune.ActuelleCode,
            CommuneNom = commune.ActuelleNom,
            Logements = logements,
            SigneLe = signeLe,
            RattacheLe = le.ToUniversalTime(),
            RattacheParNom = par.Nom,
        };
    }

    /// <summary>Takes the link away, and says why; it stays readable.</summary>
    public void Detacher(string motif, DateTimeOffset le)
    {
        if (motif.Length == 0)
            throw Refus.Champ("Motif", RefusSocle.Obligatoire, ("champ", "le motif"));
        if (motif.Length > LongueurDuMotif)
            throw Refus.Champ("Motif", RefusSocle.TropLong, ("champ", "Le motif"), ("n", motif.Length), ("max", LongueurDuMotif));
        if (!EstRattache)
            throw new Refus(RefusContrats.MixiteDetachee, ("commune", CommuneNom));
        (DetacheLe, MotifDuDetachement) = (le.ToUniversalTime(), motif);
    }
}

internal sealed class ContratDeMixiteConfiguration : IEntityTypeConfiguration<ContratDeMixite>
{
    public void Configure(EntityTypeBuilder<ContratDeMixite> builder)
    {
        builder.ToTable("contrats_de_mixite", "contrats");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Commune).HasMaxLength(5);
        builder.Property(m => m.CommuneNom).HasMaxLength(200);
        builder.Property(m => m.RattacheParNom).HasMaxLength(200);
        builder.Property(m => m.MotifDuDetachement).HasMaxLength(ContratDeMixite.LongueurDuMotif);
        builder.Ignore(m => m.EstRattache);
        builder.HasOne<ContratTerritorial>().WithMany().HasForeignKey(m => m.ContratId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => new { m.ContratId, m.Commune }).IsUnique().HasFilter("detache_le is null");
    }
}
