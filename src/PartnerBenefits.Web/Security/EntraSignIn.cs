using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Identity.Web;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Security;

/// <summary>Turns Entra's token into who it is for us: few claims, so that the cookie stays small.</summary>
internal static class EntraSignIn
{
    public static async Task ReplaceByOurOwnAsync(TokenValidatedContext context)
    {
        var token = context.Principal!;
        if (!Guid.TryParse(token.GetTenantId(), out var tenant) || !Guid.TryParse(token.GetObjectId(), out var id))
        {
            context.Fail("The token names no tenant and person.");
            return;
        }

        var db = context.HttpContext.RequestServices.GetRequiredService<PortalDb>();
        var claims = await OfUserAsync(db, tenant, id, context.HttpContext.RequestAborted)
            ?? await OfStaffAsync(db, tenant, id, token, context.HttpContext.RequestAborted);
        if (claims is null)
        {
            context.HandleResponse();
            context.Response.Redirect("/access-denied");
            return;
        }

        context.Principal = new ClaimsPrincipal(new ClaimsIdentity(claims, context.Scheme.Name));
    }

    private static async Task<List<Claim>?> OfUserAsync(PortalDb db, Guid tenant, Guid id, CancellationToken cancellation) =>
        await db.FindByEntraAsync(tenant, id, cancellation) is { User.IsActive: true } found
            ? [new Claim(PortalClaims.User, found.User.Id.ToString())]
            : null;

    // A staff member stands in our own list with the network's tenant, so another tenant's app roles count for nothing.
    private static async Task<List<Claim>?> OfStaffAsync(
        PortalDb db, Guid tenant, Guid id, ClaimsPrincipal token, CancellationToken cancellation)
    {
        var staff = await db.Staff.AsNoTracking().FirstOrDefaultAsync(s => s.TenantId == tenant && s.ObjectId == id, cancellation);
        var roles = Enum.GetNames<StaffRole>().Where(token.IsInRole).Select(role => new Claim(PortalClaims.StaffRole, role)).ToList();
        return staff is null || roles.Count == 0 ? null : [new Claim(PortalClaims.Staff, staff.Id.ToString()), .. roles];
    }
}
