using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>Fills the references that the stock in force counts: F and G, over 25 years, on sale, accessible. What was typed stays.</summary>
internal sealed class PreremplirLesReferences(PerimetreDesConventions perimetre, LireLeContexte contexte, CompterLeParc compter, EcrireLesEngagements ecrire)
{
    /// <returns>Figures written.</returns>
    /// <exception cref="Refus">Another quality (403), a text that no longer changes, no stock in force.</exception>
    public async Task<int> ExecuterAsync(Guid conventionId, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        var c = await contexte.DeAsync(convention, ct);
        var parc = await compter.DeAsync(convention.Bailleur.Siren, LiensDuParc.ConstruitsAvant(c.Calendrier.PremiereAnnee), ct);
        if (parc.Millesime == 0)
            throw new Refus(RefusDEngagement.RienAPreremplir);
        var saisies = from fiche in c.Fiches
                      from k in GrilleDeCus.Colonnes(c, fiche).Where(k => k.Reference?.Mesure is not null)
                      from t in fiche.Territoires(c.Patrimoine, c.Choix)
                      let cellule = k.Cellule(fiche.Codes[0], t)
                      where !c.Chiffres.ContainsKey(cellule)
                      select new ChiffreSaisi(cellule, parc.De(t)?.De(k.Reference!.Mesure!.Value) ?? 0, null, parc.Source);
        return (await ecrire.ExecuterAsync(conventionId, [.. saisies], null, ct)).Ecrits;
    }
}
