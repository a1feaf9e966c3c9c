namespace PartnerBenefits.Web.Mail;

public sealed record MailContent(string Subject, string Greeting, IReadOnlyList<string> Paragraphs, string Button, string Path, string Why)
{
    public IReadOnlyList<(string Label, string Value)> Details { get; init; } = [];
}
