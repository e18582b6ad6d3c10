using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>An ensemble with what its dwellings tell and what its rules find.</summary>
internal sealed record EnsembleLu(EnsembleImmobilier Ensemble, FaitsDEnsemble Faits, IReadOnlyList<Constat> Constats);

/// <summary>Reads the ensembles of an organisme, with their rules.</summary>
internal sealed class LireLesEnsembles(PortailDbContext db, PerimetreDesEnsembles perimetre, CompterLesEnsembles compter)
{
    /// <exception cref="Refus">Outside the perimeter.</exception>
    public async Task<IReadOnlyList<EnsembleLu>> ListerAsync(string siren, CancellationToken ct)
    {
        await perimetre.ExigerLectureAsync(siren, ct);
        return await DuPerimetreAsync(siren, ct);
    }

    /// <summary>The same for who has checked the perimeter already: many organismes at once.</summary>
    public async Task<IReadOnlyList<EnsembleLu>> DuPerimetreAsync(string siren, CancellationToken ct)
    {
        var ensembles = await db.Set<EnsembleImmobilier>().AsNoTracking().Where(e => e.Siren == siren).OrderBy(e => e.Code).ToListAsync(ct);
        var faits = await compter.FaitsAsync(siren, ct);
        var tous = ensembles.ConvertAll(e => new EnsembleAVerifier(e.Fiche, faits.GetValueOrDefault(e.Id, FaitsDEnsemble.Aucun), e.Id));
        var typologies = (await TypologiesAsync(siren, ct)).Select(t => t.Id).ToHashSet();
        return [.. ensembles.Zip(tous, (e, v) => new EnsembleLu(e, v.Faits, ReglesDEnsemble.Verifier(v, tous, typologies, (_, _) => e.QpvContigus)))];
    }

    public Task<List<TypologieDeService>> TypologiesAsync(string siren, CancellationToken ct) =>
        db.Set<TypologieDeService>().AsNoTracking().Where(t => t.Siren == siren).OrderBy(t => t.Nom).ToListAsync(ct);

    /// <summary>One, among the others of its organisme.</summary>
    /// <exception cref="Refus">Unknown or outside the perimeter.</exception>
    public async Task<EnsembleLu> LireAsync(Guid id, CancellationToken ct)
    {
        var ensemble = await perimetre.EnsembleAsync(id, ct);
        return (await ListerAsync(ensemble.Siren, ct)).Single(e => e.Ensemble.Id == id);
    }
}

/// <summary>The organisme describes an ensemble, moves its dwellings, groups it, or undoes it.</summary>
internal sealed class TenirLesEnsembles(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesEnsembles perimetre, LireLesEnsembles lire, CompterLesEnsembles compter, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Another organisme, or rules of the ensemble itself that block: all of them, each next to its field.</exception>
    public async Task DecrireAsync(Guid id, FicheDEnsemble fiche, string? groupe, CancellationToken ct)
    {
        var ensemble = await AEcrireAsync(id, ct);
        var tous = (await lire.ListerAsync(ensemble.Siren, ct)).Select(e => new EnsembleAVerifier(e.Ensemble.Fiche, e.Faits, e.Ensemble.Id)).ToList();
        var typologies = (await lire.TypologiesAsync(ensemble.Siren, ct)).Select(t => t.Id).ToHashSet();
        var essai = tous.Single(e => e.Id == id) with { Fiche = fiche };
        var bloquants = ReglesDEnsemble.Verifier(essai, tous, typologies, (_, _) => fiche.QpvContigus).Where(c => c is { Bloque: true, Motif.Champ: not null }).Select(c => c.Motif).ToList();
        if (bloquants.Count > 0)
            throw new Refus(bloquants);
        ensemble.Decrire(fiche, acteur.Requis, horloge.Maintenant);
        ensemble.Grouper(string.IsNullOrWhiteSpace(groupe) ? null : groupe.Trim());
        Consigner("Decrire", ensemble, $"décrit l’ensemble {ensemble.Code}");
        await unite.ValiderAsync(ct);
    }

    /// <summary>Puts dwellings in the ensemble, by their identifiers; they leave the one they were in.</summary>
    /// <exception cref="Refus">Another organisme, or dwellings that the stock in force does not hold.</exception>
    public async Task RattacherAsync(Guid id, IReadOnlyCollection<string> identifiants, CancellationToken ct)
    {
        var ensemble = await AEcrireAsync(id, ct);
        var connus = await (from s in db.Set<StockImporte>()
                            join l in db.Set<Logement>() on new { s.ImportId, s.Siren } equals new { l.ImportId, l.Siren }
                            where s.Siren == ensemble.Siren && identifiants.Contains(l.Identifiant)
                            select l.Identifiant).ToListAsync(ct);
        if (identifiants.Except(connus, StringComparer.Ordinal).Take(10).ToList() is { Count: > 0 } inconnus)
            throw Refus.Champ("Identifiants", RefusEnsembles.LogementInconnu, ("identifiants", string.Join(", ", inconnus)));
        await compter.RattacherAsync(ensemble, connus, ct);
        Consigner("Rattacher", ensemble, $"rattache {Francais.Nombre(connus.Count, "logement")} à l’ensemble {ensemble.Code}");
        await unite.ValiderAsync(ct);
    }

    /// <summary>Its dwellings are in no ensemble any more.</summary>
    public async Task DefaireAsync(Guid id, CancellationToken ct)
    {
        var ensemble = await AEcrireAsync(id, ct);
        db.Remove(ensemble);
        Consigner("Defaire", ensemble, $"défait l’ensemble {ensemble.Code}");
        await unite.ValiderAsync(ct);
    }

    /// <exception cref="Refus">Another organisme, no name, or a name that is there.</exception>
    public async Task DefinirUneTypologieAsync(string siren, string? nom, CancellationToken ct)
    {
        await perimetre.ExigerEcritureAsync(siren, ct);
        var net = nom?.Trim() ?? "";
        if (net.Length is 0 or > 80)
            throw Refus.Champ("NomDeTypologie", RefusEnsembles.TypologieVide);
        if ((await lire.TypologiesAsync(siren, ct)).Exists(t => string.Equals(t.Nom, net, StringComparison.OrdinalIgnoreCase)))
            throw Refus.Champ("NomDeTypologie", RefusEnsembles.TypologieDejaLa);
        db.Add(TypologieDeService.Definir(siren, net));
        journal.Consigner("Cus.Ensembles.DefinirUneTypologie", $"cus/patrimoine/{siren}", $"{acteur.Requis.Nom} définit la typologie de service « {net} ».");
        await unite.ValiderAsync(ct);
    }

    private async Task<EnsembleImmobilier> AEcrireAsync(Guid id, CancellationToken ct)
    {
        var ensemble = await perimetre.EnsembleAsync(id, ct);
        await perimetre.ExigerEcritureAsync(ensemble.Siren, ct);
        return ensemble;
    }

    private void Consigner(string acte, EnsembleImmobilier ensemble, string quoi) => journal.Consigner($"Cus.Ensembles.{acte}", $"cus/ensemble/{ensemble.Id}", $"{acteur.Requis.Nom} {quoi}.");
}
