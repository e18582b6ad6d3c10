using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Loyers;

/// <summary>The organisme prepares a new rent policy on a convention in force, building by building, then introduces it by avenant.</summary>
internal sealed class TenirLaNpl(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, IFichiers fichiers, IHorloge horloge, Journal journal)
{
    private const int AuPlus = 50;
    private const int ImmeublesAuPlus = 5_000;

    /// <summary>What the signed avenant may be.</summary>
    public static readonly ExigencesFichier Exigences = new([TypesDeFichier.Pdf], 20L * 1024 * 1024, Champ: "Fichier");

    /// <summary>Those of a convention that the caller has checked, the latest effect first.</summary>
    public async Task<IReadOnlyList<NouvellePolitiqueDesLoyers>> ListerAsync(Guid conventionId, CancellationToken ct) =>
        await db.Set<NouvellePolitiqueDesLoyers>().AsNoTracking().Where(n => n.ConventionId == conventionId).OrderByDescending(n => n.EffetLe).ThenBy(n => n.Id).Take(AuPlus).ToListAsync(ct);

    /// <returns>Identifier of the policy.</returns>
    /// <exception cref="Refus">NPL-01, NPL-04, outside the perimeter.</exception>
    public async Task<Guid> PreparerAsync(Guid conventionId, DateOnly effetLe, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        var npl = NouvellePolitiqueDesLoyers.Preparer(convention, effetLe, acteur.Requis, horloge.Maintenant);
        db.Add(npl);
        await FinirAsync(convention, "Preparer", $"prépare une nouvelle politique des loyers à effet du {Francais.DateLongue(effetLe)}", ct);
        return npl.Id;
    }

    /// <exception cref="Refus">NPL-02, an amount finer than a cent, no name, introduced already.</exception>
    public Task InscrireAsync(Guid conventionId, Guid nplId, ImmeubleDeNpl immeuble, CancellationToken ct) => ChangerAsync(conventionId, nplId, "Inscrire", n =>
    {
        if (immeuble.Code.Length is 0 or > 40 || immeuble.Libelle.Length > 120 || n.Immeubles.Count >= ImmeublesAuPlus)
            throw Refus.Champ("Code", RefusDesLoyers.ImmeubleAttendu);
        n.Inscrire(immeuble, acteur.Requis, horloge.Maintenant);
        return $"inscrit {immeuble.Code} à la nouvelle politique des loyers";
    }, ct);

    public Task RetirerAsync(Guid conventionId, Guid nplId, string code, CancellationToken ct) => ChangerAsync(conventionId, nplId, "Retirer", n =>
    {
        n.Retirer(code, acteur.Requis, horloge.Maintenant);
        return $"retire {code} de la nouvelle politique des loyers";
    }, ct);

    /// <summary>Introduces it by an avenant, the signed text given.</summary>
    /// <exception cref="Refus">NPL-03, NPL-04, all at once.</exception>
    public async Task IntroduireAsync(Guid conventionId, Guid nplId, string? reference, DateOnly? signeLe, Func<IFichiers, Task<FichierLu>>? recevoir, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.SignataireDeLOrganisme, ct);
        var npl = await ChargerAsync(conventionId, nplId, ct);
        AvenantDeNpl? avenant = null;
        if (recevoir is not null && signeLe is { } le && !string.IsNullOrWhiteSpace(reference) && reference.Trim().Length <= 80)
        {
            if (le > horloge.Aujourdhui())
                throw Refus.Champ("SigneLe", RefusDeProcedure.DateAVenir);
            avenant = npl.Manques(null).Count > 1 ? new(reference.Trim(), le, Guid.Empty) : new(reference.Trim(), le, (await recevoir(fichiers)).Id);
        }

        npl.Introduire(avenant);
        await FinirAsync(convention, "Introduire", $"introduit la nouvelle politique des loyers par {avenant!.Reference}, signé le {Francais.DateLongue(avenant.SigneLe)}, à effet du {Francais.DateLongue(npl.EffetLe)}", ct);
    }

    public Task AbandonnerAsync(Guid conventionId, Guid nplId, CancellationToken ct) => ChangerAsync(conventionId, nplId, "Abandonner", n =>
    {
        n.Abandonner();
        return "abandonne la nouvelle politique des loyers";
    }, ct);

    private async Task ChangerAsync(Guid conventionId, Guid nplId, string acte, Func<NouvellePolitiqueDesLoyers, string> changer, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        var phrase = changer(await ChargerAsync(conventionId, nplId, ct));
        await FinirAsync(convention, acte, phrase, ct);
    }

    private async Task<NouvellePolitiqueDesLoyers> ChargerAsync(Guid conventionId, Guid nplId, CancellationToken ct) =>
        await db.Set<NouvellePolitiqueDesLoyers>().SingleOrDefaultAsync(n => n.Id == nplId && n.ConventionId == conventionId, ct) ?? throw new Refus(RefusSocle.Introuvable);

    private async Task FinirAsync(ConventionCus convention, string acte, string phrase, CancellationToken ct)
    {
        journal.Consigner("Cus.Npl." + acte, CheminsDeConvention.Objet(convention.Id), $"{acteur.Requis.Nom} {phrase}.", null, convention.Bailleur.OrganismeId);
        try
        {
            await unite.ValiderAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refus(RefusSocle.VersionPerimee);
        }
    }
}
