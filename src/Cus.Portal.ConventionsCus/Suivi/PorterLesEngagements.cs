using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>
/// Carries the commitments of a concluded convention into the engine of indicators as targets: the act that sets them is the signature of
/// the prefect of the region. Safe to run twice.
/// </summary>
internal sealed class PorterLesEngagements(LireLeContexte contexte, IIndicateurs indicateurs, ITerritoires territoires, IHorloge horloge)
{
    public async Task ExecuterAsync(ConventionCus convention, CancellationToken ct)
    {
        var version = ObjetDeSuivi.Version(convention);
        await indicateurs.DeclarerAsync(CatalogueDesCus.De(convention.Calendrier), ct);
        var c = await contexte.DeAsync(convention, ct);
        var jour = Paris.Date(convention.ConclueLe ?? horloge.Maintenant);
        var acte = new ActeDObjectif($"convention signée le {Francais.DateLongue(jour)}", jour, $"préfet de région {territoires.Region(convention.Bailleur.Region)?.Nom ?? convention.Bailleur.Region}");
        var cibles = Cibles(convention, c).ToList();
        var deja = await indicateurs.ObjectifsAsync(ObjetDeSuivi.Programme, [.. cibles.Select(o => o.Objet).Distinct(StringComparer.Ordinal)], ct);
        var restent = cibles.Where(o => !deja.Any(d => d.Objet == o.Objet && d.Code == o.Code && d.Objectif.Annee == o.Annee && d.Objectif.Acte.Reference == acte.Reference)).ToList();
        if (restent.Count > 0)
            await indicateurs.FixerAsync(ObjetDeSuivi.Programme, version, restent, acte, ct);
    }

    private static IEnumerable<ObjectifAFixer> Cibles(ConventionCus convention, ContexteDesEngagements c)
    {
        var du = c.Calendrier.EntreeEnVigueur;
        foreach (var (fiche, t) in c.Fiches.SelectMany(f => f.Territoires(c.Patrimoine, c.Choix).Select(t => (f, t))))
        {
            var objet = ObjetDeSuivi.De(convention.Id, t);
            foreach (var code in fiche.Codes)
            {
                foreach (var an in c.Annees(code))
                {
                    if (c.Engagement(code, t, an) is { } cible)
                        yield return new(objet, code, an, cible, du);
                }
            }

            foreach (var an in fiche.Famille == "PP-1" ? c.Annees("PP-1").Where(a => AUnEngagement(c, t, a)) : [])
                yield return new(objet, "PP-1", an, ConstatsDesEngagements.Agrees(c, t, an).Total, du);
        }
    }

    private static bool AUnEngagement(ContexteDesEngagements c, TerritoireDEngagement t, int an) => FichesDeCus.FinancementsDePp1.Any(code => c.Engagement(code, t, an) is not null);
}
