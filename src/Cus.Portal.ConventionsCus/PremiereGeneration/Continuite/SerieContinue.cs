using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Continuite;

/// <summary>An indicator that goes on from one generation to the next, under another definition.</summary>
/// <param name="Premiere">« F.III ».</param>
/// <param name="Series">Its series that add up (« A.I-PLAI », « A.I-PLUS », « A.I-PLS »).</param>
/// <param name="Seconde">« PS-3 ».</param>
/// <param name="Titre">What both measure.</param>
/// <param name="EnNombre">Drawn by its numerators: the two generations do not share their unit.</param>
/// <param name="Changement">What changes at the mark.</param>
internal sealed record Filiation(string Premiere, IReadOnlyList<string> Series, string Seconde, string Titre, bool EnNombre, string Changement)
{
    /// <summary>The six of the domain (issue, cus-1g §6; guide CUS 2G, sheets).</summary>
    public static readonly IReadOnlyList<Filiation> Toutes =
    [
        new("A.I", ["A.I-PLAI", "A.I-PLUS", "A.I-PLS"], "PP-1", "Production de logements", true, "Des dossiers complets déposés dans l’année, l’on passe aux agréments, cumulés à trois et six ans."),
        new("C.IV", ["C.IV-ZUS", "C.IV-HZUS"], "PP-2", "Rénovation énergétique", true, "Du stock de logements passés sous 150 kWh, l’on passe aux logements F ou G devenus A à E dans l’année."),
        new("D.I", ["D.I"], "PP-4", "Mise en commercialisation", true, "Des logements mis en vente dans l’année, l’on passe aux logements en vente, ceux d’avant compris, cumulés."),
        new("E.I", ["E.I"], "PP-5", "Mutations", false, "Des locataires de l’organisme, l’on passe aux ménages de tout bailleur social."),
        new("F.III", ["F.III"], "PS-3", "Attributions aux ménages DALO", false, "Le même taux, du segment au département ; la part en ZUS cède la place à la part hors QPV."),
        new("I.I", ["I.I"], "G-1", "Coût de gestion", false, "Du département à l’organisme, et du ratio B6 à la méthode B6LO4 ou DIS."),
    ];
}

/// <summary>Both generations of an indicator, summed over the territories of a landlord.</summary>
/// <param name="Filiation">Which.</param>
/// <param name="Definition">How the curve is drawn: the second generation’s, by the year.</param>
/// <param name="Avant">Years of the first generation, in the unit drawn.</param>
/// <param name="Apres">Years of the second.</param>
internal sealed record SerieContinue(Filiation Filiation, DefinitionDIndicateur Definition, IReadOnlyList<ReferenceDeCourbe> Avant, IReadOnlyList<PointDeSerie> Apres)
{
    /// <summary>Values before and after: something to draw.</summary>
    public bool EstTracable => Avant.Count > 0 || Apres.Any(p => p.Valeur.EstRenseignee);

    /// <summary>From the follow-ups of both generations; either may be missing.</summary>
    /// <param name="f">Which.</param>
    /// <param name="seconde">Definition of the second generation.</param>
    /// <param name="premiere">Follow-up of the first generation; empty without one.</param>
    /// <param name="suivis">Follow-up of the second; empty without one.</param>
    /// <param name="annees">Years of the second generation, drawn even while nothing is filled.</param>
    public static SerieContinue De(Filiation f, DefinitionDIndicateur seconde, IReadOnlyList<SuiviDeSerie1G> premiere, IReadOnlyList<SuiviDIndicateurDeCus> suivis, IEnumerable<int> annees)
    {
        var definition = f.EnNombre
            ? new DefinitionDIndicateur(seconde.Code, f.Titre, "logements", FormeDeValeur.Nombre, Comparateur.Information, NatureDeCible.DerniereAnnee) { Numerateur = seconde.Numerateur }
            : seconde with { Cible = NatureDeCible.DerniereAnnee, Jalons = [], Comparateur = Comparateur.Information };
        var avant = premiere.Where(s => f.Series.Contains(s.Definition.Code, StringComparer.Ordinal)).SelectMany(s => s.Points).Where(p => p.Evaluation.Valeur.EstRenseignee)
            .GroupBy(p => p.Annee).OrderBy(g => g.Key).Select(g => (Annee: g.Key, Valeur: Somme(definition, g.Select(p => p.Evaluation.Valeur)))).Where(x => x.Valeur.EstRenseignee)
            .Select(x => new ReferenceDeCourbe(x.Annee, Evaluer.Affiche(definition, x.Valeur)));
        var faits = suivis.Where(s => s.Definition.Code == f.Seconde && s.Territoire.Echelle is EchelleDEngagement.Departement or EchelleDEngagement.Organisme).SelectMany(s => s.Annees)
            .ToLookup(a => a.Annee, a => a.Evaluation.Valeur);
        var apres = annees.Select(an => new PointDeSerie(an, Somme(definition, faits[an].Where(v => v.EstRenseignee))));
        return new(f, definition, [.. avant], [.. apres]);
    }

    /// <summary>Σ of numerators over Σ of denominators; of numerators alone for a count.</summary>
    private static Valeur Somme(DefinitionDIndicateur d, IEnumerable<Valeur> valeurs)
    {
        var toutes = valeurs.ToList();
        if (toutes.Count == 0)
            return Valeur.NonRenseignee;
        return d.EstUnNombre ? Valeur.De(toutes.Sum(v => v.Numerateur)) : Valeur.De(toutes.Sum(v => v.Numerateur), toutes.Sum(v => v.Denominateur));
    }
}
