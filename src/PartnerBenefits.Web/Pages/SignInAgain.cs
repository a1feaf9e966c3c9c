namespace PartnerBenefits.Web.Pages;

/// <summary>Why somebody whom Entra would let in at once is asked there all the same.</summary>
public enum SignInAgain
{
    /// <summary>To choose another of their accounts.</summary>
    AsAnother,

    /// <summary>To prove that it is still they (ASVS 7.5.3).</summary>
    ToConfirm,
}
