using System.ComponentModel.DataAnnotations;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Echeances.Pages.Echeances.Regles;

/// <summary>A rule to add, or to put in the place of another.</summary>
[Authorize(PermissionsEcheances.ReglerLesRappelsCode)]
internal sealed class RegleModel(LireLesRegles lire, EcrireUneRegle ecrire) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    /// <summary>As typed: a person writes « − », « - » or « + ».</summary>
    [BindProperty]
    public string Decalage { get; set; } = "";

    [BindProperty]
    public UniteDeDelai Unite { get; set; } = UniteDeDelai.JoursOuvres;

    [BindProperty]
    [Range(0, 23)]
    public int Heure { get; set; } = 8;

    [BindProperty]
    public List<Echelon> Echelons { get; set; } = [];

    [BindProperty]
    public string? Sujet { get; set; }

    [BindProperty]
    public string? Texte { get; set; }

    public ReglesDUnType Connu { get; private set; } = null!;

    /// <summary>Effect of the rule in force.</summary>
    public string? Effet { get; private set; }

    public IReadOnlyList<SelectListItem> Unites { get; } = [new("jours ouvrés", nameof(UniteDeDelai.JoursOuvres)), new("jours du calendrier", nameof(UniteDeDelai.Jours))];

    public static string Aide(Echelon e) => e switch
    {
        Echelon.Titulaire => "Les personnes habilitées, pour l’organisme ou la région de l’échéance.",
        Echelon.Delegue => "Celles à qui un titulaire a délégué son rôle, tant que la délégation court.",
        Echelon.Superieur => "L’adresse que le service de la région a désignée au référentiel ; en copie, ou seul.",
        _ => "Le point de contact national de la DHUP.",
    };

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var saisi = Decalage.Trim().Replace('\u2212', '-').Replace('\u2011', '-');
        if (!int.TryParse(saisi, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var decalage))
            throw Refus.Champ("Decalage", RefusEcheances.RegleTropLoin);
        await ecrire.ExecuterAsync(Type, Id, new SaisieDeRegle(decalage, Unite, new TimeOnly(Heure, 0), Echelons, Vide(Sujet), Vide(Texte)), ct);
        Annoncer("La règle est enregistrée : elle vaut pour les rappels à venir.");
        return Redirect("/echeances/regles");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        if (Type.Length is 0 or > 60)
            throw new Refus(RefusSocle.Introuvable);
        Connu = await lire.LireAsync(Type, ct);
        if (Id is not { } id)
            return;
        Effet = Connu.Regles.FirstOrDefault(r => r.Id == id)?.Effet;
        if (HttpMethods.IsPost(Request.Method))
            return;
        var regle = await lire.UneAsync(Type, id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        (Decalage, Unite, Heure, Echelons) = (regle.Decalage.ToString(System.Globalization.CultureInfo.InvariantCulture), regle.Unite, regle.Heure.Hour, [.. regle.Destinataires]);
        (Sujet, Texte) = (regle.Sujet, regle.Texte);
    }

    private static string? Vide(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}
