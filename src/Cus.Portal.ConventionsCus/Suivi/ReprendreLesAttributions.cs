using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>Counts PS-1, PS-2, PS-3 and PP-5 of a year from the decisions of the commission, and enters them as the form would.</summary>
internal sealed class ReprendreLesAttributions(PerimetreDesConventions perimetre, LireLeSuivi suivi, LireLesTerritoires lieux, ITerritoires territoires, SaisirLesRealisations saisir)
{
    /// <returns>Rows of the form that were filled, and the values left for another hand changed them.</returns>
    /// <exception cref="Refus">Another quality (403), no file, faulty cells, no attribution of the year on the territories of the convention.</exception>
    public async Task<(int Remplies, IReadOnlyList<ConflitDeValeur> Conflits)> ExecuterAsync(Guid conventionId, int annee, Stream? contenu, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        if (contenu is null)
            throw Refus.Champ("Fichier", RefusCus.FichierExige);
        var (attributions, fautes) = FichierDesAttributions.Lire(await Tableurs.LireAsync(contenu, FichierDesAttributions.Modele, ct), territoires, lieux.EpciDe);
        FautesDeFichier.Exiger(fautes);
        var (c, suivis, complements) = await suivi.LireAsync(convention, ct);
        var versions = suivis.ToDictionary(s => (s.Definition.Code, s.Territoire), s => s.Annees.FirstOrDefault(a => a.Annee == annee)?.Version ?? 0);
        (int, IReadOnlyDictionary<string, string?>) Presente(LigneDeRealisation l) => (versions.GetValueOrDefault((l.Code, l.Territoire)), l.Complements.ToDictionary(
            x => x.Nature, x => complements.TryGetValue(new(l.Fiche.Famille, l.Territoire.Echelle, l.Territoire.Code, l.Annee, x.Nature), out var v) ? FormatDeValeur.Brut(v) : null, StringComparer.Ordinal));
        var saisies = FichierDesAttributions.Compter(attributions, LigneDeRealisation.De(c, annee), Presente).ToList();
        if (saisies.Count == 0)
            throw Refus.Champ("Fichier", RefusDEngagement.AttributionsSansLigne, ("annee", FormattableString.Invariant($"{annee}")));
        return (saisies.Count, await saisir.ExecuterAsync(conventionId, annee, saisies, ct));
    }
}
