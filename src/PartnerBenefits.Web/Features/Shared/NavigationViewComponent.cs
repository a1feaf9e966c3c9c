using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Features.Dashboard;

namespace PartnerBenefits.Web.Features.Shared;

[ViewComponent(Name = "Navigation")]
public sealed class NavigationViewComponent(WaitingQuery waiting, TimeProvider time) : ViewComponent
{
    public sealed record Model(string Path, int Waiting)
    {
        public string? Current(string address, bool orBelow = false) =>
            Path == address || (orBelow && Path.StartsWith(address + "/", StringComparison.Ordinal)) ? "page" : null;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var today = time.Today;
        var waits = await waiting.ForAsync(UserClaimsPrincipal, today, HttpContext.RequestAborted);
        return View(new Model(HttpContext.Request.Path, waits.Count));
    }
}
