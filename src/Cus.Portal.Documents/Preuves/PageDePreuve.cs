using System.Security.Cryptography;
using System.Text;

namespace Cus.Portal.Documents.Preuves;

/// <summary>HTML of the bundle: everything in one file, its policy in its head, no network.</summary>
internal static class PageDePreuve
{
    private const string Style = "body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c2321;background:#fff}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}li{margin:.25rem 0}.bon{color:#0b5d36}.faux{color:#a3150b;font-weight:700}input{font:inherit}";

    /// <summary>The verifier: opened from the disk, it reads the folder it is given and nothing else.</summary>
    public static string Verificateur()
    {
        var script = Ressource("verificateur.js");
        return Debut("Vérificateur du dossier de preuve", script) + Ressource("verificateur.html") + $"<script>{script}</script></body></html>\n";
    }

    /// <summary>Head of a page; a script is allowed by its hash alone.</summary>
    public static string Debut(string titre, string? script) => $"""
        <!doctype html>
        <html lang="fr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src '{Hache(Style)}'{(script is null ? "" : $"; script-src '{Hache(script)}'")}"><meta name="viewport" content="width=device-width"><title>{titre}</title><style>{Style}</style></head><body>

        """;

    public static string Ressource(string nom)
    {
        using var flux = typeof(PageDePreuve).Assembly.GetManifestResourceStream(nom) ?? throw new InvalidOperationException($"{nom} is not embedded.");
        using var lecteur = new StreamReader(flux, Encoding.UTF8);
        return lecteur.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hache(string texte) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(texte)));
}
