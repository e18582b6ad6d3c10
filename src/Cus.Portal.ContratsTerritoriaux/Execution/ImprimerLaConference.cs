using System.Globalization;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>Prints the pack of the yearly conference: the figures of the page, the explanations of the parties.</summary>
internal sealed class ImprimerLaConference(LireLExecution lire, IImprimeurPdf imprimeur, IHorloge horloge)
{
    private const string Rien = "—";

    /// <exception cref="Socle.Refuser.Refus">Unknown, or outside the perimeter.</exception>
    public async Task<(byte[] Contenu, string Nom)> ExecuterAsync(Guid contratId, CancellationToken ct)
    {
        var lue = await lire.ContratAsync(contratId, ct);
        var pdf = await imprimeur.ImprimerAsync<DossierDeConference>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(DossierDeConference.Epci)] = lue.Contrat.Epci.Nom,
            [nameof(DossierDeConference.Contrat)] = lue.Contrat.Intitule,
            [nameof(DossierDeConference.EtabliLe)] = Francais.DateEtHeure(horloge.Maintenant),
            [nameof(DossierDeConference.Parties)] = lue.Contrat.PartiesPresentes.Select(p => $"{p.Nom}, {Libelles.De(p.Qualite)}").ToList(),
            [nameof(DossierDeConference.Alertes)] = lue.Alertes.Select(a => a.Phrase).ToList(),
            [nameof(DossierDeConference.Indicateurs)] = lue.Suivis.Select(Dire).ToList(),
            [nameof(DossierDeConference.Explications)] = lue.Explications,
            [nameof(DossierDeConference.Communes)] = lue.Communes.Select(c => new DossierDeConference.Commune(c.Nom, FormatDeValeur.Brut(c.Realise), c.Mixite is { } m ? Francais.Entier(m) : Rien)).ToList(),
        }, ct);
        return (pdf, $"conference-{lue.Contrat.Epci.Siren}-{Paris.Date(horloge.Maintenant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.pdf");
    }

    private static DossierDeConference.Indicateur Dire(SuiviDIndicateur s) => new(
        s.Axe.EnClair, $"{s.Definition.Code}, {s.Definition.Titre} ({s.Definition.Unite})",
        [.. s.Serie.Zip(s.Trajectoires).Select(x => new DossierDeConference.Annee(
            x.First.Annee.ToString(CultureInfo.InvariantCulture), x.First.Cible is { } c ? FormatDeValeur.Brut(c) : Rien, FormatDeValeur.Nombre(s.Definition, x.First.Valeur), x.Second.Attendu is { } a ? FormatDeValeur.Brut(a) : Rien,
            x.First.Valeur.EstComplete ? FormatDeValeur.Nombre(s.Definition, x.Second.Realise) : Rien, x.First.Valeur.EstComplete ? FormatDeValeur.Ecart(s.Definition, x.Second.Evaluation) : Rien))]);
}
