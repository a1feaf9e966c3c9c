using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Security;
using PartnerBenefits.Web.Security.Entra;

namespace PartnerBenefits.Web.Pages.Joining;

/// <summary>From a newcomer's session to that of the person whom they have become, by joining or because an admin let them in.</summary>
public sealed class WayIn(PortalDb db, SessionStart start, RefusedSignIn refused)
{
    /// <summary>Null: they are still in no account.</summary>
    public Task<PortalUser?> FindAsync(Newcomer newcomer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(newcomer);
        return db.FindByEntraAsync(newcomer.TenantId, newcomer.ObjectId, cancellation);
    }

    /// <summary>False: they were disabled meanwhile, are signed out and led to the page that says so.</summary>
    /// <exception cref="WriteBusyException"/>
    public async Task<bool> GoAsync(HttpContext context, PortalUser user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(user);
        if (!user.IsActive)
        {
            await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            refused.LeadToItsPage(context, SignInRefusal.Disabled, null, user.AccountId);
            return false;
        }

        var session = await start.GoOnAsync(user, context.User, cancellation);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, session);
        return true;
    }
}
