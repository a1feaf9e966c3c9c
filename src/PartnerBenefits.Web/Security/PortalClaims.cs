namespace PartnerBenefits.Web.Security;

/// <summary>The cookie holds only <see cref="Session"/>. The other claims are read for each request (ASVS 8.3.2).</summary>
internal static class PortalClaims
{
    public const string Session = "session";

    public const string User = "user";

    public const string Staff = "staff";

    public const string Newcomer = "newcomer";

    public const string StaffRole = "staff-role";

    /// <summary>Ticks in UTC of the last proof of who the person is; missing if the provider didn't say.</summary>
    public const string AuthenticatedAt = "authenticated-at";

    public const string RenewsFrom = "renews-from";

    /// <summary>Ticks in UTC from which the person is signed out unless another request comes before.</summary>
    public const string EndsAt = "ends-at";

    public const string Device = "device";

    public const string LogoutHint = "logout-hint";

    public const string StartedAt = "started-at";

    public const string ProviderSession = "provider-session";

    /// <summary>For antiforgery tokens: made of all claims, they would end with a change of language in another tab.</summary>
    public const string Subject = "sub";

    public const string Account = "account";
    public const string AccountName = "account-name";
    public const string Verified = "verified";
    public const string PartnerId = "partner-id";
    public const string Name = "name";
    public const string PartnerRoles = "partner-roles";
    public const string AccountLanguage = "account-language";
    public const string Language = "language";
    public const string ReadLanguage = "read-language";
    public const string Theme = "theme";
}
