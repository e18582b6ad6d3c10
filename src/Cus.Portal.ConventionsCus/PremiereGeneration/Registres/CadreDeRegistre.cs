using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Registres;

/// <summary>Segments and years that the rows of a list may name.</summary>
internal sealed record CadreDeRegistre(IReadOnlyCollection<string> Segments, IReadOnlyList<int> Annees)
{
    /// <summary>The fault of a row that names an unknown segment or a year of no convention; null when both are known.</summary>
    public FauteDeTableur? Refuser(LigneDeTableur l, int segment, int annee)
    {
        if (!Segments.Contains(l.Cellules[segment].Texte.Trim(), StringComparer.Ordinal))
            return new(l.Cellules[segment].Cellule, Motif.De(RefusDePremiereGeneration.SegmentInconnu));
        return l.Cellules[annee].Nombre is { } n && Annees.Any(a => a == n) ? null
            : new(l.Cellules[annee].Cellule, Motif.De(Chiffres.RefusDeChiffre1G.AnneeHorsConvention, donnees: ("annee", l.Cellules[annee].Texte)));
    }
}
