using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Shows the page again with a message, for a form that is too old or that another session opened.</summary>
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
