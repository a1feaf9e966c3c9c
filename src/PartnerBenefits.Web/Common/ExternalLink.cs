namespace PartnerBenefits.Web.Common;

public sealed record ExternalLink(string Url, string Label, string Note)
{
    public static readonly ExternalLink Network = new(
        Links.External.Network,
        "Go to the partner network's website",
        "Following this link will take you to another website. " +
        "Return to this site, Partner Benefits, to renew and upgrade your network membership.");

    public static readonly ExternalLink Azure = new(
        Links.External.Azure,
        "Go to the Azure portal",
        "Following this link will take you to another website. Return to this site, Partner Benefits, to assign or remove yourself.");

    public static readonly ExternalLink VisualStudio = new(
        Links.External.VisualStudio,
        "Go to the Visual Studio portal",
        "Following this link will take you to another website. Return to this site, Partner Benefits, to assign or remove people.");

    public static readonly ExternalLink ActionPack = new(
        Links.External.ActionPack,
        "Read more about Action Pack",
        "Following this link will take you to another website. " +
        "Return to this site, Partner Benefits, to activate your Action Pack subscription benefits.");
}
