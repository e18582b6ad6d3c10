using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>Invites organismes to a contract by role, and withdraws them. How many there are of each is data.</summary>
internal sealed class InviterDesParties(
    UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, IOrganismes organismes, CourrielsAuxParties courriels, IHorloge horloge, Journal journal)
{
    /// <summary>Invites the organisme that was typed or picked.</summary>
    /// <exception cref="Refus">Outside the perimeter, neither the EPCI nor the State, text frozen; organisme unknown, already a party, not of that kind.</exception>
    public async Task ExecuterAsync(Guid contratId, QualiteDePartie qualite, string organisme, CancellationToken ct)
    {
        var contrat = await ChargerAsync(contratId, ct);
        var lu = await organismes.ExigerAsync(organisme, "Organisme", ct);
        await InviterAsync(contrat, qualite, lu, ct);
        journal.Consigner("Contrats.Partie.Inviter", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} invite {lu.Nom} ({Libelles.De(qualite)}).", new { lu.Id, qualite }, contrat.EpciOrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>Withdraws a party.</summary>
    public async Task RetirerAsync(Guid contratId, Guid partieId, CancellationToken ct)
    {
        var contrat = await ChargerAsync(contratId, ct);
        contrat.RetirerPartie(partieId, horloge.Maintenant);
        var nom = contrat.Parties.First(p => p.Id == partieId).Nom;
        journal.Consigner("Contrats.Partie.Retirer", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} retire {nom} des parties.", new { partieId }, contrat.EpciOrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>Invites an organisme and tells its people; written in the caller's unit of work.</summary>
    internal async Task InviterAsync(ContratTerritorial contrat, QualiteDePartie qualite, OrganismeLu organisme, CancellationToken ct)
    {
        Verifier(qualite, organisme);
        contrat.Inviter(qualite, organisme.Id, organisme.Nom, horloge.Maintenant);
        await courriels.PreparerAsync(contrat, organisme.Id, CourrielsAuxParties.Invitation, $"Invitation au {Minuscule(contrat.Intitule)}",
            $"{acteur.Requis.Nom} invite {organisme.Nom} à préparer le {Minuscule(contrat.Intitule)}.\n\nVous pouvez lire le texte, écrire vos engagements dans la grille et commenter chaque clause.", CheminsDeContrat.Contrat(contrat.Id), ct);
    }

    private async Task<ContratTerritorial> ChargerAsync(Guid contratId, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        partie.ExigerEpciOuEtat();
        return contrat;
    }

    private static void Verifier(QualiteDePartie qualite, OrganismeLu o)
    {
        var (accepte, refus) = qualite switch
        {
            QualiteDePartie.Epci => (o.Type == TypeOrganisme.Epci, RefusRedaction.PasUneIntercommunalite),
            QualiteDePartie.Etat => (o.Type == TypeOrganisme.ServiceEtat, RefusRedaction.PasUnServiceDeLEtat),
            QualiteDePartie.Bailleur => (o.EstBailleur, RefusRedaction.PasUnBailleur),
            QualiteDePartie.ActionLogement => (o.Type == TypeOrganisme.ActionLogement, RefusRedaction.PasActionLogement),
            _ => (true, RefusRedaction.PasUnBailleur),
        };
        if (!accepte)
            throw Refus.Champ("Organisme", refus, ("organisme", o.Nom));
    }

    private static string Minuscule(string intitule) => char.ToLower(intitule[0], Francais.Culture) + intitule[1..];
}

/// <summary>Mails to the people of the parties.</summary>
internal sealed class CourrielsAuxParties(IMembres membres, IMessagerie messagerie, IActeurCourant acteur, IHorloge horloge)
{
    public const string Invitation = "contrat.invitation";
    public const string Commentaire = "contrat.commentaire";
    public const string Version = "contrat.version";

    private static readonly Role[] Personnes = [Role.RedacteurDePartie, Role.SignataireDePartie, Role.Prefecture];

    /// <summary>Writes to whoever writes or signs for that organisme, each once, the author left out.</summary>
    public async Task PreparerAsync(ContratTerritorial contrat, Guid organismeId, string categorie, string sujet, string texte, string lien, CancellationToken ct)
    {
        foreach (var m in (await membres.ListerAsync(Personnes, organismeId, horloge.Aujourdhui(), ct)).Where(m => m.CompteId != acteur.Acteur?.CompteId).DistinctBy(m => m.CompteId))
        {
            await messagerie.PreparerAsync(new CourrielAPreparer(m.Courriel, m.Nom, sujet, $"Bonjour {m.Nom},\n\n{texte}", Categorie: categorie, Objet: CheminsDeContrat.Objet(contrat.Id), CompteId: m.CompteId,
                Lien: lien), ct);
        }
    }

    /// <summary>Writes to all the parties present.</summary>
    public async Task PreparerATousAsync(ContratTerritorial contrat, string categorie, string sujet, string texte, string lien, CancellationToken ct)
    {
        foreach (var p in contrat.PartiesPresentes)
            await PreparerAsync(contrat, p.OrganismeId, categorie, sujet, texte, lien, ct);
    }
}

/// <summary>Acts that belong to who holds the pen.</summary>
internal static class DroitsDePartie
{
    public static bool EstEpciOuEtat(this PartieAuContrat partie) => partie.Qualite is QualiteDePartie.Epci or QualiteDePartie.Etat;

    /// <exception cref="Refus">Another party (403).</exception>
    public static void ExigerEpciOuEtat(this PartieAuContrat partie)
    {
        if (!partie.EstEpciOuEtat())
            throw new Refus(RefusRedaction.ReserveALEpciOuALEtat);
    }
}
