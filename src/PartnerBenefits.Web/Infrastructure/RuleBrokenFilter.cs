using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Domain;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Pages;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>A broken rule becomes a message on the page on which it was broken.</summary>
internal sealed partial class RuleBrokenFilter(IStringLocalizer<Texts> texts, ILogger<RuleBrokenFilter> logger) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is RuleBrokenException broken && executed.HandlerInstance is IShowsAgain page)
        {
            LogRefused(logger, broken.InnerException is null ? LogLevel.Information : LogLevel.Error, broken.InnerException, broken.Rule.Refusal, context.HttpContext.Request.Path);
            context.ModelState.AddModelError(string.Empty, texts[broken.Rule.Refusal]);
            executed.ExceptionHandled = true;
            executed.Result = await page.ShowAgainAsync(context.HttpContext.RequestAborted);
        }
    }

    [LoggerMessage(EventId = 1001, Message = "Refused on {Path}: {Refusal}")]
    private static partial void LogRefused(ILogger logger, LogLevel level, Exception? exception, string refusal, string path);
}
