using PartnerBenefits.Web.Features.Seats;

namespace PartnerBenefits.Web.Features.People;

public sealed record PersonDetails
{
    public required PortalUser User { get; init; }

    public required IReadOnlyList<PersonBenefit>? Benefits { get; init; }

    public required OutboxMessage? Invitation { get; init; }

    public required IReadOnlyList<Session> Sessions { get; init; }

    public IEnumerable<PersonBenefit> Has => (Benefits ?? []).Where(b => b.Until is null);

    public IEnumerable<PersonBenefit> Had => (Benefits ?? []).Where(b => b.Until is not null);
}
