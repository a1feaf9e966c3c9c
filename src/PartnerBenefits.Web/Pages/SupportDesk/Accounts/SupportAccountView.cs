using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Pages.Account;
using PartnerBenefits.Web.Pages.Dashboard;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

namespace PartnerBenefits.Web.Pages.SupportDesk.Accounts;

public sealed record SupportAccountView
{
    public required PartnerAccount Account { get; init; }

    public required DateOnly Today { get; init; }

    public required IReadOnlyList<SubscriptionSummary> Held { get; init; }

    public required Domain.Partners.Membership? Membership { get; init; }

    public required IReadOnlyList<BenefitRow> Rows { get; init; }

    public required ILookup<EntitlementId, string> Holders { get; init; }

    public required IReadOnlyList<PortalUser> People { get; init; }

    public required int PeopleCount { get; init; }

    public required IReadOnlyList<AuditTrailQuery.Line> Audit { get; init; }

    public required long? Older { get; init; }
}
