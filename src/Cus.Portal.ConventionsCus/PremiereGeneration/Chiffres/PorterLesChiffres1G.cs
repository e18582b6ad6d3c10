using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>
/// Carries the targets of a concluded convention into the engine of indicators: the act that sets them is the convention signed by the
/// prefect of the region. Called by the conclusion, in its transaction; safe to run twice.
/// </summary>
internal sealed class PorterLesChiffres1G(LireLesChiffres1G lire, IIndicateurs indicateurs, ITerritoires territoires, IHorloge horloge)
{
    public async Task PorterAsync(ConventionPremiereGeneration c, CancellationToken ct)
    {
        var contexte = await lire.ContexteAsync(c, ct);
        await indicateurs.DeclarerAsync(contexte.Catalogue, ct);
        var jour = c.ConclueLe ?? horloge.Aujourdhui();
        var region = territoires.RegionDuDepartement(c.Bailleur.Departement, MillesimeRegions.Regions2014)?.Nom ?? c.Bailleur.Region;
        var acte = new ActeDObjectif($"convention signée le {Francais.DateLongue(jour)}", jour, $"préfet de région {region}");
        var cibles = Cibles(c, contexte, EcrireLesChiffres1G.Releve((await lire.ChiffresAsync(c, ct)).Values)).ToList();
        var deja = (await indicateurs.ObjectifsAsync(ObjetDeSuivi1G.Programme, [.. cibles.Select(o => o.Objet).Distinct(StringComparer.Ordinal)], ct))
            .Where(d => d.Objectif.Acte.Reference == acte.Reference).Select(d => (d.Objet, d.Code, d.Objectif.Annee, d.Ventilation)).ToHashSet();
        var restent = cibles.Where(o => !deja.Contains((o.Objet, o.Code, o.Annee, o.Ventilation))).ToList();
        if (restent.Count > 0)
            await indicateurs.FixerAsync(ObjetDeSuivi1G.Programme, ObjetDeSuivi1G.Version(c), restent, acte, ct);
    }

    /// <summary>One target a year or milestone, one for the six years when it is a sum or a mean, and the forecast of sales.</summary>
    public static IEnumerable<ObjectifAFixer> Cibles(ConventionPremiereGeneration c, ContexteDesChiffres1G contexte, Releve1G releve)
    {
        var du = c.EffetLe ?? c.Calendrier.EntreeEnVigueur;
        foreach (var (t, d) in contexte.Territoires.SelectMany(t => contexte.Catalogue.Definitions.Where(d => CatalogueDePremiereGeneration.EchelleDe(d.Code) == t.Echelle).Select(d => (t, d))))
        {
            var objet = ObjetDeSuivi1G.De(c.Id, t.Code);
            foreach (var categorie in contexte.CategoriesDe(d))
            {
                var ventilation = ObjetDeSuivi1G.VentilationDe(categorie);
                foreach (var an in contexte.Annees(d))
                {
                    if (Cible(d, releve.An(d.Code, t.Code, an, categorie).Valeur(d)) is { } cible)
                        yield return new(objet, d.Code, an, cible, du, ventilation);
                }

                if (d.Cible is NatureDeCible.AuTerme or NatureDeCible.Moyenne && Cible(d, releve.Terminale(d, contexte.Annees(d), t.Code, categorie)) is { } terminale)
                    yield return new(objet, d.Code, null, terminale, du, ventilation);
            }
        }
    }

    /// <summary>
    /// In the unit shown, with four decimals. What does not fit is rounded towards the landlord: a value equal to its target reaches it.
    /// </summary>
    public static decimal? Cible(DefinitionDIndicateur d, Valeur v)
    {
        if (!v.EstRenseignee)
            return null;
        var (exacte, pas) = (Evaluer.Affiche(d, v), (decimal)Math.Pow(10, ReglesDeSaisie.DecimalesAuPlus));
        return (d.Comparateur == Comparateur.AuPlus ? Math.Ceiling(exacte * pas) : Math.Floor(exacte * pas)) / pas;
    }
}
