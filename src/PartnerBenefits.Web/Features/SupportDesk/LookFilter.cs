using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Infrastructure;

namespace PartnerBenefits.Web.Features.SupportDesk;

/// <summary>Records what a page shows of accounts before it is written. If that fails, nothing is shown.</summary>
internal sealed class LookFilter(ViewAccounts viewAccounts) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context is { Result: PageResult, Controller: PageModel page and IShowsAccounts shown })
        {
            await viewAccounts.RunAsync(
                page.OperationIn(null, Guid.CreateVersion7()),
                [.. shown.Looks.Distinct()],
                shown.Search,
                context.HttpContext.RequestAborted);
        }

        await next();
    }
}
