using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Infrastructure;

internal sealed partial class RuleBrokenFilter(IStringLocalizer<Texts> texts, ILogger<RuleBrokenFilter> logger) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is RuleBrokenException broken && executed.HandlerInstance is FormPage page)
        {
            LogRefused(logger, broken.Rule.Refusal, context.HttpContext.Request.Path);
            if (broken.InnerException is { } cause)
            {
                LogCause(logger, cause);
            }

            page.ViewData.Breaks(broken.Rule);
            page.ViewData.Meanwhile(broken.Rule.IsOutdated ? broken.Meanwhile : null);
            context.ModelState.AddModelError(broken.Rule.Field ?? string.Empty, texts[broken.Rule.Refusal, [.. broken.Rule.Values]]);
            executed.ExceptionHandled = true;
            executed.Result = await page.ShowAsync(context.HttpContext.RequestAborted);
            if (broken.Rule.IsLimit && executed.Result is PageResult again)
            {
                again.StatusCode = StatusCodes.Status429TooManyRequests;
            }
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "Refused on {Path}: {Refusal}")]
    private static partial void LogRefused(ILogger logger, string refusal, string path);

    [LoggerMessage(1002, LogLevel.Error, "The refusal points to a bug, or to a row that was changed by hand")]
    private static partial void LogCause(ILogger logger, Exception exception);
}
