using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Referentiel.Pages.Referentiel.Organismes;

/// <summary>Fields of the form of an organisme, as typed; bound by their bare names, so that a refusal finds its field.</summary>
internal sealed class FicheAModifier
{
    public string? Nom { get; set; }

    public TypeOrganisme Type { get; set; }

    public string? Siren { get; set; }

    public string? Siret { get; set; }

    public string? Commune { get; set; }

    public string? Adresse { get; set; }

    public string? Telephone { get; set; }

    public string? Courriel { get; set; }

    public static IEnumerable<SelectListItem> Types => Enum.GetValues<TypeOrganisme>().Select(t => new SelectListItem(Libelles.De(t), t.ToString()));

    public static FicheAModifier De(FicheOrganisme o) => new()
    {
        Nom = o.Nom,
        Type = o.Type,
        Siren = o.Siren,
        Siret = o.Siret,
        Commune = o.Commune is { } c ? $"{c.Nom} ({c.Code})" : null,
        Adresse = o.Adresse,
        Telephone = o.Telephone,
        Courriel = o.Courriel,
    };

    public FicheSaisie Saisie() => new(Nom, Type, Siren, Siret, Commune, Adresse, Telephone, Courriel);
}
