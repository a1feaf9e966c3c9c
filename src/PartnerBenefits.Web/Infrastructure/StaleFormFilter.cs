using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using PartnerBenefits.Web.Pages;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>
/// A form of a page that was opened by somebody else's session or long ago: nothing was done, and the page that it came
/// from is shown anew with a message that says so.
/// </summary>
internal sealed class StaleFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            context.HttpContext.Items[Links.StaleForm] = true;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
