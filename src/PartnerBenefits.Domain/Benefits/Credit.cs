namespace PartnerBenefits.Domain.Benefits;

/// <summary>Money that a usage-based benefit brings.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Period"><c>month</c> or <c>year</c>.</param>
public sealed record Credit(decimal Amount, string Currency, string Period);
