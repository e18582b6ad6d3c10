using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Versions;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>The lines of an evaluation: a commitment each, its value taken from what the portal followed.</summary>
internal sealed class ComposerLesLignes(PortailDbContext db, IIndicateurs indicateurs, ITerritoires territoires)
{
    private const int AuPlus = 20_000;

    public async Task<IReadOnlyList<LigneDEvaluation>> DeAsync(ConventionCus convention, CampagneDEvaluation campagne, CancellationToken ct)
    {
        var catalogue = CatalogueDesCus.De(convention.Calendrier);
        var chiffres = await db.Set<ChiffreDeCus>().AsNoTracking()
            .Where(c => c.ConventionId == convention.Id && c.Nature == NatureDeChiffre.Engagement && c.Valeur != null && c.An <= campagne.DerniereAnnee).Take(AuPlus).ToListAsync(ct);
        var retenus = chiffres.Where(c => catalogue.Trouver(c.Indicateur) is { } d && (d.Jalons.Count == 0 || c.An == campagne.DerniereAnnee)).ToList();
        var valeurs = (await indicateurs.ValeursAsync(CatalogueDesCus.Programme, [.. retenus.Select(c => Objet(convention.Id, c)).Distinct()], ct))
            .Where(v => v.Cle.Ventilation.Length == 0 && v.Valeur.EstComplete).ToDictionary(v => (v.Cle.Objet, v.Cle.Code, v.Cle.Annee));
        var rangs = catalogue.Definitions.Select((d, i) => (d.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        return [.. retenus.OrderBy(c => rangs[c.Indicateur]).ThenBy(c => c.Echelle).ThenBy(c => c.Territoire, StringComparer.Ordinal).ThenBy(c => c.An)
            .Select((c, i) => Ligne(i + 1, c, convention, valeurs.GetValueOrDefault((Objet(convention.Id, c), c.Indicateur, c.An))))];
    }

    /// <summary>Where the values of a territory are followed: « cus/convention/{id}/departement/31 ».</summary>
    internal static string Objet(Guid conventionId, ChiffreDeCus c) =>
        $"{CheminsDeConvention.Objet(conventionId)}/{c.Echelle.ToString().ToLowerInvariant()}{(c.Territoire.Length == 0 ? "" : "/" + c.Territoire)}";

    private LigneDEvaluation Ligne(int rang, ChiffreDeCus c, ConventionCus convention, ValeurLue? lue)
    {
        var ligne = new LigneDEvaluation(rang, c.Cellule, NomsDeTerritoire.De(territoires, c.Echelle, c.Territoire, convention.Bailleur.Nom), c.Valeur!.Value);
        return lue is null ? ligne : ligne with { Numerateur = lue.Valeur.Numerateur, Denominateur = lue.Valeur.Denominateur, Source = "valeurs suivies au portail", Commentaire = lue.Provenance.Commentaire };
    }
}

/// <summary>The prefect of a region opens the evaluation of every convention of a calendar, in one act.</summary>
internal sealed class OuvrirUneCampagne(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, ITerritoires territoires, ComposerLesLignes composer, IHorloge horloge, Journal journal)
{
    private const int ConventionsAuPlus = 1_000;

    /// <summary>Regions whose prefect the actor is.</summary>
    public IReadOnlyList<Region> Regions() => [.. territoires.Regions(MillesimeRegions.Regions2016).Where(r => EstPrefet(r.Code))];

    /// <returns>How many conventions are evaluated.</returns>
    /// <exception cref="Refus">Not the prefect of that region, opened already, no convention, a limit that is past, a milestone to come.</exception>
    public async Task<int> ExecuterAsync(string? region, int reports, HorizonDEvaluation horizon, DateOnly reponsesJusquAu, CancellationToken ct)
    {
        PermissionsCus.InstruireConvention.Exiger(acteur.Acteur);
        if (string.IsNullOrEmpty(region) || territoires.Region(region) is not { } ou || !EstPrefet(region))
            throw new Refus(RefusSocle.Interdit);
        if (reports is < 0 or > Procedure.CalendrierDeCus.ReportsAuPlus || !Enum.IsDefined(horizon))
            throw new Refus(RefusSocle.Introuvable);
        var campagne = CampagneDEvaluation.Ouvrir(region, reports, horizon, reponsesJusquAu, acteur.Requis, horloge.Maintenant, horloge.Aujourdhui());
        if (await db.Set<CampagneDEvaluation>().AnyAsync(c => c.Region == region && c.Reports == reports && c.Horizon == horizon, ct))
            throw new Refus(RefusDEvaluation.CampagneDejaOuverte);
        var conventions = await db.Set<ConventionCus>().AsNoTracking()
            .Where(c => c.Bailleur.Region == region && c.Reports == reports && (c.Statut == StatutConventionCus.EnVigueur || c.Statut == StatutConventionCus.Echue)).OrderBy(c => c.Reference).Take(ConventionsAuPlus).ToListAsync(ct);
        if (conventions.Count == 0)
            throw new Refus(RefusDEvaluation.AucuneConventionAEvaluer);
        db.Add(campagne);
        foreach (var convention in conventions)
        {
            db.Add(EvaluationDeCus.Ouvrir(campagne, convention.Id, await composer.DeAsync(convention, campagne, ct)));
            journal.Consigner("Cus.Evaluation.Ouvrir", CheminsDeConvention.Objet(convention.Id), $"{acteur.Requis.Nom} ouvre l’évaluation {Libelles.De(horizon)} ; l’organisme pourra répondre aux observations jusqu’au {Francais.DateLongue(reponsesJusquAu)}.", null, convention.Bailleur.OrganismeId);
        }

        journal.Consigner("Cus.Campagne.Ouvrir", $"cus/campagne/{campagne.Id}", $"{acteur.Requis.Nom} ouvre la campagne d’évaluation {Libelles.De(horizon)} de {ou.Nom}, {Francais.Nombre(conventions.Count, "convention")}.");
        try
        {
            await unite.ValiderAsync(ct);
        }
        catch (DbUpdateException e) when (e.InnerException is Npgsql.PostgresException { SqlState: "23505" })
        {
            throw new Refus(RefusDEvaluation.CampagneDejaOuverte);
        }

        return conventions.Count;
    }

    private bool EstPrefet(string region) =>
        PermissionsCus.InstruireConvention.Chez(acteur.Acteur).Any(h => h.Role == Role.PrefetRegion && h.Territoires.Count > 0 && territoires.Couvre(h.Territoires, region));
}
