using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Suivi;

/// <summary>
/// Pauses, resumes and extends a loaded deadline for whoever asks, person or programme: the reminders follow, the journal says it,
/// the programmes hear of it. The caller commits.
/// </summary>
internal sealed class MouvementsDEcheance(IActeurCourant acteur, IHorloge horloge, ReglesDeRappel regles, Journal journal, Annonces annonces)
{
    private string Nom => (acteur.Acteur ?? Acteur.Systeme).Nom;

    public async Task PauserAsync(Echeance e, DateTimeOffset debut, DateTimeOffset? fin, string motif, CancellationToken ct)
    {
        var (avant, maintenant) = (e.DueLe, horloge.Maintenant.ToUniversalTime());
        var pause = new PauseDEcheance(debut.ToUniversalTime(), fin?.ToUniversalTime(), motif.Trim(), Nom, maintenant);
        e.Pauser(pause, maintenant, await regles.PourAsync(e.Type, ct));
        Dire(e, "Pauser", $"{e.Libelle}\u00A0: {Nom} met l’échéance en pause {pause.EnClair}, motif\u00A0: {pause.Motif}{Suite(avant, e.DueLe)}.", new { pause, avant, apres = e.DueLe });
    }

    public async Task ReprendreAsync(Echeance e, CancellationToken ct)
    {
        var (avant, maintenant) = (e.DueLe, horloge.Maintenant);
        e.Reprendre(Nom, maintenant, await regles.PourAsync(e.Type, ct));
        Dire(e, "Reprendre", $"{e.Libelle}\u00A0: {Nom} reprend l’échéance{Suite(avant, e.DueLe)}.", new { avant, apres = e.DueLe });
    }

    public async Task ProrogerAsync(Echeance e, DateTimeOffset nouvelle, string motif, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        var prorogation = new Prorogation(e.DueLe, nouvelle.ToUniversalTime(), motif.Trim(), Nom, maintenant);
        e.Proroger(prorogation, maintenant, await regles.PourAsync(e.Type, ct));
        Dire(e, "Proroger", $"{e.Libelle}\u00A0: échéance {prorogation.EnClair}, motif\u00A0: {prorogation.Motif}.", prorogation);
    }

    private static string Suite(DateTimeOffset avant, DateTimeOffset apres) => avant == apres ? "" : $"\u00A0; elle passe du {Francais.DateEtHeure(avant)} au {Francais.DateEtHeure(apres)}";

    private void Dire(Echeance e, string acte, string phrase, object donnees)
    {
        journal.Consigner($"Echeances.Echeance.{acte}", e.Objet, phrase, donnees, e.OrganismeId);
        annonces.Publier(new EcheanceDeplacee(e.Lire()));
    }
}
