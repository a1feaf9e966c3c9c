namespace PartnerBenefits.Domain.Partners;

/// <summary>The languages the portal speaks. The names are the culture names.</summary>
public enum Language
{
    En,
    Fr,
}
