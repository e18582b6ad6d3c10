using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Referentiel.Organismes;

/// <summary>A link to another organisme by succession.</summary>
internal sealed record LienDeSuccession(Guid Id, string Nom, DateOnly EffetLe, NatureDeSuccession Nature, string? Acte, string EnregistreePar);

/// <summary>What the page of an organisme shows.</summary>
internal sealed record FicheOrganisme(
    Guid Id, uint Version, string Nom, TypeOrganisme Type, string? Siren, string? Siret, Commune? Commune, string? Adresse, string? Telephone, string? Courriel,
    IReadOnlyList<Denomination> Noms, IReadOnlyList<Adhesion> AdhesionsUsh, bool EstAdherentUsh, LienDeSuccession? Successeur, IReadOnlyList<LienDeSuccession> Repris, int Membres);

/// <summary>Reads that page.</summary>
internal sealed class LireFicheOrganisme(PortailDbContext db, ITerritoires territoires, IOrganismes organismes, IHorloge horloge)
{
    private const int Plafond = 50;

    public async Task<FicheOrganisme?> ExecuterAsync(Guid id, CancellationToken ct)
    {
        var o = await db.Set<Organisme>().AsNoTracking().Include(x => x.Denominations).Include(x => x.Adhesions).AsSplitQuery().SingleOrDefaultAsync(x => x.Id == id, ct);
        if (o is null)
            return null;
        var jour = horloge.Aujourdhui();
        var ush = await db.Set<Organisme>().Where(x => x.Type == TypeOrganisme.Ush).Select(x => x.Id).ToListAsync(ct);
        var adhesions = o.Adhesions.Where(a => ush.Contains(a.GroupementId)).OrderBy(a => a.Debut).ToList();
        var successions = await db.Set<Succession>().AsNoTracking().Where(s => s.AbsorbeId == id || s.SuccesseurId == id).OrderBy(s => s.EffetLe).Take(Plafond).ToListAsync(ct);
        var noms = await organismes.LireAsync([.. successions.Select(s => s.AbsorbeId == id ? s.SuccesseurId : s.AbsorbeId)], jour, ct);
        var liens = successions.ToLookup(s => s.AbsorbeId == id, s => Lien(s, s.AbsorbeId == id ? s.SuccesseurId : s.AbsorbeId, noms));
        return new FicheOrganisme(o.Id, o.Version, o.NomLe(jour), o.Type, o.Siren is { } n ? Siren.Lire(n).Groupe : null, o.Siret is { } t ? Siret.Lire(t).Groupe : null,
            o.Commune is { } c ? territoires.CommuneDeTousTemps(c) : null, o.Adresse, o.Telephone, o.Courriel,
            [.. o.Denominations.OrderByDescending(d => d.Debut ?? DateOnly.MinValue)], adhesions, adhesions.Exists(a => a.Vaut(jour)),
            liens[true].SingleOrDefault(), [.. liens[false]], await db.Set<Adhesion>().CountAsync(a => a.GroupementId == id && a.Debut <= jour && (a.Fin == null || a.Fin >= jour), ct));
    }

    private static LienDeSuccession Lien(Succession s, Guid autre, IReadOnlyDictionary<Guid, OrganismeLu> noms) =>
        new(autre, noms.TryGetValue(autre, out var lu) ? lu.Nom : "", s.EffetLe, s.Nature, s.Acte, s.EnregistreePar);
}

/// <summary>A row of the list of organismes.</summary>
internal sealed record LigneOrganisme(Guid Id, string Nom, string? Mention, TypeOrganisme Type, string? Siren, string? Commune, bool EstAdherentUsh);

/// <summary>The list, page by page; a search gives its twenty best at most.</summary>
internal sealed class ListeDesOrganismes(PortailDbContext db, ITerritoires territoires, IOrganismes organismes, IHorloge horloge)
{
    public const int Taille = 20;

    public async Task<(IReadOnlyList<LigneOrganisme> Lignes, int Total)> ExecuterAsync(string? texte, TypeOrganisme? type, Guid? membresDe, int page, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(texte))
        {
            var trouves = (await organismes.ChercherAsync(texte, Taille, ct)).Where(o => type is null || o.Type == type).ToList();
            return ([.. trouves.Select(Ligne)], trouves.Count);
        }

        var jour = horloge.Aujourdhui();
        var requete = db.Set<Organisme>().AsNoTracking().Where(o => (type == null || o.Type == type)
            && (membresDe == null || o.Adhesions.Any(a => a.GroupementId == membresDe && a.Debut <= jour && (a.Fin == null || a.Fin >= jour))));
        var total = await requete.CountAsync(ct);
        var ids = await requete
            .OrderBy(o => o.Denominations.Where(d => d.Debut == null || d.Debut <= jour).OrderByDescending(d => d.Debut.HasValue).ThenByDescending(d => d.Debut).Select(d => d.Nom).First())
            .ThenBy(o => o.Id).Skip((Math.Max(1, page) - 1) * Taille).Take(Taille).Select(o => o.Id).ToListAsync(ct);
        var lus = await organismes.LireAsync(ids, jour, ct);
        return ([.. ids.Select(id => Ligne(lus[id]))], total);
    }

    private LigneOrganisme Ligne(OrganismeLu o) => new(o.Id, o.Nom, Mention(o), o.Type, o.Siren is { } n ? Siren.Lire(n).Groupe : null,
        o.Commune is { } c && territoires.CommuneDeTousTemps(c) is { } commune ? $"{commune.Nom} ({commune.Code})" : null, o.EstAdherentUsh);

    private static string? Mention(OrganismeLu o) => o switch
    {
        { Reprend.Count: > 0 } => "a repris " + string.Join(", ", o.Reprend),
        { SuccesseurId: not null } => "a passé la main",
        _ => null,
    };
}
