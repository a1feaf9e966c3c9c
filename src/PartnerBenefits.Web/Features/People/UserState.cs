namespace PartnerBenefits.Web.Features.People;

public enum UserState
{
    Active,
    Disabled,
}
