using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Appels.Sessions;

/// <summary>A session of a call: its dates, the vintage of its regions, the counter of its dossiers.</summary>
internal sealed class Session : IDansUnEspace
{
    private Session()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid AppelId { get; private set; }

    public int Annee { get; private set; }

    public int Rang { get; private set; }

    /// <summary>« session 1 de 2014 ».</summary>
    public string Libelle { get; private set; } = "";

    public CalendrierDeSession Calendrier { get; private set; } = null!;

    /// <summary>Last instant of deposit, kept apart for queries.</summary>
    public DateTimeOffset Fermeture { get; private set; }

    public MillesimeRegions Millesime { get; private set; }

    /// <summary>Amount available, euros, or null when the call has none.</summary>
    public decimal? Enveloppe { get; private set; }

    /// <summary>How many times its dates were set again: agendas that follow it move their events.</summary>
    public int Recalages { get; private set; }

    /// <summary>Number of the last dossier opened.</summary>
    public int DernierNumero { get; private set; }

    /// <summary>Set once the opening of the avis, after the closing, was done.</summary>
    public DateTimeOffset? CloseLe { get; private set; }

    public static Session Prevoir(Guid id, Guid appelId, int annee, int rang, string libelle, CalendrierDeSession calendrier, MillesimeRegions millesime, decimal? enveloppe = null)
    {
        var session = new Session { Id = id, AppelId = appelId, Annee = annee, Rang = rang, Libelle = libelle, Millesime = millesime, Enveloppe = enveloppe };
        session.Caler(calendrier);
        return session;
    }

    /// <summary>Sets the dates.</summary>
    /// <exception cref="Refus">They are not in order.</exception>
    public void Caler(CalendrierDeSession calendrier)
    {
        if (!(calendrier.OuvreLe < calendrier.LimiteDeDepot && calendrier.LimiteDeDepot < calendrier.AvisDuLe && calendrier.AvisDuLe <= calendrier.SelectionDueLe) || calendrier.GraceMinutes is < 0 or > 1440)
            throw new Refus(RefusAppels.DatesDeSession);
        Recalages += Calendrier is not null && Calendrier != calendrier ? 1 : 0;
        Calendrier = calendrier;
        Fermeture = calendrier.Fermeture;
    }

    /// <summary>Sets the amount available, or none.</summary>
    /// <exception cref="Refus">Zero or less.</exception>
    public void Doter(decimal? enveloppe) => Enveloppe = enveloppe is null or > 0 ? enveloppe : throw Refus.Champ("Enveloppe", RefusAppels.EnveloppeDeSession);

    /// <summary>Number of the next dossier. The caller holds the row.</summary>
    public int Numeroter() => ++DernierNumero;

    public bool EstOuverte(DateTimeOffset maintenant) => maintenant >= Calendrier.OuvreLe && !EstFermee(maintenant);

    /// <summary>Closed once the last second is over: 23:59:59.9 is still received (AAP-01).</summary>
    public bool EstFermee(DateTimeOffset maintenant) => EstPassee(Fermeture, maintenant);

    /// <summary>Withdrawing is over: end of corrections, or closing when it comes first.</summary>
    public bool EstFigee(DateTimeOffset maintenant) => EstPassee(FinDesRetraits, maintenant);

    /// <summary>Last instant of a withdrawal.</summary>
    public DateTimeOffset FinDesRetraits => Calendrier.FinDesCorrections < Fermeture ? Calendrier.FinDesCorrections : Fermeture;

    private static bool EstPassee(DateTimeOffset derniereSeconde, DateTimeOffset maintenant) => maintenant >= derniereSeconde.AddSeconds(1);

    /// <summary>Records that what follows the closing was done.</summary>
    public void Clore(DateTimeOffset maintenant) => CloseLe ??= maintenant;
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions", "appels");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Libelle).HasMaxLength(120);
        builder.Property(s => s.Calendrier).EnJson();
        builder.Ignore(s => s.FinDesRetraits);
        builder.Property(s => s.Millesime).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Appels.Appel>().WithMany().HasForeignKey(s => s.AppelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.EspaceId, s.AppelId, s.Annee, s.Rang }).IsUnique();
    }
}
