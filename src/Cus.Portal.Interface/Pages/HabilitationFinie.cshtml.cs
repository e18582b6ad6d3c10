using Cus.Portal.Interface.Web;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Interface.Pages;

/// <summary>Gives back the text of a form sent after the habilitation of its author ended.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class HabilitationFinieModel : PagePortail
{
    public string? Phrase => SessionExpiree.DerniereFin(HttpContext) is { } fin ? Motif.De(RefusSocle.HabilitationFinie, donnees: ("date", fin)).Phrase : null;

    /// <summary>What a person wrote: identifiers and empty fields are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Ecrits { get; private set; } = [];

    public void OnGet() => Ecrits = HttpContext.Items[SessionExpiree.Cle] is FormulaireEnAttente f
        ? [.. f.Champs.Where(c => !string.IsNullOrWhiteSpace(c.Value) && !Guid.TryParse(c.Value, out _) && !c.Key.Contains("Version", StringComparison.OrdinalIgnoreCase))]
        : [];
}
