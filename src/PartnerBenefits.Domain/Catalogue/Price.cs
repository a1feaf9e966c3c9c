namespace PartnerBenefits.Domain.Catalogue;

public sealed record Price(decimal Amount, string Currency);
