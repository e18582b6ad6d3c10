using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>What somebody wrote, and when.</summary>
internal sealed record EcritDEvaluation(string Texte, string ParNom, DateTimeOffset Le);

/// <summary>
/// The evaluation of one convention at three or six years: values and comments of the organisme, observations of the State, answer of the
/// organisme until the date of the campaign, appreciation of the prefect, which freezes the values.
/// </summary>
internal sealed class EvaluationDeCus : IDansUnEspace
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongueurMax = 20_000;

    private EvaluationDeCus()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CampagneId { get; private set; }

    public Guid ConventionId { get; private set; }

    public HorizonDEvaluation Horizon { get; private set; }

    public StatutEvaluation Statut { get; private set; }

    public IReadOnlyList<LigneDEvaluation> Lignes { get; private set; } = [];

    /// <summary>Last day to answer, as the campaign fixes it.</summary>
    public DateOnly ReponsesJusquAu { get; private set; }

    public EcritDEvaluation? Renvoi { get; private set; }

    public EcritDEvaluation? Observations { get; private set; }

    public EcritDEvaluation? Reponse { get; private set; }

    public EcritDEvaluation? Appreciation { get; private set; }

    /// <summary>By family: « PP-1 ».</summary>
    public IReadOnlyDictionary<string, string> AppreciationsParIndicateur { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public Guid? LettreId { get; private set; }

    public Guid? RapportId { get; private set; }

    public uint VersionDeLigne { get; private set; }

    /// <summary>Families of its commitments, in order.</summary>
    public IReadOnlyList<string> Familles => [.. Lignes.Select(l => l.Famille).Distinct(StringComparer.Ordinal)];

    /// <summary>The organisme may still write values, comments and evidence.</summary>
    public bool EstARenvoyer => Statut == StatutEvaluation.Ouverte;

    public static EvaluationDeCus Ouvrir(CampagneDEvaluation campagne, Guid conventionId, IReadOnlyList<LigneDEvaluation> lignes) => new()
    {
        Id = Identifiant.Nouveau(),
        CampagneId = campagne.Id,
        ConventionId = conventionId,
        Horizon = campagne.Horizon,
        ReponsesJusquAu = campagne.ReponsesJusquAu,
        Lignes = lignes,
    };

    /// <summary>Writes what the organisme reports of one line.</summary>
    /// <exception cref="Refus">Sent already, unknown line, a denominator or a numerator below zero.</exception>
    public void Renseigner(int rang, decimal? numerateur, decimal? denominateur, string? commentaire)
    {
        if (!EstARenvoyer)
            throw new Refus(RefusDEvaluation.ValeursFigees);
        if (numerateur < 0 || denominateur < 0 || (numerateur is null && denominateur is not null))
            throw Refus.Champ("Numerateur", RefusDEvaluation.ValeurDEvaluation);
        var ligne = Ligne(rang);
        Remplacer(ligne with
        {
            Numerateur = numerateur,
            Denominateur = numerateur is null ? null : denominateur ?? 1,
            Source = (ligne.Numerateur, ligne.Denominateur) == (numerateur, numerateur is null ? null : denominateur ?? 1) ? ligne.Source : "saisi",
            Commentaire = string.IsNullOrWhiteSpace(commentaire) ? null : commentaire.Trim(),
        });
    }

    /// <summary>Evidence of one line.</summary>
    public void Prouver(int rang, Guid fichierId, string nom)
    {
        if (!EstARenvoyer)
            throw new Refus(RefusDEvaluation.ValeursFigees);
        Remplacer(Ligne(rang) with { PreuveId = fichierId, PreuveNom = nom });
    }

    /// <summary>The organisme sends its values back.</summary>
    /// <exception cref="Refus">A value is missing (EVA-01).</exception>
    public void Renvoyer(string? commentaire, Acteur par, DateTimeOffset le)
    {
        if (Statut == StatutEvaluation.Ouverte && Lignes.Any(l => !l.Valeur.EstComplete))
            throw new Refus(RefusDEvaluation.EvaluationIncomplete, ("horizon", Socle.CyclesDeVie.Libelles.De(Horizon)));
        Statut = VieDeLEvaluation.Cycle.Passer(Statut, VieDeLEvaluation.Renvoyer);
        Renvoi = new(commentaire?.Trim() ?? "", par.Nom, le.ToUniversalTime());
    }

    /// <summary>The State writes its observations: the organisme reads them and may answer.</summary>
    public void Observer(string? texte, Acteur par, DateTimeOffset le)
    {
        var ecrit = Ecrit(texte, "Texte", par, le);
        Statut = VieDeLEvaluation.Cycle.Passer(Statut, VieDeLEvaluation.Observer);
        Observations = ecrit;
    }

    /// <summary>The organisme answers, once, until the date of the campaign; its answer closes the contradictory phase.</summary>
    public void Repondre(string? texte, Acteur par, DateTimeOffset le, DateOnly aujourdhui)
    {
        var ecrit = Ecrit(texte, "Texte", par, le);
        if (Statut == StatutEvaluation.Observee && aujourdhui > ReponsesJusquAu)
            throw new Refus(RefusDEvaluation.PhaseContradictoireClose, ("date", ReponsesJusquAu));
        if (Reponse is not null)
            throw new Refus(RefusDEvaluation.DejaRepondu);
        Statut = VieDeLEvaluation.Cycle.Passer(Statut, VieDeLEvaluation.Repondre);
        Reponse = ecrit;
    }

    /// <summary>The contradictory phase is over that day: answered, or its date is past.</summary>
    public bool EstContradictoireClose(DateOnly aujourdhui) => Reponse is not null || aujourdhui > ReponsesJusquAu;

    /// <summary>What stands in the way of an appreciation that day.</summary>
    public IReadOnlyList<Motif> Manques(IReadOnlyDictionary<string, string> parIndicateur, DateOnly aujourdhui)
    {
        var motifs = new List<Motif>();
        if (Statut != StatutEvaluation.Observee || !EstContradictoireClose(aujourdhui))
            motifs.Add(Motif.De(RefusDEvaluation.PhaseContradictoireOuverte, donnees: ("date", ReponsesJusquAu)));
        if (Familles.Contains("PP-1", StringComparer.Ordinal) && !parIndicateur.ContainsKey("PP-1"))
            motifs.Add(Motif.De(RefusDEvaluation.AppreciationDePp1, "Appreciation.PP-1"));
        return motifs;
    }

    /// <summary>The prefect writes its appreciation: values frozen, letter and report made.</summary>
    /// <exception cref="Refus">The contradictory phase is open, PP-1 is not appreciated (EVA-02), nothing said.</exception>
    public void Apprecier(string? texte, IReadOnlyDictionary<string, string> parIndicateur, Acteur par, DateTimeOffset le, DateOnly aujourdhui)
    {
        if (Statut == StatutEvaluation.Appreciee)
            throw new Refus(RefusDEvaluation.ValeursFigees);
        if (Manques(parIndicateur, aujourdhui) is { Count: > 0 } motifs)
            throw new Refus(motifs);
        var ecrit = Ecrit(texte, "Texte", par, le);
        Statut = VieDeLEvaluation.Cycle.Passer(Statut, VieDeLEvaluation.Apprecier);
        (Appreciation, AppreciationsParIndicateur) = (ecrit, parIndicateur);
    }

    /// <summary>The letter and the report that were printed.</summary>
    public void Joindre(Guid lettreId, Guid rapportId) => (LettreId, RapportId) = (lettreId, rapportId);

    private LigneDEvaluation Ligne(int rang) => Lignes.FirstOrDefault(l => l.Rang == rang) ?? throw new Refus(RefusDEvaluation.LigneInconnue);

    private void Remplacer(LigneDEvaluation ligne) => Lignes = [.. Lignes.Select(l => l.Rang == ligne.Rang ? ligne : l)];

    private static EcritDEvaluation Ecrit(string? texte, string champ, Acteur par, DateTimeOffset le) =>
        string.IsNullOrWhiteSpace(texte) ? throw Refus.Champ(champ, RefusDeProcedure.TexteAttendu)
        : texte.Trim().Length > LongueurMax ? throw Refus.Champ(champ, Textes.RefusDuTexte.SectionTropLongue, ("max", LongueurMax))
        : new(texte.Trim().ReplaceLineEndings("\n"), par.Nom, le.ToUniversalTime());
}

internal sealed class EvaluationDeCusConfiguration : IEntityTypeConfiguration<EvaluationDeCus>
{
    public void Configure(EntityTypeBuilder<EvaluationDeCus> builder)
    {
        builder.ToTable("evaluations", "cus");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Horizon).HasConversion<string>().HasMaxLength(10);
        builder.Property(e => e.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Lignes).EnJson();
        builder.Property(e => e.Renvoi).EnJson();
        builder.Property(e => e.Observations).EnJson();
        builder.Property(e => e.Reponse).EnJson();
        builder.Property(e => e.Appreciation).EnJson();
        builder.Property(e => e.AppreciationsParIndicateur).EnJson();
        builder.Property(e => e.VersionDeLigne).IsRowVersion();
        builder.Ignore(e => e.Familles).Ignore(e => e.EstARenvoyer);
        builder.HasIndex(e => new { e.ConventionId, e.Horizon }).IsUnique();
        builder.HasIndex(e => e.CampagneId);
        builder.HasOne<CampagneDEvaluation>().WithMany().HasForeignKey(e => e.CampagneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ConventionCus>().WithMany().HasForeignKey(e => e.ConventionId).OnDelete(DeleteBehavior.Cascade);
    }
}
