namespace PartnerBenefits.Web.Mail;

/// <param name="Subject">Holds nothing that a partner typed, because it may be the first thing that a stranger reads.</param>
public sealed record MailContent(
    string Subject, string Greeting, IReadOnlyList<MailParagraph> Paragraphs, string Button, string Path, string Why)
{
    public IReadOnlyList<(string Label, string Value)> Details { get; init; } = [];
}
