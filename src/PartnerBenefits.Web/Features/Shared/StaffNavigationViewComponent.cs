using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Features.SupportDesk;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Shared;

[ViewComponent(Name = "StaffNavigation")]
public sealed class StaffNavigationViewComponent(DeskWaiting waiting) : ViewComponent
{
    public sealed record Model(NavigationViewComponent.Model Here, IReadOnlyList<StaffRole> Roles, DeskWaiting.Counts Waiting);

    public async Task<IViewComponentResult> InvokeAsync() => View(new Model(
        new NavigationViewComponent.Model(HttpContext.Request.Path, 0),
        UserClaimsPrincipal.StaffRoles(),
        // The page that says that the database is busy must not ask it anything.
        HttpContext.Features.Get<IExceptionHandlerFeature>() is not null
            ? DeskWaiting.Counts.None
            : await waiting.CountAsync(UserClaimsPrincipal, HttpContext.RequestAborted)));
}
