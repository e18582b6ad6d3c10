using System.ComponentModel.DataAnnotations;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>Status of a comment.</summary>
internal enum StatutCommentaire
{
    [Display(Name = "Ouvert")] Ouvert,
    [Display(Name = "Résolu")] Resolu,
    [Display(Name = "Clos")] Clos,
}

/// <summary>Life of a comment: resolved by whoever mended it, closed by who holds the pen.</summary>
internal static class VieDuCommentaire
{
    public const string Resoudre = "Résoudre";
    public const string Rouvrir = "Rouvrir";
    public const string Clore = "Clore";

    public static readonly CycleDeVie<StatutCommentaire> Cycle = new(
        "Commentaire",
        StatutCommentaire.Ouvert,
        new(StatutCommentaire.Ouvert, Resoudre, StatutCommentaire.Resolu),
        new(StatutCommentaire.Resolu, Rouvrir, StatutCommentaire.Ouvert),
        new(StatutCommentaire.Ouvert, Clore, StatutCommentaire.Clos),
        new(StatutCommentaire.Resolu, Clore, StatutCommentaire.Clos));
}

/// <summary>What a comment is about, as one string: « clause/loyers », « chiffre/CT-1.1/{organisme}/PLUS//2025 ».</summary>
internal static class CibleDeCommentaire
{
    private const string PrefixeDeClause = "clause/";
    private const string PrefixeDeChiffre = "chiffre/";

    public static string Clause(string code) => PrefixeDeClause + code;

    public static string Chiffre(CaseDeGrille c) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{PrefixeDeChiffre}{c.Indicateur}/{c.OrganismeId}/{c.Ventilation}/{c.Commune}/{c.Annee}");

    /// <summary>Code of the clause, or null.</summary>
    public static string? LireClause(string cible) => cible.StartsWith(PrefixeDeClause, StringComparison.Ordinal) ? cible[PrefixeDeClause.Length..] : null;

    /// <summary>Case of the grid, or null.</summary>
    public static CaseDeGrille? LireChiffre(string cible)
    {
        if (!cible.StartsWith(PrefixeDeChiffre, StringComparison.Ordinal))
            return null;
        var parts = cible[PrefixeDeChiffre.Length..].Split('/');
        return parts.Length == 5 && Guid.TryParse(parts[1], out var organisme) && int.TryParse(parts[4], System.Globalization.CultureInfo.InvariantCulture, out var annee)
            ? new CaseDeGrille(parts[0], organisme, parts[2], parts[3], annee)
            : null;
    }
}

/// <summary>A comment on a clause or a figure, or an answer to one. Never rewritten.</summary>
internal sealed class Commentaire : IDansUnEspace, IEntityTypeConfiguration<Commentaire>
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongueurMax = 4_000;

    private Commentaire()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ContratId { get; private set; }

    /// <summary>What it is about, as <see cref="CibleDeCommentaire"/> writes it.</summary>
    public string Cible { get; private set; } = "";

    /// <summary>Comment that it answers; null for the one that opens a discussion.</summary>
    public Guid? ReponseA { get; private set; }

    public string Texte { get; private set; } = "";

    public StatutCommentaire Statut { get; private set; }

    public Guid EcritPar { get; private set; }

    public string EcritParNom { get; private set; } = "";

    /// <summary>Party for which it was written.</summary>
    public string Partie { get; private set; } = "";

    public DateTimeOffset EcritLe { get; private set; }

    /// <summary>Who resolved or closed it last.</summary>
    public string? TraiteParNom { get; private set; }

    public DateTimeOffset? TraiteLe { get; private set; }

    public static Commentaire Ecrire(Guid contratId, string cible, Guid? reponseA, string texte, string partie, Acteur par, DateTimeOffset le) => new()
    {
        Id = Identifiant.Nouveau(),
        ContratId = contratId,
        Cible = cible,
        ReponseA = reponseA,
        Texte = texte,
        Partie = partie,
        EcritPar = par.CompteId,
        EcritParNom = par.Nom,
        EcritLe = le,
    };

    /// <summary>Resolves, closes or opens it again.</summary>
    /// <exception cref="Socle.Refuser.Refus">Not permitted in its status.</exception>
    public void Traiter(string acte, Acteur par, DateTimeOffset le)
    {
        Statut = VieDuCommentaire.Cycle.Passer(Statut, acte);
        (TraiteParNom, TraiteLe) = (par.Nom, le);
    }

    public void Configure(EntityTypeBuilder<Commentaire> builder)
    {
        builder.ToTable("commentaires", "contrats");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Cible).HasMaxLength(160);
        builder.Property(c => c.Texte).HasMaxLength(LongueurMax);
        builder.Property(c => c.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.EcritParNom).HasMaxLength(200);
        builder.Property(c => c.Partie).HasMaxLength(200);
        builder.Property(c => c.TraiteParNom).HasMaxLength(200);
        builder.HasIndex(c => new { c.ContratId, c.Cible });
        builder.HasOne<Contrats.ContratTerritorial>().WithMany().HasForeignKey(c => c.ContratId).OnDelete(DeleteBehavior.Cascade);
    }
}
