using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>
/// Sends the mails due in the espace, over as many connections as there is work for and as this node may open
/// (<c>Courriel:Connexions</c>). Also runs at every hour, so that nothing waits for a job that was lost.
/// </summary>
internal sealed class EnvoyerLesCourriels(
    PortailDbContext db, IServiceProvider services, IContexteEspace espace, IHorloge horloge, ReglagesDeCourriel reglages, ConnexionsDuNoeud connexions, FreinParDomaine frein,
    BilanDePasse bilan) : ITravail, ITravailRecurrent
{
    /// <summary>Another connection is worth opening for that many mails.</summary>
    private const int ParConnexion = 25;

    /// <inheritdoc />
    public string Nom => "Envoi des courriels en attente";

    /// <inheritdoc />
    public bool EstHoraire => true;

    /// <inheritdoc />
    public async Task ExecuterAsync(CancellationToken ct)
    {
        if (reglages.ParMinuteEtDomaine is not null)
            await frein.OublierAsync(ct);
        await ExecuterAsync("", ct);
    }

    /// <inheritdoc />
    public async Task ExecuterAsync(string donnees, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        var plafond = ParConnexion * reglages.Connexions;
        var dus = await db.Set<Courriel>().Where(c => c.ProchainEssaiLe <= maintenant).OrderBy(c => c.ProchainEssaiLe).Take(plafond).CountAsync(ct);
        var files = reglages.Sort && !horloge.EstDeLaboratoire ? (dus + ParConnexion - 1) / ParConnexion : 1;
        var envoyes = await Task.WhenAll(Enumerable.Range(0, files).Select(n => n == 0 ? ViderIciAsync(ct) : ViderAsync(espace.Id!.Value, ct)));
        bilan.Compter(envoyes.Sum());
    }

    /// <summary>In the scope of the work itself, with its clock: the demonstration tells mails at the hour of their act.</summary>
    private async Task<int> ViderIciAsync(CancellationToken ct)
    {
        using var place = await connexions.PrendreAsync(ct);
        return await services.GetRequiredService<FileDEnvoi>().ViderAsync(ct);
    }

    private async Task<int> ViderAsync(Guid espaceId, CancellationToken ct)
    {
        using var place = await connexions.PrendreAsync(ct);
        await using var portee = await services.OuvrirPorteeAsync(espaceId, ct: ct);
        return await portee.ServiceProvider.GetRequiredService<FileDEnvoi>().ViderAsync(ct);
    }
}

/// <summary>The connections to the submission server that this node may hold at once, over every espace.</summary>
internal sealed class ConnexionsDuNoeud(ReglagesDeCourriel reglages) : IDisposable
{
    private readonly SemaphoreSlim _places = new(reglages.Connexions);

    public async Task<IDisposable> PrendreAsync(CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        return new Place(_places);
    }

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
