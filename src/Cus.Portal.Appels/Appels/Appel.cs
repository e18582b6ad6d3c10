using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Appels.Appels;

/// <summary>A criterion of selection: scale from 0 to <see cref="NoteMax"/>, a descriptor per note.</summary>
internal sealed record Critere(int Numero, string Libelle, string Explication, decimal Poids, int NoteMax, IReadOnlyList<string> Descripteurs);

/// <summary>A piece asked of the porteur.</summary>
/// <param name="Code">« description ».</param>
/// <param name="Libelle">« Description du projet ».</param>
/// <param name="Aide">What is expected.</param>
/// <param name="Requise">Blocks the deposit when missing (AAP-02).</param>
/// <param name="Types">Media types accepted, by content.</param>
/// <param name="TailleMax">Bytes.</param>
/// <param name="PagesMax">Pages of the PDF (AAP-03).</param>
/// <param name="Plusieurs">Several files under the same piece.</param>
internal sealed record ExigenceDePiece(string Code, string Libelle, string Aide, bool Requise, IReadOnlyList<string> Types, long TailleMax, int? PagesMax = null, bool Plusieurs = false);

/// <summary>Texts of a call, as its regulation words them.</summary>
/// <param name="Objet">Purpose.</param>
/// <param name="Publics">Target publics.</param>
/// <param name="Source">Reference of the text (« Circulaire USH n° 06/14 du 25 mars 2014 »).</param>
/// <param name="SuitesDuDepot">Next steps, printed on the receipt.</param>
internal sealed record TextesDAppel(string Objet, string Publics, string Source, string SuitesDuDepot);

/// <summary>A call for projects as data: identity, texts, pieces, criteria, rules of deposit, form by version (source 003).</summary>
internal sealed class Appel : IDansUnEspace
{
    private readonly List<FormulaireDAppel> _formulaires = [];

    private Appel()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>Prefix of the dossiers (« AAP »).</summary>
    public string Sigle { get; private set; } = "";

    public string Titre { get; private set; } = "";

    public TextesDAppel Textes { get; private set; } = null!;

    /// <summary>What the silence of a region is worth; null when the call says nothing: nothing.</summary>
    public RegleDeSilence? SilenceDeLAvis { get; private set; }

    /// <summary>Cahier des charges, stored file.</summary>
    public Guid? ReglementFichierId { get; private set; }

    /// <summary>National goal, dwellings (10 000), or null.</summary>
    public int? ObjectifLogements { get; private set; }

    public IReadOnlyList<ExigenceDePiece> Pieces { get; private set; } = [];

    public IReadOnlyList<Critere> Criteres { get; private set; } = [];

    /// <summary>Codes of the rules of deposit that apply (« AAP-01 »…).</summary>
    public IReadOnlyList<string> Regles { get; private set; } = [];

    /// <summary>How it departs from the ordinary; null when it does not.</summary>
    public RegimeDAppel? RegimeParticulier { get; private set; }

    public RegimeDAppel Regime => RegimeParticulier ?? RegimeDAppel.Ordinaire;

    public IReadOnlyList<FormulaireDAppel> Formulaires => _formulaires;

    /// <summary>Version given to dossiers opened now.</summary>
    public int VersionCourante => _formulaires.Max(f => f.Version);

    public static Appel Ouvrir(Guid id, string sigle, string titre, TextesDAppel textes, int? objectif, DefinitionDeFormulaire formulaire,
        IReadOnlyList<ExigenceDePiece> pieces, IReadOnlyList<Critere> criteres, IReadOnlyList<string> regles)
    {
        var appel = new Appel { Id = id, Sigle = sigle, Titre = titre, Textes = textes, ObjectifLogements = objectif, Pieces = pieces, Criteres = criteres, Regles = regles };
        appel._formulaires.Add(FormulaireDAppel.Publier(id, 1, formulaire));
        return appel;
    }

    /// <summary>Publishes a new version of the form; dossiers already opened keep theirs.</summary>
    public int PublierFormulaire(DefinitionDeFormulaire definition)
    {
        _formulaires.Add(FormulaireDAppel.Publier(Id, VersionCourante + 1, definition));
        return VersionCourante;
    }

    /// <summary>Rewrites texts, pieces and criteria of a call; what dossiers already deposited froze is not touched.</summary>
    public void Regler(string titre, TextesDAppel textes, int? objectif, IReadOnlyList<ExigenceDePiece> pieces, IReadOnlyList<Critere> criteres, IReadOnlyList<string> regles) =>
        (Titre, Textes, ObjectifLogements, Pieces, Criteres, Regles) = (titre, textes, objectif, pieces, criteres, regles);

    /// <summary>Says what the silence of a region is worth for the avis opened from now on, and under which text.</summary>
    public void DireLeSilence(RegleDeSilence regle) => SilenceDeLAvis = regle;

    /// <summary>Says how the call departs from the ordinary; what is already decided does not change.</summary>
    public void DireLeRegime(RegimeDAppel regime) => RegimeParticulier = regime;

    public void JoindreReglement(Guid fichierId) => ReglementFichierId = fichierId;

    public ExigenceDePiece? Piece(string code) => Pieces.FirstOrDefault(p => p.Code == code);
}

/// <summary>A version of the form of a call.</summary>
internal sealed class FormulaireDAppel : IDansUnEspace
{
    private FormulaireDAppel()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid AppelId { get; private set; }

    public int Version { get; private set; }

    public DefinitionDeFormulaire Definition { get; private set; } = null!;

    public static FormulaireDAppel Publier(Guid appelId, int version, DefinitionDeFormulaire definition) =>
        new() { Id = Identifiant.Nouveau(), AppelId = appelId, Version = version, Definition = definition };
}

internal sealed class AppelConfiguration : IEntityTypeConfiguration<Appel>, IEntityTypeConfiguration<FormulaireDAppel>
{
    public void Configure(EntityTypeBuilder<Appel> builder)
    {
        builder.ToTable("appels", "appels");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Sigle).HasMaxLength(12);
        builder.Property(a => a.Titre).HasMaxLength(200);
        builder.Property(a => a.Textes).EnJson();
        builder.Property(a => a.SilenceDeLAvis).EnJson();
        builder.Property(a => a.RegimeParticulier).EnJson();
        builder.Ignore(a => a.Regime);
        builder.Property(a => a.Pieces).EnJson();
        builder.Property(a => a.Criteres).EnJson();
        builder.Property(a => a.Regles).EnJson();
        builder.HasMany(a => a.Formulaires).WithOne().HasForeignKey(f => f.AppelId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(a => a.Formulaires).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(a => new { a.EspaceId, a.Sigle }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FormulaireDAppel> builder)
    {
        builder.ToTable("formulaires", "appels");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Definition).EnJson();
        builder.HasIndex(f => new { f.AppelId, f.Version }).IsUnique();
    }
}
