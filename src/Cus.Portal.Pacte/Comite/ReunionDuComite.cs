using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Pacte.Comite;

/// <summary>Status of a meeting of the comité de suivi.</summary>
internal enum StatutReunionDuComite
{
    [Display(Name = "Prévue")] Prevue,
    [Display(Name = "Tenue, relevé à établir")] Tenue,
    [Display(Name = "Tenue, relevé établi")] Relevee,
    [Display(Name = "Annulée")] Annulee,
}

/// <summary>Life of a meeting of the comité de suivi.</summary>
internal static class VieDeLaReunionDuComite
{
    public const string Tenir = "Tenir";
    public const string Annuler = "Annuler";
    public const string EtablirLeReleve = "Établir le relevé";

    public static readonly CycleDeVie<StatutReunionDuComite> Cycle = new(
        "Réunion du comité de suivi",
        StatutReunionDuComite.Prevue,
        new(StatutReunionDuComite.Prevue, Tenir, StatutReunionDuComite.Tenue),
        new(StatutReunionDuComite.Prevue, Annuler, StatutReunionDuComite.Annulee),
        new(StatutReunionDuComite.Tenue, Tenir, StatutReunionDuComite.Tenue),
        new(StatutReunionDuComite.Tenue, EtablirLeReleve, StatutReunionDuComite.Relevee));
}

/// <summary>A document of a meeting.</summary>
internal sealed record DocumentDeReunion(Guid FichierId, string Nom, DateTimeOffset Le, string ParNom);

/// <summary>A meeting of the comité de suivi of the pacte (source 000, 6 and annexe 5). Its report once established, it changes no more.</summary>
internal sealed class ReunionDuComite : IDansUnEspace
{
    /// <summary>Documents of a meeting, at most.</summary>
    public const int DocumentsAuPlus = 50;

    /// <summary>The pacte was signed that day: no meeting before.</summary>
    public static readonly DateOnly Signature = new(2013, 7, 8);

    private ReunionDuComite()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>Year of its day in Paris: the one it counts for.</summary>
    public int Annee { get; private set; }

    public DateTimeOffset PrevueLe { get; private set; }

    public string Lieu { get; private set; } = "";

    /// <summary>Agenda, a point a line.</summary>
    public IReadOnlyList<string> OrdreDuJour { get; private set; } = [];

    public IReadOnlyList<DocumentDeReunion> Documents { get; private set; } = [];

    /// <summary>Decisions, one a line.</summary>
    public IReadOnlyList<string> Decisions { get; private set; } = [];

    public StatutReunionDuComite Statut { get; private set; }

    public DateTimeOffset? ReleveLe { get; private set; }

    /// <summary>Report printed by the portal, stored file.</summary>
    public Guid? RapportFichierId { get; private set; }

    /// <summary>Verification code of the report.</summary>
    public string? RapportCode { get; private set; }

    public uint VersionDeLigne { get; private set; }

    /// <summary>« Réunion du 12 février 2014 ».</summary>
    public string Intitule => $"Réunion du {Francais.DateLongue(PrevueLe)}";

    public static ReunionDuComite Prevoir(DateTimeOffset prevueLe, string lieu, IReadOnlyList<string> ordreDuJour)
    {
        var reunion = new ReunionDuComite { Id = Identifiant.Nouveau() };
        reunion.Ecrire(prevueLe, lieu, ordreDuJour);
        return reunion;
    }

    /// <summary>Sets day, place and agenda, until its report is established; the day of a meeting that was held stays.</summary>
    /// <exception cref="Refus">Before the signature of the pacte; its report is established; cancelled.</exception>
    public void Preparer(DateTimeOffset prevueLe, string lieu, IReadOnlyList<string> ordreDuJour)
    {
        ExigerModifiable();
        Ecrire(Statut == StatutReunionDuComite.Prevue ? prevueLe : PrevueLe, lieu, ordreDuJour);
    }

    /// <summary>Adds a document.</summary>
    public void Joindre(Guid fichierId, string nom, Acteur par, DateTimeOffset le)
    {
        ExigerModifiable();
        if (Documents.Count >= DocumentsAuPlus)
            throw new Refus(RefusDuPacte.TropDeDocuments, ("max", DocumentsAuPlus));
        Documents = [.. Documents, new(fichierId, nom, le, par.Nom)];
    }

    /// <summary>Was held: its decisions may be written again until the report.</summary>
    /// <exception cref="Refus">Still to come, cancelled, report established.</exception>
    public void Tenir(IReadOnlyList<string> decisions, DateTimeOffset maintenant)
    {
        ExigerModifiable();
        if (PrevueLe > maintenant)
            throw new Refus(RefusDuPacte.ReunionAVenir, ("date", Francais.DateEtHeure(PrevueLe)));
        Statut = VieDeLaReunionDuComite.Cycle.Passer(Statut, VieDeLaReunionDuComite.Tenir);
        Decisions = decisions;
    }

    /// <summary>Keeps its report: from then on the meeting counts among those of its year.</summary>
    public void EtablirLeReleve(Guid fichierId, string code, DateTimeOffset le)
    {
        Statut = VieDeLaReunionDuComite.Cycle.Passer(Statut, VieDeLaReunionDuComite.EtablirLeReleve);
        (RapportFichierId, RapportCode, ReleveLe) = (fichierId, code, le);
    }

    public void Annuler() => Statut = VieDeLaReunionDuComite.Cycle.Passer(Statut, VieDeLaReunionDuComite.Annuler);

    /// <exception cref="Refus">Report established, or cancelled.</exception>
    private void ExigerModifiable()
    {
        if (ReleveLe is { } le)
            throw new Refus(RefusDuPacte.ReunionRelevee, ("date", Francais.DateLongue(le)));
        if (Statut == StatutReunionDuComite.Annulee)
            throw new Refus(RefusSocle.ActeImpossible, ("acte", "Modifier"), ("statut", Libelles.De(Statut)));
    }

    private void Ecrire(DateTimeOffset prevueLe, string lieu, IReadOnlyList<string> ordreDuJour)
    {
        if (Paris.Date(prevueLe) < Signature)
            throw Refus.Champ("Jour", RefusDuPacte.DateDeReunion);
        (PrevueLe, Annee, Lieu, OrdreDuJour) = (prevueLe.ToUniversalTime(), Paris.Date(prevueLe).Year, lieu, ordreDuJour);
    }
}

internal sealed class ReunionConfiguration : IEntityTypeConfiguration<ReunionDuComite>
{
    public void Configure(EntityTypeBuilder<ReunionDuComite> builder)
    {
        builder.ToTable("reunions", "pacte");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Lieu).HasMaxLength(200);
        builder.Property(r => r.OrdreDuJour).EnJson();
        builder.Property(r => r.Documents).EnJson();
        builder.Property(r => r.Decisions).EnJson();
        builder.Property(r => r.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.RapportCode).HasMaxLength(20);
        builder.Property(r => r.VersionDeLigne).IsRowVersion();
        builder.Ignore(r => r.Intitule);
        builder.HasIndex(r => new { r.EspaceId, r.Annee });
    }
}
