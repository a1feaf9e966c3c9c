using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Answers 400 to a form that is too old or that another session opened. The error page then says so.</summary>
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
