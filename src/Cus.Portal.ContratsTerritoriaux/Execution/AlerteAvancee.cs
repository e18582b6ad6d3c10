using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>An early warning: at the close of a campaign, an indicator is behind what the contract expected by then (CTR-S16).</summary>
internal sealed class AlerteAvancee : IDansUnEspace
{
    private AlerteAvancee()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CampagneId { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>« CT-1.1 : 352 logements réalisés pour 380 attendus, écart −28 ; il en faudrait 248 en 2026 pour tenir 600. ».</summary>
    public string Phrase { get; private set; } = "";

    public DateTimeOffset EmiseLe { get; private set; }

    public static AlerteAvancee Emettre(Guid campagneId, string code, string phrase, DateTimeOffset le) =>
        new() { Id = Identifiant.Nouveau(), CampagneId = campagneId, Code = code, Phrase = phrase, EmiseLe = le.ToUniversalTime() };
}

/// <summary>Reads the trajectory of every indicator at the close of a campaign, records the warnings and tells the intercommunalité and the State.</summary>
internal sealed class EmettreLesAlertes(PortailDbContext db, SuiviDuContrat suivi, IMembres membres, IMessagerie messagerie, IHorloge horloge)
{
    /// <returns>How many.</returns>
    public async Task<int> ExecuterAsync(ContratTerritorial contrat, CampagneAnnuelle campagne, CancellationToken ct)
    {
        var alertes = (await suivi.LireAsync(contrat, ct)).Select(s => (Suivi: s, Trajectoire: s.Trajectoires.FirstOrDefault(t => t.Annee == campagne.Annee))).Where(x => x.Trajectoire is { Alerte: true })
            .Select(x => AlerteAvancee.Emettre(campagne.Id, x.Suivi.Definition.Code, PhraseDAlerte.De(x.Suivi, x.Trajectoire!), horloge.Maintenant)).ToList();
        db.AddRange(alertes);
        if (alertes.Count > 0)
            await PrevenirAsync(contrat, campagne, alertes, ct);
        return alertes.Count;
    }

    private async Task PrevenirAsync(ContratTerritorial contrat, CampagneAnnuelle campagne, List<AlerteAvancee> alertes, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var texte = $"La campagne {campagne.Annee} de « {contrat.Intitule} » est close.\n\n{string.Join('\n', alertes.Select(a => "- " + a.Phrase))}";
        var parties = contrat.PartiesPresentes.Where(p => p.Qualite is QualiteDePartie.Epci or QualiteDePartie.Etat).Select(p => p.OrganismeId).ToList();
        foreach (var organisme in parties)
        {
            foreach (var m in (await membres.ListerAsync([Role.RedacteurDePartie, Role.SignataireDePartie, Role.Prefecture], organisme, jour, ct)).DistinctBy(m => m.CompteId))
                await messagerie.PreparerAsync(new CourrielAPreparer(m.Courriel, m.Nom, $"Alerte avancée, {contrat.Epci.Nom}, campagne {campagne.Annee}", texte, Categorie: "contrats.alerte", Objet: $"contrats/campagne/{campagne.Id}",
                    CompteId: m.CompteId, Cle: $"contrats/alerte/{campagne.Id}/{alertes[0].Id}/{m.CompteId}", Lien: $"/contrats/{contrat.Id}/suivi"), ct);
        }
    }
}

/// <summary>The words of an early warning: page, mail, PDF and journal say the same.</summary>
internal static class PhraseDAlerte
{
    public static string De(SuiviDIndicateur suivi, Trajectoire t)
    {
        var d = suivi.Definition;
        var realise = FormatDeValeur.Valeur(d, t.Realise);
        var attendu = t.Attendu is { } a ? FormatDeValeur.Objectif(d, a) : "";
        var reste = t.Reste is > 0 and var r && t.CiblePeriode is { } cible && suivi.Annees.Any(x => x > t.Annee)
            ? $"\u00A0; il faudrait {FormatDeValeur.AvecUnite(d, r)} {Apres(suivi, t.Annee)} pour tenir {FormatDeValeur.Objectif(d, cible)}" : "";
        return $"{d.Code}, {d.Titre}\u00A0: {realise} à la fin de {t.Annee} pour {attendu} attendus, écart {FormatDeValeur.Ecart(d, t.Evaluation)}{reste}.";
    }

    private static string Apres(SuiviDIndicateur suivi, int annee) => suivi.Annees.Where(a => a > annee).ToList() is [var seule] ? $"en {seule}" : $"de {annee + 1} à {suivi.Annees[^1]}";
}
