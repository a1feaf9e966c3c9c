using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Security;

/// <summary>Somebody whom the portal knows has proved who they are: a partner's person, staff, or a person without an account. One of the three.</summary>
/// <param name="AuthenticatedAt">UTC; null where nobody said when.</param>
/// <param name="ProviderSession">See <see cref="Session.ProviderSession"/>.</param>
/// <param name="LogoutHint">See <see cref="Session.LogoutHint"/>.</param>
public sealed record SignedIn(
    PortalUser? User, StaffMember? Staff, Newcomer? Newcomer, DateTime? AuthenticatedAt, string? ProviderSession = null, string? LogoutHint = null);
