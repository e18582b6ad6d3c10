using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Documents.Preuves;

/// <summary>The extract of the journal in a bundle: for machines (JSON, with what proves each entry) and for people (HTML); and its seals.</summary>
internal sealed class JournalDePreuve(ExtraitDuJournal extrait, CleDesSceaux cle)
{
    public static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public async Task EcrireAsync(ArchiveDePreuve zip, string titre, IReadOnlyCollection<string> objets, IReadOnlyCollection<string> actesTus, CancellationToken ct)
    {
        var (premier, dernier) = (long.MaxValue, 0L);
        await zip.AjouterAsync("journal", "journal.json", async flux =>
        {
            await using var json = new Utf8JsonWriter(flux, Json);
            json.WriteStartArray();
            await foreach (var e in extrait.EntreesAsync(objets, actesTus, ct))
            {
                Ecrire(json, e);
                (premier, dernier) = e.Sceau is { } s ? (Math.Min(premier, s), Math.Max(dernier, s)) : (premier, dernier);
                await json.FlushAsync(ct);
            }

            json.WriteEndArray();
        }, ct);
        await zip.AjouterAsync("journal", "journal.html", flux => LisibleAsync(flux, titre, objets, actesTus, ct), ct);
        await SceauxAsync(zip, premier, dernier, ct);
    }

    private static void Ecrire(Utf8JsonWriter json, EntreeProuvee p)
    {
        var e = p.Entree;
        json.WriteStartObject();
        json.WriteString("espace", e.EspaceId);
        json.WriteNumber("numero", e.Numero);
        json.WriteString("instant", (e.Instant.UtcTicks / 10).ToString(CultureInfo.InvariantCulture));
        json.WriteString("le", e.Instant.ToUniversalTime());
        json.WriteString("compte", e.CompteId);
        json.WriteString("nom", e.Nom);
        json.WriteString("organisme", e.OrganismeId?.ToString() ?? "");
        json.WriteString("acte", e.Acte);
        json.WriteString("objet", e.Objet);
        json.WriteString("contenu", e.Contenu);
        json.WriteString("precedente", e.EmpreintePrecedente);
        json.WriteString("empreinte", e.Empreinte);
        if (p.Sceau is { } sceau)
            json.WriteNumber("sceau", sceau);
        json.WriteStartArray("chemin");
        foreach (var pas in p.Chemin)
            json.WriteStringValue(pas);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private async Task LisibleAsync(Stream flux, string titre, IReadOnlyCollection<string> objets, IReadOnlyCollection<string> actesTus, CancellationToken ct)
    {
        await using var page = new StreamWriter(flux, new UTF8Encoding(false), leaveOpen: true);
        await page.WriteAsync(PageDePreuve.Debut("Extrait du journal", script: null) + $"<h1>Extrait du journal</h1><p>{Html.Encode(titre)}</p><table><thead><tr><th scope=\"col\">N°</th><th scope=\"col\">Date, heure de Paris</th><th scope=\"col\">Qui</th><th scope=\"col\">Quoi</th><th scope=\"col\">Sceau</th></tr></thead><tbody>");
        await foreach (var (e, sceau, _) in extrait.EntreesAsync(objets, actesTus, ct))
        {
            using var contenu = JsonDocument.Parse(e.Contenu);
            var phrase = contenu.RootElement.GetProperty("phrase").GetString() ?? "";
            await page.WriteAsync(string.Create(CultureInfo.InvariantCulture,
                $"<tr><td>{e.Numero}</td><td>{Francais.DateLongue(e.Instant)} à {Francais.HeureExacte(e.Instant)}</td><td>{Html.Encode(e.Nom)}</td><td>{Html.Encode(phrase)}</td><td>{(sceau is { } s ? $"n° {s}" : "pas encore scellée")}</td></tr>\n"));
        }

        await page.WriteAsync("</tbody></table></body></html>\n");
    }

    private async Task SceauxAsync(ArchiveDePreuve zip, long premier, long dernier, CancellationToken ct)
    {
        var horodates = new List<(long Numero, byte[] Jeton)>();
        await zip.AjouterAsync("journal", "sceaux.json", async flux =>
        {
            await using var json = new Utf8JsonWriter(flux, Json);
            json.WriteStartArray();
            await foreach (var s in extrait.SceauxAsync(premier, dernier, ct))
            {
                Ecrire(json, s, cle.PubliqueDe(s.Cle));
                await json.FlushAsync(ct);
                if (s.Jeton is { } jeton)
                    horodates.Add((s.Numero, jeton));
            }

            json.WriteEndArray();
        }, ct);
        foreach (var (numero, jeton) in horodates)
            await zip.AjouterAsync("journal", string.Create(CultureInfo.InvariantCulture, $"sceau-{numero}.tst"), jeton, ct);
    }

    private static void Ecrire(Utf8JsonWriter json, SceauDuJournal s, string? publique)
    {
        json.WriteStartObject();
        json.WriteNumber("numero", s.Numero);
        json.WriteNumber("fin", s.Fin);
        json.WriteString("racine", s.Racine);
        json.WriteString("texte", s.Texte);
        json.WriteString("precedente", s.EmpreintePrecedente);
        json.WriteString("empreinte", s.Empreinte);
        json.WriteString("le", s.Instant.ToUniversalTime());
        json.WriteString("cle", s.Cle);
        json.WriteString("publique", publique ?? "");
        json.WriteBase64String("signature", s.Signature);
        if (s.HorodateLe is { } le)
            json.WriteString("horodateLe", le);
        json.WriteEndObject();
    }
}
