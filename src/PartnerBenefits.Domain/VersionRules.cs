namespace PartnerBenefits.Domain;

public static class VersionRules
{
    public static readonly Rule IsAsSeen = new(
        "This has changed since you opened the page, so nothing was saved. " +
        "What you typed is still here. Compare it with the changes, then send it again or correct it.")
    {
        IsOutdated = true,
    };

    public static readonly Rule SettingsAreAsSeen = new(
        "You have changed your settings in another window since you opened this page, so nothing was saved. " +
        "Your choice is still here. Save it again if you want it.")
    {
        IsOutdated = true,
    };
}
