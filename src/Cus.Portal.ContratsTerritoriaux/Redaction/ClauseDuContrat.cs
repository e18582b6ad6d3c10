using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>Whether an optional clause is in the text.</summary>
internal enum ChoixDeClause
{
    /// <summary>Left out.</summary>
    Ecartee,

    /// <summary>In the text.</summary>
    Retenue,
}

/// <summary>
/// What the parties have written under a heading of the template: a clause of their own, the choice of an optional one with what they
/// add to it, or the narrative of an axis. A locked clause has no row: its text is the template's.
/// </summary>
internal sealed class ClauseDuContrat : IDansUnEspace, IEntityTypeConfiguration<ClauseDuContrat>
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongueurMax = 20_000;

    private ClauseDuContrat()
    {
    }

    public Guid EspaceId { get; private set; }

    public Guid ContratId { get; private set; }

    /// <summary>Code in the template: « loyers », « 1-outils ».</summary>
    public string Code { get; private set; } = "";

    /// <summary>Text written; what is added to an optional clause.</summary>
    public string Texte { get; private set; } = "";

    public ChoixDeClause Choix { get; private set; }

    /// <summary>One more at each change: who saves says which one it read.</summary>
    public int Version { get; private set; }

    public Guid ModifieePar { get; private set; }

    public string ModifieeParNom { get; private set; } = "";

    public DateTimeOffset ModifieeLe { get; private set; }

    public static ClauseDuContrat Commencer(Guid contratId, string code) => new() { ContratId = contratId, Code = code };

    /// <summary>Writes it under its version stamp.</summary>
    /// <returns>The new stamp; the present one when the text is already there: a save sent twice is not a disagreement.</returns>
    /// <exception cref="Refus">Somebody else saved it meanwhile (409).</exception>
    public int Ecrire(string texte, ChoixDeClause choix, int versionLue, Acteur par, DateTimeOffset le)
    {
        if (versionLue != Version && (Texte, Choix) == (texte, choix) && Version > 0)
            return Version;
        if (versionLue != Version)
            throw new Refus(RefusSocle.VersionPerimee);
        (Texte, Choix) = (texte, choix);
        (ModifieePar, ModifieeParNom, ModifieeLe) = (par.CompteId, par.Nom, le);
        return ++Version;
    }

    public void Configure(EntityTypeBuilder<ClauseDuContrat> builder)
    {
        builder.ToTable("clauses", "contrats");
        builder.HasKey(c => new { c.ContratId, c.Code });
        builder.Property(c => c.Code).HasMaxLength(40);
        builder.Property(c => c.Texte).HasMaxLength(LongueurMax);
        builder.Property(c => c.Choix).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.ModifieeParNom).HasMaxLength(200);
        builder.HasOne<Contrats.ContratTerritorial>().WithMany().HasForeignKey(c => c.ContratId).OnDelete(DeleteBehavior.Cascade);
    }
}
