using System.ComponentModel.DataAnnotations;
using Cus.Portal.Interface.TagHelpers;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Hosting;

namespace Cus.Portal.Interface.Pages;

/// <summary>Every component in its states; open in a demo espace and in development only.</summary>
[AllowAnonymous]
internal sealed class ComposantsModel(Gabarit gabarit, IHostEnvironment environnement) : PagePortail
{
    [BindProperty]
    public int? Menages { get; set; } = 32;

    [BindProperty, Range(1, 1000)]
    public int Total { get; set; } = 30;

    [BindProperty]
    public DateOnly? Limite { get; set; } = new(2014, 5, 13);

    [BindProperty]
    public decimal? Montant { get; set; } = 104400.5m;

    [BindProperty, Required, StringLength(200)]
    public string? Resume { get; set; }

    public DateTimeOffset Maintenant { get; } = Paris.Instant(new DateOnly(2014, 4, 30), new TimeOnly(10, 42));

    public IReadOnlyList<PasDeFrise> Frise { get; } =
    [
        new(Paris.FinDuJour(new DateOnly(2014, 4, 13)), "Limite de dépôt", "Tenue", AvecHeure: true),
        new(Paris.FinDuJour(new DateOnly(2014, 5, 14)), "Avis à la DHUP", "Un mois après la limite"),
        new(Paris.FinDuJour(new DateOnly(2014, 7, 10)), "Sélection", "Deux mois au plus"),
    ];

    public IReadOnlyList<SectionDePlan> Sections { get; } =
    [
        new("Porteur et opérateur", "#contenu", "Complète", "ok"),
        new("Logements et adresses", "#contenu", "1 adresse hors région", "erreur"),
        new("Coûts et financement", "#contenu", "En cours", "encours", Courante: true),
        new("Capitalisation", "#contenu", "Facultative"),
    ];

    public IReadOnlyList<SelectListItem> LesSens { get; } = [new("Favorable", "Favorable"), new("Favorable avec réserves", "Reserve"), new("Défavorable", "Defavorable")];

    public IReadOnlyList<string> Descripteurs { get; } = ["Insuffisant", "Faible", "Moyen", "Bon", "Exemplaire"];

    public void OnGet() => ExigerDemonstration();

    public async Task<IActionResult> OnPostAsync()
    {
        ExigerDemonstration();
        return await ActerAsync(() =>
        {
            Annoncer("Enregistré.");
            return Task.FromResult<IActionResult>(RedirectToPage());
        });
    }

    private void ExigerDemonstration()
    {
        if (!environnement.IsDevelopment() && gabarit.Espace?.Demonstration != true)
            throw new Refus(RefusSocle.Introuvable);
    }
}
