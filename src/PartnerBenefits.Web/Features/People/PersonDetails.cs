using PartnerBenefits.Web.Features.Seats;

namespace PartnerBenefits.Web.Features.People;

public sealed record PersonDetails
{
    public required PortalUser User { get; init; }

    public required IReadOnlyList<PersonBenefit>? Benefits { get; init; }

    /// <summary>Null for somebody who joined without one, and for a reader who can't send it again.</summary>
    public required MailStatus? Invitation { get; init; }

    public required UserState State { get; init; }

    public required IReadOnlyList<Session> Sessions { get; init; }

    public IEnumerable<PersonBenefit> Has => (Benefits ?? []).Where(b => b.Until is null);

    public IEnumerable<PersonBenefit> Had => (Benefits ?? []).Where(b => b.Until is not null);
}
