using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Bilans;

/// <summary>Status of an evaluation of the first generation: a gap is established, and nothing follows by itself.</summary>
internal enum StatutBilanPremiereGeneration
{
    [Display(Name = "Ouverte")] Ouverte,
    [Display(Name = "Procédure contradictoire")] Contradictoire,
    [Display(Name = "Close")] Close,
    [Display(Name = "Sanction proposée au ministre")] SanctionProposee,
}

/// <summary>Life of an evaluation (src:672-686).</summary>
internal static class VieDuBilan
{
    public const string OuvrirLaContradiction = "Ouvrir la procédure contradictoire";
    public const string Clore = "Clore l’évaluation";
    public const string ProposerUneSanction = "Proposer une sanction au ministre";

    public static readonly CycleDeVie<StatutBilanPremiereGeneration> Cycle = new(
        "Évaluation de première génération",
        StatutBilanPremiereGeneration.Ouverte,
        new(StatutBilanPremiereGeneration.Ouverte, Clore, StatutBilanPremiereGeneration.Close),
        new(StatutBilanPremiereGeneration.Ouverte, OuvrirLaContradiction, StatutBilanPremiereGeneration.Contradictoire),
        new(StatutBilanPremiereGeneration.Contradictoire, Clore, StatutBilanPremiereGeneration.Close),
        new(StatutBilanPremiereGeneration.Contradictoire, ProposerUneSanction, StatutBilanPremiereGeneration.SanctionProposee));
}

/// <summary>Whether a missed commitment is the landlord’s own doing.</summary>
internal enum JugementDEcart
{
    [Display(Name = "à juger")] AJuger,
    [Display(Name = "non imputable")] NonImputable,
    [Display(Name = "imputable")] Imputable,
}

/// <summary>One figure of the evaluation, frozen when it opens.</summary>
/// <param name="Serie">« E.I », « A.II-PLUS »; « facultatif » for an optional objective.</param>
/// <param name="Titre">Its title.</param>
/// <param name="Territoire">Département or segment, in words.</param>
/// <param name="Annee">Year or milestone.</param>
/// <param name="Valeur">As shown: « 60 / 500 = 12,00 % ».</param>
/// <param name="Cible">As shown.</param>
/// <param name="Verdict">What the engine says; « sans verdict » for what is only followed.</param>
internal sealed record LigneDeBilan(string Serie, string Titre, string Territoire, int Annee, string Valeur, string Cible, Verdict Verdict)
{
    /// <summary>Optional objective (R. 445-5-1): never sanctioned.</summary>
    public bool EstFacultative { get; init; }

    public JugementDEcart Jugement { get; init; }

    /// <summary>Why it is or is not the landlord’s doing.</summary>
    public string? Motif { get; init; }

    /// <summary>Key of the line.</summary>
    public string Cle => FormattableString.Invariant($"{Serie}~{Territoire}~{Annee}");

    public bool EstManquee => Verdict == Verdict.NonAtteint;
}

/// <summary>The evaluation at two, four or six years, by the signatory prefect.</summary>
internal sealed class BilanPremiereGeneration : IDansUnEspace
{
    private BilanPremiereGeneration()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    /// <summary>2, 4 or 6 years.</summary>
    public int Ans { get; private set; }

    public StatutBilanPremiereGeneration Statut { get; private set; }

    public IReadOnlyList<LigneDeBilan> Lignes { get; private set; } = [];

    public DateOnly OuvertLe { get; private set; }

    /// <summary>What the organisme answers in the contradictory procedure.</summary>
    public string? Reponse { get; private set; }

    public string? Conclusion { get; private set; }

    public DateOnly? ClosLe { get; private set; }

    public string ParNom { get; private set; } = "";

    public uint VersionDeLigne { get; private set; }

    public IEnumerable<LigneDeBilan> Manquees => Lignes.Where(l => l.EstManquee);

    /// <summary>« non atteint, non imputable »: what the evaluation comes to.</summary>
    public string Resultat => !Manquees.Any() ? "atteint" : Manquees.Any(l => l.Jugement == JugementDEcart.Imputable) ? "non atteint, imputable" : Manquees.All(l => l.Jugement == JugementDEcart.NonImputable) ? "non atteint, non imputable" : "non atteint, à juger";

    public static BilanPremiereGeneration Ouvrir(Guid conventionId, int ans, IReadOnlyList<LigneDeBilan> lignes, DateOnly le, Acteur par) => new()
    {
        Id = Identifiant.Nouveau(),
        ConventionId = conventionId,
        Ans = ans,
        Lignes = lignes,
        OuvertLe = le,
        ParNom = par.Nom,
    };

    /// <summary>The prefect judges a missed figure, and says why.</summary>
    /// <exception cref="Refus">Closed, unknown, not missed, nothing said.</exception>
    public void Juger(string cle, JugementDEcart jugement, string? motif)
    {
        if (Statut is StatutBilanPremiereGeneration.Close or StatutBilanPremiereGeneration.SanctionProposee)
            throw new Refus(Evaluations.RefusDEvaluation.ValeursFigees);
        var ligne = Lignes.FirstOrDefault(l => l.Cle == cle && l.EstManquee) ?? throw new Refus(RefusDePremiereGeneration.ConstatInconnu);
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("Motif", RefusDeProcedure.TexteAttendu);
        Lignes = [.. Lignes.Select(l => l == ligne ? l with { Jugement = jugement, Motif = motif.Trim() } : l)];
    }

    /// <summary>The procedure of L. 445-1, on what is attributable and mandatory.</summary>
    /// <exception cref="Refus">EVA-02 and EVA-03: nothing attributable, or optional objectives alone.</exception>
    public void OuvrirLaContradiction()
    {
        var imputables = Manquees.Where(l => l.Jugement == JugementDEcart.Imputable).ToList();
        if (ReglesDeLEvaluation.Sanction(new(imputables.Count > 0, Contradictoire: true, imputables.Count > 0 && imputables.TrueForAll(l => l.EstFacultative))).Select(c => c.Motif).ToList() is { Count: > 0 } motifs)
            throw new Refus(motifs);
        Statut = VieDuBilan.Cycle.Passer(Statut, VieDuBilan.OuvrirLaContradiction);
    }

    /// <summary>The organisme answers.</summary>
    public void Repondre(string? texte)
    {
        if (Statut != StatutBilanPremiereGeneration.Contradictoire)
            throw new Refus(RefusDePremiereGeneration.PasEnVigueur);
        Reponse = string.IsNullOrWhiteSpace(texte) ? throw Refus.Champ("Texte", RefusDeProcedure.TexteAttendu) : texte.Trim();
    }

    /// <summary>Closed without any proposal of sanction.</summary>
    /// <exception cref="Refus">A missed figure is not judged yet, nothing said.</exception>
    public void Clore(string? conclusion, DateOnly le)
    {
        if (Manquees.Any(l => l.Jugement == JugementDEcart.AJuger))
            throw new Refus(RefusDePremiereGeneration.JugementAttendu);
        if (string.IsNullOrWhiteSpace(conclusion))
            throw Refus.Champ("Texte", RefusDeProcedure.TexteAttendu);
        Statut = VieDuBilan.Cycle.Passer(Statut, VieDuBilan.Clore);
        (Conclusion, ClosLe) = (conclusion.Trim(), le);
    }

    /// <summary>Proposed to the minister, who alone decides: after the contradictory procedure, the organisme having been heard.</summary>
    /// <exception cref="Refus">EVA-02, EVA-03, no answer asked yet.</exception>
    public void ProposerUneSanction(string? motif, DateOnly le)
    {
        var imputables = Manquees.Where(l => l is { Jugement: JugementDEcart.Imputable, EstFacultative: false }).ToList();
        if (ReglesDeLEvaluation.Sanction(new(imputables.Count > 0, Statut == StatutBilanPremiereGeneration.Contradictoire && Reponse is not null, Facultatif: false)).Select(c => c.Motif).ToList() is { Count: > 0 } motifs)
            throw new Refus(motifs);
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("Texte", RefusDeProcedure.TexteAttendu);
        Statut = VieDuBilan.Cycle.Passer(Statut, VieDuBilan.ProposerUneSanction);
        (Conclusion, ClosLe) = (motif.Trim(), le);
    }
}

internal sealed class BilanPremiereGenerationConfiguration : IEntityTypeConfiguration<BilanPremiereGeneration>
{
    public void Configure(EntityTypeBuilder<BilanPremiereGeneration> builder)
    {
        builder.ToTable("bilans_premiere_generation", "cus");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(b => b.Lignes).EnJson();
        builder.Property(b => b.ParNom).HasMaxLength(200);
        builder.Property(b => b.VersionDeLigne).IsRowVersion();
        builder.Ignore(b => b.Manquees).Ignore(b => b.Resultat);
        builder.HasIndex(b => new { b.ConventionId, b.Ans }).IsUnique();
        builder.HasOne<ConventionPremiereGeneration>().WithMany().HasForeignKey(b => b.ConventionId).OnDelete(DeleteBehavior.Cascade);
    }
}
