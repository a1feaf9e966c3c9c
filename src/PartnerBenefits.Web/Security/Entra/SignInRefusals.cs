namespace PartnerBenefits.Web.Security.Entra;

internal static class SignInRefusals
{
    /// <summary>True if the refusal isn't about the person: a session that they have goes on.</summary>
    public static bool LeavesSession(this SignInRefusal refusal) => refusal
        is SignInRefusal.Unusable or SignInRefusal.NotTrusted or SignInRefusal.Expired or SignInRefusal.NotBegunHere
        or SignInRefusal.Cancelled or SignInRefusal.NoAnswer;
}
