using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Loyers;

/// <summary>Where a new rent policy stands.</summary>
internal enum StatutNouvellePolitiqueDesLoyers
{
    [Display(Name = "En préparation")] EnPreparation,
    [Display(Name = "Introduite par avenant")] Introduite,
    [Display(Name = "Abandonnée")] Abandonnee,
}

/// <summary>Life of a new rent policy.</summary>
internal static class VieDeLaNpl
{
    public const string Introduire = "Introduire par avenant";
    public const string Abandonner = "Abandonner";

    public static readonly CycleDeVie<StatutNouvellePolitiqueDesLoyers> Cycle = new(
        "Nouvelle politique des loyers",
        StatutNouvellePolitiqueDesLoyers.EnPreparation,
        new(StatutNouvellePolitiqueDesLoyers.EnPreparation, Introduire, StatutNouvellePolitiqueDesLoyers.Introduite),
        new(StatutNouvellePolitiqueDesLoyers.EnPreparation, Abandonner, StatutNouvellePolitiqueDesLoyers.Abandonnee));
}

/// <summary>A building of the policy: an ensemble immobilier or an APL convention.</summary>
/// <param name="Code">« RG-MIRAIL-01 », or the number of the APL convention.</param>
/// <param name="Libelle">« Le Mirail ».</param>
/// <param name="ConventionneLe">Day of its APL convention.</param>
/// <param name="Avant">Yearly maximum rents before, in euros and cents.</param>
/// <param name="Apres">The same after.</param>
internal sealed record ImmeubleDeNpl(string Code, string Libelle, DateOnly ConventionneLe, decimal Avant, decimal Apres);

/// <summary>The avenant that introduces it.</summary>
/// <param name="Reference">« Avenant n° 1 ».</param>
/// <param name="SigneLe">Day of its last signature.</param>
/// <param name="FichierId">The signed avenant.</param>
internal sealed record AvenantDeNpl(string Reference, DateOnly SigneLe, Guid FichierId);

/// <summary>
/// A nouvelle politique des loyers (L. 445-2, R. 445-8): on 1 January, by avenant to a convention in force, the total of the maximum rents
/// unchanged to the cent, buildings of less than six years of APL convention left out (NPL-01 to NPL-04).
/// </summary>
internal sealed class NouvellePolitiqueDesLoyers : IDansUnEspace
{
    private NouvellePolitiqueDesLoyers()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    public StatutNouvellePolitiqueDesLoyers Statut { get; private set; }

    public DateOnly EffetLe { get; private set; }

    public IReadOnlyList<ImmeubleDeNpl> Immeubles { get; private set; } = [];

    public AvenantDeNpl? Avenant { get; private set; }

    public string ModifieeParNom { get; private set; } = "";

    public DateTimeOffset ModifieeLe { get; private set; }

    public uint VersionDeLigne { get; private set; }

    /// <summary>Total of the maximum rents before, exact.</summary>
    public decimal MasseAvant => Immeubles.Sum(i => i.Avant);

    /// <summary>Total after, exact.</summary>
    public decimal MasseApres => Immeubles.Sum(i => i.Apres);

    /// <exception cref="Refus">A convention that is not in force (NPL-04), an effect that is no 1 January, or too early (NPL-01).</exception>
    public static NouvellePolitiqueDesLoyers Preparer(ConventionCus convention, DateOnly effetLe, Acteur par, DateTimeOffset le)
    {
        if (convention.Statut != StatutConventionCus.EnVigueur)
            throw new Refus(RefusDesLoyers.NplParAvenant);
        if (!RegleDeNpl.PrendEffet(effetLe, convention.Calendrier))
            throw Refus.Champ("EffetLe", RefusDesLoyers.EffetDeNpl);
        return new() { Id = Identifiant.Nouveau(), ConventionId = convention.Id, EffetLe = effetLe, ModifieeParNom = par.Nom, ModifieeLe = le.ToUniversalTime() };
    }

    /// <summary>Puts a building in it, or writes it again.</summary>
    /// <exception cref="Refus">Under its APL convention for less than six years (NPL-02), an amount finer than a cent, or introduced already.</exception>
    public void Inscrire(ImmeubleDeNpl immeuble, Acteur par, DateTimeOffset le)
    {
        ExigerEnPreparation();
        if (!RegleDeNpl.AdmetLImmeuble(immeuble.ConventionneLe, EffetLe))
            throw Refus.Champ("ConventionneLe", RefusDesLoyers.ImmeubleTropRecent);
        foreach (var (champ, montant) in (ReadOnlySpan<(string, decimal)>)[("Avant", immeuble.Avant), ("Apres", immeuble.Apres)])
        {
            if (montant < 0 || decimal.Round(montant, 2) != montant)
                throw Refus.Champ(champ, RefusDesLoyers.MontantAuCentime);
        }

        Immeubles = [.. Immeubles.Where(i => i.Code != immeuble.Code).Append(immeuble).OrderBy(i => i.Code, StringComparer.Ordinal)];
        (ModifieeParNom, ModifieeLe) = (par.Nom, le.ToUniversalTime());
    }

    public void Retirer(string code, Acteur par, DateTimeOffset le)
    {
        ExigerEnPreparation();
        Immeubles = [.. Immeubles.Where(i => i.Code != code)];
        (ModifieeParNom, ModifieeLe) = (par.Nom, le.ToUniversalTime());
    }

    /// <summary>What stands in the way: NPL-03, NPL-04, no building.</summary>
    public IReadOnlyList<Motif> Manques(AvenantDeNpl? avenant)
    {
        var motifs = new List<Motif>();
        if (Immeubles.Count == 0)
            motifs.Add(Motif.De(RefusDesLoyers.NplSansImmeuble));
        if (MasseApres != MasseAvant)
            motifs.Add(Motif.De(RefusDesLoyers.MasseNonConstante, donnees: [("avant", Socle.Temps.Francais.Decimal(MasseAvant)), ("apres", Socle.Temps.Francais.Decimal(MasseApres))]));
        if (avenant is null)
            motifs.Add(Motif.De(RefusDesLoyers.NplParAvenant));
        return motifs;
    }

    /// <summary>Introduced by an avenant, signed before it takes effect.</summary>
    /// <exception cref="Refus">Every reason at once.</exception>
    public void Introduire(AvenantDeNpl? avenant)
    {
        var motifs = Manques(avenant);
        if (motifs.Count > 0)
            throw new Refus(motifs);
        Statut = VieDeLaNpl.Cycle.Passer(Statut, VieDeLaNpl.Introduire);
        Avenant = avenant;
    }

    public void Abandonner() => Statut = VieDeLaNpl.Cycle.Passer(Statut, VieDeLaNpl.Abandonner);

    private void ExigerEnPreparation()
    {
        if (Statut != StatutNouvellePolitiqueDesLoyers.EnPreparation)
            throw new Refus(RefusDesLoyers.NplFermee);
    }
}

internal sealed class NouvellePolitiqueDesLoyersConfiguration : IEntityTypeConfiguration<NouvellePolitiqueDesLoyers>
{
    public void Configure(EntityTypeBuilder<NouvellePolitiqueDesLoyers> builder)
    {
        builder.ToTable("politiques_des_loyers", "cus");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(n => n.Immeubles).EnJson();
        builder.Property(n => n.Avenant).EnJson();
        builder.Property(n => n.ModifieeParNom).HasMaxLength(200);
        builder.Property(n => n.VersionDeLigne).IsRowVersion();
        builder.Ignore(n => n.MasseAvant).Ignore(n => n.MasseApres);
        builder.HasIndex(n => n.ConventionId);
        builder.HasOne<ConventionCus>().WithMany().HasForeignKey(n => n.ConventionId).OnDelete(DeleteBehavior.Cascade);
    }
}
