using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Registre;

/// <summary>Who speaks at the ledger, for which side, when.</summary>
internal sealed record AuteurAuRegistre(CoteDeNegociation Cote, Acteur Acteur, DateTimeOffset Le);

/// <summary>A figure that goes from one value to another: the cell, its year 0 when every year moves alike.</summary>
internal sealed record ChangementDeChiffre(CelluleDeCus Cellule, decimal? De, decimal? A);

/// <summary>A line of the ledger of figures: from what to what, by whom, why, and what became of it. Never changed but by its answer.</summary>
internal sealed class LigneDeRegistreDeCus : IDansUnEspace
{
    /// <summary>Year of a line about every year of the commitment.</summary>
    public const int ChaqueAnnee = 0;

    private LigneDeRegistreDeCus()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    /// <summary>From 1, in order.</summary>
    public int Numero { get; private set; }

    public GesteAuRegistre Geste { get; private set; }

    public StatutLigneDeRegistreDeCus Statut { get; private set; }

    public string Indicateur { get; private set; } = "";

    public EchelleDEngagement Echelle { get; private set; }

    public string Territoire { get; private set; } = "";

    public string TerritoireNom { get; private set; } = "";

    public int An { get; private set; }

    public decimal? De { get; private set; }

    public decimal? A { get; private set; }

    public string Motif { get; private set; } = "";

    public CoteDeNegociation Cote { get; private set; }

    public Guid Par { get; private set; }

    public string ParNom { get; private set; } = "";

    public DateTimeOffset Le { get; private set; }

    /// <summary>Line that it answers, or null.</summary>
    public int? RepondA { get; private set; }

    public string? SuiteParNom { get; private set; }

    public DateTimeOffset? SuiteLe { get; private set; }

    public string? SuiteMotif { get; private set; }

    public uint VersionDeLigne { get; private set; }

    public CelluleDeCus Cellule => new(NatureDeChiffre.Engagement, Indicateur, Echelle, Territoire, An);

    /// <summary>On the agenda: it waits, or it was parked.</summary>
    public bool EstContestee => Statut is StatutLigneDeRegistreDeCus.EnAttente or StatutLigneDeRegistreDeCus.MiseDeCote;

    /// <summary>The organisme changes its own figure, and says why.</summary>
    public static LigneDeRegistreDeCus Constater(Guid conventionId, int numero, ChangementDeChiffre chiffre, string territoire, string motif, AuteurAuRegistre par)
    {
        var ligne = Ecrire(conventionId, numero, GesteAuRegistre.Changement, chiffre, territoire, motif, par);
        ligne.Statut = VieDeLaLigneDeCus.Cycle.Passer(ligne.Statut, VieDeLaLigneDeCus.Retenir);
        return ligne;
    }

    /// <summary>The State proposes another figure.</summary>
    /// <exception cref="Refus">No reason.</exception>
    public static LigneDeRegistreDeCus Proposer(Guid conventionId, int numero, ChangementDeChiffre chiffre, string territoire, string? motif, AuteurAuRegistre par) =>
        Ecrire(conventionId, numero, GesteAuRegistre.Proposition, chiffre, territoire, Exiger(motif), par);

    /// <summary>The other side accepts the figure.</summary>
    public void Accepter(string? motif, AuteurAuRegistre par) => Suivre(VieDeLaLigneDeCus.Accepter, motif, par);

    /// <summary>The other side answers by another figure: a new line.</summary>
    public LigneDeRegistreDeCus ContreProposer(int numero, decimal valeur, string? motif, AuteurAuRegistre par)
    {
        var raison = Exiger(motif);
        Suivre(VieDeLaLigneDeCus.ContreProposer, raison, par);
        var ligne = Ecrire(ConventionId, numero, GesteAuRegistre.ContreProposition, new(Cellule, De, valeur), TerritoireNom, raison, par);
        ligne.RepondA = Numero;
        return ligne;
    }

    /// <summary>Neither accepted nor refused: it stays on the agenda.</summary>
    public void MettreDeCote(string? motif, AuteurAuRegistre par) => Suivre(VieDeLaLigneDeCus.MettreDeCote, Exiger(motif), par);

    private static string Exiger(string? motif) => string.IsNullOrWhiteSpace(motif) ? throw Refus.Champ("Motif", Conventions.RefusDeProcedure.TexteAttendu) : motif.Trim();

    private static LigneDeRegistreDeCus Ecrire(Guid conventionId, int numero, GesteAuRegistre geste, ChangementDeChiffre chiffre, string territoire, string motif, AuteurAuRegistre par) => new()
    {
        Id = Identifiant.Nouveau(),
        ConventionId = conventionId,
        Numero = numero,
        Geste = geste,
        Indicateur = chiffre.Cellule.Indicateur,
        Echelle = chiffre.Cellule.Echelle,
        Territoire = chiffre.Cellule.Territoire,
        TerritoireNom = territoire,
        An = chiffre.Cellule.An,
        De = chiffre.De,
        A = chiffre.A,
        Motif = motif.Trim(),
        Cote = par.Cote,
        Par = par.Acteur.CompteId,
        ParNom = par.Acteur.Nom,
        Le = par.Le,
    };

    private void Suivre(string acte, string? motif, AuteurAuRegistre par)
    {
        if (par.Cote == Cote)
            throw new Refus(RefusDEngagement.ReponseDeLAutrePartie);
        Statut = VieDeLaLigneDeCus.Cycle.Passer(Statut, acte);
        (SuiteParNom, SuiteLe, SuiteMotif) = (par.Acteur.Nom, par.Le, string.IsNullOrWhiteSpace(motif) ? null : motif.Trim());
    }
}

internal sealed class LigneDeRegistreDeCusConfiguration : IEntityTypeConfiguration<LigneDeRegistreDeCus>
{
    public void Configure(EntityTypeBuilder<LigneDeRegistreDeCus> builder)
    {
        builder.ToTable("lignes_de_registre", "cus");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Geste).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.Cote).HasConversion<string>().HasMaxLength(10);
        builder.Property(l => l.Indicateur).HasMaxLength(20);
        builder.Property(l => l.Echelle).HasConversion<string>().HasMaxLength(12);
        builder.Property(l => l.Territoire).HasMaxLength(9);
        builder.Property(l => l.TerritoireNom).HasMaxLength(200);
        builder.Property(l => l.De).HasPrecision(18, 4);
        builder.Property(l => l.A).HasPrecision(18, 4);
        builder.Property(l => l.Motif).HasMaxLength(2000);
        builder.Property(l => l.SuiteMotif).HasMaxLength(2000);
        builder.Property(l => l.ParNom).HasMaxLength(200);
        builder.Property(l => l.SuiteParNom).HasMaxLength(200);
        builder.Property(l => l.VersionDeLigne).IsRowVersion();
        builder.Ignore(l => l.Cellule).Ignore(l => l.EstContestee);
        builder.HasIndex(l => new { l.ConventionId, l.Numero }).IsUnique();
    }
}
