using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Cus.Portal.Socle.Web;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>The ledger as CSV, to annex: the lines that the reader sees on the screen, formulas made harmless.</summary>
internal sealed class ExporterLeRegistre(PerimetreDesContrats perimetre, LireLaGrille grilles, LireLOrdreDuJour lire, IReglagesDeLEspace reglages, IActeurCourant acteur, UniteDeTravail unite, Journal journal)
{
    private static readonly string[] Titres = ["Ligne", "Geste", "Indicateur", "Chiffre", "Retenu", "Proposé", "Partie", "Par", "Le", "Motif", "Répond à", "Suite", "Suite par", "Suite le", "Suite, motif"];

    /// <exception cref="Refus">Outside the perimeter (404), exports turned off (403).</exception>
    public async Task<IReadOnlyList<string[]>> PreparerAsync(Guid contratId, CancellationToken ct)
    {
        var contrat = await perimetre.ChargerAsync(contratId, ct);
        if (!await reglages.EstAllumeeAsync(Fonctions.Exports, ct))
            throw new Refus(RefusContrats.ExportsEteints);
        var trame = await grilles.TrameAsync(contrat, ct);
        var lu = await lire.ExecuterAsync(contrat, trame, ct);
        var communes = grilles.Communes(contrat).ToDictionary(c => c.Code, c => c.Nom, StringComparer.Ordinal);
        journal.Consigner("Contrats.Registre.Exporter", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} exporte le registre des propositions.");
        await unite.ValiderAsync(ct);
        return [Titres, .. lu.Registre.OrderBy(l => l.Numero).Select(l => Cellules(l, NomsDeChiffre.Nommer(contrat, trame, l.Case, communes)))];
    }

    public static async Task EcrireAsync(IReadOnlyList<string[]> lignes, Stream sortie)
    {
        await using var csv = new FichierCsv(sortie);
        foreach (var ligne in lignes)
            await csv.EcrireAsync(ligne);
        await csv.VerserAsync();
    }

    private static string[] Cellules(LigneDuRegistre l, string chiffre) =>
    [
        NomsDeChiffre.Nombre(l.Numero), Libelles.De(l.Geste), l.Indicateur, chiffre, l.De is null ? "" : NomsDeChiffre.Nombre(l.De), NomsDeChiffre.Nombre(l.A), l.ParOrganismeNom, l.ParNom, Francais.DateEtHeure(l.Le), l.Motif,
        l.RepondA is { } n ? NomsDeChiffre.Nombre(n) : "", Libelles.De(l.Statut), l.SuiteParNom ?? "", l.SuiteLe is { } le ? Francais.DateEtHeure(le) : "", l.SuiteMotif ?? "",
    ];
}
