using System.Security.Claims;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security;

/// <summary>License keys need a recent sign-in, so that somebody at an unattended browser can't get them (ASVS 7.5.3).</summary>
public sealed class RecentSignIn(PortalSettings settings, TimeProvider time)
{
    public Rule? WhyNot(ClaimsPrincipal person) => person.AuthenticatedAt() switch
    {
        null => KeyRules.SignInIsKnown,
        { } at when time.Now - at > settings.Session.Keys => KeyRules.SignInIsRecent,
        _ => null,
    };
}
