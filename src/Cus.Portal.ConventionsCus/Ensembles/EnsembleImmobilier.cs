using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>What the last enquête ressources tells of the households of an ensemble (EI-19 to EI-26). Never shown as it is: see <see cref="Anonymat"/>.</summary>
/// <param name="SousPlai">EI-19, under the PLAI ceiling.</param>
/// <param name="PlaiAPlus">EI-20, between PLAI and PLUS.</param>
/// <param name="PlusAPls">EI-21, between PLUS and PLS.</param>
/// <param name="PlsAPli">EI-22, between PLS and PLI.</param>
/// <param name="AuDelaDuPli">EI-23, above PLI.</param>
/// <param name="EnDepassement">EI-24, above the ceiling of their dwelling.</param>
/// <param name="AuSls">EI-25, liable for the supplément de loyer.</param>
/// <param name="Apl">EI-26, receiving the APL.</param>
internal sealed record OccupationSociale(int SousPlai, int PlaiAPlus, int PlusAPls, int PlsAPli, int AuDelaDuPli, int EnDepassement, int AuSls, int Apl)
{
    /// <summary>Households bracketed by income.</summary>
    public int Menages => SousPlai + PlaiAPlus + PlusAPls + PlsAPli + AuDelaDuPli;
}

/// <summary>What the organisme itself says of an ensemble; the rest is counted from its dwellings.</summary>
/// <param name="Code">EI-01.</param>
/// <param name="Libelle">EI-02.</param>
/// <param name="TypologieId">EI-16.</param>
/// <param name="QpvContigus">The quartiers that it covers touch each other.</param>
/// <param name="PlafondsDerogatoires">EI-13.</param>
/// <param name="TauxDeVacance">EI-17, percent.</param>
/// <param name="TauxDeRotation">EI-18, percent.</param>
/// <param name="Occupation">EI-19 to EI-26.</param>
/// <param name="Autres">EI-27, other indicators, one a line.</param>
internal sealed record FicheDEnsemble(
    string Code, string Libelle, Guid? TypologieId = null, bool QpvContigus = false, int? PlafondsDerogatoires = null, decimal? TauxDeVacance = null, decimal? TauxDeRotation = null, OccupationSociale? Occupation = null, string? Autres = null);

/// <summary>One or several immeubles of an organisme, geographically coherent, that the convention speaks of (R.445-3).</summary>
internal sealed class EnsembleImmobilier : IDansUnEspace
{
    private EnsembleImmobilier()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>SIREN of its organisme.</summary>
    public string Siren { get; private set; } = "";

    /// <summary>EI-01, unique in the organisme.</summary>
    public string Code { get; private set; } = "";

    /// <summary>EI-02.</summary>
    public string Libelle { get; private set; } = "";

    public Guid? TypologieId { get; private set; }

    public bool QpvContigus { get; private set; }

    public int? PlafondsDerogatoires { get; private set; }

    public decimal? TauxDeVacance { get; private set; }

    public decimal? TauxDeRotation { get; private set; }

    public OccupationSociale? Occupation { get; private set; }

    /// <summary>EI-27, as the organisme words them; told where its occupation may be.</summary>
    public string? Autres { get; private set; }

    /// <summary>Ensembles that bear the same word are published together, so as to reach eleven households.</summary>
    public string? Groupe { get; private set; }

    public DateTimeOffset ModifieLe { get; private set; }

    public string ModifieParNom { get; private set; } = "";

    public uint VersionDeLigne { get; private set; }

    public static EnsembleImmobilier Former(string siren, FicheDEnsemble fiche, Acteur par, DateTimeOffset le)
    {
        var ensemble = new EnsembleImmobilier { Id = Identifiant.Nouveau(), Siren = siren };
        ensemble.Decrire(fiche, par, le);
        return ensemble;
    }

    /// <summary>The rules are the caller's: they need the dwellings and the other ensembles.</summary>
    public void Decrire(FicheDEnsemble fiche, Acteur par, DateTimeOffset le)
    {
        (Code, Libelle, TypologieId, QpvContigus) = (fiche.Code, fiche.Libelle, fiche.TypologieId, fiche.QpvContigus);
        (PlafondsDerogatoires, TauxDeVacance, TauxDeRotation, Occupation, Autres) = (fiche.PlafondsDerogatoires, fiche.TauxDeVacance, fiche.TauxDeRotation, fiche.Occupation, fiche.Autres);
        (ModifieLe, ModifieParNom) = (le.ToUniversalTime(), par.Nom);
    }

    /// <summary>Published with the others of that word; null alone.</summary>
    public void Grouper(string? groupe) => Groupe = groupe;

    /// <summary>What the organisme says of it.</summary>
    public FicheDEnsemble Fiche => new(Code, Libelle, TypologieId, QpvContigus, PlafondsDerogatoires, TauxDeVacance, TauxDeRotation, Occupation, Autres);
}

/// <summary>A dwelling in an ensemble: by its identifier, so that it stays there from one import to the next. Written set-based.</summary>
internal sealed class RattachementDeLogement : IDansUnEspace
{
    private RattachementDeLogement()
    {
    }

    public Guid EspaceId { get; private set; }

    public string Siren { get; private set; } = "";

    public string Identifiant { get; private set; } = "";

    public Guid EnsembleId { get; private set; }
}

/// <summary>A typology of the service given, of the organisme’s own (EI-16): the classement of the first generation is no more.</summary>
internal sealed class TypologieDeService : IDansUnEspace
{
    private TypologieDeService()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Siren { get; private set; } = "";

    public string Nom { get; private set; } = "";

    public static TypologieDeService Definir(string siren, string nom) => new() { Id = Socle.Identifiants.Identifiant.Nouveau(), Siren = siren, Nom = nom };
}
