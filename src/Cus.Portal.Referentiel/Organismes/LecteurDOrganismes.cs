using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Referentiel.Organismes;

/// <summary>Questions on organismes, answered for a date.</summary>
internal sealed class LecteurDOrganismes(PortailDbContext db, IHorloge horloge) : IOrganismes
{
    /// <summary>No search gives more.</summary>
    public const int Plafond = 20;

    /// <summary>Longest chain of successions followed; « union » stops a circle by itself.</summary>
    private const int LongueurDeChaine = 50;

    public async Task<OrganismeLu?> LireAsync(Guid id, DateOnly date, CancellationToken ct) => (await LireAsync([id], date, ct)).GetValueOrDefault(id);

    public async Task<IReadOnlyDictionary<Guid, OrganismeLu>> LireAsync(IReadOnlyCollection<Guid> ids, DateOnly date, CancellationToken ct)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, OrganismeLu>();
        var lus = await db.Set<Organisme>().AsNoTracking().Where(o => ids.Contains(o.Id)).Include(o => o.Denominations)
            .Select(o => new
            {
                Organisme = o,
                EstAdherent = o.Adhesions.Any(a => a.Debut <= date && (a.Fin == null || a.Fin >= date) && db.Set<Organisme>().Any(g => g.Id == a.GroupementId && g.Type == TypeOrganisme.Ush)),
                EstAbsorbe = db.Set<Succession>().Any(s => s.AbsorbeId == o.Id && s.EffetLe <= date),
            })
            .ToListAsync(ct);
        var successeurs = await SuccesseursAsync([.. lus.Where(l => l.EstAbsorbe).Select(l => l.Organisme.Id)], date, ct);
        var aujourdhui = horloge.Aujourdhui();
        return lus.ToDictionary(l => l.Organisme.Id, l => Lu(l.Organisme, l.EstAdherent, date, aujourdhui, successeurs));
    }

    public async Task<IReadOnlyList<OrganismeLu>> ChercherAsync(string texte, int max, CancellationToken ct)
    {
        var combien = Math.Clamp(max, 1, Plafond);
        if (texte.Trim().Length < 2)
            return [];
        var ids = await db.Database.SqlQuery<Guid>($"select id as \"Value\" from referentiel.chercher({texte.Trim()}, {combien})").ToListAsync(ct);
        var jour = horloge.Aujourdhui();
        var successeurs = await SuccesseursAsync(ids, jour, ct);
        var ordre = new List<Guid>();
        foreach (var id in ids.SelectMany(id => successeurs.TryGetValue(id, out var s) ? new[] { s, id } : [id]).Distinct())
            ordre.Add(id);
        var lus = await LireAsync(ordre, jour, ct);
        return [.. ordre.Where(lus.ContainsKey).Take(combien).Select(id => lus[id] with
        {
            Reprend = [.. successeurs.Where(s => s.Value == id && lus.ContainsKey(s.Key)).Select(s => lus[s.Key].Nom)],
        })];
    }

    public async Task<OrganismeLu> ExigerAsync(string saisie, string champ, CancellationToken ct)
    {
        var net = saisie.Trim();
        var ids = await ExactsAsync(net, ct);
        return ids.Count switch
        {
            1 => (await LireAsync(ids[0], horloge.Aujourdhui(), ct))!,
            0 => throw Refus.Champ(champ, RefusReferentiel.OrganismeInconnu, ("valeur", net)),
            _ => throw Refus.Champ(champ, RefusReferentiel.OrganismeAmbigu, ("valeur", net), ("n", ids.Count)),
        };
    }

    public async Task<Guid> AgitPourAsync(Guid id, DateOnly date, CancellationToken ct) =>
        (await SuccesseursAsync([id], date, ct)).GetValueOrDefault(id, id);

    public async Task<IReadOnlyList<Guid>> ReprisParAsync(Guid id, DateOnly date, CancellationToken ct) =>
        await db.Database.SqlQuery<Guid>($"""
            with recursive repris (id, rang) as (
              select {id}::uuid, 0
              union
              select s.absorbe_id, r.rang + 1 from repris r join referentiel.successions s on s.successeur_id = r.id and s.effet_le <= {date} where r.rang < {LongueurDeChaine})
            select distinct id as "Value" from repris
            """).ToListAsync(ct);

    public async Task<DateOnly?> DernierJourAsync(Guid id, CancellationToken ct) =>
        await db.Set<Succession>().Where(s => s.AbsorbeId == id).Select(s => (DateOnly?)s.EffetLe).SingleOrDefaultAsync(ct) is { } effet ? effet.AddDays(-1) : null;

    /// <summary>Of each organisme that has passed its hand at that date, the end of its chain.</summary>
    private async Task<Dictionary<Guid, Guid>> SuccesseursAsync(IReadOnlyCollection<Guid> ids, DateOnly date, CancellationToken ct)
    {
        if (ids.Count == 0)
            return [];
        var pas = await db.Database.SqlQuery<Pas>($"""
            with recursive chaine (depart, id, rang) as (
              select s.absorbe_id, s.successeur_id, 1 from referentiel.successions s where s.absorbe_id = any({ids.ToArray()}) and s.effet_le <= {date}
              union
              select c.depart, s.successeur_id, c.rang + 1 from chaine c join referentiel.successions s on s.absorbe_id = c.id and s.effet_le <= {date} where c.rang < {LongueurDeChaine})
            select depart, id, rang from chaine
            """).ToListAsync(ct);
        return pas.GroupBy(p => p.Depart).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Rang)!.Id);
    }

    private async Task<List<Guid>> ExactsAsync(string saisie, CancellationToken ct)
    {
        var chiffres = SaisieDOrganisme.Chiffres(saisie);
        if (chiffres is { Length: 9 })
            return await db.Set<Organisme>().Where(o => o.Siren == chiffres).Select(o => o.Id).ToListAsync(ct);
        if (chiffres is { Length: 14 })
            return await db.Set<Organisme>().Where(o => o.Siren == chiffres.Substring(0, 9)).Select(o => o.Id).ToListAsync(ct);
        return await db.Database.SqlQuery<Guid>($"select distinct organisme_id as \"Value\" from referentiel.denominations where referentiel.reduire(nom) = referentiel.reduire({saisie}) limit 20").ToListAsync(ct);
    }

    private static OrganismeLu Lu(Organisme o, bool adherent, DateOnly date, DateOnly aujourdhui, Dictionary<Guid, Guid> successeurs)
    {
        var (nom, actuel) = (o.NomLe(date), o.NomLe(aujourdhui));
        return new OrganismeLu(o.Id, nom, actuel == nom ? null : actuel, o.Type, o.Siren, o.Siret, o.Commune, adherent, o.Adresse, o.Telephone,
            successeurs.TryGetValue(o.Id, out var s) ? s : null);
    }

    private sealed record Pas(Guid Depart, Guid Id, int Rang);
}

/// <summary>Reads the number out of what is typed or picked: « 775 697 907 », « Habitat Garonne (990 100 017) ».</summary>
internal static class SaisieDOrganisme
{
    public static string? Chiffres(string saisie)
    {
        var net = saisie.Trim();
        if (net.EndsWith(')') && net.LastIndexOf('(') is var debut and >= 0)
            net = net[(debut + 1)..^1];
        var chiffres = new string([.. net.Where(c => !char.IsWhiteSpace(c) && c != '.')]);
        return chiffres.Length > 0 && chiffres.All(char.IsAsciiDigit) ? chiffres : null;
    }
}
