namespace PartnerBenefits.Domain.People;

public enum Theme
{
    NotKnown = -1,
    Light,
    Dark,
}
