using System.Globalization;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Depots;

/// <summary>
/// Establishes the receipt of a deposit (CRPA, art. R. 112-11-1): printed, stored and given its verification code in the
/// transaction of the deposit, so that it can be opened at once and stays the same for ever.
/// </summary>
internal sealed class Accuser(IImprimeurPdf imprimeur, IFichiers fichiers, IPreuves preuves, ITerritoires territoires, CoordonneesDeService coordonnees)
{
    public async Task EtablirAsync(Dossier dossier, Depot depot, EtatADeposer etat, OrganismeLu porteur, CancellationToken ct)
    {
        var code = preuves.NouveauCode();
        var pdf = await imprimeur.ImprimerAsync<AccuseDeReception>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(AccuseDeReception.Appel)] = $"{etat.Appel.Titre}, {etat.Session.Libelle}",
            [nameof(AccuseDeReception.Source)] = etat.Appel.Textes.Source,
            [nameof(AccuseDeReception.Reference)] = dossier.Reference,
            [nameof(AccuseDeReception.Intitule)] = dossier.Intitule,
            [nameof(AccuseDeReception.Rang)] = depot.Rang,
            [nameof(AccuseDeReception.Date)] = Francais.DateAvecJour(Paris.Date(depot.DeposeLe)),
            [nameof(AccuseDeReception.Heure)] = Francais.HeureExacte(depot.DeposeLe),
            [nameof(AccuseDeReception.Deposant)] = depot.DeposeParNom + (depot.ParDelegationDe is { } d ? $", par délégation de {d}" : ""),
            [nameof(AccuseDeReception.Organisme)] = porteur.NomComplet,
            [nameof(AccuseDeReception.Siret)] = Immatriculation(porteur),
            [nameof(AccuseDeReception.Pieces)] = depot.Pieces.Select(p => (p.Libelle, p.Nom, $"{Ko(p.Taille)}{(p.Pages is { } n ? ", " + Francais.Nombre(n, "page") : "")}", p.Empreinte)).ToList(),
            [nameof(AccuseDeReception.Empreinte)] = depot.Empreinte,
            [nameof(AccuseDeReception.Service)] = await ServiceAsync(dossier, ct),
            [nameof(AccuseDeReception.Avis)] = etat.Appel.Regime.EstContinu ? "" : $"{Francais.DateAvecJour(Paris.Date(etat.Session.Calendrier.AvisDuLe))} à {Francais.HeureExacte(etat.Session.Calendrier.AvisDuLe)}",
            [nameof(AccuseDeReception.Suites)] = etat.Appel.Textes.SuitesDuDepot,
            [nameof(AccuseDeReception.RejetLe)] = Francais.DateLongue(SilenceSurUneDemande.RejetLe(Paris.Date(depot.DeposeLe))),
            [nameof(AccuseDeReception.Code)] = code,
        }, ct);
        var nom = string.Create(CultureInfo.InvariantCulture, $"accuse-{dossier.Reference}{(depot.Rang > 1 ? "-" + depot.Rang.ToString(CultureInfo.InvariantCulture) : "")}.pdf");
        var fichier = await fichiers.EnregistrerAsync(pdf, nom, "application/pdf", ct);
        await preuves.DelivrerAsync(code, fichier.Id,
            $"Accusé de réception du dossier {dossier.Reference} « {dossier.Intitule} », déposé par {porteur.NomComplet} le {Francais.DateLongue(depot.DeposeLe)} à {Francais.HeureExacte(depot.DeposeLe)}.{Pieces(depot)}", ct);
        depot.Accuser(fichier.Id, code);
    }

    /// <summary>What is under the receipt, as the page « Vérifier un document » shows it: the requirement and the fingerprint, never the content.</summary>
    private static string Pieces(Depot depot) => string.Concat(depot.Pieces.Take(40).Select(p => $"\n{p.Libelle}|{p.Empreinte}"));

    /// <summary>State service of the lead region; the Union when there is none.</summary>
    private Task<IReadOnlyList<string>> ServiceAsync(Dossier dossier, CancellationToken ct)
    {
        var region = dossier.Regions.Length > 0 ? territoires.Region(dossier.Regions[0]) : null;
        return coordonnees.LireAsync(region?.Service ?? "Union sociale pour l’habitat", region is null ? RoleDeContact.Ush : RoleDeContact.Dreal, region?.Code, ct);
    }

    private static string Immatriculation(OrganismeLu o) => o switch
    {
        { Siret: { } siret } => $"SIRET {Siret.Lire(siret).Groupe}",
        { Siren: { } siren } => $"SIREN {Siren.Lire(siren).Groupe}",
        _ => "",
    };

    private static string Ko(long octets) => octets < 1_000_000 ? $"{Francais.Entier(Math.Max(1, octets / 1_000))}\u00A0ko" : $"{Francais.Decimal(octets / 1_000_000m, 1)}\u00A0Mo";
}
