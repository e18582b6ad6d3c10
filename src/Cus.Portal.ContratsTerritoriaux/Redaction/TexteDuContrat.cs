using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>A heading of the text, written out.</summary>
/// <param name="Code">Code in the template.</param>
/// <param name="Titre">Heading.</param>
/// <param name="Genre">Locked, optional or free; a narrative is free.</param>
/// <param name="Axe">Axis, or 0 for the general part.</param>
/// <param name="Texte">What is read; empty while nothing is written.</param>
/// <param name="Manquants">Goals quoted without a figure yet.</param>
internal sealed record ArticleDuContrat(string Code, string Titre, GenreDeClause Genre, int Axe, string Texte, IReadOnlyList<string> Manquants)
{
    /// <summary>A narrative of an axis.</summary>
    public bool EstUnRecit { get; init; }

    /// <summary>Asked before the contract is frozen.</summary>
    public bool EstRequis { get; init; }

    /// <summary>In the text: an optional clause only when it is chosen; what is not written is not printed.</summary>
    public bool EstDansLeTexte { get; init; } = true;

    /// <summary>What is expected, or when the clause may be chosen.</summary>
    public string? Aide { get; init; }

    /// <summary>Text of the template before its tokens are written.</summary>
    public string Modele { get; init; } = "";

    /// <summary>Stands after the axes (follow-up, annexes).</summary>
    public bool EstFinal { get; init; }

    /// <summary>May be written by the parties.</summary>
    public bool SEcrit => Genre != GenreDeClause.Verrouillee;
}

/// <summary>Puts the text of a contract together: the template, what the parties wrote, the figures of the grid.</summary>
internal static class TexteDuContrat
{
    /// <summary>The articles, general part first, then axis by axis, then what closes the text.</summary>
    public static IReadOnlyList<ArticleDuContrat> Composer(ContratTerritorial contrat, DefinitionDeTrame trame, IReadOnlyDictionary<string, ClauseDuContrat> ecrites, ILectureDesChiffres chiffres)
    {
        var jetons = new JetonsDeClause(contrat, trame, chiffres);
        var premierAxe = trame.Clauses.Select((c, i) => (c, i)).Where(x => x.c.Axe is not null).Select(x => (int?)x.i).FirstOrDefault() ?? int.MaxValue;
        var clauses = trame.Clauses.Select((c, i) => Clause(c, ecrites.GetValueOrDefault(c.Code), jetons) with { EstFinal = c.Axe is null && i > premierAxe }).ToList();
        var recits = trame.Axes.SelectMany(a => a.Recits.Select(r => Recit(a.Numero, r, ecrites.GetValueOrDefault(r.Code)))).ToList();
        return
        [
            .. clauses.Where(c => c.Axe == 0 && !c.EstFinal),
            .. trame.Axes.SelectMany(a => clauses.Where(c => c.Axe == a.Numero).Concat(recits.Where(r => r.Axe == a.Numero))),
            .. clauses.Where(c => c.EstFinal),
        ];
    }

    /// <summary>Whether the axis is declared « sans objet »: its clauses and narratives are then left out.</summary>
    public static bool EstSansObjet(this ContratTerritorial contrat, int axe) => contrat.AxesSansObjet.TryGetValue(axe, out var r) && r.Motif.Length > 0;

    private static ArticleDuContrat Clause(ClauseDeTrame clause, ClauseDuContrat? ecrite, JetonsDeClause jetons)
    {
        var modele = clause.Genre == GenreDeClause.Libre ? ecrite?.Texte is { Length: > 0 } t ? t : clause.Texte
            : clause.Genre == GenreDeClause.Facultative && ecrite?.Texte is { Length: > 0 } ajout ? $"{clause.Texte}\n\n{ajout}" : clause.Texte;
        var ecrit = jetons.Ecrire(modele);
        return new ArticleDuContrat(clause.Code, clause.Titre, clause.Genre, clause.Axe ?? 0, ecrit.Texte, ecrit.Manquants)
        {
            Aide = clause.Condition,
            Modele = clause.Texte,
            EstDansLeTexte = ecrit.Texte.Length > 0 && (clause.Genre != GenreDeClause.Facultative || ecrite?.Choix == ChoixDeClause.Retenue),
        };
    }

    private static ArticleDuContrat Recit(int axe, RecitDeTrame recit, ClauseDuContrat? ecrite) =>
        new(recit.Code, recit.Titre, GenreDeClause.Libre, axe, ecrite?.Texte ?? "", [])
        {
            EstUnRecit = true,
            EstRequis = recit.Requis,
            Aide = recit.Aide,
            EstDansLeTexte = ecrite?.Texte.Length > 0,
        };
}
