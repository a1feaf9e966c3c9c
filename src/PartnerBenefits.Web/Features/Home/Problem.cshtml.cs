using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Shared;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Home;

/// <summary>Written in place of an answer without a page. Its own address gives 404.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProblemModel(WhoCanHelp whoCanHelp) : PageModel
{
    [FromRoute]
    public int Status { get; set; }

    public bool IsStaleForm => HttpContext.Items.ContainsKey(Links.StaleForm);

    public string? Original { get; private set; }

    public bool IsOfStaff =>
        Original is not null && new[] { Links.SupportDesk, Links.Catalogue }.Any(page => new PathString(Original).StartsWithSegments(page));

    /// <summary>From the header with the same meaning; a minute where there is none.</summary>
    public int WaitMinutes =>
        int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Math.Max(1, (int)Math.Ceiling(seconds / 60.0))
            : 1;

    public IReadOnlyList<WhoCanHelp.Helper> Helpers { get; private set; } = [];

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        context.Result = await ShowAsync(context.HttpContext.RequestAborted);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        var reExecuted = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        Original = reExecuted?.OriginalPath ?? failed?.Path;
        if (Original is null)
        {
            return NotFound();
        }

        Status = failed is null ? Status : HttpContext.Response.StatusCode;
        if (Status == StatusCodes.Status403Forbidden && User.HasAccount() && !IsOfStaff)
        {
            Helpers = await whoCanHelp.FindAsync(User.Account(), PartnerRoles.AccountAdmin, cancellation);
        }

        return Page();
    }
}
