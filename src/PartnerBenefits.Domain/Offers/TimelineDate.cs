namespace PartnerBenefits.Domain.Offers;

/// <param name="Day">UTC. Of an "until" inclusive.</param>
/// <param name="IsPast">Before today, or what was done today; what begins or ends today is still to come, or happening.</param>
public sealed record TimelineDate(DateKind Kind, DateOnly Day, bool IsPast);
