using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Cus.Portal.Interface.Web;

/// <summary>
/// Antiforgery of the pages, after binding instead of before: a form whose token has expired is never executed, but it
/// comes back filled, with the sentence that says why.
/// </summary>
internal sealed class JetonDeFormulaire(IAntiforgery antiforgery) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var lecture = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method);
        if (lecture || EstDispensee(context.HandlerInstance) || await antiforgery.IsRequestValidAsync(http))
            await next();
        else
            context.Result = context.HandlerInstance is PagePortail page ? await page.RemontrerApresExpirationAsync() : new BadRequestResult();
    }

    private static bool EstDispensee(object page) => page.GetType().GetCustomAttribute<IgnoreAntiforgeryTokenAttribute>() is not null;
}
