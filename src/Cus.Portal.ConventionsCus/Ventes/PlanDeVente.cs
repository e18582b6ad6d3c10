using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Ventes;

/// <summary>Dwellings to sell in a commune, during the convention.</summary>
internal sealed record LigneDeVente(string Commune, string CommuneNom, string? Epci, string? EpciNom, int Logements);

/// <summary>Why a collectivité is consulted on the plan (L. 445-1).</summary>
internal enum TitreDeConsultation
{
    [Display(Name = "Commune d’implantation")] Commune,
    [Display(Name = "A financé")] Financement,
    [Display(Name = "Garante des emprunts")] Garantie,
}

/// <summary>A collectivité to consult, and the day it was.</summary>
/// <param name="Code">INSEE code of a commune, « D82 », or its own word.</param>
/// <param name="Nom">« Montauban ».</param>
/// <param name="Titre">Why it is consulted.</param>
/// <param name="Le">Day of the consultation; null while it is missing.</param>
internal sealed record ConsultationDeVente(string Code, string Nom, TitreDeConsultation Titre, DateOnly? Le = null);

/// <summary>Documents that go with the plan (L. 443-7).</summary>
internal enum DocumentDeVente
{
    [Display(Name = "Normes d’habitabilité")] Habitabilite,
    [Display(Name = "Performance énergétique")] PerformanceEnergetique,
}

/// <summary>A document of the plan.</summary>
internal sealed record PieceDeVente(DocumentDeVente Nature, Guid FichierId, string Nom, DateTimeOffset Le, string ParNom);

/// <summary>The plan de mise en vente of a convention (L. 445-1): dwellings by commune and EPCI, consultations, documents. VEN-01 to VEN-03 are checked when it is closed.</summary>
internal sealed class PlanDeVente : IDansUnEspace
{
    private PlanDeVente()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    /// <summary>Dwellings that the organisme intends to sell in all, as it announces them.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<LigneDeVente> Lignes { get; private set; } = [];

    public IReadOnlyList<ConsultationDeVente> Consultations { get; private set; } = [];

    public IReadOnlyList<PieceDeVente> Pieces { get; private set; } = [];

    /// <summary>When it was checked and closed; any change opens it again.</summary>
    public DateTimeOffset? ArreteLe { get; private set; }

    public string? ArreteParNom { get; private set; }

    public uint VersionDeLigne { get; private set; }

    public int Repartis => Lignes.Sum(l => l.Logements);

    public static PlanDeVente Commencer(Guid conventionId) => new() { Id = Identifiant.Nouveau(), ConventionId = conventionId };

    /// <summary>Dwellings to sell in all.</summary>
    public void Annoncer(int total) => (Total, ArreteLe, ArreteParNom) = (total, null, null);

    /// <summary>Writes the line of a commune; zero takes it away, and its consultation with it.</summary>
    public void Repartir(LigneDeVente ligne)
    {
        Lignes = ligne.Logements == 0
            ? [.. Lignes.Where(l => l.Commune != ligne.Commune)]
            : [.. Lignes.Where(l => l.Commune != ligne.Commune).Append(ligne).OrderBy(l => l.EpciNom, StringComparer.Ordinal).ThenBy(l => l.CommuneNom, StringComparer.Ordinal)];
        var communes = Lignes.Select(l => l.Commune).ToHashSet(StringComparer.Ordinal);
        Consultations = [.. Consultations.Where(c => c.Titre != TitreDeConsultation.Commune || communes.Contains(c.Code)),
            .. Lignes.Where(l => !Consultations.Any(c => c.Code == l.Commune && c.Titre == TitreDeConsultation.Commune)).Select(l => new ConsultationDeVente(l.Commune, l.CommuneNom, TitreDeConsultation.Commune))];
        (ArreteLe, ArreteParNom) = (null, null);
    }

    /// <summary>A collectivité that financed, or guaranteed the loans.</summary>
    public void Devoir(ConsultationDeVente consultation)
    {
        if (Consultations.Any(c => c.Code == consultation.Code && c.Titre == consultation.Titre))
            throw Refus.Champ("Collectivite", RefusDeVente.DejaAConsulter, ("nom", consultation.Nom));
        Consultations = [.. Consultations, consultation with { Le = null }];
        (ArreteLe, ArreteParNom) = (null, null);
    }

    /// <summary>It was consulted that day.</summary>
    public ConsultationDeVente Consulter(string code, TitreDeConsultation titre, DateOnly le, DateOnly aujourdhui)
    {
        if (le > aujourdhui)
            throw Refus.Champ("Le", RefusDeProcedure.DateAVenir);
        var attendue = Consultations.FirstOrDefault(c => c.Code == code && c.Titre == titre) ?? throw new Refus(RefusSocle.Introuvable);
        var faite = attendue with { Le = le };
        Consultations = [.. Consultations.Select(c => c == attendue ? faite : c)];
        return faite;
    }

    public void Joindre(PieceDeVente piece) => Pieces = [.. Pieces, piece];

    /// <summary>Every reason of VEN-01 to VEN-03.</summary>
    public IReadOnlyList<Motif> Manques()
    {
        var motifs = new List<Motif>();
        if (Lignes.Count == 0 || Repartis != Total || Lignes.Any(l => l.Epci is null))
            motifs.Add(Motif.De(RefusDeVente.PlanNonReparti));
        if (Enum.GetValues<DocumentDeVente>().Any(d => Pieces.All(p => p.Nature != d)))
            motifs.Add(Motif.De(RefusDeVente.DocumentsDeVenteManquants));
        motifs.AddRange(Consultations.Where(c => c.Le is null).Select(c => Motif.De(RefusDeVente.ConsultationManquante, donnees: ("nom", c.Nom))));
        return motifs;
    }

    /// <summary>Checked and closed.</summary>
    /// <exception cref="Refus">Every reason at once.</exception>
    public void Arreter(Acteur par, DateTimeOffset le)
    {
        if (Manques() is { Count: > 0 } motifs)
            throw new Refus(motifs);
        (ArreteLe, ArreteParNom) = (le.ToUniversalTime(), par.Nom);
    }
}

internal sealed class PlanDeVenteConfiguration : IEntityTypeConfiguration<PlanDeVente>
{
    public void Configure(EntityTypeBuilder<PlanDeVente> builder)
    {
        builder.ToTable("plans_de_vente", "cus");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Lignes).EnJson();
        builder.Property(p => p.Consultations).EnJson();
        builder.Property(p => p.Pieces).EnJson();
        builder.Property(p => p.ArreteParNom).HasMaxLength(200);
        builder.Property(p => p.VersionDeLigne).IsRowVersion();
        builder.Ignore(p => p.Repartis);
        builder.HasIndex(p => p.ConventionId).IsUnique();
        builder.HasOne<ConventionCus>().WithMany().HasForeignKey(p => p.ConventionId).OnDelete(DeleteBehavior.Cascade);
    }
}
