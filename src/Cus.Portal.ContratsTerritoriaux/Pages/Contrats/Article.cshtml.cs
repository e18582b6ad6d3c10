using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>An article: written with autosave under its version stamp, discussed beside. Nobody's text is overwritten silently.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class ArticleModel(LectureDuContrat lecture, EcrireArticle ecrire) : PageDeContrat(lecture)
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>Stamp of the version that the form was filled from.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Texte { get; set; }

    [BindProperty]
    public ChoixDeClause Choix { get; set; }

    /// <summary>Stamp of the colleague's version, once the writer has chosen to put its own text in its place.</summary>
    [BindProperty]
    public int? Remplace { get; set; }

    public ArticleDuContrat Article { get; private set; } = null!;

    public ClauseDuContrat? Enregistree => Lu.Clauses.GetValueOrDefault(Code);

    /// <summary>The article as a colleague saved it meanwhile, when that is why it was refused.</summary>
    public ClauseDuContrat? Concurrente { get; private set; }

    public DiscussionAffichee Discussion { get; private set; } = null!;

    public IEnumerable<SelectListItem> ChoixPossibles => [new("est écartée", nameof(ChoixDeClause.Ecartee)), new("est retenue", nameof(ChoixDeClause.Retenue))];

    /// <summary>Why it is not written any more.</summary>
    public string Fige => Motif.De(Contrat.Statut is StatutContrat.PretASigner or StatutContrat.EnSignature ? RefusContrats.TexteFige : RefusContrats.ContratSigne).Phrase;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Version = Remplace ?? Version;
        if (Request.Headers.ContainsKey("X-Autosave"))
            return await EnregistrerSansPageAsync(ct);
        return await ActerAsync(async () =>
        {
            await ecrire.ExecuterAsync(Id, Code, Texte ?? "", Choix, Version, ct);
            Annoncer($"Article enregistré à {Francais.Heure(Maintenant)}.");
            return Redirect(CheminsDeContrat.Article(Id, Code));
        });
    }

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Article = Lu.Article(Code) ?? throw new Refus(RefusRedaction.ArticleInconnu);
        if (HttpMethods.IsPost(Request.Method))
            Concurrente = Enregistree is { } s && s.Version != Version ? s : null;
        else
            (Version, Texte, Choix) = (Enregistree?.Version ?? 0, Enregistree?.Texte ?? (Article.EstUnRecit || Article.Genre != Trames.GenreDeClause.Libre ? "" : Article.Modele), Enregistree?.Choix ?? ChoixDeClause.Ecartee);
        Discussion = await Lecture.Commentaires.SurAsync(Contrat, CibleDeCommentaire.Clause(Code), CheminsDeContrat.Article(Id, Code), ct);
        AxeCourant = Article.Axe;
        Situer(Article.Titre);
    }

    private async Task<IActionResult> EnregistrerSansPageAsync(CancellationToken ct)
    {
        try
        {
            var version = await ecrire.ExecuterAsync(Id, Code, Texte ?? "", Choix, Version, ct);
            return new JsonResult(new { version, message = $"Enregistré à {Francais.Heure(Maintenant)}, par vous." });
        }
        catch (Refus refus) when (refus.Code.Nature is not NatureRefus.Introuvable)
        {
            return new JsonResult(new { version = Version, message = refus.Message }) { StatusCode = RefusVersHttp.Statut(refus.Code.Nature) };
        }
    }
}
