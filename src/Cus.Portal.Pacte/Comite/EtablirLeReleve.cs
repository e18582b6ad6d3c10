using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Pacte.Comite;

/// <summary>Prints the report of a meeting that was held: agenda, documents, decisions. Stored with a verification code, in the transaction of the act.</summary>
internal sealed class EtablirLeReleve(IActeurCourant acteur, IImprimeurPdf imprimeur, IFichiers fichiers, IPreuves preuves, IHorloge horloge)
{
    public async Task ExecuterAsync(ReunionDuComite reunion, CancellationToken ct)
    {
        var (code, le) = (preuves.NouveauCode(), horloge.Maintenant);
        var pdf = await imprimeur.ImprimerAsync<ReleveDuComite>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(ReleveDuComite.Date)] = Francais.DateAvecJour(Paris.Date(reunion.PrevueLe)),
                [nameof(ReleveDuComite.Heure)] = Francais.Heure(reunion.PrevueLe),
                [nameof(ReleveDuComite.Lieu)] = reunion.Lieu,
                [nameof(ReleveDuComite.OrdreDuJour)] = reunion.OrdreDuJour,
                [nameof(ReleveDuComite.Documents)] = reunion.Documents.Select(d => d.Nom).ToList(),
                [nameof(ReleveDuComite.Decisions)] = reunion.Decisions,
                [nameof(ReleveDuComite.Etabli)] = $"{Francais.DateEtHeure(le)} par {acteur.Requis.Nom}",
                [nameof(ReleveDuComite.Code)] = code,
                [nameof(ReleveDuComite.Adresse)] = preuves.Adresse(code),
            },
            ct);
        var jour = Paris.Date(reunion.PrevueLe);
        var fichier = await fichiers.EnregistrerAsync(pdf, $"comite-de-suivi-du-pacte-{jour:yyyy-MM-dd}.pdf", TypesDeFichier.Pdf, ct);
        await preuves.DelivrerAsync(code, fichier.Id, $"Relevé de la réunion du comité de suivi du pacte du {Francais.DateLongue(jour)}.", ct);
        reunion.EtablirLeReleve(fichier.Id, code, le);
    }
}
