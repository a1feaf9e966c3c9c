using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Security;

/// <summary>Reads on each request who the person is by now; who was disabled or is gone is signed out.</summary>
public sealed class SessionCheck(PortalDb db) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var claims = await ReadAsync(context.Principal!, context.HttpContext.RequestAborted);
        if (claims is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        context.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity(claims, context.Scheme.Name, PortalClaims.Name, null)));
    }

    /// <summary>403 instead of a redirect: the page that says why is written in its place.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private Task<List<Claim>?> ReadAsync(ClaimsPrincipal cookie, CancellationToken cancellation)
    {
        if (Guid.TryParse(cookie.FindFirstValue(PortalClaims.User), out var user))
        {
            return OfUserAsync(new PortalUserId(user), cancellation);
        }

        return Guid.TryParse(cookie.FindFirstValue(PortalClaims.Staff), out var staff)
            ? OfStaffAsync(new StaffMemberId(staff), cookie.FindAll(PortalClaims.StaffRole), cancellation)
            : Task.FromResult<List<Claim>?>(null);
    }

    private async Task<List<Claim>?> OfUserAsync(PortalUserId id, CancellationToken cancellation)
    {
        var found = await db.FindSignedInAsync(id, cancellation);
        return found is not { User: { IsActive: true } user, Account: var account } ? null
            :
            [
                new Claim(PortalClaims.User, user.Id.ToString()),
                new Claim(PortalClaims.Account, account.Id.ToString()),
                new Claim(PortalClaims.AccountName, account.Name),
                new Claim(PortalClaims.PartnerId, account.PartnerId),
                new Claim(PortalClaims.PartnerRoles, user.Roles.ToString()),
                .. Personal(user.Id.Value, user.Name, user.Language, user.Theme),
            ];
    }

    private async Task<List<Claim>?> OfStaffAsync(StaffMemberId id, IEnumerable<Claim> roles, CancellationToken cancellation)
    {
        var staff = await db.Staff.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellation);
        return staff is null ? null
            : [new Claim(PortalClaims.Staff, staff.Id.ToString()), .. roles, .. Personal(staff.Id.Value, staff.Name, staff.Language, staff.Theme)];
    }

    private static IEnumerable<Claim> Personal(Guid id, string name, Language? language, Theme? theme)
    {
        yield return new Claim(PortalClaims.Subject, id.ToString());
        yield return new Claim(PortalClaims.Name, name);
        if (language is { } chosen)
        {
            yield return new Claim(PortalClaims.Language, chosen.ToString());
        }

        if (theme is { } look)
        {
            yield return new Claim(PortalClaims.Theme, look.ToString());
        }
    }
}
