using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>A préfecture reports a volunteer of its own département. After the term it is kept, and marked.</summary>
internal sealed class InscrireVolontaire(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesRemontees perimetre, ITerritoires territoires, IOrganismes organismes,
    EcheanceDeRemontee echeances, PrevenirLaDhup prevenir, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">No such right, a wrong SIREN, another département, already reported, a field to correct: all said at once.</exception>
    public async Task<Guid> ExecuterAsync(Guid campagneId, SaisieDInscription saisie, CancellationToken ct)
    {
        PermissionsContrats.Inscrire.Exiger(acteur.Acteur);
        var campagne = await perimetre.CampagnePourEcrireAsync(campagneId, ct);
        var lecture = new LireLaSaisie(horloge);
        var epci = lecture.Tenter(() => MonEpci(saisie.Epci));
        var contenu = lecture.Lire(saisie);
        await ExigerNouvelleAsync(campagneId, epci!, ct);
        var prefecture = await PrefectureAsync(perimetre.Habilitation(epci!.Departements)!.OrganismeId!.Value, ct);
        var region = territoires.RegionDuDepartement(epci.Departement, MillesimeRegions.Regions2016)!.Code;
        var inscription = Inscription.Inscrire(campagne, epci, region, prefecture, contenu, acteur.Requis, horloge.Maintenant);
        db.Add(inscription);
        await foreach (var declaration in db.Set<AucunVolontaire>().Where(a => a.CampagneId == campagneId && a.PrefectureId == prefecture.OrganismeId && a.LeveeLe == null).AsAsyncEnumerable().WithCancellation(ct))
            declaration.Lever(horloge.Maintenant);
        await echeances.EteindreAsync(campagne, prefecture.OrganismeId, $"{epci.Nom} inscrite le {Francais.DateEtHeure(inscription.InscriteLe)}", ct);
        await prevenir.InscriteAsync(campagne, inscription, ct);
        journal.Consigner("Contrats.Remontee.Inscrire", $"contrats/inscription/{inscription.Id}", $"{prefecture.Nom} inscrit {epci.Designation}{(inscription.EstApresLeTerme ? ", après le terme" : "")}.",
            new { campagne = campagneId, epci.Siren, contenu, inscription.EstApresLeTerme }, prefecture.OrganismeId);
        await unite.ValiderAsync(ct);
        return inscription.Id;
    }

    private Epci MonEpci(string? saisie)
    {
        if (string.IsNullOrWhiteSpace(saisie))
            throw Refus.Champ("Epci", RefusSocle.Obligatoire, ("champ", "l’intercommunalité"));
        var epci = territoires.ExigerEpci(saisie, "Epci");
        return perimetre.Habilitation(epci.Departements) is null ? throw Refus.Champ("Epci", RefusContrats.EpciHorsDepartement) : epci;
    }

    private async Task ExigerNouvelleAsync(Guid campagneId, Epci epci, CancellationToken ct)
    {
        if (await db.Set<Inscription>().AsNoTracking().FirstOrDefaultAsync(i => i.CampagneId == campagneId && i.Siren == epci.Siren && i.Statut == StatutInscription.Inscrite, ct) is { } deja)
            throw Refus.Champ("Epci", RefusContrats.DejaInscrite, ("epci", epci.Nom), ("prefecture", PrefectureInscrivante.DansUnePhrase(deja.PrefectureNom)), ("date", deja.InscriteLe));
    }

    private async Task<PrefectureInscrivante> PrefectureAsync(Guid id, CancellationToken ct) =>
        new(id, (await organismes.LireAsync(id, horloge.Aujourdhui(), ct))?.Nom ?? throw new Refus(RefusSocle.Introuvable));
}

/// <summary>The préfecture that reported a volunteer corrects it; two people at once: the second is told.</summary>
internal sealed class CorrigerInscription(UniteDeTravail unite, IActeurCourant acteur, PerimetreDesRemontees perimetre, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not its own, withdrawn, changed meanwhile, a field to correct.</exception>
    public async Task ExecuterAsync(Guid campagneId, Guid id, uint version, SaisieDInscription saisie, CancellationToken ct)
    {
        PermissionsContrats.Inscrire.Exiger(acteur.Acteur);
        await perimetre.CampagnePourEcrireAsync(campagneId, ct);
        var inscription = await perimetre.ChargerAsync(campagneId, id, ct);
        if (!perimetre.Prefectures.Contains(inscription.PrefectureId))
            throw new Refus(RefusSocle.Interdit);
        if (inscription.Version != version)
            throw new Refus(RefusSocle.VersionPerimee);
        var avant = inscription.Contenu;
        inscription.Corriger(new LireLaSaisie(horloge).Lire(saisie), horloge.Maintenant);
        journal.Consigner("Contrats.Remontee.Corriger", $"contrats/inscription/{id}", $"{acteur.Requis.Nom} corrige l’inscription de {inscription.Nom}.", new { avant, apres = inscription.Contenu }, inscription.PrefectureId);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>The préfecture that reported a volunteer withdraws it. When nothing is left before the term, its deadline opens again.</summary>
internal sealed class RetirerInscription(UniteDeTravail unite, IActeurCourant acteur, PerimetreDesRemontees perimetre, EcheanceDeRemontee echeances, PrevenirLaDhup prevenir, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not its own, already withdrawn, no reason.</exception>
    public async Task ExecuterAsync(Guid campagneId, Guid id, string? motif, CancellationToken ct)
    {
        PermissionsContrats.Inscrire.Exiger(acteur.Acteur);
        var campagne = await perimetre.CampagnePourEcrireAsync(campagneId, ct);
        var inscription = await perimetre.ChargerAsync(campagneId, id, ct);
        if (!perimetre.Prefectures.Contains(inscription.PrefectureId))
            throw new Refus(RefusSocle.Interdit);
        inscription.Retirer(motif?.Trim() ?? "", horloge.Maintenant);
        await echeances.RallumerAsync(campagne, inscription, ct);
        await prevenir.RetireeAsync(campagne, inscription, ct);
        journal.Consigner("Contrats.Remontee.Retirer", $"contrats/inscription/{id}", $"{acteur.Requis.Nom} retire l’inscription de {inscription.Nom} : {inscription.MotifDeRetrait}", new { inscription.MotifDeRetrait }, inscription.PrefectureId);
        await unite.ValiderAsync(ct);
    }
}
