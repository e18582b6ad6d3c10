using System.Globalization;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Cus.Portal.Socle.Web;

namespace Cus.Portal.Appels.Listes;

/// <summary>Exports the list as CSV: same query, same rights as the screen, journaled with its filter, formulas made harmless.</summary>
internal sealed class ExporterDossiers(
    ListeDossiers liste, LireAvis avis, IOrganismes organismes, ITerritoires territoires, IReglagesDeLEspace reglages, IActeurCourant acteur, UniteDeTravail unite, IHorloge horloge, Journal journal)
{
    private const int Lot = 500;

    private static readonly string[] Titres = ["Référence", "Intitulé", "Organisme", "Session", "État", "Régions", "Logements", "Déposé le", "Limite de dépôt", "Suivi par", "Avis", "Avis rendu par"];

    /// <summary>Checks the right and the switch of the espace, and journals the export; nothing is written before.</summary>
    public async Task ConsignerAsync(FiltreDeDossiers filtre, CancellationToken ct)
    {
        PermissionsAppels.Lire.Exiger(acteur.Acteur);
        if (!await reglages.EstAllumeeAsync(Fonctions.Exports, ct))
            throw new Refus(RefusAppels.ExportsEteints);
        journal.Consigner("Appels.Dossiers.Exporter", "appels/dossiers", $"{acteur.Requis.Nom} exporte la liste des dossiers, filtre : {filtre}.", new { filtre });
        await unite.ValiderAsync(ct);
    }

    /// <summary>Writes the rows as they are read.</summary>
    public async Task ExecuterAsync(FiltreDeDossiers filtre, Stream sortie, CancellationToken ct)
    {
        await using var csv = new FichierCsv(sortie);
        await csv.EcrireAsync(Titres);
        for (var page = 0; ; page++)
        {
            var part = await liste.PartAsync(filtre, page * Lot, Lot, ct);
            var noms = await organismes.LireAsync([.. part.Select(l => l.OrganismeId).Distinct()], horloge.Aujourdhui(), ct);
            var rendus = await avis.RendusAsync([.. part.Select(l => l.Id)], ct);
            foreach (var l in part)
                await csv.EcrireAsync(Cellules(l, noms, [.. rendus[l.Id]]));
            await csv.VerserAsync();
            if (part.Count < Lot)
                return;
        }
    }

    private string[] Cellules(LigneDeDossier l, IReadOnlyDictionary<Guid, OrganismeLu> noms, IReadOnlyList<AvisRendu> rendus) =>
    [
        l.Reference, l.Intitule, noms.TryGetValue(l.OrganismeId, out var o) ? o.NomComplet : "", l.Session, EtatAffiche.Texte(l.Statut, l.Decision, null),
        EtatAffiche.Regions(l.Regions, territoires), l.Logements?.ToString(CultureInfo.InvariantCulture) ?? "", Instant(l.DeposeLe), Instant(l.Fermeture), l.SuiviParNom,
        string.Join(" / ", rendus.Select(a => a.Phrase)), string.Join(" / ", rendus.Select(a => a.ParNom)),
    ];

    private static string Instant(DateTimeOffset? i) => i is { } le ? Paris.Heure(le).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture) : "";
}
