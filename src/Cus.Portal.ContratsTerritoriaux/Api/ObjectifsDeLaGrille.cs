using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Regles;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ContratsTerritoriaux.Api;

/// <summary>Goal by goal, what a grid says: the EPCI, the landlords together, the gap, and whether the commitments hold the goal. Pure.</summary>
internal static class ObjectifsDeLaGrille
{
    /// <summary>One line for each indicator, part of its split and year (then the period) where something is said.</summary>
    public static IReadOnlyList<ObjectifJson> Lire(ContratTerritorial contrat, DefinitionDeTrame trame, ReglesDeChiffre regles, GrilleDeChiffres grille, string? indicateur = null)
    {
        var catalogue = trame.Axes.Count == 0 ? null : IndicateursDeLaTrame.Catalogue(contrat.VersionDeTrame, trame);
        return
        [
            .. from i in trame.Indicateurs
               where indicateur is null || i.Code == indicateur
               from v in regles.Valeurs(i).Prepend("")
               from a in grille.Annees.Append(CaseDeGrille.Total)
               let ligne = Ligne(contrat, catalogue!.Definition(i.Code), grille, v, a)
               where ligne.Objectif is not null || ligne.SommeDesBailleurs is not null
               select ligne,
        ];
    }

    private static ObjectifJson Ligne(ContratTerritorial contrat, DefinitionDIndicateur definition, GrilleDeChiffres grille, string ventilation, int annee)
    {
        var (objectif, somme) = (grille.Objectif(definition.Code, ventilation, annee), grille.SommeDesBailleurs(definition.Code, ventilation, annee));
        var ecart = objectif - somme;
        var evaluation = Evaluer.Une(definition, somme is { } s ? Valeur.De(s) : Valeur.NonRenseignee, objectif);
        var dEnsemble = annee == CaseDeGrille.Total && ventilation.Length == 0;
        return new(
            definition.Code, ventilation.Length == 0 ? null : ventilation, annee == CaseDeGrille.Total ? null : annee, objectif, somme, ecart,
            dEnsemble && ecart is { } e && e != 0 && RegleDeLEcart.EstAssume(e, contrat.EcartsAssumes.GetValueOrDefault(definition.Code)), evaluation.Verdict, somme is null ? "sans somme des bailleurs" : evaluation.Raison);
    }
}
