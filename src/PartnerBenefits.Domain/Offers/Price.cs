namespace PartnerBenefits.Domain.Offers;

/// <param name="Currency">ISO 4217.</param>
public sealed record Price(decimal Amount, string Currency);
