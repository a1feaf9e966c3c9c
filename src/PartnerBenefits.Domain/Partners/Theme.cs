namespace PartnerBenefits.Domain.Partners;

/// <summary>What a person chose; who chose nothing follows their system's setting.</summary>
public enum Theme
{
    Light,
    Dark,
}
