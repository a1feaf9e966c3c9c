namespace PartnerBenefits.Domain.Offers;

public sealed record Price(decimal Amount, string Currency);
