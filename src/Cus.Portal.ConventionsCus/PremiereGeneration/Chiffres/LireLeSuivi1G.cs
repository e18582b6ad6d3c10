using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>A year or milestone of a series on a territory, judged.</summary>
/// <param name="Annee">Year.</param>
/// <param name="Libelle">« 2012 », « à deux ans (2012) ».</param>
/// <param name="Evaluation">Value, target, verdict.</param>
/// <param name="Version">Stamp of the value; 0 before any.</param>
internal sealed record PointSuivi1G(int Annee, string Libelle, Evaluation Evaluation, int Version);

/// <summary>A series on a territory, over the six years.</summary>
/// <param name="Definition">Series.</param>
/// <param name="Territoire">Where.</param>
/// <param name="Categorie">Category of F.I; empty otherwise.</param>
/// <param name="Points">Years or milestones.</param>
/// <param name="Periode">Cumul, mean or last year against the target of the six years.</param>
internal sealed record SuiviDeSerie1G(DefinitionDIndicateur Definition, Territoire1G Territoire, string Categorie, IReadOnlyList<PointSuivi1G> Points, Evaluation Periode)
{
    /// <summary>« A.II ».</summary>
    public string Indicateur => CatalogueDePremiereGeneration.IndicateurDe(Definition.Code);

    public string Nom => Categorie.Length == 0 ? Territoire.Nom : $"{Territoire.Nom}, {Categorie}";

    /// <summary>« A.II-PLUS~D62~ »: key of the row.</summary>
    public string Cle => $"{Definition.Code}~{Territoire.Code}~{Categorie}";

    public IReadOnlyList<PointDeSerie> Serie => [.. Points.Select(p => new PointDeSerie(p.Annee, p.Evaluation.Valeur, p.Evaluation.Cible))];

    public bool EstSuivi => Points.Any(p => p.Evaluation.Cible is not null || p.Evaluation.Valeur.EstComplete);

    /// <summary>« 60 / 500 = 12,00 % », « 8 logements », « sans objet », « – ».</summary>
    public string ValeurEnClair(Valeur v) => v.Statut switch
    {
        StatutValeur.SansObjet => "sans objet",
        StatutValeur.NonRenseignee => "–",
        _ when Definition.EstUnNombre => FormatDeValeur.AvecUnite(Definition, v.Numerateur),
        _ => $"{Francais.Valeur(v.Numerateur)} / {Francais.Valeur(v.Denominateur)} = {FormatDeValeur.AvecUnite(Definition, Evaluer.Affiche(Definition, v))}",
    };

    public string CibleEnClair(decimal? cible) => cible is { } c ? FormatDeValeur.Objectif(Definition, c) : "–";
}

/// <summary>Realised values of a convention against its targets, series after series, judged by the engine of indicators.</summary>
internal sealed class LireLeSuivi1G(LireLesChiffres1G lire, IIndicateurs indicateurs)
{
    /// <summary>Every series on every territory, what the stock makes « sans objet » left out.</summary>
    public async Task<IReadOnlyList<SuiviDeSerie1G>> LireAsync(ConventionPremiereGeneration c, CancellationToken ct)
    {
        var contexte = await lire.ContexteAsync(c, ct);
        var objets = contexte.Territoires.Select(t => ObjetDeSuivi1G.De(c.Id, t.Code)).ToList();
        var valeurs = (await indicateurs.ValeursAsync(ObjetDeSuivi1G.Programme, objets, ct)).ToDictionary(v => v.Cle);
        var objectifs = (await indicateurs.ObjectifsAsync(ObjetDeSuivi1G.Programme, objets, ct)).ToLookup(o => (o.Objet, o.Code, o.Ventilation), o => o.Objectif);
        return [.. from t in contexte.Territoires
                   from d in contexte.Catalogue.Definitions
                   where CatalogueDePremiereGeneration.EchelleDe(d.Code) == t.Echelle
                   from categorie in contexte.CategoriesDe(d)
                   where contexte.Raison(d.Code, t, categorie) is null
                   let cle = (Objet: ObjetDeSuivi1G.De(c.Id, t.Code), d.Code, Ventilation: ObjetDeSuivi1G.VentilationDe(categorie))
                   select Suivre(contexte, t, d, categorie, an => valeurs.GetValueOrDefault(new(cle.Objet, cle.Code, an, cle.Ventilation)), [.. objectifs[cle]])];
    }

    private static SuiviDeSerie1G Suivre(ContexteDesChiffres1G c, Territoire1G t, DefinitionDIndicateur d, string categorie, Func<int, ValeurLue?> lire, IReadOnlyList<ObjectifDate> objectifs)
    {
        var deLAnnee = objectifs.Where(o => o.Annee is not null).ToList();
        var points = c.Annees(d).Select(an =>
        {
            var lue = lire(an);
            return new PointSuivi1G(an, Grille1G.Annee(d, an), Evaluer.Une(d, lue?.Valeur ?? Valeur.NonRenseignee, Objectifs.EnVigueur(deLAnnee, an)?.Cible), lue?.Version ?? 0);
        }).ToList();
        var serie = points.ConvertAll(p => new PointDeSerie(p.Annee, p.Evaluation.Valeur, p.Evaluation.Cible));
        var cible = Objectifs.DeLaPeriode(objectifs, CalendrierDePremiereGeneration.Le31Decembre(c.PremiereAnnee + 5))?.Cible;
        return new(d, t, categorie, points, Evaluer.Periode(d, serie, cible));
    }
}
