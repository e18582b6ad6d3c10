using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Appels.Suivi;

/// <summary>A reserve of the committee, to lift before a date.</summary>
internal sealed class Reserve : IDansUnEspace
{
    private Reserve()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid DossierId { get; private set; }

    public string Texte { get; private set; } = "";

    public DateOnly Avant { get; private set; }

    public DateTimeOffset? LeveeLe { get; private set; }

    public string? LeveeParNom { get; private set; }

    /// <summary>What lifts it.</summary>
    public string? Preuve { get; private set; }

    public static Reserve Ouvrir(Guid dossierId, string texte, DateOnly avant) => new() { Id = Identifiant.Nouveau(), DossierId = dossierId, Texte = texte, Avant = avant };

    public void Lever(string preuve, Acteur par, DateTimeOffset le)
    {
        if (string.IsNullOrWhiteSpace(preuve))
            throw Refus.Champ("Preuve", RefusComite.PreuveExigee);
        if (LeveeLe is not null)
            throw new Refus(RefusSocle.ActeImpossible, ("acte", "Lever"), ("statut", "Levée"));
        (Preuve, LeveeLe, LeveeParNom) = (preuve.Trim(), le, par.Nom);
    }
}

/// <summary>The secretariat lifts a reserve.</summary>
internal sealed class LeverReserve(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IEcheances echeances, IHorloge horloge, Journal journal)
{
    /// <summary>Type of the deadline.</summary>
    public const string Echeance = "appels.reserve";

    /// <summary>Object of a reserve, in deadlines and in the journal.</summary>
    public static string Objet(Guid reserveId) => $"appels/reserve/{reserveId}";

    public async Task ExecuterAsync(Guid reserveId, string preuve, CancellationToken ct)
    {
        PermissionsAppels.Secretariat.Exiger(acteur.Acteur);
        var reserve = await db.Set<Reserve>().SingleOrDefaultAsync(r => r.Id == reserveId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        reserve.Lever(preuve, acteur.Requis, horloge.Maintenant);
        await echeances.CloreAsync(Echeance, Objet(reserve.Id), $"réserve levée par {acteur.Requis.Nom}", ct);
        journal.Consigner("Appels.Reserve.Lever", $"appels/dossier/{reserve.DossierId}", $"{acteur.Requis.Nom} lève la réserve : {preuve}", null, null);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Reminder of a reserve; none once it is lifted.</summary>
internal sealed class RappelDeReserve(PortailDbContext db) : IRedacteurDeRappel
{
    /// <inheritdoc />
    public string Type => LeverReserve.Echeance;

    /// <inheritdoc />
    public async Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct)
    {
        if (!Guid.TryParse(echeance.Objet[(echeance.Objet.LastIndexOf('/') + 1)..], out var id))
            return null;
        var lu = await db.Set<Reserve>().AsNoTracking().Where(r => r.Id == id && r.LeveeLe == null)
            .Join(db.Set<Dossier>(), r => r.DossierId, d => d.Id, (r, d) => new { r.Texte, r.Avant, d.Reference, d.Intitule }).SingleOrDefaultAsync(ct);
        return lu is null ? null : new TexteDeRappel($"{lu.Reference} : réserve à lever avant le {Francais.DateLongue(lu.Avant)}", $"Le comité a retenu « {lu.Intitule} » sous une réserve, à lever avant le {Francais.DateLongue(lu.Avant)} :\n\n- {lu.Texte}");
    }
}

internal sealed class SuiviConfiguration : IEntityTypeConfiguration<Reserve>, IEntityTypeConfiguration<MiseEnPlace>
{
    public void Configure(EntityTypeBuilder<Reserve> builder)
    {
        builder.ToTable("reserves", "appels");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.LeveeParNom).HasMaxLength(200);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MiseEnPlace> builder)
    {
        builder.ToTable("mises_en_place", "appels");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.DeclareParNom).HasMaxLength(200);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(m => m.DossierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.DossierId, m.Date }).IsUnique();
    }
}
