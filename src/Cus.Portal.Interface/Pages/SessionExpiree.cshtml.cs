using Cus.Portal.Interface.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Interface.Pages;

/// <summary>Keeps a form sent too late, and gives it back.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class SessionExpireeModel : PagePortail
{
    public FormulaireEnAttente? Formulaire => HttpContext.Items[SessionExpiree.Cle] as FormulaireEnAttente;

    public void OnGet()
    {
    }
}
