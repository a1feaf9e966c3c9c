using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Joining;

/// <summary>
/// A second click, or another tab's form, of who has joined by the first: the form's token was a newcomer's and the session is
/// a user's by now. They are where they wanted to be, so that is no form out of date.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GoesOnWithAnAccountAttribute : Attribute, IAlwaysRunResultFilter, IOrderedFilter
{
    /// <summary>Before the filter that says that a form is out of date.</summary>
    public int Order => -1;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Result is IAntiforgeryValidationFailedResult && context.HttpContext.User.HasAccount())
        {
            context.Result = new LocalRedirectResult(Links.Dashboard);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
