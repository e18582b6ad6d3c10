using System.Globalization;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;

namespace Cus.Portal.ContratsTerritoriaux.Versions;

/// <summary>What a row of a table of goals is.</summary>
internal enum GenreDeLigne
{
    Bailleur,
    Somme,
    Part,
    Objectif,
    Ecart,
}

/// <summary>A row: its cells are the years, then the total.</summary>
internal sealed record LigneDObjectif(GenreDeLigne Genre, string Libelle, IReadOnlyList<string> Cellules);

/// <summary>The table of a goal, as the document and the pages draw it.</summary>
internal sealed record TableauDObjectif(string Code, string Titre, string Unite, IReadOnlyList<string> Colonnes, IReadOnlyList<LigneDObjectif> Lignes);

/// <summary>Tables of the goals of an axis, from a frozen content.</summary>
internal static class TableauxDObjectifs
{
    public static IReadOnlyList<TableauDObjectif> De(ContenuDeVersion contenu, int axe) => [.. contenu.Indicateurs.Where(i => i.Axe == axe).Select(i => Tableau(contenu, i))];

    private static TableauDObjectif Tableau(ContenuDeVersion contenu, IndicateurFige i)
    {
        int[] annees = [.. contenu.Annees, CaseDeGrille.Total];
        var bailleurs = contenu.Parties.Where(p => p.Qualite == QualiteDePartie.Bailleur && contenu.Chiffres.Any(c => c.Indicateur == i.Code && c.OrganismeId == p.OrganismeId)).ToList();
        var lignes = bailleurs.Select(b => Ligne(GenreDeLigne.Bailleur, b.Nom, annees, i, a => contenu.Valeur(i.Code, b.OrganismeId, "", a))).ToList();
        var additionne = bailleurs.Count > 0 && !i.Unite.Contains(" par ", StringComparison.Ordinal);
        decimal? Somme(string v, int a)
        {
            var valeurs = bailleurs.Select(b => contenu.Valeur(i.Code, b.OrganismeId, v, a)).OfType<decimal>().ToList();
            return valeurs.Count == 0 ? null : valeurs.Sum();
        }

        if (additionne)
        {
            lignes.Add(Ligne(GenreDeLigne.Somme, "Total des bailleurs", annees, i, a => Somme("", a)));
            lignes.AddRange(Parts(i, annees, Somme));
        }

        if (contenu.Chiffres.Any(c => c.Indicateur == i.Code && c.OrganismeId == contenu.EpciId))
        {
            lignes.Add(Ligne(GenreDeLigne.Objectif, $"Objectif de {contenu.Epci.Nom}", annees, i, a => contenu.Valeur(i.Code, contenu.EpciId, "", a)));
            lignes.AddRange(Parts(i, annees, (v, a) => contenu.Valeur(i.Code, contenu.EpciId, v, a)));
            if (additionne)
                lignes.Add(Ligne(GenreDeLigne.Ecart, "Écart", annees, i, a => contenu.Valeur(i.Code, contenu.EpciId, "", a) - Somme("", a)));
        }

        return new TableauDObjectif(i.Code, i.Titre, i.Unite, [.. annees.Select(a => a == CaseDeGrille.Total ? "Total" : a.ToString(CultureInfo.InvariantCulture))], lignes);
    }

    private static IEnumerable<LigneDObjectif> Parts(IndicateurFige i, int[] annees, Func<string, int, decimal?> valeur) =>
        i.Ventilation.Where(v => annees.Any(a => valeur(v.Code, a) is not null)).Select(v => Ligne(GenreDeLigne.Part, $"dont {v.Libelle}", annees, i, a => valeur(v.Code, a)));

    private static LigneDObjectif Ligne(GenreDeLigne genre, string libelle, int[] annees, IndicateurFige i, Func<int, decimal?> valeur) =>
        new(genre, libelle, [.. annees.Select(a => valeur(a) is { } v ? JetonsDeClause.EcrireNombre(v, i.Decimales) : "")]);
}
