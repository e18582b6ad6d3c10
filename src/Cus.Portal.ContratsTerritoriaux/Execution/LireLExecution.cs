using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Mixite;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>The follow-up of a contract, as its page and its conference pack show it.</summary>
internal sealed record ExecutionLue(
    ContratTerritorial Contrat, IReadOnlyList<CampagneAnnuelle> Campagnes, IReadOnlyList<SuiviDIndicateur> Suivis, IReadOnlyList<AlerteAvancee> Alertes, IReadOnlyList<CommuneSuivie> Communes, MixiteLue Mixite, bool PeutConduire)
{
    /// <summary>Demands whose values the actor reads.</summary>
    public IReadOnlySet<Guid> Lisibles { get; init; } = new HashSet<Guid>();

    /// <summary>Explanations that the actor reads, in words.</summary>
    public IReadOnlyList<string> Explications => [.. Campagnes.OrderBy(c => c.Annee).SelectMany(c => c.Demandes.Where(d => Lisibles.Contains(d.Id)).SelectMany(d => d.Explications.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{c.Annee}, {d.Nom}, {e.Key}\u00A0: {e.Value}")))];

    /// <summary>Years that no campaign was opened for.</summary>
    public IReadOnlyList<int> AnneesSansCampagne => [.. Contrat.Periode.Annees.Where(a => Campagnes.All(c => c.Annee != a))];
}

/// <summary>A commune of the intercommunalité, what was done there, what its contrat de mixité sociale carries.</summary>
internal sealed record CommuneSuivie(string Code, string Nom, decimal Realise, int? Mixite);

/// <summary>A demand, its lines, what is filled and what was dropped.</summary>
internal sealed record DemandeLue(
    ContratTerritorial Contrat, CampagneAnnuelle Campagne, DemandeDeValeurs Demande, IReadOnlyList<LigneDeCampagne> Lignes, IReadOnlyDictionary<CleDeValeur, ValeurLue> Valeurs, IReadOnlyList<DepotDeTableur> Depots, bool EstMienne)
{
    public int Remplies => Lignes.Count(l => Valeurs.TryGetValue(l.Cle, out var v) && v.Valeur.EstComplete);
}

/// <summary>Reads the execution of a contract within its perimeter.</summary>
internal sealed class LireLExecution(
    PortailDbContext db, PerimetreDesContrats contrats, PerimetreDExecution perimetre, SuiviDuContrat suivi, LignesDeCampagne lignes, IIndicateurs indicateurs, LireLaMixite mixite, ITerritoires territoires)
{
    private const int DepotsAuPlus = 20;

    /// <exception cref="Socle.Refuser.Refus">Unknown, or outside the perimeter.</exception>
    public async Task<ExecutionLue> ContratAsync(Guid contratId, CancellationToken ct)
    {
        var contrat = await contrats.ChargerAsync(contratId, ct);
        var campagnes = await db.Set<CampagneAnnuelle>().AsNoTracking().Include(c => c.Demandes).Where(c => c.ContratId == contratId).OrderByDescending(c => c.Annee).ToListAsync(ct);
        var ids = campagnes.Select(c => c.Id).ToList();
        var alertes = await db.Set<AlerteAvancee>().AsNoTracking().Where(a => ids.Contains(a.CampagneId)).OrderByDescending(a => a.EmiseLe).ThenBy(a => a.Code).ToListAsync(ct);
        var suivis = await suivi.LireAsync(contrat, ct);
        var lue = await mixite.ExecuterAsync(contratId, ct);
        var lisibles = new HashSet<Guid>();
        foreach (var campagne in campagnes)
            lisibles.UnionWith((await perimetre.LisiblesAsync(campagne, contrat, ct)).Select(d => d.Id));
        return new(contrat, campagnes, [.. suivis.Where(s => s.EstSuivi)], alertes, Communes(contrat, suivis, lue), lue, await perimetre.PeutConduireAsync(contrat, ct)) { Lisibles = lisibles };
    }

    /// <exception cref="Socle.Refuser.Refus">Unknown, or outside the perimeter.</exception>
    public async Task<DemandeLue> DemandeAsync(Guid campagneId, Guid demandeId, CancellationToken ct)
    {
        var (campagne, contrat) = await perimetre.ChargerAsync(campagneId, ct);
        var demande = campagne.Demandes.FirstOrDefault(d => d.Id == demandeId) ?? throw new Socle.Refuser.Refus(Socle.Refuser.RefusSocle.Introuvable);
        var mienne = (await perimetre.MiennesAsync(campagne, ct)).Contains(demande);
        if (!mienne && !(await perimetre.LisiblesAsync(campagne, contrat, ct)).Contains(demande))
            throw new Socle.Refuser.Refus(Socle.Refuser.RefusSocle.Interdit);
        var valeurs = (await indicateurs.ValeursAsync(IndicateursDeLaTrame.Programme, [IndicateursDeLaTrame.Objet(contrat.Id)], ct)).ToDictionary(v => v.Cle);
        var depots = mienne ? await db.Set<DepotDeTableur>().AsNoTracking().Where(d => d.DemandeId == demandeId).OrderByDescending(d => d.DeposeLe).Take(DepotsAuPlus).ToListAsync(ct) : [];
        return new(contrat, campagne, demande, Completees(await lignes.PourAsync(contrat, campagne, demande, ct), valeurs, campagne.Annee, territoires), valeurs, depots, mienne);
    }

    /// <summary>The lines asked, and those of the other communes that the party has filled.</summary>
    private static List<LigneDeCampagne> Completees(IReadOnlyList<LigneDeCampagne> lignes, Dictionary<CleDeValeur, ValeurLue> valeurs, int annee, ITerritoires territoires)
    {
        var toutes = lignes.ToList();
        foreach (var modele in lignes.Where(l => l.Commune.Length > 0).DistinctBy(l => l.Indicateur.Code))
        {
            var organisme = Ventilation.Parts(modele.Cle.Ventilation)[IndicateursDeLaTrame.Organisme];
            foreach (var cle in valeurs.Keys.Where(c => c.Code == modele.Indicateur.Code && c.Annee == annee && toutes.TrueForAll(l => l.Cle != c)).ToList())
            {
                var parts = Ventilation.Parts(cle.Ventilation);
                if (parts.GetValueOrDefault(IndicateursDeLaTrame.Organisme) == organisme && parts.TryGetValue(IndicateursDeLaTrame.Commune, out var code) && territoires.CommuneDeTousTemps(code) is { } commune)
                    toutes.Add(LignesDeCampagne.DeLaCommune(modele, commune, modele.Indicateur.Ventilation is { } v ? parts.GetValueOrDefault(v.Code) ?? "" : ""));
            }
        }

        return toutes;
    }

    private List<CommuneSuivie> Communes(ContratTerritorial contrat, IReadOnlyList<SuiviDIndicateur> suivis, MixiteLue lue)
    {
        var realise = suivis.FirstOrDefault(s => s.Definition.Code == ProductionDuContrat.Indicateur)?.ParCommune ?? new Dictionary<string, decimal>();
        var portes = lue.Rattaches.ToDictionary(l => l.Mixite.Commune, l => l.Mixite.Logements, StringComparer.Ordinal);
        return [.. territoires.CommunesDe(contrat.Epci.Siren).Select(c => new CommuneSuivie(c.Code, c.Nom, realise.GetValueOrDefault(c.Code), portes.TryGetValue(c.Code, out var n) ? n : null))];
    }
}
