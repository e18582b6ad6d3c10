using System.Globalization;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;

/// <summary>The answers of a convention. Pure; no answer is null, never « non » nor zero.</summary>
internal sealed class Reponses1G(IReadOnlyDictionary<CleDeReponse, string> reponses)
{
    private const string FormatDeJour = "yyyy-MM-dd";

    public string Texte(string question, string territoire = "", int an = 0) => reponses.GetValueOrDefault(new(question, territoire, an)) ?? "";

    public bool? Reponse(string question, string territoire = "", int an = 0) => Texte(question, territoire, an) switch { OuiNon.Oui => true, OuiNon.Non => false, _ => null };

    /// <summary>Said « oui »; nothing said is not.</summary>
    public bool Dit(string question, string territoire = "") => Reponse(question, territoire) == true;

    public decimal? Nombre(string question, string territoire = "", int an = 0) => EnNombre(Texte(question, territoire, an));

    public int? Entier(string question, string territoire = "", int an = 0) => (int?)Nombre(question, territoire, an);

    public DateOnly? Jour(string question, string territoire = "", int an = 0) => EnJour(Texte(question, territoire, an));

    public T? Choix<T>(string question)
        where T : struct, Enum => Enum.TryParse<T>(Texte(question), out var choix) ? choix : null;

    /// <summary>A number as it is kept.</summary>
    public static decimal? EnNombre(string valeur) => decimal.TryParse(valeur, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>A day as it is kept.</summary>
    public static DateOnly? EnJour(string valeur) => DateOnly.TryParseExact(valeur, FormatDeJour, CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    /// <summary>An answer as it is kept, from what was typed; empty takes it back.</summary>
    public static (string Valeur, Motif? Motif) Lire(Question1G question, string? saisi)
    {
        var texte = saisi?.Trim() ?? "";
        if (texte.Length == 0)
            return ("", null);
        return question.Forme switch
        {
            FormeDeReponse.OuiNon => texte is OuiNon.Oui or OuiNon.Non ? (texte, null) : ("", Motif.De(RefusDeDeclaration.OuiOuNonAttendu)),
            FormeDeReponse.Choix => question.Choix.Any(c => c.Valeur == texte) ? (texte, null) : ("", Motif.De(RefusDeDeclaration.ChoixInconnu)),
            FormeDeReponse.Jour => EnJour(texte) is { Year: >= 1900 and <= 2200 } ? (texte, null) : ("", Motif.De(RefusDeDeclaration.JourAttendu)),
            _ => NombreFrancais.Lire(texte, new AttenteDeNombre(question.Forme == FormeDeReponse.Entier ? 0 : ReglesDeSaisie.DecimalesAuPlus)) is var lu && lu.Nombre is >= 0 and <= 1_000_000_000
                ? (lu.Nombre.Value.ToString("0.####", CultureInfo.InvariantCulture), null)
                : ("", lu.Motif ?? Motif.De(RefusDeDeclaration.NombreAttendu)),
        };
    }
}

/// <summary>Where a question is answered.</summary>
/// <param name="Code">Key: « D62 », « S:S1 », « P:… »; empty for the convention.</param>
/// <param name="Nom">In words.</param>
internal sealed record LieuDeReponse(string Code, string Nom)
{
    private const string PrefixeDePlh = "P:";

    public static LieuDeReponse DuPlh(string nom) => new(PrefixeDePlh + nom, nom);

    /// <summary>Places of a question in a convention.</summary>
    public static IReadOnlyList<LieuDeReponse> De(PorteeDeQuestion portee, ContexteDesChiffres1G c, IEnumerable<string> dotesDUnPlh) => portee switch
    {
        PorteeDeQuestion.Departement => [.. c.DeLEchelle(EchelleDIndicateur.Departement).Select(t => new LieuDeReponse(t.Code, t.Nom))],
        PorteeDeQuestion.Segment => [.. c.DeLEchelle(EchelleDIndicateur.Segment).Select(t => new LieuDeReponse(t.Code, t.Nom))],
        PorteeDeQuestion.Plh => [.. dotesDUnPlh.Select(DuPlh)],
        _ => [new("", "")],
    };
}
