using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Versions;

/// <summary>
/// Opens the act that follows a signed contract (CTL-07): an amendment starts from the text and the figures in force, a signed annex from an
/// empty page. A landlord taken over since is no longer invited: its successor carries its commitments.
/// </summary>
internal sealed class OuvrirUneSuite(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, LireLesReprises lireReprises, LireLaGrille grilles, EcrireLesChiffres ecrire, CourrielsAuxParties courriels, IHorloge horloge, Journal journal)
{
    private const int LongueurDeLObjet = 200;

    /// <returns>Identifier of the act.</returns>
    /// <exception cref="Refus">Outside the perimeter, neither the EPCI nor the State; not signed; no object.</exception>
    public async Task<Guid> ExecuterAsync(Guid contratId, NatureDActe nature, string? objet, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        partie.ExigerEpciOuEtat();
        if (string.IsNullOrWhiteSpace(objet))
            throw Refus.Champ("Objet", RefusRedaction.ObjetRequis);
        if (objet.Length > LongueurDeLObjet)
            throw Refus.Champ("Objet", RefusRedaction.TexteTropLong, ("max", LongueurDeLObjet));
        var rang = 1 + await db.Set<ContratTerritorial>().CountAsync(c => c.ParentId == contratId && c.Nature == nature, ct);
        var suite = contrat.OuvrirUneSuite(Identifiant.Nouveau(), nature, rang, objet.Trim(), acteur.Requis, horloge.Maintenant);
        var reprises = await lireReprises.ExecuterAsync(suite, ct);
        foreach (var p in suite.PartiesPresentes.Where(p => reprises.Any(r => r.AbsorbeId == p.OrganismeId)).ToList())
            suite.RetirerPartie(p.Id, horloge.Maintenant);
        foreach (var r in reprises.Where(r => r.Qualite == QualiteDePartie.Bailleur && suite.PartiesPresentes.All(p => p.OrganismeId != r.SuccesseurId)).DistinctBy(r => r.SuccesseurId))
            suite.Inviter(QualiteDePartie.Bailleur, r.SuccesseurId, r.Successeur, horloge.Maintenant);
        db.Add(suite);
        if (nature == NatureDActe.Avenant)
            await ReprendreAsync(contrat, suite, reprises, ct);
        journal.Consigner("Contrats.Suite.Ouvrir", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} ouvre « {suite.Intitule} » ({Libelles.De(nature)}).", new { suite.Id, nature, objet }, contrat.EpciOrganismeId);
        await courriels.PreparerATousAsync(suite, CourrielsAuxParties.Invitation, $"Invitation\u00A0: {suite.Intitule}", $"{acteur.Requis.Nom} ouvre « {suite.Intitule} »\u00A0: {suite.Objet}", CheminsDeContrat.Contrat(suite.Id), ct);
        await unite.ValiderAsync(ct);
        return suite.Id;
    }

    /// <summary>Text and figures in force: those of the last amendment signed, or of the contract.</summary>
    private async Task ReprendreAsync(ContratTerritorial contrat, ContratTerritorial suite, IReadOnlyList<Reprise> reprises, CancellationToken ct)
    {
        var source = await db.Set<ContratTerritorial>().Where(c => c.ParentId == contrat.Id && c.Nature == NatureDActe.Avenant && c.Statut == StatutContrat.Signe)
            .OrderByDescending(c => c.Rang).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct) ?? contrat.Id;
        foreach (var clause in await db.Set<ClauseDuContrat>().AsNoTracking().Where(c => c.ContratId == source).ToListAsync(ct))
        {
            var reprise = ClauseDuContrat.Commencer(suite.Id, clause.Code);
            reprise.Ecrire(clause.Texte, clause.Choix, 0, acteur.Requis, horloge.Maintenant);
            db.Add(reprise);
        }

        await db.SaveChangesAsync(ct);
        var chiffres = await db.Set<Chiffre>().AsNoTracking().Where(c => c.ContratId == source && c.Valeur != null).ToListAsync(ct);
        await ecrire.EcrireAsync(suite.Id, ReprendreLesChiffres.De(await grilles.TrameAsync(contrat, ct), [.. chiffres.Select(c => KeyValuePair.Create(c.Case, c.Valeur!.Value))], [.. reprises.Where(r => r.Qualite == QualiteDePartie.Bailleur)]), int.MaxValue, ct);
    }
}

/// <summary>The text in force on a day: the contract and its amendments signed so far, what they changed readable.</summary>
/// <param name="Contrat">The contract.</param>
/// <param name="Origine">As first signed.</param>
/// <param name="Applicable">As it applies.</param>
/// <param name="ApplicableLe">Day from which it applies so.</param>
/// <param name="Suites">Acts signed that follow it, oldest first.</param>
internal sealed record TexteConsolide(ContratTerritorial Contrat, ContenuDeVersion Origine, ContenuDeVersion Applicable, DateOnly ApplicableLe, IReadOnlyList<ContratTerritorial> Suites)
{
    public ComparaisonDeVersions Changements => ComparerDesVersions.Comparer(Origine, Applicable);
}

/// <summary>Reads the consolidated text of a signed contract.</summary>
internal sealed class LireLeTexteConsolide(PortailDbContext db, PerimetreDesContrats perimetre)
{
    /// <exception cref="Refus">Unknown, outside the perimeter, or never signed (404).</exception>
    public async Task<TexteConsolide> ExecuterAsync(Guid contratId, DateOnly jour, CancellationToken ct)
    {
        var contrat = await perimetre.ChargerAsync(contratId, ct);
        var origine = await SigneeAsync(contratId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var fin = Paris.FinDuJour(jour).ToUniversalTime();
        var suites = await db.Set<ContratTerritorial>().AsNoTracking().Where(c => c.ParentId == contratId && c.SigneLe != null && c.SigneLe <= fin).OrderBy(c => c.SigneLe).Take(100).ToListAsync(ct);
        var avenant = suites.LastOrDefault(s => s.Nature == NatureDActe.Avenant);
        var applicable = avenant is null ? origine : await SigneeAsync(avenant.Id, ct) ?? origine;
        return new TexteConsolide(contrat, origine.Contenu, applicable.Contenu, Paris.Date((applicable.SigneeLe ?? applicable.FigeeLe)), suites);
    }

    private async Task<VersionDeContrat?> SigneeAsync(Guid contratId, CancellationToken ct) =>
        await db.Set<VersionDeContrat>().AsNoTracking().Where(v => v.ContratId == contratId && v.SigneeLe != null).OrderByDescending(v => v.Numero).FirstOrDefaultAsync(ct);
}
