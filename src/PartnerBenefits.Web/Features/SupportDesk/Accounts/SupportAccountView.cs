using PartnerBenefits.Web.Features.AuditTrail;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.Subscriptions;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

public sealed record SupportAccountView
{
    public required PartnerAccount Account { get; init; }

    public required DateOnly Today { get; init; }

    public required IReadOnlyList<SubscriptionSummary> Held { get; init; }

    public required Domain.Memberships.Membership? Membership { get; init; }

    public required IReadOnlyList<BenefitRow> Rows { get; init; }

    public required ILookup<EntitlementId, string> Holders { get; init; }

    /// <summary>The Account admin whose sign-in tells most about the account; null if none is active.</summary>
    public PortalUserId? FirstAdmin => People.Where(p => p.IsActive && p.Roles.HasFlag(PartnerRoles.AccountAdmin))
        .OrderBy(p => p.SignInName is null).ThenBy(p => p.Id.Value).Select(p => (PortalUserId?)p.Id).FirstOrDefault();

    public required IReadOnlyList<PortalUser> People { get; init; }

    public required int PeopleCount { get; init; }

    public required IReadOnlyList<AuditTrailQuery.Line> Audit { get; init; }

    public required long? Older { get; init; }
}
