using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>The portal with a real submission server beside it: mails leave, come back, are refused.</summary>
public class PortailQuiEnvoie : PortailDeTest
{
    internal ServeurSmtpDEssai Serveur { get; } = new() { Pipelining = true };

    internal Func<Exception?> Panne { get; set; } = () => null;

    /// <summary>Folder where delivery reports are dropped.</summary>
    internal string Retours => Path.Combine(DossierDesFichiers, "retours");

    internal virtual int? ParMinuteEtDomaine => null;

    public override async Task DisposeAsync()
    {
        await Serveur.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Writes a mail in the national espace; the envelope and the words do not matter.</summary>
    internal async Task<Guid> EcrireAsync(CourrielAPreparer courriel)
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var id = await portee.ServiceProvider.GetRequiredService<IMessagerie>().PreparerAsync(courriel, CancellationToken.None);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return id;
    }

    internal Task<Guid> EcrireAsync(string qui, string sujet = "Essai", string categorie = "general", Guid? compte = null, string? objet = null) =>
        EcrireAsync(new CourrielAPreparer($"{qui}@demo.example", "Amina Belkacem", sujet, "Bonjour,\n\nà bientôt.", Categorie: categorie, Objet: objet, CompteId: compte, Lien: "/appels"));

    internal async Task<IReadOnlyList<Courriel>> LireAsync(System.Linq.Expressions.Expression<Func<Courriel, bool>> lesquels)
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Courriel>().AsNoTracking().Where(lesquels).OrderBy(c => c.PrepareLe).ThenBy(c => c.Id).ToListAsync();
    }

    internal async Task<Courriel> LireAsync(Guid id) => (await LireAsync(c => c.Id == id)).Single();

    /// <summary>What the server received for an address, as sent.</summary>
    internal IReadOnlyList<string> RecusPar(string qui) => [.. Serveur.Recus.Where(r => r.Destinataire == qui + "@demo.example").Select(r => r.Message)];

    protected override void Ajuster(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton(new ReglagesDeCourriel("127.0.0.1", Serveur.Port, ProtectionSmtp.Aucune, "Portail des appels <portail@demo.example>", null, null, "https://portail.demo.example", false)
        {
            Delai = TimeSpan.FromSeconds(3),
            Retours = Retours,
            ParMinuteEtDomaine = ParMinuteEtDomaine,
        }));
        services.Replace(ServiceDescriptor.Scoped<ITransportCourriel>(sp => new TransportFragile(new ClientDeSoumission(sp.GetRequiredService<ReglagesDeCourriel>()), () => Panne())));
    }

    /// <summary>The transport of the portal, that a test breaks before the exchange.</summary>
    private sealed class TransportFragile(ClientDeSoumission vrai, Func<Exception?> panne) : ITransportCourriel, IAsyncDisposable
    {
        public Task<ReponseSmtp> EnvoyerAsync(EnveloppeSmtp enveloppe, ReadOnlyMemory<byte> messageMime, CancellationToken ct) =>
            panne() is { } e ? throw e : vrai.EnvoyerAsync(enveloppe, messageMime, ct);

        public ValueTask DisposeAsync() => vrai.DisposeAsync();
    }
}

/// <summary>The same, that sends three mails a minute at most to one domain.</summary>
public sealed class PortailFreine : PortailQuiEnvoie
{
    internal override int? ParMinuteEtDomaine => 3;
}
