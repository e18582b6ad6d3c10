using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Listes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Dossiers;

/// <summary>A dossier read by whoever may: state, dates, essentials, sections, pieces, deposits.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class DossierModel(LectureDeDossier lecture, ReprendreDossier reprendre, ListeDossiers liste) : PageDeDossier(lecture)
{
    /// <summary>State as this reader may know it.</summary>
    public (StatutDossier Statut, SensDeDecision? Decision) Etat => !liste.LitAvantLaLettre && Dossier.Statut == StatutDossier.Decide ? (StatutDossier.Depose, null) : (Dossier.Statut, Dossier.Decision);

    public bool PeutReprendre => EstBrouillon && PeutEcrire && Dossier.SuiviPar != Acteur.CompteId;

    public ContenuDuDossier Contenu => Bilan.Etat.Contenu;

    public string Lieux => string.Join(", ", Contenu.Lots.GroupBy(l => l.Commune, StringComparer.Ordinal).Select(g => $"{Lecture.Territoires.CommuneDeTousTemps(g.Key)?.Nom ?? g.Key} ({g.Sum(l => l.Nombre ?? 0)})"));

    public string Regions => EtatAffiche.Regions(Dossier.Regions, Lecture.Territoires);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostReprendreAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await reprendre.ExecuterAsync(Id, ct);
        Annoncer("Vous suivez maintenant ce dossier.");
        return Redirect($"/appels/dossiers/{Id}");
    });
}
