using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Pages.Account;
using PartnerBenefits.Web.Pages.Dashboard;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

namespace PartnerBenefits.Web.Pages.SupportDesk.Accounts;

/// <summary>What staff see of one account.</summary>
public sealed record SupportAccountView
{
    public required PartnerAccount Account { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>See <see cref="AccountSubscriptions.ShownAsync"/>.</summary>
    public required IReadOnlyList<HeldSubscription> Held { get; init; }

    /// <summary>Null: not a member.</summary>
    public required Domain.Partners.Membership? Membership { get; init; }

    /// <summary>Of all subscriptions, those that have ended too.</summary>
    public required IReadOnlyList<BenefitRow> Rows { get; init; }

    /// <summary>Names of those who have a benefit now, the first assigned first.</summary>
    public required ILookup<EntitlementId, string> Holders { get; init; }

    public required IReadOnlyList<PortalUser> People { get; init; }

    /// <summary>Of all, also those that are not in the list.</summary>
    public required int PeopleCount { get; init; }

    public required IReadOnlyList<AuditTrailQuery.Line> Audit { get; init; }

    /// <summary>Where the audit trail's next page begins; null on the last.</summary>
    public required long? Older { get; init; }
}
