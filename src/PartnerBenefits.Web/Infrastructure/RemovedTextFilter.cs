using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Lets the page after a redirect say what was removed from the form.</summary>
internal sealed class RemovedTextFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if ((await next()).Result is LocalRedirectResult && context.HandlerInstance is PageModel page)
        {
            RemovedText.Keep(context.HttpContext, page.TempData);
        }
    }
}
