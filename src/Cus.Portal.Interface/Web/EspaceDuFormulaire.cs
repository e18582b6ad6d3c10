using Cus.Portal.Socle.Espaces;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Interface.Web;

/// <summary>
/// The token of a form is sealed with the espace it was drawn in: sent after its author went to another espace (another
/// tab), it comes back filled and is executed nowhere (ACC-S01).
/// </summary>
internal sealed class EspaceDuFormulaire : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => context.RequestServices.GetRequiredService<IContexteEspace>().Id?.ToString() ?? "";

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == GetAdditionalData(context);
}
