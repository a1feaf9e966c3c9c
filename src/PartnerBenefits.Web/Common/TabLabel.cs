namespace PartnerBenefits.Web.Common;

/// <summary>How a tab is called: in addresses, as a link, as a heading, and on the home page.</summary>
internal sealed record TabLabel(string Slug, string Label, string Heading, string Icon, string Purpose)
{
    public static TabLabel For(BenefitTab tab) => tab switch
    {
        BenefitTab.Software => new(
            "software",
            "Software",
            "Manage software benefits",
            "window-stack",
            "Get keys, choose language and operating system, download."),
        BenefitTab.Cloud => new(
            "cloud",
            "Cloud",
            "Manage cloud services benefits",
            "cloud",
            "Cloud subscriptions and a monthly Azure credit."),
        BenefitTab.VisualStudio => new(
            "visual-studio",
            "Visual Studio subscriptions",
            "Manage Visual Studio subscriptions",
            "code-slash",
            "Developer tools for the people who need them."),
        BenefitTab.Support => new(
            "support",
            "Support",
            "Manage support benefits",
            "life-preserver",
            "Product support and technical advice."),
        BenefitTab.NotKnown => new("not-known", Labels.NotKnown, Labels.NotKnown, "window-stack", Labels.NotKnown),
    };
}
