using System.Globalization;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Cus.Portal.Socle.Web;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>Exports the list as CSV: same query and rights as the screen, journaled with its filter, formulas made harmless.</summary>
internal sealed class ExporterInscriptions(
    ListeDesInscriptions liste, PerimetreDesRemontees perimetre, IReglagesDeLEspace reglages, IActeurCourant acteur, UniteDeTravail unite, Journal journal)
{
    private const int Lot = 500;

    private static readonly string[] Titres =
    [
        "SIREN", "Intercommunalité", "Nature", "Communes", "Département", "Région", "Préfecture", "Inscrite le", "Terme", "Volontaire le", "Contact", "Courriel", "Téléphone", "Commentaire",
    ];

    /// <summary>Checks the right and the switch of the espace, and journals the export; nothing is written before.</summary>
    public async Task ConsignerAsync(Guid campagneId, FiltreDInscriptions filtre, CancellationToken ct)
    {
        PermissionsContrats.LireRemontees.Exiger(acteur.Acteur);
        var campagne = await perimetre.CampagneAsync(campagneId, ct);
        if (!await reglages.EstAllumeeAsync(Fonctions.Exports, ct))
            throw new Refus(RefusContrats.ExportsEteints);
        journal.Consigner("Contrats.Remontee.Exporter", $"contrats/remontee/{campagneId}", $"{acteur.Requis.Nom} exporte les volontaires de « {campagne.Nom} », filtre : {filtre}.", new { filtre });
        await unite.ValiderAsync(ct);
    }

    /// <summary>Writes the rows as they are read.</summary>
    public async Task ExecuterAsync(Guid campagne, FiltreDInscriptions filtre, Stream sortie, CancellationToken ct)
    {
        await using var csv = new FichierCsv(sortie);
        await csv.EcrireAsync(Titres);
        for (var page = 0; ; page++)
        {
            var part = await liste.PartAsync(campagne, filtre, page * Lot, Lot, ct);
            foreach (var l in part)
                await csv.EcrireAsync(Cellules(l));
            await csv.VerserAsync();
            if (part.Count < Lot)
                return;
        }
    }

    private string[] Cellules(LigneDInscription l) =>
    [
        Siren.Lire(l.Siren).Groupe, l.Nom, l.Nature, l.Communes.ToString(CultureInfo.InvariantCulture), liste.NomDuDepartement(l.Departement), liste.NomDeLaRegion(l.Region), l.PrefectureNom,
        Paris.Heure(l.InscriteLe).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture), l.EstApresLeTerme ? "après le terme" : "à l’heure",
        l.Contenu.VolontaireLe.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), l.Contenu.ContactNom, l.Contenu.ContactCourriel, l.Contenu.ContactTelephone ?? "", l.Contenu.Commentaire ?? "",
    ];
}
