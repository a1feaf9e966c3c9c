using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Pages.Dashboard;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Shared;

/// <summary>The menu of a partner's person, with the number of things that wait.</summary>
[ViewComponent(Name = "Navigation")]
public sealed class NavigationViewComponent(AccountBenefits benefits, TimeProvider time) : ViewComponent
{
    public sealed record Model(string Path, int Waiting)
    {
        /// <summary>For <c>aria-current</c>; null takes the attribute away.</summary>
        public string? Current(string address, bool orBelow = false) =>
            Path == address || (orBelow && Path.StartsWith(address + "/", StringComparison.Ordinal)) ? "page" : null;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var rows = await benefits.AllAsync(UserClaimsPrincipal.Account(), today, HttpContext.RequestAborted);
        return View(new Model(HttpContext.Request.Path, Waiting.For(UserClaimsPrincipal, rows).Count));
    }
}
