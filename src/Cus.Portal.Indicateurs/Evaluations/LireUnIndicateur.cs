using Cus.Portal.Indicateurs.Catalogues;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Indicateurs.Evaluations;

/// <summary>A year of an object.</summary>
/// <param name="Annee">Year.</param>
/// <param name="Evaluation">Value, target, verdict.</param>
/// <param name="Version">Version stamp of the value; 0 when never filled.</param>
internal sealed record CelluleDIndicateur(int Annee, Evaluation Evaluation, int Version);

/// <summary>An object's years, its period and where it stands.</summary>
/// <param name="Objet">Object.</param>
/// <param name="Cellules">In order of years.</param>
/// <param name="Periode">The whole period judged.</param>
/// <param name="Trajectoire">At the last year filled; null when none is.</param>
internal sealed record LigneDIndicateur(ObjetDIndicateurs Objet, IReadOnlyList<CelluleDIndicateur> Cellules, Evaluation Periode, Trajectoire? Trajectoire)
{
    public IReadOnlyList<PointDeSerie> Serie => [.. Cellules.Select(c => new PointDeSerie(c.Annee, c.Evaluation.Valeur, c.Evaluation.Cible))];
}

/// <summary>One indicator over the objects an actor reads: what the page, the export and the API all show.</summary>
internal sealed record TableauDIndicateur(Catalogue Catalogue, DefinitionDIndicateur Definition, IReadOnlyList<int> Annees, IReadOnlyList<LigneDIndicateur> Lignes)
{
    public bool PeutSaisir => Lignes.Any(l => l.Objet.PeutSaisir);
}

/// <summary>The objects that the programmes show to the actor.</summary>
internal sealed class PerimetreDesObjets(IEnumerable<IProgrammeDIndicateurs> programmes, IActeurCourant acteur)
{
    /// <summary>The programme's voice; null when it has none here: its definitions alone are shown.</summary>
    public IProgrammeDIndicateurs? Programme(string programme) => programmes.FirstOrDefault(p => p.Programme == programme);

    /// <summary>Objects that the actor reads.</summary>
    public async Task<IReadOnlyList<ObjetDIndicateurs>> ObjetsAsync(string programme, string version, CancellationToken ct)
    {
        PermissionsIndicateurs.Consulter.Exiger(acteur.Acteur);
        if (Programme(programme) is not { } p)
            return [];
        return [.. (await p.ObjetsAsync(acteur.Requis, version, ct)).Select(Borner)];
    }

    /// <summary>One object that the actor reads.</summary>
    /// <exception cref="Refus">Unknown, or not shown to the actor.</exception>
    public async Task<ObjetDIndicateurs> ExigerAsync(string programme, string version, string objet, CancellationToken ct)
    {
        PermissionsIndicateurs.Consulter.Exiger(acteur.Acteur);
        return Programme(programme) is { } p && await p.ObjetAsync(acteur.Requis, version, objet, ct) is { } lu ? Borner(lu) : throw new Refus(RefusSocle.Introuvable);
    }

    private ObjetDIndicateurs Borner(ObjetDIndicateurs o) => o with { PeutSaisir = o.PeutSaisir && PermissionsIndicateurs.Saisir.EstTenuePar(acteur.Acteur) };
}

/// <summary>Reads one indicator over the actor's objects and years.</summary>
internal sealed class LireUnIndicateur(IIndicateurs indicateurs, CataloguesPublies catalogues, PerimetreDesObjets perimetre)
{
    /// <summary>The table of an indicator.</summary>
    /// <exception cref="Refus">No such catalogue or indicator.</exception>
    public async Task<TableauDIndicateur> ExecuterAsync(string programme, string version, string code, CancellationToken ct)
    {
        var catalogue = await catalogues.ExigerAsync(programme, version, ct);
        var definition = CataloguesPublies.Exiger(catalogue, code);
        var objets = await perimetre.ObjetsAsync(programme, version, ct);
        var annees = perimetre.Programme(programme) is { } p ? await p.AnneesAsync(version, ct) : [];
        if (objets.Count == 0)
            return new(catalogue, definition, annees, []);
        var cles = objets.Select(o => o.Objet).ToList();
        var valeurs = (await indicateurs.ValeursAsync(programme, cles, ct)).Where(v => v.Cle.Code == code && v.Cle.Ventilation.Length == 0).ToLookup(v => v.Cle.Objet);
        var objectifs = (await indicateurs.ObjectifsAsync(programme, cles, ct)).Where(o => o.Code == code && o.Ventilation.Length == 0).ToLookup(o => o.Objet, o => o.Objectif);
        return new(catalogue, definition, annees, [.. objets.Select(o => Ligne(definition, o, annees, [.. valeurs[o.Objet]], [.. objectifs[o.Objet]]))]);
    }

    private static LigneDIndicateur Ligne(DefinitionDIndicateur definition, ObjetDIndicateurs objet, IReadOnlyList<int> annees, IReadOnlyList<ValeurLue> valeurs, IReadOnlyList<ObjectifDate> objectifs)
    {
        var cellules = annees.Select(a =>
        {
            var lue = valeurs.FirstOrDefault(v => v.Cle.Annee == a);
            var point = new PointDeSerie(a, lue?.Valeur ?? Valeur.NonRenseignee, Objectifs.EnVigueur(objectifs, a)?.Cible);
            return (Point: point, Cellule: new CelluleDIndicateur(a, Evaluer.Annee(definition, point) with { Cible = point.Cible }, lue?.Version ?? 0));
        }).ToList();
        var serie = cellules.ConvertAll(c => c.Point);
        var derniere = serie.LastOrDefault(p => p.Valeur.EstComplete)?.Annee;
        return new(objet, [.. cellules.Select(c => c.Cellule)], Evaluer.Periode(definition, serie), derniere is { } a ? Trajectoires.A(definition, serie, a) : null);
    }
}
