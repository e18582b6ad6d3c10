using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Mixite;

/// <summary>The intercommunalité or the State links a contrat de mixité sociale to the contract, or takes the link away.</summary>
internal sealed class TenirLesContratsDeMixite(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, ITerritoires territoires, ProductionDuContrat production, IHorloge horloge, Journal journal)
{
    /// <param name="contratId">Contract.</param>
    /// <param name="saisieCommune">Name, code, or « Guipavas (29075) ».</param>
    /// <param name="logements">Dwellings carried.</param>
    /// <param name="signeLe">Day it was signed.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="Refus">Not a party that may, unknown commune, no member (CTL-08), already linked, no dwelling, a date to come.</exception>
    public async Task<Guid> RattacherAsync(Guid contratId, string? saisieCommune, int? logements, DateOnly? signeLe, CancellationToken ct)
    {
        var contrat = await ExigerAsync(contratId, ct);
        await db.Database.ExecuteSqlAsync($"select 1 from contrats.contrats where id = {contratId} for update", ct);
        if (string.IsNullOrWhiteSpace(saisieCommune))
            throw Refus.Champ("Commune", RefusSocle.Obligatoire, ("champ", "la commune"));
        var commune = territoires.Exiger(saisieCommune, horloge.Aujourdhui(), "Commune");
        var jour = signeLe ?? throw Refus.Champ("SigneLe", RefusSocle.Obligatoire, ("champ", "la date de signature"));
        if (jour > horloge.Aujourdhui())
            throw Refus.Champ("SigneLe", RefusContrats.SignatureAVenir);
        var mixite = ContratDeMixite.Rattacher(contrat, commune, territoires, logements ?? 0, jour, acteur.Requis, horloge.Maintenant);
        if (await db.Set<ContratDeMixite>().AnyAsync(m => m.ContratId == contratId && m.Commune == mixite.Commune && m.DetacheLe == null, ct))
            throw Refus.Champ("Commune", RefusContrats.MixiteDejaRattachee, ("commune", mixite.CommuneNom));
        db.Add(mixite);
        var part = await production.LireAsync(contrat, ct) is > 0 and var total ? $", soit {Francais.Pourcent(mixite.Logements / total)} de la production" : "";
        journal.Consigner("Contrats.Mixite.Rattacher", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} rattache le contrat de mixité sociale de {mixite.CommuneNom}, {Francais.Nombre(mixite.Logements, "logement")}{part}.",
            new { mixite.Commune, mixite.Logements, mixite.SigneLe }, contrat.EpciOrganismeId);
        await unite.ValiderAsync(ct);
        return mixite.Id;
    }

    /// <exception cref="Refus">Not a party that may, unknown, already taken away, no reason.</exception>
    public async Task DetacherAsync(Guid contratId, Guid id, string? motif, CancellationToken ct)
    {
        var contrat = await ExigerAsync(contratId, ct);
        var mixite = await db.Set<ContratDeMixite>().SingleOrDefaultAsync(m => m.Id == id && m.ContratId == contratId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        mixite.Detacher(motif?.Trim() ?? "", horloge.Maintenant);
        journal.Consigner("Contrats.Mixite.Detacher", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} détache le contrat de mixité sociale de {mixite.CommuneNom} : {mixite.MotifDuDetachement}", new { mixite.Commune }, contrat.EpciOrganismeId);
        await unite.ValiderAsync(ct);
    }

    private async Task<ContratTerritorial> ExigerAsync(Guid contratId, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        return partie.Qualite is QualiteDePartie.Epci or QualiteDePartie.Etat ? contrat : throw new Refus(RefusSocle.Interdit);
    }
}
