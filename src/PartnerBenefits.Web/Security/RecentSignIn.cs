using System.Security.Claims;
using PartnerBenefits.Domain.Keys;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security;

/// <summary>License keys are for who has proved lately that it is they, and not for whoever finds their browser open (ASVS 7.5.3).</summary>
public sealed class RecentSignIn(PortalSettings settings, TimeProvider time)
{
    /// <summary>Null when license keys can be shown.</summary>
    public Rule? WhyNot(ClaimsPrincipal person) => person.AuthenticatedAt() switch
    {
        null => KeyRules.SignInIsKnown,
        { } at when time.Now - at > settings.Session.Keys => KeyRules.SignInIsRecent,
        _ => null,
    };
}
