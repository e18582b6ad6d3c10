using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Regles;

/// <summary>What the rules of freezing read.</summary>
/// <param name="Contrat">With its parties.</param>
/// <param name="Trame">The template it is written on.</param>
/// <param name="Articles">Its text, written out.</param>
/// <param name="Chiffres">Its figures.</param>
/// <param name="Voisins">Contracts of the same EPCI that bind already.</param>
internal sealed record EtatAFiger(ContratTerritorial Contrat, DefinitionDeTrame Trame, IReadOnlyList<ArticleDuContrat> Articles, ILectureDesChiffres Chiffres, IReadOnlyList<ContratVoisin> Voisins)
{
    public string Grille(string indicateur) => CheminsDeContrat.Grille(Contrat.Id, Trame.Indicateur(indicateur) is { } i ? Trame.AxeDe(i).Numero : 1);

    /// <summary>« Logements locatifs sociaux agréés (CT-1.1), Iroise Logement, PLUS ».</summary>
    public string Ou(CaseDeGrille c)
    {
        var indicateur = Trame.Indicateur(c.Indicateur);
        var organisme = c.OrganismeId == Contrat.EpciOrganismeId ? $"objectif de {Contrat.Epci.Nom}" : Contrat.Parties.FirstOrDefault(p => p.OrganismeId == c.OrganismeId)?.Nom;
        var part = indicateur?.Ventilation?.Valeurs.FirstOrDefault(v => v.Code == c.Ventilation)?.Libelle ?? c.Ventilation;
        return string.Join(", ", new[] { $"{indicateur?.Titre} ({c.Indicateur})", organisme, part, c.Commune }.Where(x => !string.IsNullOrEmpty(x)));
    }
}

/// <summary>
/// All that stands between a contract and its frozen version, at once, each reason with the place where it is mended: CTL-01 to CTL-05
/// and CTL-09, the parties (digest of source 002, §5), the text. CTL-06 is asked at each signature, CTL-07 at each change, CTL-08 at each link.
/// </summary>
internal static class ReglesDeFigeage
{
    public static IReadOnlyList<Motif> Examiner(EtatAFiger e) => [.. Tout(e)];

    private static IEnumerable<Motif> Tout(EtatAFiger e)
    {
        var c = e.Contrat;
        IEnumerable<Motif?> uniques =
        [
            RegleDePeriode.Examiner(c.Periode, c.Derogation, e.Trame.PremiereAnnee, e.Trame.DerniereAnnee, CheminsDeContrat.Periode(c.Id)),
            RegleDUnicite.Examiner(c.Nature, c.Id, c.Epci.Siren, c.Periode, e.Voisins),
        ];
        return uniques.OfType<Motif>().Concat(Parties(c)).Concat(c.Nature == NatureDActe.Annexe ? [] : Chiffres(e)).Concat(Texte(e));
    }

    /// <summary>The State, an EPCI, one landlord at least and Action Logement are parties (digest of source 002, §5).</summary>
    private static IEnumerable<Motif> Parties(ContratTerritorial c) =>
        from q in (QualiteDePartie[])[QualiteDePartie.Etat, QualiteDePartie.Epci, QualiteDePartie.Bailleur, QualiteDePartie.ActionLogement]
        where !c.PartiesPresentes.Any(p => p.Qualite == q)
        select Motif.De(RefusRedaction.PartieManquante, lien: CheminsDeContrat.Parties(c.Id), donnees: [("qualite", Socle.CyclesDeVie.Libelles.De(q))]);

    private static IEnumerable<Motif> Chiffres(EtatAFiger e)
    {
        var c = e.Contrat;
        var bailleurs = c.Bailleurs.Select(b => b.OrganismeId).ToList();
        return RegleDesAxes.Examiner(e.Trame.Axes, c.AxesSansObjet, e.Chiffres, a => CheminsDeContrat.Texte(c.Id, a))
            .Concat(RegleDesSommes.Examiner(e.Chiffres, c.Periode.Annees, i => e.Trame.Indicateur(i)?.EstUnRapport == true, e.Ou, e.Grille))
            .Concat(RegleDeLEcart.Examiner(e.Chiffres, e.Trame.Indicateurs, c.EpciOrganismeId, bailleurs, c.EcartsAssumes, e.Grille))
            .Concat(RegleNpnru.Examiner(e.Chiffres, e.Trame.Indicateurs, e.Ou, e.Grille));
    }

    /// <summary>Narratives and clauses asked for are written; the figures that the text quotes are there.</summary>
    private static IEnumerable<Motif> Texte(EtatAFiger e)
    {
        foreach (var a in e.Articles.Where(a => !e.Contrat.EstSansObjet(a.Axe)))
        {
            if (a.EstRequis && a.Texte.Length == 0)
                yield return Motif.De(RefusRedaction.RecitManquant, lien: CheminsDeContrat.Article(e.Contrat.Id, a.Code), donnees: [("titre", a.Titre)]);
            foreach (var code in a.EstDansLeTexte ? a.Manquants : [])
                yield return Motif.De(RefusRedaction.ChiffreCite, lien: e.Grille(code), donnees: [("titre", a.Titre), ("indicateur", code)]);
        }
    }
}
