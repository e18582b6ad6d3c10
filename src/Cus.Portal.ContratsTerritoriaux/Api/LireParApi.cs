using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Api;

/// <summary>What a token reads of the contracts of its espace: all of it, as its administrator would.</summary>
internal sealed class LireParApi(PortailDbContext db, IActeurCourant acteur, PerimetreDesContrats perimetre, LireLaGrille grilles, SuiviDuContrat suivi, IIndicateurs indicateurs)
{
    /// <summary>A contract, by who reads the whole espace.</summary>
    /// <exception cref="Refus">Not the administrator of the espace (403); unknown (404).</exception>
    public async Task<ContratTerritorial> ContratAsync(Guid id, CancellationToken ct)
    {
        var contrat = await perimetre.ChargerAsync(id, ct);
        return acteur.Requis.Tient(Role.AdministrateurEspace) ? contrat : throw new Refus(RefusSocle.Interdit);
    }

    /// <summary>A page of the cells of the grid that were typed, those of an indicator or all, and how many there are.</summary>
    public async Task<(int Total, IReadOnlyList<ChiffreJson> Elements)> ChiffresAsync(Guid id, string? indicateur, PageDemandee page, CancellationToken ct)
    {
        var contrat = await ContratAsync(id, ct);
        await ExigerAsync(contrat, indicateur, ct);
        var chiffres = db.Set<Chiffre>().AsNoTracking().Where(c => c.ContratId == id && c.Valeur != null && (indicateur == null || c.Indicateur == indicateur));
        var lus = await chiffres.OrderBy(c => c.Indicateur).ThenBy(c => c.OrganismeId).ThenBy(c => c.Ventilation).ThenBy(c => c.Commune).ThenBy(c => c.Annee)
            .Select(c => new { c.Indicateur, c.OrganismeId, c.Ventilation, c.Commune, c.Annee, c.Valeur }).Skip(page.Saut).Take(page.Taille).ToListAsync(ct);
        return (await chiffres.CountAsync(ct), [.. lus.Select(c => ChiffreJson.De(new CaseDeGrille(c.Indicateur, c.OrganismeId, c.Ventilation, c.Commune, c.Annee), c.Valeur))]);
    }

    /// <summary>Goals, sums of the landlords, gaps and verdicts, of an indicator or of all.</summary>
    public async Task<IReadOnlyList<ObjectifJson>> ObjectifsAsync(Guid id, string? indicateur, CancellationToken ct)
    {
        var contrat = await ContratAsync(id, ct);
        await ExigerAsync(contrat, indicateur, ct);
        var trame = await grilles.TrameAsync(contrat, ct);
        return ObjectifsDeLaGrille.Lire(contrat, trame, grilles.Regles(contrat, trame), await grilles.GrilleAsync(contrat, trame, [], ct), indicateur);
    }

    /// <summary>Values gathered, every year and split, in a stable order.</summary>
    public async Task<IReadOnlyList<ValeurDuContratJson>> ValeursAsync(Guid id, string? indicateur, CancellationToken ct)
    {
        var contrat = await ContratAsync(id, ct);
        await ExigerAsync(contrat, indicateur, ct);
        var valeurs = await indicateurs.ValeursAsync(IndicateursDeLaTrame.Programme, [IndicateursDeLaTrame.Objet(contrat.ParentId ?? contrat.Id)], ct);
        return [.. valeurs.Where(v => indicateur is null || v.Cle.Code == indicateur).Select(Json)];
    }

    /// <summary>Evaluation year by year, to date, and the warnings given.</summary>
    public async Task<EvaluationDuContratJson> EvaluerAsync(Guid id, string? indicateur, CancellationToken ct)
    {
        var contrat = await ContratAsync(id, ct);
        await ExigerAsync(contrat, indicateur, ct);
        var suivis = (await suivi.LireAsync(contrat, ct)).Where(s => s.EstSuivi && (indicateur is null || s.Definition.Code == indicateur));
        var suiviDe = contrat.ParentId ?? contrat.Id;
        var alertes = await (from a in db.Set<AlerteAvancee>().AsNoTracking()
                             join c in db.Set<CampagneAnnuelle>() on a.CampagneId equals c.Id
                             where c.ContratId == suiviDe && (indicateur == null || a.Code == indicateur)
                             orderby a.EmiseLe descending, a.Code
                             select new { a.Code, c.Annee, a.Phrase, a.EmiseLe }).Take(PageDemandee.TailleMaximale).ToListAsync(ct);
        return new(id, [.. suivis.Select(Json)], [.. alertes.Select(a => new AlerteJson(a.Code, a.Annee, a.Phrase, a.EmiseLe.UtcDateTime))]);
    }

    /// <exception cref="Refus">The template of the contract has no such indicator (404).</exception>
    private async Task ExigerAsync(ContratTerritorial contrat, string? indicateur, CancellationToken ct)
    {
        if (indicateur is not null && (await grilles.TrameAsync(contrat, ct)).Indicateur(indicateur) is null)
            throw Refus.Champ("indicateur", RefusNegociation.IndicateurInconnu, ("code", indicateur));
    }

    private static ValeurDuContratJson Json(ValeurLue v)
    {
        var parts = Ventilation.Parts(v.Cle.Ventilation);
        return new(
            v.Cle.Code, v.Cle.Annee, Guid.TryParse(parts.GetValueOrDefault(IndicateursDeLaTrame.Organisme), out var organisme) ? organisme : null, parts.GetValueOrDefault(IndicateursDeLaTrame.Commune),
            parts.Where(p => p.Key is not (IndicateursDeLaTrame.Organisme or IndicateursDeLaTrame.Commune)).Select(p => p.Value).FirstOrDefault(), ValeurJson.De(v.Valeur),
            v.Provenance.Source.Length == 0 ? null : v.Provenance.Source, v.Provenance.Commentaire, v.SaisieLe.UtcDateTime);
    }

    private static IndicateurEvalueJson Json(SuiviDIndicateur s) => new(
        s.Definition.Code, s.Definition.Titre, s.Definition.Unite, s.Definition.Comparateur,
        [.. s.Serie.Zip(s.Trajectoires, (p, t) => new AnneeEvalueeJson(p.Annee, EvaluationJson.De(Evaluer.Annee(s.Definition, p)), EvaluationJson.De(t.Evaluation), t.Alerte, t.Reste))]);
}
