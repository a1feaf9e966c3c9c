namespace PartnerBenefits.Domain.Partners;

public enum Theme
{
    Light,
    Dark,
}
