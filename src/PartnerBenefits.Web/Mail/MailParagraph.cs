using Microsoft.Extensions.Localization;

namespace PartnerBenefits.Web.Mail;

/// <param name="IsQuote">True for what a person typed. Each of its lines is marked, so that none looks like the portal's own.</param>
public sealed record MailParagraph(string Text, bool IsQuote = false)
{
    public IEnumerable<string> Lines => Text.Split('\n').Select(line => line.TrimEnd('\r'));

    public static implicit operator MailParagraph(string text) => new(text);

    public static implicit operator MailParagraph(LocalizedString text) => new(text.Value);

    public static MailParagraph Quote(string typed) => new(typed, IsQuote: true);
}
