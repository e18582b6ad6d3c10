using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>A part of a section: written with autosave under its version stamp. Nobody’s text is overwritten silently.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class SectionModel(PerimetreDesConventions perimetre, LireLeTexte lire, EcrireLaSection ecrire, IHorloge horloge) : PageDeConvention(perimetre, horloge)
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>Stamp of the version that the form was filled from.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Texte { get; set; }

    /// <summary>Stamp of the colleague’s version, once the writer has chosen to put its own text in its place.</summary>
    [BindProperty]
    public int? Remplace { get; set; }

    public ArticleEcrit Article { get; private set; } = null!;

    public SectionDeCus? Enregistree => Article.Enregistree;

    /// <summary>The part as a colleague saved it meanwhile, when that is why it was refused.</summary>
    public SectionDeCus? Concurrente { get; private set; }

    /// <summary>Whether it is written by the reader.</summary>
    public bool SEcrit => PeutEcrire && !Article.Article.Section.Verrouillee;

    public string Chemin => $"{CheminsDeConvention.Texte(Id)}/{Code}";

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Version = Remplace ?? Version;
        if (Request.Headers.ContainsKey("X-Autosave"))
            return await EnregistrerSansPageAsync(ct);
        return await ActerAsync(async () =>
        {
            await ecrire.ExecuterAsync(Id, Code, Texte ?? "", Version, ct);
            Annoncer($"Section enregistrée à {Francais.Heure(Maintenant)}.");
            return Redirect(Chemin);
        });
    }

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Article = (await lire.DeAsync(Convention, ct)).Article(Code) ?? throw new Refus(RefusDuTexte.SectionInconnue);
        if (HttpMethods.IsPost(Request.Method))
            Concurrente = Enregistree is { } s && s.Version != Version ? s : null;
        else
            (Version, Texte) = (Enregistree?.Version ?? 0, Enregistree?.Texte ?? Article.Article.Section.Modele ?? "");
        ViewData["Fil"] = new (string, string?)[] { ("Conventions d’utilité sociale", "/cus/conventions"), (Convention.Intitule, CheminsDeConvention.Convention(Id)), ("Texte", CheminsDeConvention.Texte(Id)), (Article.Article.Titre, null) };
    }

    private async Task<IActionResult> EnregistrerSansPageAsync(CancellationToken ct)
    {
        try
        {
            var version = await ecrire.ExecuterAsync(Id, Code, Texte ?? "", Version, ct);
            return new JsonResult(new { version, message = $"Enregistré à {Francais.Heure(Maintenant)}, par vous." });
        }
        catch (Refus refus) when (refus.Code.Nature is not NatureRefus.Introuvable)
        {
            return new JsonResult(new { version = Version, message = refus.Message }) { StatusCode = RefusVersHttp.Statut(refus.Code.Nature) };
        }
    }
}
