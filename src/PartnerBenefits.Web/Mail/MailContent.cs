namespace PartnerBenefits.Web.Mail;

/// <summary>A mail's text in one language, before it is plain or HTML.</summary>
/// <param name="Path">Of the portal's page that the button leads to.</param>
/// <param name="Why">Why one gets this mail.</param>
public sealed record MailContent(string Subject, string Greeting, IReadOnlyList<string> Paragraphs, string Button, string Path, string Why)
{
    /// <summary>What is to be kept, such as an access id.</summary>
    public IReadOnlyList<(string Label, string Value)> Details { get; init; } = [];
}
