using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Security;
using PartnerBenefits.Web.Security.Entra;

namespace PartnerBenefits.Web.Features.Joining;

/// <summary>Turns the session of somebody without an account into that of the user whom they have become.</summary>
public sealed class NewcomerEntry(PortalDb db, SessionStart start, RefusedSignIn refused)
{
    public Task<PortalUser?> FindAsync(Newcomer newcomer, CancellationToken cancellation) =>
        db.FindByEntraAsync(newcomer.TenantId, newcomer.ObjectId, cancellation);

    /// <summary>Returns false if the user has been disabled; they are then signed out and told why.</summary>
    public async Task<bool> GoAsync(HttpContext context, PortalUser user, CancellationToken cancellation)
    {
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
