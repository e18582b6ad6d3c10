using System.Text.RegularExpressions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.Appels.Formulaires;

/// <summary>Reads a section from a posted form, and resolves what names an organisme or a commune. What is not recognised is kept as typed.</summary>
internal sealed partial class SaisieDePage(IOrganismes organismes, ITerritoires territoires, IHorloge horloge)
{
    /// <summary>Reads the form; the row <paramref name="sansLigne"/> (« lots-2 ») is left out.</summary>
    public async Task<SaisieDeSection> LireAsync(SectionDeFormulaire section, IFormCollection form, string? sansLigne, CancellationToken ct)
    {
        var champs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var champ in section.Champs)
            champs[champ.Code] = await ReconnaitreAsync(champ, champ.Genre == GenreDeChamp.Regions ? string.Join(',', form[champ.Code].OfType<string>()) : form[champ.Code].ToString(), ct);
        var tableaux = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal);
        foreach (var tableau in section.Tableaux)
            tableaux[tableau.Code] = await LignesAsync(tableau, form, sansLigne, ct);
        return new SaisieDeSection(champs, tableaux);
    }

    /// <summary>Near names, for a field whose text was not recognised.</summary>
    public async Task<IReadOnlyList<string>> CandidatsAsync(ChampDeFormulaire champ, string valeur, CancellationToken ct)
    {
        if (valeur.Length < 2)
            return [];
        return champ.Genre switch
        {
            GenreDeChamp.Commune when territoires.CommuneDeTousTemps(valeur) is null => [.. territoires.ChercherCommunes(valeur, horloge.Aujourdhui(), 8).Select(c => $"{c.Nom} ({c.Code})")],
            GenreDeChamp.Organisme when !Guid.TryParse(valeur, out _) => [.. (await organismes.ChercherAsync(valeur, 8, ct)).Select(o => o.NomComplet)],
            _ => [],
        };
    }

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> LignesAsync(TableauDeFormulaire tableau, IFormCollection form, string? sansLigne, CancellationToken ct)
    {
        var lignes = new List<IReadOnlyDictionary<string, string>>();
        for (var i = 0; i <= tableau.LignesMax && lignes.Count < tableau.LignesMax; i++)
        {
            if (sansLigne == $"{tableau.Code}-{i}")
                continue;
            var ligne = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var colonne in tableau.Colonnes)
                ligne[colonne.Code] = await ReconnaitreAsync(colonne, form[$"{tableau.Code}-{i}-{colonne.Code}"].ToString(), ct);
            if (ligne.Values.Any(v => !string.IsNullOrWhiteSpace(v)))
                lignes.Add(ligne);
        }

        return lignes;
    }

    private async Task<string> ReconnaitreAsync(ChampDeFormulaire champ, string saisie, CancellationToken ct)
    {
        var valeur = saisie.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();
        return (valeur.Length, champ.Genre) switch
        {
            (0, _) => "",
            (_, GenreDeChamp.Commune) => Commune(valeur),
            (_, GenreDeChamp.Organisme) => await OrganismeAsync(valeur, ct),
            _ => valeur,
        };
    }

    /// <summary>« Toulouse (31555) », « 31555 » or « Toulouse » when one commune alone bears that name.</summary>
    private string Commune(string valeur)
    {
        var code = CodeEntreParentheses().Match(valeur) is { Success: true } m ? m.Groups["code"].Value : valeur;
        if (territoires.CommuneDeTousTemps(code.ToUpperInvariant()) is { } connue)
            return connue.Code;
        var homonymes = territoires.ChercherCommunes(valeur, horloge.Aujourdhui(), 8).Where(c => string.Equals(c.Nom, valeur, StringComparison.CurrentCultureIgnoreCase)).ToList();
        return homonymes is [var seule] ? seule.Code : valeur;
    }

    private async Task<string> OrganismeAsync(string valeur, CancellationToken ct)
    {
        if (Guid.TryParse(valeur, out _))
            return valeur;
        var trouves = await organismes.ChercherAsync(valeur, 8, ct);
        var exacts = trouves.Where(o => string.Equals(o.NomComplet, valeur, StringComparison.CurrentCultureIgnoreCase) || string.Equals(o.Nom, valeur, StringComparison.CurrentCultureIgnoreCase)).ToList();
        return (exacts.Count == 1 ? exacts : trouves) is [var seul] ? seul.Id.ToString() : valeur;
    }

    [GeneratedRegex(@"\((?<code>[0-9][0-9AB][0-9]{3})\)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex CodeEntreParentheses();
}

/// <summary>Writes what was typed as a person reads it: names for identifiers, French numbers and dates.</summary>
internal sealed class SaisieLisible(IReadOnlyDictionary<Guid, OrganismeLu> organismes, ITerritoires territoires)
{
    /// <summary>Names of the organismes that these sections mention are read once.</summary>
    public static async Task<SaisieLisible> PreparerAsync(IEnumerable<SaisieDeSection> saisies, IOrganismes organismes, ITerritoires territoires, DateOnly jour, CancellationToken ct)
    {
        var ids = saisies.SelectMany(s => s.Champs.Values).Select(v => Guid.TryParse(v, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        return new SaisieLisible(ids.Count == 0 ? new Dictionary<Guid, OrganismeLu>() : await organismes.LireAsync(ids, jour, ct), territoires);
    }

    /// <summary>In its field: what can be typed again.</summary>
    public string Editable(ChampDeFormulaire champ, string valeur) => champ.Genre switch
    {
        GenreDeChamp.Organisme when Guid.TryParse(valeur, out var id) && organismes.TryGetValue(id, out var o) => o.NomComplet,
        GenreDeChamp.Commune when territoires.CommuneDeTousTemps(valeur) is { } c => $"{c.Nom} ({c.Code})",
        _ => valeur,
    };

    /// <summary>To be read.</summary>
    public string Texte(ChampDeFormulaire champ, string valeur) => champ.Genre switch
    {
        GenreDeChamp.Choix => champ.Options.FirstOrDefault(o => o.Valeur == valeur)?.Libelle ?? valeur,
        GenreDeChamp.OuiNon => valeur switch { "oui" => "Oui", "non" => "Non", _ => valeur },
        GenreDeChamp.Montant => Lecture.Montant(valeur) is { } m ? Francais.Euros(m) : valeur,
        GenreDeChamp.Nombre => Lecture.Entier(valeur) is { } n ? Francais.Entier(n) + (champ.Unite is { } u ? Francais.Insecable + u : "") : valeur,
        GenreDeChamp.Date => Lecture.Date(valeur) is { } d ? Francais.DateLongue(d) : valeur,
        GenreDeChamp.Region or GenreDeChamp.Regions => string.Join(", ", valeur.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => territoires.Region(c)?.Nom ?? c)),
        _ => Editable(champ, valeur),
    };
}
