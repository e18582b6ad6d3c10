using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Suivi;

/// <summary>Opens, moves, pauses and closes deadlines in the caller's unit of work; answers every surface.</summary>
internal sealed class EcheancesDeLEspace(PortailDbContext db, IHorloge horloge, Journal journal, Annonces annonces, ReglesDeRappel regles, MouvementsDEcheance mouvements) : IEcheances
{
    private const int AuPlus = 500;

    /// <inheritdoc />
    public async Task<Guid> OuvrirAsync(OuvertureEcheance ouverture, CancellationToken ct)
    {
        var duType = await regles.PourAsync(ouverture.Type, ct);
        if (await OuverteAsync(ouverture.Type, ouverture.Objet, ct) is not { } ouverte)
        {
            var nouvelle = Echeance.Ouvrir(ouverture, horloge.Maintenant, duType);
            db.Add(nouvelle);
            return nouvelle.Id;
        }

        var ancienne = ouverte.DueLe;
        if (!ouverte.Redire(ouverture, horloge.Maintenant, duType))
            return ouverte.Id;
        journal.Consigner("Echeances.Echeance.Deplacer", ouverture.Objet,
            $"{ouverture.Libelle}\u00A0: l’échéance du {Francais.DateEtHeure(ancienne)} passe au {Francais.DateEtHeure(ouverte.DueLe)}.",
            new { ouverture.Type, ancienne, nouvelle = ouverte.DueLe }, ouverture.OrganismeId);
        annonces.Publier(new EcheanceDeplacee(ouverte.Lire()));
        return ouverte.Id;
    }

    /// <inheritdoc />
    public async Task CloreAsync(string type, string objet, string faitDeCloture, CancellationToken ct) =>
        Finir(await OuverteAsync(type, objet, ct), e => e.Clore(faitDeCloture, horloge.Maintenant));

    /// <inheritdoc />
    public async Task AnnulerAsync(string type, string objet, string motif, CancellationToken ct) =>
        Finir(await OuverteAsync(type, objet, ct), e => e.Annuler(motif, horloge.Maintenant));

    /// <inheritdoc />
    public async Task PauserAsync(string type, string objet, DateTimeOffset debut, DateTimeOffset? fin, string motif, CancellationToken ct) =>
        await mouvements.PauserAsync(await ExigerOuverteAsync(type, objet, ct), debut, fin, motif, ct);

    /// <inheritdoc />
    public async Task ReprendreAsync(string type, string objet, CancellationToken ct) =>
        await mouvements.ReprendreAsync(await ExigerOuverteAsync(type, objet, ct), ct);

    /// <inheritdoc />
    public async Task<IReadOnlyList<EcheanceLue>> ListerAsync(string type, IReadOnlyCollection<string> objets, CancellationToken ct) =>
        Lire(await db.Set<Echeance>().AsNoTracking().Where(e => e.Type == type && objets.Contains(e.Objet)).OrderBy(e => e.DueLe).ThenBy(e => e.OuverteLe).Take(5000).ToListAsync(ct));

    /// <inheritdoc />
    public async Task<IReadOnlyList<EcheanceLue>> EnRetardAsync(string type, CancellationToken ct)
    {
        var seconde = horloge.Maintenant.ToUniversalTime().AddSeconds(-1);
        return Lire(await db.Set<Echeance>().AsNoTracking().Where(e => e.Type == type && e.CloseLe == null && e.SuspendueLe == null && e.DueLe <= seconde).OrderBy(e => e.DueLe).Take(AuPlus).ToListAsync(ct));
    }

    /// <summary>What is done during a pause ends the pause, which moves the due instant.</summary>
    private void Finir(Echeance? e, Action<Echeance> acte)
    {
        if (e is null)
            return;
        var etaitSuspendue = e.SuspendueLe is not null;
        acte(e);
        if (etaitSuspendue)
            annonces.Publier(new EcheanceDeplacee(e.Lire()));
    }

    /// <summary>
    /// The open one, even when this unit of work has not saved it (or its closing) yet. Its row is held: an act waits for the pass that
    /// records a reminder of it, instead of failing on a version that the pass has just changed.
    /// </summary>
    private async Task<Echeance?> OuverteAsync(string type, string objet, CancellationToken ct)
    {
        var e = db.Set<Echeance>().Local.FirstOrDefault(e => e.Type == type && e.Objet == objet && e.CloseLe is null)
            ?? await db.Set<Echeance>().FromSql($"select *, xmin from echeances.echeances where type = {type} and objet = {objet} and close_le is null for update").SingleOrDefaultAsync(ct);
        return e is { CloseLe: null } ? e : null;
    }

    private async Task<Echeance> ExigerOuverteAsync(string type, string objet, CancellationToken ct) => await OuverteAsync(type, objet, ct) ?? throw new Refus(RefusSocle.Introuvable);

    private static IReadOnlyList<EcheanceLue> Lire(IEnumerable<Echeance> echeances) => [.. echeances.Select(e => e.Lire())];
}
