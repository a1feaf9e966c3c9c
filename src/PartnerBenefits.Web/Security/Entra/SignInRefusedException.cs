using System.Diagnostics.CodeAnalysis;

namespace PartnerBenefits.Web.Security.Entra;

[SuppressMessage("Design", "CA1032", Justification = "Without a reason it would help nobody.")]
internal sealed class SignInRefusedException(SignInRefusal refusal, PartnerAccountId? account = null) : Exception(refusal.ToString())
{
    public SignInRefusal Refusal => refusal;

    public PartnerAccountId? Account => account;
}
