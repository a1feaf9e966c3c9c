using MimeKit;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Mail;

/// <summary>MimeKit's typed headers keep a name from adding a header (ASVS 1.3.11).</summary>
public sealed class MailWriter(MailFacts facts, MailTexts texts, PortalSettings settings, TimeProvider time)
{
    public async Task<MimeMessage> WriteAsync(OutboxMessage mail, CancellationToken cancellation)
    {
        var fact = await facts.ReadAsync(mail, cancellation);
        var content = texts.Write(fact);
        return new MimeMessage
        {
            MessageId = MessageIds.For(mail, settings.Mail.From),
            Date = time.GetUtcNow(),
            Subject = OneLine(content.Subject),
            Body = BodyOf(content, fact.Language),
            From = { new MailboxAddress(OneLine(settings.Mail.From.Name), settings.Mail.From.Address.Value) },
            To = { new MailboxAddress(OneLine(fact.User.Name), mail.To.Value) },
            // Tells other programs not to answer automatically (RFC 3834).
            Headers = { { HeaderId.AutoSubmitted, "auto-generated" } },
        };
    }

    public Task<bool> IsWantedAsync(OutboxMessage mail, CancellationToken cancellation) => facts.IsWantedAsync(mail, cancellation);

    private MultipartAlternative BodyOf(MailContent content, Language language)
    {
        var link = new Uri(settings.Mail.BaseUrl, content.Path.TrimStart('/'));
        var culture = language.CultureName();
        return new MultipartAlternative
        {
            new TextPart("plain")
            {
                Text = MailLayout.Plain(content, link, culture),
                ContentTransferEncoding = ContentEncoding.QuotedPrintable,
            },
            new TextPart("html")
            {
                Text = MailLayout.Html(content, link, culture),
                ContentTransferEncoding = ContentEncoding.QuotedPrintable,
            },
        };
    }

    /// <summary>Mail programs decode whatever looks like an encoded word (RFC 2047), so no text may begin one.</summary>
    private static string OneLine(string text) =>
        new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Replace("=?", "= ?", StringComparison.Ordinal);
}
