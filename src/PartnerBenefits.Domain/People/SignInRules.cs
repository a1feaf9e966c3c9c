namespace PartnerBenefits.Domain.People;

/// <summary>What gives somebody access needs a recent sign-in (ASVS 7.5.1).</summary>
public static class SignInRules
{
    public static readonly Rule IsRecent = new(
        "Nothing was saved, because you signed in too long ago to give access to somebody. Sign in again, then send the form once more.");

    public static readonly Rule IsKnown = new(
        "Nothing was saved, because the sign-in service doesn't say when you signed in. " +
        "Tell the people who run this portal that the sign-in needs the claim auth_time.");
}
