using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Registre;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>A figure typed, pasted or imported; null erases it.</summary>
/// <param name="Cellule">Which.</param>
/// <param name="Valeur">New value.</param>
/// <param name="Version">Stamp that was read; 0 before any; null to write whatever is there (imports).</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record ChiffreSaisi(CelluleDeCus Cellule, decimal? Valeur, uint? Version, string Source = "saisi");

/// <summary>A figure that somebody changed meanwhile: what it is now, by whom, and what was typed.</summary>
internal sealed record ChiffrePerime(CelluleDeCus Cellule, decimal? EnBase, string ParNom, DateTimeOffset Le, decimal? Saisi);

/// <summary>What a save gave: written, left because stale, refused with a reason.</summary>
internal sealed record BilanDeChiffres(int Ecrits, IReadOnlyList<ChiffrePerime> Perimes, IReadOnlyList<(CelluleDeCus Cellule, Motif Motif)> Refuses);

/// <summary>
/// The organisme writes its commitments and references. What changed since it was read is left and told, what a rule blocks is refused beside
/// its cell, the rest is written; once the project is deposited, every commitment that changes goes to the ledger with its reason.
/// </summary>
internal sealed class EcrireLesEngagements(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, LireLeContexte contexte, TenirLeRegistre registre, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Another quality (403), adopted or concluded (409), no category yet, no reason once deposited.</exception>
    public async Task<BilanDeChiffres> ExecuterAsync(Guid conventionId, IReadOnlyList<ChiffreSaisi> saisies, string? motif, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        convention.ExigerModifiable();
        await db.Database.ExecuteSqlAsync($"select 1 from cus.conventions where id = {conventionId} for update", ct);
        var c = await contexte.DeAsync(convention, ct);
        var enBase = (await db.Set<ChiffreDeCus>().Where(x => x.ConventionId == conventionId).ToListAsync(ct)).ToDictionary(x => x.Cellule);
        var changees = saisies.DistinctBy(s => s.Cellule).Where(s => enBase.GetValueOrDefault(s.Cellule)?.Valeur != s.Valeur).ToList();
        var perimees = changees.Where(s => s.Version is { } v && v != (enBase.GetValueOrDefault(s.Cellule)?.VersionDeLigne ?? 0)).ToList();
        var refuses = Refuser(c, [.. changees.Except(perimees)]);
        var ecrites = changees.Except(perimees).Where(s => !refuses.Any(r => r.Cellule == s.Cellule)).ToList();
        var engagements = ecrites.Where(s => s.Cellule.Nature == NatureDeChiffre.Engagement).ToList();
        if (engagements.Count > 0 && EstDeposee(convention))
            await registre.ConsignerAsync(convention, [.. engagements.Select(s => new ChangementDeChiffre(s.Cellule, enBase.GetValueOrDefault(s.Cellule)?.Valeur, s.Valeur))], Exiger(motif), ct);
        foreach (var s in ecrites)
            Poser(conventionId, s, enBase);
        if (ecrites.Count > 0)
            journal.Consigner("Cus.Engagements.Ecrire", CheminsDeConvention.Objet(conventionId), $"{acteur.Requis.Nom} enregistre {Francais.Nombre(ecrites.Count, "chiffre")}.",
                ecrites.Take(500).Select(s => new { cellule = CleDeCellule.De(s.Cellule), s.Valeur, s.Source }), convention.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
        return new(ecrites.Count, [.. perimees.Select(s => Perimer(s, enBase.GetValueOrDefault(s.Cellule)))], refuses);
    }

    /// <summary>Writes what two parties agreed on, without asking who: for the acts that have checked it.</summary>
    public async Task AppliquerAsync(ConventionCus convention, IReadOnlyList<ChiffreSaisi> saisies, CancellationToken ct)
    {
        var enBase = (await db.Set<ChiffreDeCus>().Where(x => x.ConventionId == convention.Id).ToListAsync(ct)).ToDictionary(x => x.Cellule);
        foreach (var s in saisies)
            Poser(convention.Id, s, enBase);
    }

    /// <summary>What blocks each cell by itself, then what the figures of a row break together.</summary>
    public static IReadOnlyList<(CelluleDeCus Cellule, Motif Motif)> Refuser(ContexteDesEngagements c, IReadOnlyList<ChiffreSaisi> saisies)
    {
        var refuses = saisies.SelectMany(s => ConstatsDesEngagements.Refuser(c, s.Cellule, s.Valeur).Take(1).Select(m => (s.Cellule, m))).ToList();
        var restent = saisies.Where(s => !refuses.Any(r => r.Cellule == s.Cellule) && s.Cellule.Nature == NatureDeChiffre.Engagement).ToList();
        var essai = c.Avec(restent.Select(s => (s.Cellule, s.Valeur)));
        foreach (var ligne in restent.GroupBy(s => (s.Cellule.Indicateur, s.Cellule.Echelle, s.Cellule.Territoire)))
        {
            var territoire = new TerritoireDEngagement(ligne.Key.Echelle, ligne.Key.Territoire, ligne.Key.Territoire);
            if (ConstatsDesEngagements.Ensemble(essai, ligne.Key.Indicateur, territoire) is [var motif, ..])
                refuses.AddRange(ligne.Select(s => (s.Cellule, motif)));
        }

        return refuses;
    }

    /// <summary>From the deposit on, changes are kept.</summary>
    public static bool EstDeposee(ConventionCus convention) => convention.Statut is not (StatutConventionCus.AEngager or StatutConventionCus.Engagee or StatutConventionCus.Association);

    private static string Exiger(string? motif) => string.IsNullOrWhiteSpace(motif) ? throw Refus.Champ("Motif", RefusDEngagement.MotifDuChangement) : motif.Trim();

    private void Poser(Guid conventionId, ChiffreSaisi s, Dictionary<CelluleDeCus, ChiffreDeCus> enBase)
    {
        if (!enBase.TryGetValue(s.Cellule, out var chiffre))
            db.Add(enBase[s.Cellule] = chiffre = ChiffreDeCus.Poser(conventionId, s.Cellule));
        chiffre.Ecrire(s.Valeur, s.Source, acteur.Requis, horloge.Maintenant);
    }

    private ChiffrePerime Perimer(ChiffreSaisi s, ChiffreDeCus? enBase) => new(s.Cellule, enBase?.Valeur, enBase?.ModifieParNom ?? "", enBase?.ModifieLe ?? horloge.Maintenant, s.Valeur);
}
