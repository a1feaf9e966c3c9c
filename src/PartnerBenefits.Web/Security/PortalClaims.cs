namespace PartnerBenefits.Web.Security;

/// <summary>
/// Claims of a signed-in person. The cookie holds only who it is; the rest is read anew for each request, so that a change
/// of role or a disabled person counts from the next request on (ASVS 8.3.2).
/// </summary>
internal static class PortalClaims
{
    /// <summary>In the cookie: id of a PortalUser.</summary>
    public const string User = "user";

    /// <summary>In the cookie: id of a StaffMember.</summary>
    public const string Staff = "staff";

    /// <summary>In the cookie, for staff: an Entra app role; one claim for each.</summary>
    public const string StaffRole = "staff-role";

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
