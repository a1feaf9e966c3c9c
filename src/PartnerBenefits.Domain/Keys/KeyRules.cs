namespace PartnerBenefits.Domain.Keys;

public static class KeyRules
{
    public static readonly Rule BenefitHasKeys = new("This benefit has no license keys.");

    public static readonly Rule StockIsKnown = new(
        "No new license keys can be given out right now, because the portal was restored from a backup and its stock is being checked. "
        + "Nothing was taken from your benefits. Try again later, or ask the network's support.");

    public static readonly Rule FormIsForKeys = new(
        "This form has already been used for something else. Reload the page and choose Get keys.");

    public static readonly Rule KeysCanBeOpened =
        new("We couldn't read the license key, so it isn't shown. Ask the network's support and quote your partner ID.");

    public static readonly Rule SignInIsRecent = new(
        "You signed in too long ago to see license keys. Sign in again, then choose Get keys.");

    public static readonly Rule SignInIsKnown = new(
        "No license keys can be shown, because the sign-in service doesn't say when you signed in. " +
        "Tell the people who run this portal that the sign-in needs the claim auth_time.");
}
