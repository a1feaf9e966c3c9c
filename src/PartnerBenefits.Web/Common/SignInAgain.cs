namespace PartnerBenefits.Web.Common;

public enum SignInAgain
{
    AsAnother,

    /// <summary>To prove who they are once again (ASVS 7.5.3).</summary>
    ToConfirm,
}
