namespace PartnerBenefits.Web.Settings;

public enum AuthenticationMode
{
    Demo,

    Entra,
}
