namespace PartnerBenefits.Web.Common;

public enum SignInAgain
{
    AsAnother,

    /// <summary>To prove who they are once again (ASVS 7.5.3).</summary>
    ToConfirm,

    /// <summary>To go on without a question, while the present session lasts.</summary>
    ToStay,
}
