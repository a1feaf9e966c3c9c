namespace PartnerBenefits.Domain.Subscriptions;

/// <param name="IsPast">Whether the day is over, or something that is done at once, such as a payment, was done today.</param>
public sealed record TimelineDate(DateKind Kind, DateOnly Day, bool IsPast);
