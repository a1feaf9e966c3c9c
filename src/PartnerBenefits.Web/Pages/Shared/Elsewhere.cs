namespace PartnerBenefits.Web.Pages.Shared;

public sealed record Elsewhere(string Url, string Label, string Note)
{
    public static readonly Elsewhere Network = new(
        Links.Elsewhere.Network,
        "Go to the partner network's website",
        "Following this link will take you to another website. Return to this site, Partner Benefits, to renew and upgrade your network membership.");

    public static readonly Elsewhere Azure = new(
        Links.Elsewhere.Azure,
        "Go to the Azure portal",
        "Following this link will take you to another website. Return to this site, Partner Benefits, to assign or remove yourself.");

    public static readonly Elsewhere VisualStudio = new(
        Links.Elsewhere.VisualStudio,
        "Go to the Visual Studio portal",
        "Following this link will take you to another website. Return to this site, Partner Benefits, to assign or remove people.");

    public static readonly Elsewhere ActionPack = new(
        Links.Elsewhere.ActionPack,
        "Read more about Action Pack",
        "Following this link will take you to another website. Return to this site, Partner Benefits, to activate your Action Pack subscription benefits.");
}
