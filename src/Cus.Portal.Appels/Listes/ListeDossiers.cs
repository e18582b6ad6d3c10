using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Listes;

/// <summary>What a list of dossiers is narrowed and sorted by, as its address says it.</summary>
internal sealed record FiltreDeDossiers(StatutDossier? Statut = null, Guid? Session = null, string? Region = null, string? Texte = null, string? Tri = null)
{
    /// <summary>The filter in words, for the journal.</summary>
    public override string ToString()
    {
        var mots = new[] { Statut is { } s ? Libelles.De(s) : null, Session is { } id ? $"session {id}" : null, Region is { Length: > 0 } ? $"région {Region}" : null, Texte is { Length: > 0 } ? $"texte « {Texte} »" : null }.OfType<string>().ToList();
        return mots.Count == 0 ? "tous" : string.Join(", ", mots);
    }
}

/// <summary>A row of the list of dossiers.</summary>
internal sealed record LigneDeDossier(
    Guid Id, string Reference, string Intitule, Guid OrganismeId, StatutDossier Statut, SensDeDecision? Decision, string Session, DateTimeOffset Fermeture,
    string[] Regions, int? Logements, DateTimeOffset? DeposeLe, DateTimeOffset? RetireLe, string SuiviParNom);

/// <summary>A page of the list.</summary>
internal sealed record PageDeDossiers(IReadOnlyList<LigneDeDossier> Lignes, int Total);

/// <summary>Lists the dossiers of the perimeter; the screen and the export start from the same query.</summary>
internal sealed class ListeDossiers(PortailDbContext db, Perimetre perimetre, IActeurCourant acteur)
{
    public const int Taille = 20;

    /// <summary>Decisions are read before their letter by those who prepare them.</summary>
    private static readonly Role[] AvantLaLettre = [Role.Secretariat, Role.MembreComite, Role.PresidentComite, Role.Auditeur];

    /// <summary>True when the actor reads a decision not yet notified.</summary>
    public bool LitAvantLaLettre => acteur.Requis.Tient(AvantLaLettre);

    public async Task<PageDeDossiers> LireAsync(FiltreDeDossiers filtre, int page, CancellationToken ct)
    {
        var dossiers = Filtrer((await perimetre.DossiersAsync(ct)).AsNoTracking(), filtre);
        var lues = await PageAsync(dossiers, filtre, Math.Clamp(page, 1, int.MaxValue / Taille), ct);
        if (lues.Count == 0 && page > 1 && await dossiers.CountAsync(ct) is var reste and > 0)
            lues = await PageAsync(dossiers, filtre, (reste + Taille - 1) / Taille, ct); // past the end: the last one
        return new PageDeDossiers([.. lues.Select(l => Cacher(l.Ligne))], lues.Count == 0 ? 0 : lues[0].Total);
    }

    /// <summary>Rows of a page with the count of all, in one round trip; the sessions are not needed to count.</summary>
    private async Task<List<(LigneDeDossier Ligne, int Total)>> PageAsync(IQueryable<Dossier> dossiers, FiltreDeDossiers filtre, int page, CancellationToken ct) =>
        [.. (await Lignes(dossiers, filtre).Skip((page - 1) * Taille).Take(Taille).Select(l => new { Ligne = l, Total = dossiers.Count() }).ToListAsync(ct)).Select(l => (l.Ligne, l.Total))];

    /// <summary>Some of the same rows, for what walks through all of them.</summary>
    public async Task<IReadOnlyList<LigneDeDossier>> PartAsync(FiltreDeDossiers filtre, int apres, int nombre, CancellationToken ct) =>
        [.. (await Lignes(Filtrer((await perimetre.DossiersAsync(ct)).AsNoTracking(), filtre), filtre).Skip(apres).Take(nombre).ToListAsync(ct)).Select(Cacher)];

    /// <summary>Until the letter leaves, a porteur reads « Déposé » where the committee has decided.</summary>
    private LigneDeDossier Cacher(LigneDeDossier l) => LitAvantLaLettre || l.Statut != StatutDossier.Decide ? l : l with { Statut = StatutDossier.Depose, Decision = null };

    private IQueryable<LigneDeDossier> Lignes(IQueryable<Dossier> dossiers, FiltreDeDossiers filtre)
    {
        var lignes = from d in dossiers
                     join s in db.Set<Session>() on d.SessionId equals s.Id
                     select new { d, s };
        var descend = filtre.Tri?.StartsWith('-') == true;
        var tries = filtre.Tri?.TrimStart('-') switch
        {
            "dossier" => descend ? lignes.OrderByDescending(x => x.d.Intitule) : lignes.OrderBy(x => x.d.Intitule),
            "logements" => descend ? lignes.OrderByDescending(x => x.d.Logements) : lignes.OrderBy(x => x.d.Logements),
            "limite" => descend ? lignes.OrderByDescending(x => x.s.Fermeture) : lignes.OrderBy(x => x.s.Fermeture),
            "depot" => descend ? lignes.OrderByDescending(x => x.d.DeposeLe) : lignes.OrderBy(x => x.d.DeposeLe),
            _ => descend ? lignes.OrderBy(x => x.d.Reference) : lignes.OrderByDescending(x => x.d.Reference),
        };
        return tries.ThenBy(x => x.d.Id).Select(x => new LigneDeDossier(x.d.Id, x.d.Reference, x.d.Intitule, x.d.OrganismeId, x.d.Statut, x.d.Decision, x.s.Libelle, x.s.Fermeture,
            x.d.Regions, x.d.Logements, x.d.DeposeLe, x.d.RetireLe, x.d.SuiviParNom));
    }

    private IQueryable<Dossier> Filtrer(IQueryable<Dossier> dossiers, FiltreDeDossiers filtre)
    {
        if (filtre.Statut is StatutDossier.Depose && !LitAvantLaLettre)
            dossiers = dossiers.Where(d => d.Statut == StatutDossier.Depose || d.Statut == StatutDossier.Decide);
        else if (filtre.Statut is { } statut)
            dossiers = LitAvantLaLettre || statut != StatutDossier.Decide ? dossiers.Where(d => d.Statut == statut) : dossiers.Where(d => false);
        if (filtre.Session is { } session)
            dossiers = dossiers.Where(d => d.SessionId == session);
        if (filtre.Region is { Length: > 0 } region)
            dossiers = dossiers.Where(d => d.Regions.Contains(region));
        if (filtre.Texte?.Trim() is { Length: > 0 } texte)
        {
            var motif = $"%{texte.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            dossiers = dossiers.Where(d => EF.Functions.ILike(d.Intitule, motif, "\\") || EF.Functions.ILike(d.Reference, motif, "\\"));
        }

        return dossiers;
    }
}

/// <summary>Words and tones of the state of a dossier, the same on every screen.</summary>
internal static class EtatAffiche
{
    /// <summary>« Déposé le 12 mai 2014 à 16 h 03 ».</summary>
    public static string Texte(StatutDossier statut, SensDeDecision? decision, DateTimeOffset? deposeLe) => statut switch
    {
        StatutDossier.Depose when deposeLe is { } le => $"Déposé le {Francais.DateEtHeure(le)}",
        StatutDossier.Decide or StatutDossier.Notifie when decision is { } d => Libelles.De(d),
        _ => Libelles.De(statut),
    };

    public static string Sens(StatutDossier statut, SensDeDecision? decision) => (statut, decision) switch
    {
        (StatutDossier.Brouillon, _) => "brouillon",
        (StatutDossier.Depose, _) => "ok",
        (_, SensDeDecision.Retenu) => "ok",
        (_, SensDeDecision.NonRetenu) => "alerte",
        _ => "attente",
    };

    public static string Icone(StatutDossier statut) => statut == StatutDossier.Brouillon ? "crayon" : "okrond";

    /// <summary>Names of regions, lead first.</summary>
    public static string Regions(IEnumerable<string> codes, ITerritoires territoires) => string.Join(", ", codes.Select(c => territoires.Region(c)?.Nom ?? c));
}
