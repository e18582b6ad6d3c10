using Cus.Portal.ConventionsCus.PremiereGeneration.Calculs;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>What a cell holds: both numbers apart, or « sans objet », which is neither 0 nor empty.</summary>
internal readonly record struct NombresDeCellule(decimal? V1, decimal? V2, bool EstSansObjet = false)
{
    /// <summary>Nothing was typed.</summary>
    public bool EstVide => !EstSansObjet && V1 is null && V2 is null;

    /// <summary>As a value: never a rate divided and rounded.</summary>
    public Valeur Valeur(DefinitionDIndicateur d) => this switch
    {
        { EstSansObjet: true } => Indicateurs.Contracts.Valeur.SansObjet("sans objet pour ce territoire"),
        { V1: { } nombre } when d.EstUnNombre => Indicateurs.Contracts.Valeur.De(nombre),
        { V1: { } v1, V2: { } v2 and >= 0 } when !d.EstUnNombre => Indicateurs.Contracts.Valeur.De(v1, v2),
        _ => Indicateurs.Contracts.Valeur.NonRenseignee,
    };

    /// <summary>Both numbers of a value.</summary>
    public static NombresDeCellule De(Valeur v) => v.Statut switch
    {
        StatutValeur.NonRenseignee => default,
        StatutValeur.SansObjet when v is { Numerateur: 0, Denominateur: 0 } => new(null, null, EstSansObjet: true),
        _ => new(v.Numerateur, v.Denominateur),
    };
}

/// <summary>The figures of a convention by cell, as stored or as they would be. Pure.</summary>
internal sealed class Releve1G(IReadOnlyDictionary<CelluleDePremiereGeneration, NombresDeCellule> cellules)
{
    /// <summary>Realised values, not targets: never given as a rate, with no forecast beside them.</summary>
    public bool EstRealise { get; init; }

    public NombresDeCellule this[CelluleDePremiereGeneration c] => cellules.GetValueOrDefault(c);

    /// <summary>The same with these cells changed.</summary>
    public Releve1G Avec(IEnumerable<(CelluleDePremiereGeneration Cellule, NombresDeCellule Nombres)> changements)
    {
        var apres = new Dictionary<CelluleDePremiereGeneration, NombresDeCellule>(cellules);
        foreach (var (cellule, nombres) in changements)
            apres[cellule] = nombres;
        return new(apres) { EstRealise = EstRealise };
    }

    /// <summary>Target of a year, or value of a year for what is realised.</summary>
    public NombresDeCellule An(string serie, string territoire, int an, string categorie = "") => this[new(NatureDeChiffre1G.Cible, serie, territoire, an, categorie)];

    /// <summary>
    /// A target of a last year, at term or at eighteen months given as a rate, over a hundred: its numbers are no counts, hence are not
    /// compared to those of other sheets.
    /// </summary>
    public bool EstUnTaux(DefinitionDIndicateur d, CelluleDePremiereGeneration c) => !EstRealise && c.Nature == NatureDeChiffre1G.Cible && d.Forme == FormeDeValeur.Pourcentage
        && CatalogueDePremiereGeneration.TerminaleDe(d.Code) is ValeurTerminale.DerniereAnnee or ValeurTerminale.ATerme or ValeurTerminale.ADixHuitMois && this[c].V2 == 100;

    /// <summary>
    /// The last target of a series: computed from its years, never stored twice. « Non renseigné » while a year is missing; years without
    /// object count for nothing.
    /// </summary>
    public Valeur Terminale(DefinitionDIndicateur d, IReadOnlyList<int> annees, string territoire, string categorie = "")
    {
        var valeurs = annees.Select(a => An(d.Code, territoire, a, categorie).Valeur(d)).ToList();
        var terminale = d.Code == CatalogueDePremiereGeneration.PrevisionDesVentes ? ValeurTerminale.Cumul : CatalogueDePremiereGeneration.TerminaleDe(d.Code);
        if (terminale is ValeurTerminale.SansObjet || valeurs.Count == 0)
            return Valeur.NonRenseignee;
        if (terminale is ValeurTerminale.DerniereAnnee or ValeurTerminale.ATerme or ValeurTerminale.ADixHuitMois)
            return valeurs[^1];
        if (!valeurs.TrueForAll(v => v.EstComplete))
            return Valeur.NonRenseignee;
        var comptees = valeurs.Where(v => v.EstRenseignee || v.Denominateur > 0 || v.Numerateur > 0).ToList();
        if (comptees.Count == 0)
            return valeurs[0];
        return terminale == ValeurTerminale.Cumul ? Valeur.De(SixAns.Cumul(comptees.Select(v => v.Numerateur))) : SixAns.Moyenne(comptees.Select(v => (v.Numerateur, v.Denominateur)));
    }
}
