using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Regles;
using Cus.Portal.ContratsTerritoriaux.Trames;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>A contested point: what, where it stands, why.</summary>
internal sealed record PointDOrdreDuJour(string Titre, string Etat, string Sens, string Icone, string Pourquoi, string Lien);

/// <summary>The agenda of the next meeting, and the ledger it comes from, as its reader may see them.</summary>
internal sealed record OrdreDuJour(IReadOnlyList<PointDOrdreDuJour> Points, IReadOnlyList<LigneDuRegistre> Registre);

/// <summary>Contested points of a contract: figures parked, then awaited, then gaps between the goal and the landlords that nobody acknowledged.</summary>
internal sealed class LireLOrdreDuJour(PerimetreDesContrats perimetre, LireLaGrille grilles)
{
    public async Task<OrdreDuJour> ExecuterAsync(ContratTerritorial contrat, DefinitionDeTrame trame, CancellationToken ct)
    {
        var lisible = await perimetre.LisiblesAsync(contrat, ct);
        var registre = (await grilles.RegistreAsync(contrat.Id, ct)).Where(l => lisible(l.OrganismeId)).ToList();
        var communes = grilles.Communes(contrat).ToDictionary(c => c.Code, c => c.Nom, StringComparer.Ordinal);
        if (!contrat.EstModifiable)
            return new OrdreDuJour([], registre);
        var points = registre.Where(l => l.EstOuverte).GroupBy(l => l.Case).Select(g => g.First()).OrderBy(l => l.Statut == StatutLigneDuRegistre.MiseDeCote ? 0 : 1).ThenBy(l => l.Numero)
            .Select(l => Point(contrat, trame, l, communes)).ToList();
        var grille = await grilles.GrilleAsync(contrat, trame, [], ct);
        points.AddRange(trame.Indicateurs.Select(i => Ecart(contrat, trame, grille, i)).OfType<PointDOrdreDuJour>());
        return new OrdreDuJour(points, registre);
    }

    private static PointDOrdreDuJour Point(ContratTerritorial contrat, DefinitionDeTrame trame, LigneDuRegistre l, Dictionary<string, string> communes)
    {
        var cote = l.Statut == StatutLigneDuRegistre.MiseDeCote;
        var titre = $"{NomsDeChiffre.NommerHorsGrille(contrat, trame, l.Case, communes)}\u00A0: {NomsDeChiffre.Nombre(l.De)} retenu, {NomsDeChiffre.Nombre(l.A)} proposé";
        return new(titre, cote ? "mis de côté" : "réponse attendue", cote ? "neutre" : "attente", cote ? "pause" : "sablier",
            $"{l.ParNom}, {l.ParOrganismeNom}\u00A0: {l.Motif}", CheminsDeContrat.Chiffre(contrat.Id, trame.AxeDe(trame.Indicateur(l.Indicateur)!).Numero, l.Case));
    }

    private static PointDOrdreDuJour? Ecart(ContratTerritorial contrat, DefinitionDeTrame trame, GrilleDeChiffres grille, IndicateurDeTrame i)
    {
        if (grille.Ecart(i.Code, "", CaseDeGrille.Total) is not { } ecart || ecart == 0 || RegleDeLEcart.EstAssume(-ecart, contrat.EcartsAssumes.GetValueOrDefault(i.Code)))
            return null;
        return new($"{i.Code}, {i.Titre.ToLower(Socle.Temps.Francais.Culture)}\u00A0: écart de {NomsDeChiffre.Nombre(Math.Abs(ecart))} {i.Unite}", "écart", "alerte", "alerte",
            $"{NomsDeChiffre.Nombre(grille.SommeDesBailleurs(i.Code, "", CaseDeGrille.Total))} pour les bailleurs, {NomsDeChiffre.Nombre(grille.Objectif(i.Code, "", CaseDeGrille.Total))} pour {contrat.Epci.Nom}.", CheminsDeContrat.Indicateur(contrat.Id, trame.AxeDe(i).Numero, i.Code));
    }
}
