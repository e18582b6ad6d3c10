using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Documents.Pdf;

/// <summary>Razor component → HTML with French no-break spaces → tagged PDF.</summary>
internal sealed class ImprimeurPdf(IServiceProvider services, ILoggerFactory traces, NavigateurPdf navigateur) : IImprimeurPdf
{
    /// <summary>First in the head: whatever a person typed can load nothing and run nothing.</summary>
    private const string Politique = "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\">";

    public async Task<byte[]> ImprimerAsync<TModele>(IReadOnlyDictionary<string, object?> parametres, CancellationToken ct)
        where TModele : IComponent
    {
        var html = await RendreHtmlAsync<TModele>(parametres, ct);
        return await navigateur.ImprimerAsync(AvecPolitique(html), ct);
    }

    public async Task<string> RendreHtmlAsync<TModele>(IReadOnlyDictionary<string, object?> parametres, CancellationToken ct)
        where TModele : IComponent
    {
        ct.ThrowIfCancellationRequested();
        await using var rendu = new HtmlRenderer(services, traces);
        var html = await rendu.Dispatcher.InvokeAsync(async () =>
            (await rendu.RenderComponentAsync<TModele>(ParameterView.FromDictionary(parametres.ToDictionary(StringComparer.Ordinal)))).ToHtmlString());
        var sortie = new StringBuilder(html.Length + 64);
        var typographie = new Typographie();
        typographie.Passer(html, sortie);
        typographie.Finir(sortie);
        return sortie.ToString();
    }

    private static string AvecPolitique(string html)
    {
        var tete = html.IndexOf("<head>", StringComparison.OrdinalIgnoreCase);
        return tete >= 0
            ? html.Insert(tete + "<head>".Length, Politique)
            : $"<!doctype html><html lang=\"fr\"><head>{Politique}</head><body>{html}</body></html>";
    }
}
