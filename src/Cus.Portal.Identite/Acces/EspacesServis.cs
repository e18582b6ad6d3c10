using System.Collections.Concurrent;
using Cus.Portal.Identite.Espaces;
using Cus.Portal.Socle.Espaces;
using Npgsql;

namespace Cus.Portal.Identite.Acces;

/// <summary>Espaces and the host names that lead to them, kept a few seconds in memory: asked at every request.</summary>
internal sealed class EspacesServis(NpgsqlDataSource source, TimeProvider temps)
{
    private static readonly TimeSpan Duree = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _verrou = new(1);
    private Photo? _photo;

    /// <summary>Espace served on a host name, or null.</summary>
    public async Task<Guid?> ParHoteAsync(string hote, CancellationToken ct) =>
        (await LireAsync(ct)).Hotes.TryGetValue(hote, out var id) ? id : null;

    /// <summary>What pages show of an espace on a host name.</summary>
    public async Task<EspaceConnu?> ConnuAsync(Guid id, string hote, CancellationToken ct) =>
        (await LireAsync(ct)).Espaces.TryGetValue(id, out var e)
            ? new EspaceConnu(id, e.Nom, ThemeServi.Choisir(e.Theme, e.Etat, hote, e.Demo), e.Accent, e.Demo, e.Intitule)
            : null;

    /// <summary>Features switched off in an espace.</summary>
    public async Task<IReadOnlyList<string>> FonctionsEteintesAsync(Guid id, CancellationToken ct) =>
        (await LireAsync(ct)).Espaces.TryGetValue(id, out var e) ? e.Eteintes : [];

    /// <summary>Forgets, after a change of settings on this node; the others follow within twenty seconds.</summary>
    public void Oublier() => _photo = null;

    private async Task<Photo> LireAsync(CancellationToken ct)
    {
        var maintenant = temps.GetTimestamp();
        if (_photo is { } p && temps.GetElapsedTime(p.Lu, maintenant) < Duree)
            return p;
        await _verrou.WaitAsync(ct);
        try
        {
            var espaces = new ConcurrentDictionary<Guid, Ligne>();
            var hotes = new ConcurrentDictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
            await using var commande = source.CreateCommand("""
                select e.id, e.nom, e.intitule, e.theme_demande, e.titulaire_est_service_etat, e.accent, e.est_de_demonstration, e.fonctions_eteintes, n.nom
                from identite.espaces e left join identite.noms_d_hote n on n.titulaire = e.id
                """);
            await using var l = await commande.ExecuteReaderAsync(ct);
            while (await l.ReadAsync(ct))
            {
                espaces[l.GetGuid(0)] = new Ligne(l.GetString(1), l.GetString(2), (Theme)l.GetInt32(3), l.GetBoolean(4), l.IsDBNull(5) ? null : l.GetString(5), l.GetBoolean(6), l.GetFieldValue<string[]>(7));
                if (!l.IsDBNull(8))
                    hotes[l.GetString(8)] = l.GetGuid(0);
            }

            return _photo = new Photo(maintenant, espaces, hotes);
        }
        finally
        {
            _verrou.Release();
        }
    }

    private sealed record Ligne(string Nom, string Intitule, Theme Theme, bool Etat, string? Accent, bool Demo, string[] Eteintes);

    private sealed record Photo(long Lu, ConcurrentDictionary<Guid, Ligne> Espaces, ConcurrentDictionary<string, Guid> Hotes);
}
