namespace PartnerBenefits.Domain.Offers;

/// <param name="IsPast">True before today, and today for what is done at once, such as a payment.</param>
public sealed record TimelineDate(DateKind Kind, DateOnly Day, bool IsPast);
