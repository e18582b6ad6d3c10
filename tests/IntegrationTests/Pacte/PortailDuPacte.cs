using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Appels;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Pacte;

/// <summary>The whole portal in January 2014, documents printed as their HTML.</summary>
public sealed class PortailDuPacte : PortailDeTest
{
    internal static readonly CancellationToken Sans = CancellationToken.None;
    internal static readonly Guid Espace = ComptesDemo.EspaceNational;

    public override async Task InitializeAsync()
    {
        Horloge.Regler("2014-01-06 09:00");
        await base.InitializeAsync();
    }

    internal async Task<string> RefusAsync<TService>(Guid compte, Func<TService, Task> acte)
        where TService : notnull => Net(string.Join(" ", (await Should.ThrowAsync<Refus>(() => CommeAsync(compte, acte))).Motifs.Select(m => m.Phrase)));

    /// <summary>What the portal printed.</summary>
    internal async Task<string> TexteAsync(Guid fichier)
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(Espace);
        using var lecteur = new StreamReader(await portee.ServiceProvider.GetRequiredService<IFichiers>().OuvrirAsync(fichier, Sans));
        return Net(await lecteur.ReadToEndAsync());
    }

    /// <summary>The hourly pass, or the daily one.</summary>
    internal Task PasserAsync(bool horaire = true) => TravauxEnAttente.PasserAsync(ServicesDuPortail, horaire);

    /// <summary>A one-page PDF, received.</summary>
    internal static Func<IFichiers, Task<FichierLu>> Pdf(string nom) =>
        f => f.RecevoirAsync(new MemoryStream(PdfDeDemonstration.Ecrire(nom, nom, 1)), nom + ".pdf", new([TypesDeFichier.Pdf], 1 << 20), Sans);

    internal static string Net(string texte) => texte.Trim().Replace('\u00A0', ' ').Replace('\u202F', ' ');

    protected override void Ajuster(IServiceCollection services) => services.AddSingleton(new PanneDeTest()).AddScoped<IImprimeurPdf, ImprimeurEnHtml>();
}
