using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

namespace PartnerBenefits.Web.Pages.Account;

/// <summary>What the page of one person shows.</summary>
public sealed record PersonDetails
{
    public required PortalUser User { get; init; }

    /// <summary>Null when the reader may not see who has what.</summary>
    public required IReadOnlyList<PersonBenefit>? Benefits { get; init; }

    /// <summary>The latest; null where there is none, or the reader isn't told of it.</summary>
    public required OutboxMessage? Invitation { get; init; }

    public IEnumerable<PersonBenefit> Has => (Benefits ?? []).Where(b => b.Until is null);

    public IEnumerable<PersonBenefit> Had => (Benefits ?? []).Where(b => b.Until is not null);
}
