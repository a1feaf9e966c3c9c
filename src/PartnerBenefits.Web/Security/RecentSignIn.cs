using System.Security.Claims;
using PartnerBenefits.Domain;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security;

/// <summary>License keys are for who has proved lately that it is they, and not for whoever finds their browser open (ASVS 7.5.3).</summary>
public sealed class RecentSignIn(PortalSettings settings, TimeProvider time)
{
    private static readonly Rule IsRecent = new("You signed in too long ago to see license keys. Sign in once more, then choose Get keys again.");

    private static readonly Rule IsKnown = new(
        "The sign-in service doesn't say when you signed in, so no license keys can be shown. Tell whoever runs this portal: the sign-in needs the claim auth_time.");

    /// <summary>Null when license keys can be shown.</summary>
    public Rule? WhyNot(ClaimsPrincipal person) => person.AuthenticatedAt() switch
    {
        null => IsKnown,
        { } at when time.GetUtcNow().UtcDateTime - at > settings.Session.Keys => IsRecent,
        _ => null,
    };
}
