namespace PartnerBenefits.Web.Settings;

public enum AuthenticationMode
{
    /// <summary>Anybody signs in as one of the demo accounts. Development only.</summary>
    Demo,

    Entra,
}
