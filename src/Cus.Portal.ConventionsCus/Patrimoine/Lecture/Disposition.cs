using System.Globalization;
using System.Text;
using System.Text.Json;
using Cus.Portal.Socle.Base;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>What a column of the stock tells.</summary>
internal enum ChampDeLogement
{
    Siren,
    Identifiant,
    Commune,
    Adresse,
    CodePostal,
    Qpv,
    ConventionApl,
    ConventionneLe,
    Financement,
    Plafond,
    Dpe,
    AnneeDeConstruction,
    ModeDeSurface,
    Surface,
    Pieces,
    Loyer,
    VacantDepuis,
    AccessiblePmr,
    MisEnVenteLe,
    RehabiliteLe,
    Ensemble,
    LibelleDEnsemble,
    EnCopropriete,
}

/// <summary>A column of a layout.</summary>
/// <param name="Champ">What it tells.</param>
/// <param name="Titre">Its heading.</param>
/// <param name="Autres">Other headings it is known by.</param>
/// <param name="Obligatoire">Its cells may not be empty.</param>
/// <param name="Facultative">The column itself may be missing.</param>
internal sealed record ColonneDeStock(ChampDeLogement Champ, string Titre, IReadOnlyList<string>? Autres = null, bool Obligatoire = false, bool Facultative = false)
{
    /// <summary>Whether a heading of a file is this one: neither case, accents nor punctuation count.</summary>
    public bool Porte(string titre) => Nu(titre) is var nu && (Nu(Titre) == nu || Autres?.Any(a => Nu(a) == nu) == true);

    private static string Nu(string titre) => new([.. titre.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
}

/// <summary>The column map of a vintage, as data (<c>Dispositions/*.json</c>).</summary>
/// <param name="Depuis">First vintage that it serves, until the next layout.</param>
/// <param name="Note">What it is, in French.</param>
/// <param name="Colonnes">In the order of the model given.</param>
internal sealed record Disposition(int Depuis, string Note, IReadOnlyList<ColonneDeStock> Colonnes)
{
    private static readonly Lazy<IReadOnlyList<Disposition>> Lues = new(() =>
        [.. typeof(Disposition).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("stock-", StringComparison.Ordinal)).Select(Lire).OrderByDescending(d => d.Depuis)]);

    /// <summary>The layouts known, the latest first.</summary>
    public static IReadOnlyList<Disposition> Toutes => Lues.Value;

    /// <summary>The layout of a vintage, or null before the first one.</summary>
    public static Disposition? Du(int millesime) => Toutes.FirstOrDefault(d => d.Depuis <= millesime);

    /// <summary>Rank of the column of that name, or -1.</summary>
    public int Rang(string titre)
    {
        for (var i = 0; i < Colonnes.Count; i++)
        {
            if (Colonnes[i].Porte(titre))
                return i;
        }

        return -1;
    }

    /// <summary>Heading of a field; its own name when the layout has no such column.</summary>
    public string TitreDe(ChampDeLogement champ) => Colonnes.FirstOrDefault(c => c.Champ == champ)?.Titre ?? champ.ToString();

    private static Disposition Lire(string ressource)
    {
        using var flux = typeof(Disposition).Assembly.GetManifestResourceStream(ressource)!;
        return JsonSerializer.Deserialize<Disposition>(flux, ColonneJson.Options) ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{ressource} is empty."));
    }
}
