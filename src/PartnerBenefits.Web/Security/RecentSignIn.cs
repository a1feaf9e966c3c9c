using System.Security.Claims;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security;

/// <summary>
/// Seeing license keys and giving access need a recent sign-in, so that nobody does it at an unattended browser (ASVS 7.5.1, 7.5.3).
/// </summary>
public sealed class RecentSignIn(PortalSettings settings, TimeProvider time)
{
    /// <summary>How far the clocks of the portal and of the sign-in service may be apart.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Null if the person may see license keys.</summary>
    public Rule? WhyNot(ClaimsPrincipal person) => WhyNot(person, KeyRules.SignInIsKnown, KeyRules.SignInIsRecent);

    /// <summary>For what gives somebody access: a role, an account, the address at which mail arrives.</summary>
    public void RequireToGiveAccess(ClaimsPrincipal person) => WhyNot(person, SignInRules.IsKnown, SignInRules.IsRecent)?.Refuse();

    private Rule? WhyNot(ClaimsPrincipal person, Rule isKnown, Rule isRecent) => person.AuthenticatedAt() switch
    {
        null => isKnown,
        { } at when time.Now - at > settings.Session.Keys || at - time.Now > Skew => isRecent,
        _ => null,
    };
}
