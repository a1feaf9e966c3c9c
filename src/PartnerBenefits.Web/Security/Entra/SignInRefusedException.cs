using System.Diagnostics.CodeAnalysis;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>They have proved who they are, and have no access.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Without a reason it would help nobody.")]
internal sealed class SignInRefusedException(SignInRefusal refusal, PartnerAccountId? account = null) : Exception(refusal.ToString())
{
    public SignInRefusal Refusal => refusal;

    /// <summary>The person's own organisation, whose admins can help; null where it is none or not known.</summary>
    public PartnerAccountId? Account => account;
}
