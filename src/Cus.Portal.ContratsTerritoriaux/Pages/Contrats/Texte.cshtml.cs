using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>The text of an axis or of the general part, article by article; « sans objet » of an axis (CTL-02).</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class TexteModel(LectureDuContrat lecture, DireSansObjet sansObjet) : PageDeContrat(lecture)
{
    /// <summary>Number of the axis, 0 for the general part.</summary>
    [BindProperty(SupportsGet = true, Name = "axe")]
    public int NumeroDAxe { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    public AxeDeTrame? Axe => Lu.Trame.Axe(NumeroDAxe);

    public string Titre => Axe?.EnClair ?? "Partie générale";

    public Reconnaissance? SansObjet => Contrat.EstSansObjet(NumeroDAxe) ? Contrat.AxesSansObjet[NumeroDAxe] : null;

    public IEnumerable<ArticleDuContrat> Articles => Lu.Articles.Where(a => a.Axe == NumeroDAxe);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostSansObjetAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await sansObjet.ExecuterAsync(Id, NumeroDAxe, Motif, ct);
        Annoncer("L’axe est déclaré sans objet.");
        return Redirect(CheminsDeContrat.Texte(Id, NumeroDAxe));
    });

    public Task<IActionResult> OnPostRetirerSansObjetAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await sansObjet.RetirerAsync(Id, NumeroDAxe, ct);
        return Redirect(CheminsDeContrat.Texte(Id, NumeroDAxe));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        if (NumeroDAxe != 0 && Axe is null)
            throw new Refus(RefusRedaction.ArticleInconnu);
        AxeCourant = NumeroDAxe;
        Situer(Titre);
    }
}
