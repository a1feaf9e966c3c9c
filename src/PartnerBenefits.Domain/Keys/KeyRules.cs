namespace PartnerBenefits.Domain.Keys;

public static class KeyRules
{
    public static readonly Rule BenefitHasKeys = new("This benefit comes without license keys.");

    public static readonly Rule FormIsForKeys = new(
        "This form was used for something else already. Open the page anew and choose Get keys.");

    public static readonly Rule KeysCanBeOpened =
        new("The license key could not be read, so it is not shown. Ask the network's support and quote your partner id.");

    public static readonly Rule SignInIsRecent = new(
        "You signed in too long ago to see license keys. Sign in once more, then choose Get keys again.");

    public static readonly Rule SignInIsKnown = new(
        "The sign-in service doesn't say when you signed in, so no license keys can be shown. Tell whoever runs this portal: "
        + "the sign-in needs the claim auth_time.");
}
