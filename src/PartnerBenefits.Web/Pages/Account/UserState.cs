namespace PartnerBenefits.Web.Pages.Account;

public enum UserState
{
    Active,
    Disabled,
}
