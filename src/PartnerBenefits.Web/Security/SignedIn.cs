namespace PartnerBenefits.Web.Security;

/// <summary>Exactly one of user, staff member and newcomer is set.</summary>
/// <param name="AuthenticatedAt">UTC; null if the provider didn't say.</param>
public sealed record SignedIn(
    PortalUser? User, StaffMember? Staff, Newcomer? Newcomer, DateTime? AuthenticatedAt, string? ProviderSession = null,
    string? LogoutHint = null);
