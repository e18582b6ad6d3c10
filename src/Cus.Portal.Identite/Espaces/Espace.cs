using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Identite.Espaces;

/// <summary>The workspace of an authority: DHUP–USH nationally, a DREAL, a métropole. Global table.</summary>
internal sealed class Espace
{
    private readonly List<NomDHote> _nomsDHote = [];

    private Espace()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>« Espace national DHUP – USH ».</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Ministry or holder, as the State's header writes it.</summary>
    public string Intitule { get; private set; } = "";

    /// <summary>The holder is a service of the State; set by the host, never by the espace itself.</summary>
    public bool TitulaireEstServiceEtat { get; private set; }

    /// <summary>What the administrator asked for; what is served is decided by <see cref="ThemeServi"/>.</summary>
    public Theme ThemeDemande { get; private set; }

    /// <summary>Null (canard), « prune » or « sapin ».</summary>
    public string? Accent { get; private set; }

    /// <summary>Feature switches turned off; everything is on by default.</summary>
    public string[] FonctionsEteintes { get; private set; } = [];

    /// <summary>Invented data: the band « Démonstration » is shown.</summary>
    public bool EstDeDemonstration { get; private set; }

    public IReadOnlyList<NomDHote> NomsDHote => _nomsDHote;

    public uint Version { get; private set; }

    public static Espace Creer(Guid id, string nom, string intitule, bool titulaireEstServiceEtat, bool demonstration = false) => new()
    {
        Id = id,
        Nom = nom.Trim(),
        Intitule = intitule.Trim(),
        TitulaireEstServiceEtat = titulaireEstServiceEtat,
        EstDeDemonstration = demonstration,
    };

    /// <summary>Sets what the administrator of the espace may set.</summary>
    public void Regler(string nom, string? accent, Theme theme, IEnumerable<string> fonctionsEteintes)
    {
        if (theme == Theme.Etat && !TitulaireEstServiceEtat)
            throw Refus.Champ("Theme", RefusIdentite.ThemeReserve);
        if (accent is not null && !Accents.Connus.ContainsKey(accent))
            throw Refus.Champ("Accent", RefusIdentite.AccentInconnu);
        Nom = nom.Trim();
        Accent = accent;
        ThemeDemande = theme;
        FonctionsEteintes = [.. fonctionsEteintes.Where(f => Contracts.Fonctions.Toutes.ContainsKey(f)).Distinct().Order(StringComparer.Ordinal)];
    }

    public void Titrer(string intitule, bool titulaireEstServiceEtat)
    {
        Intitule = intitule.Trim();
        TitulaireEstServiceEtat = titulaireEstServiceEtat;
        if (!titulaireEstServiceEtat)
            ThemeDemande = Theme.Neutre;
    }

    public void ServirSur(IEnumerable<string> noms)
    {
        var voulus = noms.Select(NomDHote.Lire).ToHashSet(StringComparer.Ordinal);
        _nomsDHote.RemoveAll(n => !voulus.Contains(n.Nom));
        _nomsDHote.AddRange(voulus.Where(v => _nomsDHote.TrueForAll(n => n.Nom != v)).Select(NomDHote.Creer));
    }
}

/// <summary>A host name that leads to one espace; unique in the portal.</summary>
internal sealed class NomDHote
{
    private NomDHote()
    {
    }

    public string Nom { get; private set; } = "";

    public static NomDHote Creer(string nom) => new() { Nom = nom };

    /// <summary>A host name in lower case, without port nor path.</summary>
    public static bool EstValide(string saisie, out string nom)
    {
        nom = saisie.Trim().ToLowerInvariant();
        return nom.Length is > 0 and <= 253 && Uri.CheckHostName(nom) == UriHostNameType.Dns;
    }

    /// <exception cref="Refus"><see cref="RefusIdentite.NomDHote"/>.</exception>
    public static string Lire(string saisie) => EstValide(saisie, out var nom) ? nom : throw Refus.Champ("NomsDHote", RefusIdentite.NomDHote, ("valeur", saisie));
}

internal sealed class EspaceConfiguration : IEntityTypeConfiguration<Espace>
{
    public void Configure(EntityTypeBuilder<Espace> builder)
    {
        builder.ToTable("espaces", "identite");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Nom).HasMaxLength(120);
        builder.Property(e => e.Intitule).HasMaxLength(200);
        builder.Property(e => e.Accent).HasMaxLength(20);
        builder.Property(e => e.Version).IsRowVersion();
        builder.OwnsMany(e => e.NomsDHote, n =>
        {
            n.ToTable("noms_d_hote", "identite");
            n.WithOwner().HasForeignKey("Titulaire");
            n.HasKey(x => x.Nom);
            n.Property(x => x.Nom).HasMaxLength(253).ValueGeneratedNever();
        });
    }
}
