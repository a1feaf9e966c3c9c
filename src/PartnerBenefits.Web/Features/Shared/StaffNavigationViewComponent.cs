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
        await waiting.CountAsync(UserClaimsPrincipal, HttpContext.RequestAborted)));
}
