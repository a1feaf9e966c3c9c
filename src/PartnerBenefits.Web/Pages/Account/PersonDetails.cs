using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

namespace PartnerBenefits.Web.Pages.Account;

public sealed record PersonDetails
{
    public required PortalUser User { get; init; }

    public required IReadOnlyList<PersonBenefit>? Benefits { get; init; }

    public required OutboxMessage? Invitation { get; init; }

    public IEnumerable<PersonBenefit> Has => (Benefits ?? []).Where(b => b.Until is null);

    public IEnumerable<PersonBenefit> Had => (Benefits ?? []).Where(b => b.Until is not null);
}
