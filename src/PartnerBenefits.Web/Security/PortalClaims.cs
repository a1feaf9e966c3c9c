namespace PartnerBenefits.Web.Security;

/// <summary>
/// Claims of a signed-in person. The cookie holds only <see cref="Session"/>; the rest is read anew for each request, so that
/// a change of role or a disabled person counts from the next request on (ASVS 8.3.2).
/// </summary>
internal static class PortalClaims
{
    /// <summary>In the cookie, and alone there: id of a Session.</summary>
    public const string Session = "session";

    /// <summary>Id of a PortalUser.</summary>
    public const string User = "user";

    /// <summary>Id of a StaffMember.</summary>
    public const string Staff = "staff";

    /// <summary>Id of a Newcomer.</summary>
    public const string Newcomer = "newcomer";

    /// <summary>Of staff: an Entra app role; one claim for each.</summary>
    public const string StaffRole = "staff-role";

    /// <summary>When the person last proved who they are, as ticks in UTC; not there where nobody said.</summary>
    public const string AuthenticatedAt = "authenticated-at";

    /// <summary>See <see cref="Domain.Partners.Session.RenewsFrom"/>, as ticks in UTC.</summary>
    public const string RenewsFrom = "renews-from";

    /// <summary>See <see cref="Domain.Partners.Session.LogoutHint"/>.</summary>
    public const string LogoutHint = "logout-hint";

    /// <summary>Of a newcomer, whose session may go on as a user's: see <see cref="Domain.Partners.Session.StartedAt"/>, as ticks in UTC.</summary>
    public const string StartedAt = "started-at";

    /// <summary>Of a newcomer, as <see cref="StartedAt"/>: see <see cref="Domain.Partners.Session.ProviderSession"/>.</summary>
    public const string ProviderSession = "provider-session";

    /// <summary>
    /// Who it is, for form tokens: with no claim of this name they would be made of all claims, and a change of language
    /// would spoil the forms of all other tabs.
    /// </summary>
    public const string Subject = "sub";

    public const string Account = "account";
    public const string AccountName = "account-name";
    public const string PartnerId = "partner-id";
    public const string Name = "name";
    public const string PartnerRoles = "partner-roles";
    public const string Language = "language";
    public const string Theme = "theme";
}
