using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;

/// <summary>Everything the rules of the declarations read: the answers, the figures committed, the figures realised, the stock, the procedure.</summary>
/// <param name="Convention">Procedure, type, acts on the rents.</param>
/// <param name="Contexte">Territories, years, categories.</param>
/// <param name="Patrimoine">Homes, zones.</param>
/// <param name="Reponses">Answers.</param>
/// <param name="Engages">Last known values and targets.</param>
/// <param name="Realises">Values of the years; empty before the conclusion.</param>
internal sealed record FaitsDeclares(ConventionPremiereGeneration Convention, ContexteDesChiffres1G Contexte, PatrimoineLu1G Patrimoine, Reponses1G Reponses, Releve1G Engages, Releve1G Realises)
{
    /// <summary>0 for the last known value, then the six years.</summary>
    public IEnumerable<int> Annees => Enumerable.Range(Contexte.PremiereAnnee, 6).Prepend(0);

    public IEnumerable<Territoire1G> Departements => Contexte.DeLEchelle(EchelleDIndicateur.Departement);

    public IEnumerable<Territoire1G> Segments => Contexte.DeLEchelle(EchelleDIndicateur.Segment);

    /// <summary>Territories whose PLH is « exécutoire ».</summary>
    public IEnumerable<string> DotesDUnPlh => Convention.Territoires().Where(t => t.PlhExecutoireLe is not null).Select(t => t.Nom);

    /// <summary>What was measured: last known, or in a year.</summary>
    public NombresDeCellule Mesure(string serie, string territoire, int an) => an == 0
        ? Engages[new(NatureDeChiffre1G.DerniereValeur, serie, territoire, 0)]
        : Realises.An(serie, territoire, an);

    /// <summary>Anything but « sans objet » stands in a series, committed or measured.</summary>
    public bool EstRempli(string serie, string territoire) => Annees.Any(an => Mesure(serie, territoire, an).V1 is not null || Engages.An(serie, territoire, an).V1 is not null);

    /// <summary>Σ V1 over Σ V2 on territories, that year; nothing when one of them is not filled.</summary>
    public Valeur Ensemble(string serie, IEnumerable<Territoire1G> territoires, int an)
    {
        var cellules = territoires.Select(t => Mesure(serie, t.Code, an)).Where(n => !n.EstSansObjet).ToList();
        return cellules.Count > 0 && cellules.TrueForAll(n => n is { V1: not null, V2: > 0 }) ? Valeur.De(cellules.Sum(n => n.V1!.Value), cellules.Sum(n => n.V2!.Value)) : Valeur.NonRenseignee;
    }
}
