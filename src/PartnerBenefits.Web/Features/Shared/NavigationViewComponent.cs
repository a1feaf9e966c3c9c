using Microsoft.AspNetCore.Diagnostics;
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
        // The page that says that the database is busy must not ask it anything.
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return View(new Model(HttpContext.Request.Path, 0));
        }

        var waits = await waiting.ForAsync(UserClaimsPrincipal, time.Today, HttpContext.RequestAborted);
        return View(new Model(HttpContext.Request.Path, waits.Count));
    }
}
