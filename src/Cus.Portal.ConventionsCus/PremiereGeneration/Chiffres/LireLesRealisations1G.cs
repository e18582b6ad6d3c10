using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>Reads the realised values of a convention back from the engine of indicators, by cell.</summary>
internal sealed class LireLesRealisations1G(IIndicateurs indicateurs)
{
    /// <param name="convention">Convention.</param>
    /// <param name="c">Its territories.</param>
    /// <param name="annee">One year; null for the six.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Releve1G> ReleveAsync(ConventionPremiereGeneration convention, ContexteDesChiffres1G c, int? annee, CancellationToken ct)
    {
        var prefixe = ObjetDeSuivi1G.De(convention.Id, "");
        var valeurs = await indicateurs.ValeursAsync(ObjetDeSuivi1G.Programme, [.. c.Territoires.Select(t => prefixe + t.Code)], ct);
        return new(valeurs.Where(v => annee is null || v.Cle.Annee == annee).ToDictionary(
            v => new CelluleDePremiereGeneration(NatureDeChiffre1G.Cible, v.Cle.Code, v.Cle.Objet[prefixe.Length..], v.Cle.Annee, ObjetDeSuivi1G.CategorieDe(v.Cle.Ventilation)), v => NombresDeCellule.De(v.Valeur)))
        { EstRealise = true };
    }
}
