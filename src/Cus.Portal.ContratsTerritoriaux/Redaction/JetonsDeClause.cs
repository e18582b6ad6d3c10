using System.Globalization;
using System.Text.RegularExpressions;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Regles;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>A text whose tokens are written.</summary>
/// <param name="Texte">What a person reads.</param>
/// <param name="Manquants">Goals that the text quotes and that have no figure yet.</param>
internal sealed record TexteEcrit(string Texte, IReadOnlyList<string> Manquants);

/// <summary>
/// Writes the figures into the clauses, so that nobody types one twice: <c>{epci}</c>, <c>{debut}</c>, <c>{fin}</c>, <c>{annees}</c>,
/// <c>{objet}</c>, <c>{CT-1.1}</c> (the goal), <c>{CT-1.1:bailleurs}</c> (Σ of the landlords), <c>{CT-1.1:ventilation}</c>
/// (« 164 PLAI, 252 PLUS et 78 PLS »), <c>{CT-1.1:ecart}</c>.
/// </summary>
internal sealed partial class JetonsDeClause(ContratTerritorial contrat, DefinitionDeTrame trame, ILectureDesChiffres chiffres)
{
    /// <summary>What stands where a figure is missing.</summary>
    public const string AChiffrer = "[à chiffrer]";

    private readonly Guid _epci = contrat.EpciOrganismeId;
    private readonly Guid[] _bailleurs = [.. contrat.Bailleurs.Select(b => b.OrganismeId)];

    public TexteEcrit Ecrire(string texte)
    {
        var manquants = new List<string>();
        var ecrit = Jeton().Replace(texte, m =>
        {
            var (nom, detail) = (m.Groups["nom"].Value, m.Groups["detail"].Value);
            if (trame.Indicateur(nom) is not { } indicateur)
                return General(nom) ?? m.Value;
            if (Objectif(indicateur, detail) is { } valeur)
                return valeur;
            manquants.Add(nom);
            return AChiffrer;
        });
        return new TexteEcrit(ecrit, [.. manquants.Distinct(StringComparer.Ordinal)]);
    }

    private string? General(string nom) => nom switch
    {
        "epci" => contrat.Epci.Nom,
        "debut" => Francais.DateLongue(contrat.Periode.Debut),
        "fin" => Francais.DateLongue(contrat.Periode.Fin),
        "annees" => Annees(contrat.Periode),
        "objet" => contrat.Objet ?? "",
        _ => null,
    };

    private static string Annees(PeriodeDuContrat periode) => periode.Debut.Year == periode.Fin.Year
        ? periode.Debut.Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{periode.Debut.Year} à {periode.Fin.Year}");

    private string? Objectif(IndicateurDeTrame indicateur, string detail) => detail switch
    {
        "bailleurs" => Nombre(chiffres.DesBailleurs(indicateur.Code, _bailleurs), indicateur),
        "ventilation" => Ventilation(indicateur),
        "ecart" => Ecart(indicateur),
        _ => Nombre(chiffres.Valeur(indicateur.Code, _epci) ?? (indicateur.EstUnRapport ? null : chiffres.DesBailleurs(indicateur.Code, _bailleurs)), indicateur),
    };

    /// <summary>« 164 PLAI, 252 PLUS et 78 PLS »: of the landlords when they have split their commitments, of the EPCI otherwise.</summary>
    private string? Ventilation(IndicateurDeTrame indicateur)
    {
        var valeurs = indicateur.Ventilation?.Valeurs ?? [];
        var parts = valeurs.Select(v => (v.Libelle, Valeur: chiffres.DesBailleurs(indicateur.Code, _bailleurs, v.Code))).ToList();
        if (parts.TrueForAll(p => p.Valeur is null))
            parts = [.. valeurs.Select(v => (v.Libelle, Valeur: chiffres.Valeur(indicateur.Code, _epci, v.Code)))];
        if (parts.TrueForAll(p => p.Valeur is null))
            return null;
        var total = indicateur.Ventilation?.EnParts == true ? parts.Sum(p => p.Valeur ?? 0) : 0;
        return Enumerer([.. parts.Select(p => $"{Nombre(p.Valeur ?? 0, indicateur)}\u00A0{p.Libelle}{(total > 0 ? $" ({PartsDeRenovation.EnClair(p.Valeur ?? 0, total)})" : "")}")]);
    }

    private string Ecart(IndicateurDeTrame indicateur)
    {
        if (RegleDeLEcart.Ecart(chiffres, indicateur.Code, _epci, _bailleurs) is not { } ecart || ecart == 0)
            return "";
        var montant = $"{Nombre(Math.Abs(ecart), indicateur)}\u00A0{indicateur.Unite}";
        return contrat.EcartsAssumes.TryGetValue(indicateur.Code, out var assume) && assume.Ecart == ecart
            ? $"\u00A0; l’écart de {montant} est reconnu par les parties et réexaminé à la conférence annuelle (écart assumé\u00A0: {montant})"
            : $"\u00A0; l’écart de {montant} n’est pas encore reconnu";
    }

    private static string? Nombre(decimal? valeur, IndicateurDeTrame indicateur) => valeur is { } v ? EcrireNombre(v, indicateur.Decimales) : null;

    /// <summary>« 600 », « 37,5 »: as many decimals as it has, at least those of the goal when it has any.</summary>
    public static string EcrireNombre(decimal valeur, int decimales) => Francais.Decimal(valeur, decimal.Truncate(valeur) == valeur ? 0 : Math.Max(decimales, 1));

    public static string Enumerer(IReadOnlyList<string> parts) => parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} et {parts[^1]}";

    [GeneratedRegex(@"\{(?<nom>[A-Za-z0-9.\-]+)(:(?<detail>[a-z]+))?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Jeton();
}
