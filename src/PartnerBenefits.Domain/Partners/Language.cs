namespace PartnerBenefits.Domain.Partners;

/// <summary>Values are culture names.</summary>
public enum Language
{
    En,
    Fr,
}
