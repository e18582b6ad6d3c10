using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Avis;

/// <summary>An avis in a list.</summary>
internal sealed record LigneDAvis(Guid Id, Guid DossierId, string Reference, string Intitule, string Region, DateTimeOffset DuLe, StatutAvis Statut, SensDAvis? Sens, int JoursDeRetard, string Phrase)
{
    /// <summary>Its count is stopped.</summary>
    public bool EstEnPause { get; init; }

    /// <summary>What silence was worth, when it took its place.</summary>
    public EffetDuSilence? ReputeVaut { get; init; }

    /// <summary>Nobody is waiting for it any more.</summary>
    public bool EstAcquis => Statut == StatutAvis.Transmis || ReputeVaut is not null;
}

/// <summary>An avis, its dossier, and what the actor may do with it.</summary>
/// <param name="Avis">The avis; a contributor reads of it its own contributions only.</param>
/// <param name="Ligne">Its line.</param>
/// <param name="Dossier">The dossier.</param>
/// <param name="Criteres">Criteria to appreciate.</param>
/// <param name="Contributions">Contributions the actor may read.</param>
/// <param name="LitLeTexte">Reads the avis itself.</param>
/// <param name="PeutRediger">Writes it.</param>
/// <param name="PeutTransmettre">Transmits it.</param>
internal sealed record AvisLu(
    AvisRegional Avis, LigneDAvis Ligne, Dossier Dossier, IReadOnlyList<Critere> Criteres, IReadOnlyList<Contribution> Contributions, bool LitLeTexte, bool PeutRediger, bool PeutTransmettre);

/// <summary>An avis that was transmitted.</summary>
/// <param name="Phrase">« Midi-Pyrénées : favorable avec réserves, le 11 juin 2014 ».</param>
/// <param name="ParNom">Who transmitted it.</param>
internal sealed record AvisRendu(string Phrase, string ParNom);

/// <summary>Reads the avis of the actor's perimeter. The porteur and the operator read none of them.</summary>
internal sealed class LireAvis(PortailDbContext db, IActeurCourant acteur, AvisDuTerritoire territoire, Perimetre perimetre, ITerritoires territoires, IHorloge horloge)
{
    private const int Max = 500;

    /// <summary>Who reads an avis once it is transmitted, beside its region.</summary>
    public static readonly Role[] Lecteurs = [Role.Secretariat, Role.Auditeur, Role.MembreComite, Role.PresidentComite, Role.ArHlm];

    /// <summary>The avis to write or to contribute to, by due date.</summary>
    public async Task<IReadOnlyList<LigneDAvis>> ListerAsync(CancellationToken ct)
    {
        var (ecrits, services) = (territoire.Lister().Select(a => a.Id), Services());
        return await LignesAsync(db.Set<AvisRegional>().Where(a => ecrits.Contains(a.Id) || a.Contributions.Any(c => c.OrganismeId != null && services.Contains(c.OrganismeId.Value))), ct);
    }

    /// <summary>Every avis of the espace for the secretariat and the auditors; for the others, theirs.</summary>
    public Task<IReadOnlyList<LigneDAvis>> TousAsync(CancellationToken ct) =>
        acteur.Requis.Tient(Role.Secretariat, Role.Auditeur) ? LignesAsync(db.Set<AvisRegional>(), ct) : ListerAsync(ct);

    /// <summary>Late ones by region: all of them for the secretariat, those of its regions for the others.</summary>
    public async Task<IReadOnlyList<LigneDAvis>> EnRetardAsync(CancellationToken ct)
    {
        var limite = Paris.DebutDuJour(horloge.Aujourdhui());
        var depart = acteur.Requis.Tient(Role.Secretariat, Role.Auditeur) ? db.Set<AvisRegional>() : territoire.Lister();
        return [.. (await LignesAsync(depart.Where(a => a.TransmisLe == null && a.ReputeLe == null && a.SuspenduLe == null && a.DuLe < limite), ct)).OrderBy(l => l.Region, StringComparer.Create(Francais.Culture, false)).ThenBy(l => l.DuLe)];
    }

    /// <summary>The avis on a dossier, for who instructs or deliberates; empty for the porteur.</summary>
    public async Task<IReadOnlyList<LigneDAvis>> DuDossierAsync(Guid dossierId, CancellationToken ct)
    {
        var ecrits = territoire.Lister().Select(a => a.Id);
        var visible = acteur.Requis.Tient(Lecteurs) && await (await perimetre.DossiersAsync(ct)).AnyAsync(d => d.Id == dossierId, ct);
        return await LignesAsync(db.Set<AvisRegional>().Where(a => a.DossierId == dossierId && (visible || ecrits.Contains(a.Id))), ct);
    }

    /// <summary>What was rendered on dossiers of the perimeter: those of its regions, all of them for who deliberates; nothing for the porteur.</summary>
    public async Task<ILookup<Guid, AvisRendu>> RendusAsync(IReadOnlyCollection<Guid> dossiers, CancellationToken ct)
    {
        var depart = acteur.Requis.Tient(Lecteurs) ? db.Set<AvisRegional>() : territoire.Lister();
        var lus = await depart.AsNoTracking().Where(a => dossiers.Contains(a.DossierId) && a.TransmisLe != null).OrderBy(a => a.Region).ToListAsync(ct);
        return lus.ToLookup(a => a.DossierId, a => new AvisRendu($"{territoires.Region(a.Region)?.Nom ?? a.Region} : {Libelles.De(a.Texte.Sens!.Value).ToLower(Francais.Culture)}, le {Francais.DateLongue(a.TransmisLe!.Value)}", a.TransmisParNom ?? ""));
    }

    /// <exception cref="Refus">Unknown or not for the actor: the same answer.</exception>
    public async Task<AvisLu> LireAsync(Guid id, CancellationToken ct)
    {
        var avis = await db.Set<AvisRegional>().AsNoTracking().Include(a => a.Contributions).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var moi = acteur.Requis;
        var services = Services();
        var dossier = await (await perimetre.DossiersAsync(ct)).AsNoTracking().Include(d => d.Sections).SingleOrDefaultAsync(d => d.Id == avis.DossierId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var ecrit = await territoire.Lister().AnyAsync(a => a.Id == id, ct);
        var lit = ecrit || (avis.TransmisLe is not null && moi.Tient(Lecteurs));
        var contributions = avis.Contributions.Where(c => ecrit || (c.OrganismeId is { } o && services.Contains(o))).OrderBy(c => c.DemandeeLe).ToList();
        if (!lit && contributions.Count == 0)
            throw new Refus(RefusSocle.Introuvable);
        return new AvisLu(
            avis, Ligne(avis, dossier.Reference, dossier.Intitule), dossier, await NoterDossier.CriteresAsync(db, dossier.SessionId, ct), contributions, lit,
            ecrit && !avis.EstAcquis && PermissionsAppels.Instruire.EstTenuePar(moi),
            ecrit && !avis.EstAcquis && PermissionsAppels.Transmettre.Chez(moi).Any(h => territoires.Couvre(h.Territoires, avis.Region)));
    }

    private List<Guid> Services() => [.. PermissionsAppels.Contribuer.Chez(acteur.Requis).Where(h => h.OrganismeId is not null).Select(h => h.OrganismeId!.Value)];

    private async Task<IReadOnlyList<LigneDAvis>> LignesAsync(IQueryable<AvisRegional> avis, CancellationToken ct) =>
        [.. (await avis.AsNoTracking().Join(db.Set<Dossier>(), a => a.DossierId, d => d.Id, (a, d) => new { a, d.Reference, d.Intitule })
            .OrderBy(x => x.a.DuLe).ThenBy(x => x.Reference).Take(Max).ToListAsync(ct)).Select(x => Ligne(x.a, x.Reference, x.Intitule))];

    private LigneDAvis Ligne(AvisRegional a, string reference, string intitule)
    {
        var region = territoires.Region(a.Region)?.Nom ?? a.Region;
        return new(a.Id, a.DossierId, reference, intitule, region, a.DuLe, a.Statut, a.Texte.Sens, EtatDAvis.JoursDeRetard(a, horloge.Maintenant), EtatDAvis.Phrase(region, a, horloge.Maintenant)) { EstEnPause = a is { TransmisLe: null, SuspenduLe: not null }, ReputeVaut = a.ReputeVaut };
    }
}
