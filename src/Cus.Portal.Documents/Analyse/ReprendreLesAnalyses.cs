using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Depot;
using Cus.Portal.Documents.Envois;
using Cus.Portal.Documents.Fichiers;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Documents.Analyse;

/// <summary>Scans again what stayed in quarantine because the antivirus did not answer.</summary>
internal sealed class ReprendreLesAnalyses(
    PortailDbContext db,
    UniteDeTravail unite,
    IDepot depot,
    IAntivirus antivirus,
    PurgerLesEnvois purger,
    Journal journal,
    IContexteEspace espace,
    IHorloge horloge,
    EspacementDesAnalyses espacement,
    IServiceScopeFactory portees) : IReprendreLesAnalyses
{
    private const int ParPassage = 200;

    public async Task<int> ExecuterAsync(CancellationToken ct, Action<int>? combien = null, Action? unDePlus = null)
    {
        await purger.ExecuterAsync(ct);
        var fichiers = await db.Set<Fichier>().Where(f => f.Statut == StatutFichier.EnAnalyse).OrderBy(f => f.RecuLe).Take(ParPassage).ToListAsync(ct);
        combien?.Invoke(fichiers.Count);
        var sortis = 0;
        foreach (var fichier in fichiers)
        {
            if (!await AnalyserAsync(fichier, ct))
                break; // the antivirus is still away
            await unite.ValiderAsync(ct);
            sortis++;
            unDePlus?.Invoke();
        }

        return sortis;
    }

    /// <summary>
    /// Scans one file in a scope and a transaction of its own, at most every ten seconds: a page that reads it sees the
    /// outcome, and a refusal is kept even when that page commits nothing.
    /// </summary>
    internal async Task<bool> ReprendreAPartAsync(Guid id, CancellationToken ct)
    {
        if (espace.Id is not { } espaceId || !espacement.EstVenu(id))
            return false;
        await using var portee = portees.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<Socle.Acteurs.IActeurCourant>().Definir(Socle.Acteurs.Acteur.Systeme);
        portee.ServiceProvider.GetRequiredService<IContexteEspace>().Entrer(espaceId);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().OuvrirAsync(ct);
        return await portee.ServiceProvider.GetRequiredService<ReprendreLesAnalyses>().UnSeulAsync(id, ct);
    }

    private async Task<bool> UnSeulAsync(Guid id, CancellationToken ct)
    {
        var fichier = await db.Set<Fichier>().SingleOrDefaultAsync(f => f.Id == id && f.Statut == StatutFichier.EnAnalyse, ct);
        if (fichier is null)
            return true;
        if (!await AnalyserAsync(fichier, ct))
            return false;
        await unite.ValiderAsync(ct);
        return true;
    }

    private async Task<bool> AnalyserAsync(Fichier fichier, CancellationToken ct)
    {
        await using var contenu = await depot.OuvrirAsync(fichier.Empreinte, ct);
        var verdict = await antivirus.AnalyserAsync(contenu, ct);
        if (!verdict.Analyse)
            return false;
        if (verdict.Virus is { } virus)
        {
            fichier.Refuser(Motif.De(RefusDocuments.Infecte, donnees: ("virus", virus)).Phrase, horloge.Maintenant);
            journal.Consigner("Documents.Fichier.Refuser", $"documents/fichier/{fichier.Id}", $"« {fichier.Nom} » est refusé : l’antivirus y a reconnu « {virus} ».", new { fichier.Empreinte, virus });
        }
        else
        {
            fichier.DeclarerSain(horloge.Maintenant);
        }

        return true;
    }
}

/// <summary>Spaces out the scans that readers provoke: one every ten seconds for a file, on this node.</summary>
internal sealed class EspacementDesAnalyses(TimeProvider temps)
{
    private static readonly TimeSpan Intervalle = TimeSpan.FromSeconds(10);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, DateTimeOffset> _derniers = new();

    public bool EstVenu(Guid id)
    {
        var maintenant = temps.GetUtcNow();
        if (_derniers.TryGetValue(id, out var dernier) && maintenant - dernier < Intervalle)
            return false;
        if (_derniers.Count > 1000)
            _derniers.Clear();
        _derniers[id] = maintenant;
        return true;
    }
}
