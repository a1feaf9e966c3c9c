namespace PartnerBenefits.Domain.People;

public enum Theme
{
    Light,
    Dark,
}
