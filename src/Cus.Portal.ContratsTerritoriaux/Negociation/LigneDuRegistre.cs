using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>What is negotiated: a figure of the grid, from what to what.</summary>
internal sealed record ChiffrePropose(CaseDeGrille Case, decimal? De, decimal A);

/// <summary>Who makes a gesture of negotiation, for which party, when.</summary>
internal sealed record AuteurDeGeste(PartieAuContrat Partie, Acteur Acteur, DateTimeOffset Le);

/// <summary>
/// A line of the negotiation ledger: who proposed which figure, when, from what to what, why, and what became of it. Lines are never
/// erased; the text of the contract refers to their number.
/// </summary>
internal sealed class LigneDuRegistre : IDansUnEspace, IEntityTypeConfiguration<LigneDuRegistre>
{
    private LigneDuRegistre()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ContratId { get; private set; }

    /// <summary>Rank in the ledger of the contract, from 1.</summary>
    public int Numero { get; private set; }

    public GesteDeNegociation Geste { get; private set; }

    public string Indicateur { get; private set; } = "";

    /// <summary>Whose figure it is.</summary>
    public Guid OrganismeId { get; private set; }

    public string Ventilation { get; private set; } = "";

    public string Commune { get; private set; } = "";

    public int Annee { get; private set; }

    /// <summary>Figure retained when the line was written.</summary>
    public decimal? De { get; private set; }

    /// <summary>Figure proposed, or parked.</summary>
    public decimal A { get; private set; }

    public string Motif { get; private set; } = "";

    /// <summary>Line that this one answers, by number.</summary>
    public int? RepondA { get; private set; }

    /// <summary>Party that speaks.</summary>
    public Guid ParOrganismeId { get; private set; }

    public string ParOrganismeNom { get; private set; } = "";

    public Guid Par { get; private set; }

    public string ParNom { get; private set; } = "";

    public DateTimeOffset Le { get; private set; }

    public StatutLigneDuRegistre Statut { get; private set; }

    public string? SuiteOrganismeNom { get; private set; }

    public string? SuiteParNom { get; private set; }

    public DateTimeOffset? SuiteLe { get; private set; }

    public string? SuiteMotif { get; private set; }

    /// <summary>Last day to answer, or null.</summary>
    public DateOnly? ReponseAvant { get; private set; }

    public uint VersionDeLigne { get; private set; }

    public CaseDeGrille Case => new(Indicateur, OrganismeId, Ventilation, Commune, Annee);

    /// <summary>Nothing was decided: it is awaited, or on the agenda.</summary>
    public bool EstOuverte => Statut is StatutLigneDuRegistre.EnAttente or StatutLigneDuRegistre.MiseDeCote;

    public static LigneDuRegistre Proposer(Guid contratId, int numero, ChiffrePropose chiffre, string motif, DateOnly? reponseAvant, LigneDuRegistre? enReponseA, AuteurDeGeste par)
    {
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("Motif", RefusNegociation.PropositionAMotiver);
        if (chiffre.De == chiffre.A && enReponseA is null)
            throw Refus.Champ("Valeur", RefusNegociation.PropositionSansChangement);
        var ligne = Ecrire(contratId, numero, enReponseA is null ? GesteDeNegociation.Proposition : GesteDeNegociation.ContreProposition, chiffre, motif, par);
        (ligne.RepondA, ligne.ReponseAvant) = (enReponseA?.Numero, reponseAvant);
        return ligne;
    }

    /// <summary>Parks this line: it goes to the agenda of the next meeting, and the ledger says who parked it and why.</summary>
    /// <returns>The line that records it.</returns>
    public LigneDuRegistre MettreDeCote(int numero, string motif, AuteurDeGeste par)
    {
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("Motif", RefusNegociation.PropositionAMotiver);
        Suivre(VieDeLaLigne.MettreDeCote, motif, par);
        var ligne = Ecrire(ContratId, numero, GesteDeNegociation.MiseDeCote, new ChiffrePropose(Case, De, A), motif, par);
        (ligne.RepondA, ligne.Statut) = (Numero, StatutLigneDuRegistre.MiseDeCote);
        return ligne;
    }

    public void Accepter(string? motif, AuteurDeGeste par) => Suivre(VieDeLaLigne.Accepter, motif, par);

    public void ContreProposer(string motif, AuteurDeGeste par) => Suivre(VieDeLaLigne.ContreProposer, motif, par);

    /// <summary>Taken back by the party that wrote it.</summary>
    public void Retirer(string? motif, AuteurDeGeste par)
    {
        if (par.Partie.OrganismeId != ParOrganismeId)
            throw new Refus(RefusNegociation.PropositionDUneAutrePartie);
        Suivre(VieDeLaLigne.Retirer, motif, par);
    }

    /// <summary>A later line was accepted on the same figure.</summary>
    public void Depasser(AuteurDeGeste par) => Suivre(VieDeLaLigne.Depasser, null, par);

    public void Configure(EntityTypeBuilder<LigneDuRegistre> builder)
    {
        builder.ToTable("lignes_du_registre", "contrats");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Geste).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.Indicateur).HasMaxLength(10);
        builder.Property(l => l.Ventilation).HasMaxLength(40);
        builder.Property(l => l.Commune).HasMaxLength(5);
        builder.Property(l => l.De).HasPrecision(18, 4);
        builder.Property(l => l.A).HasPrecision(18, 4);
        builder.Property(l => l.Motif).HasMaxLength(2000);
        builder.Property(l => l.SuiteMotif).HasMaxLength(2000);
        builder.Property(l => l.ParNom).HasMaxLength(200);
        builder.Property(l => l.ParOrganismeNom).HasMaxLength(200);
        builder.Property(l => l.SuiteParNom).HasMaxLength(200);
        builder.Property(l => l.SuiteOrganismeNom).HasMaxLength(200);
        builder.Property(l => l.VersionDeLigne).IsRowVersion();
        builder.Ignore(l => l.Case).Ignore(l => l.EstOuverte);
        builder.HasOne<ContratTerritorial>().WithMany().HasForeignKey(l => l.ContratId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => new { l.ContratId, l.Numero }).IsUnique();
    }

    private static LigneDuRegistre Ecrire(Guid contratId, int numero, GesteDeNegociation geste, ChiffrePropose chiffre, string motif, AuteurDeGeste par) => new()
    {
        Id = Identifiant.Nouveau(),
        ContratId = contratId,
        Numero = numero,
        Geste = geste,
        Indicateur = chiffre.Case.Indicateur,
        OrganismeId = chiffre.Case.OrganismeId,
        Ventilation = chiffre.Case.Ventilation,
        Commune = chiffre.Case.Commune,
        Annee = chiffre.Case.Annee,
        De = chiffre.De,
        A = chiffre.A,
        Motif = motif.Trim(),
        ParOrganismeId = par.Partie.OrganismeId,
        ParOrganismeNom = par.Partie.Nom,
        Par = par.Acteur.CompteId,
        ParNom = par.Acteur.Nom,
        Le = par.Le,
    };

    private void Suivre(string acte, string? motif, AuteurDeGeste par)
    {
        Statut = VieDeLaLigne.Cycle.Passer(Statut, acte);
        (SuiteOrganismeNom, SuiteParNom, SuiteLe, SuiteMotif) = (par.Partie.Nom, par.Acteur.Nom, par.Le, string.IsNullOrWhiteSpace(motif) ? null : motif.Trim());
    }
}
