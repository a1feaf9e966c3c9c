namespace PartnerBenefits.Domain.Catalogue;

/// <summary>A sum of money per <c>month</c> or <c>year</c>, in an ISO 4217 currency.</summary>
public sealed record Credit(decimal Amount, string Currency, string Period);
