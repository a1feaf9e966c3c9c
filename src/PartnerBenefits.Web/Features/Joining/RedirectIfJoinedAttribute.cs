using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Joining;

/// <summary>After joining, a second click isn't an outdated form: its token belongs to the session before.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RedirectIfJoinedAttribute : Attribute, IAlwaysRunResultFilter, IOrderedFilter
{
    /// <summary>Runs before StaleFormFilter, which would say that the form is out of date.</summary>
    public int Order => -1;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && context.HttpContext.User.HasAccount())
        {
            context.Result = new LocalRedirectResult(Links.Dashboard);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
