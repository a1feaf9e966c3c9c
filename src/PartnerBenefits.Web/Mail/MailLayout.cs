using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PartnerBenefits.Web.Mail;

/// <summary>The HTML loads nothing when it is opened.</summary>
/// <remarks>
/// Outlook for Windows draws with Word, which knows no max-width and no padding but that of a table's cell. So widths and padding are those
/// of tables, and each cell says its font.
/// </remarks>
internal static class MailLayout
{
    private const string Font = "font-family:Segoe UI,Helvetica,Arial,sans-serif";

    private const string Head = """
        <meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="format-detection" content="telephone=no">
        """;

    private const string Table = """<table role="presentation" cellpadding="0" cellspacing="0" border="0" """;

    private const string Text = $"{Font};font-size:16px;line-height:1.5;color:#1b2733;overflow-wrap:anywhere";

    private const string ButtonStyle =
        $"{Font};display:inline-block;padding:10px 18px;font-size:16px;color:#ffffff;text-decoration:none;font-weight:600";

    private const string QuoteStyle = "margin:0 0 12px;padding:0 0 0 12px;border-left:3px solid #d5dbe1;color:#3d4b59";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Plain(MailContent mail, Uri link, string language)
    {
        var colon = language == "fr" ? "\u00a0:" : ":";
        var text = new StringBuilder();
        text.AppendLine(mail.Greeting).AppendLine();
        foreach (var paragraph in mail.Paragraphs)
        {
            text.AppendLine(Plain(paragraph)).AppendLine();
        }

        foreach (var (label, value) in mail.Details)
        {
            text.AppendLine(label + colon + " " + value);
        }

        if (mail.Details.Count > 0)
        {
            text.AppendLine();
        }

        text.AppendLine(mail.Button + colon).AppendLine(link.AbsoluteUri).AppendLine();
        return text.AppendLine("-- ").AppendLine(mail.Why).ToString();
    }

    private static string Plain(MailParagraph paragraph) =>
        paragraph.IsQuote ? string.Join(Environment.NewLine, paragraph.Lines.Select(line => "> " + line)) : paragraph.Text;

    public static string Html(MailContent mail, Uri link, string language) => $"""
        <!DOCTYPE html>
        <html lang="{language}"><head>{Head}<title>{E(mail.Subject)}</title></head>
        <body style="margin:0;padding:0;background:#f3f5f7">
        {Table}width="100%" bgcolor="#f3f5f7" style="table-layout:fixed"><tr><td align="center" style="padding:24px 12px">
        {Table}width="560" bgcolor="#ffffff" style="max-width:100%;border:1px solid #d5dbe1;border-radius:8px">
        <tr><td align="left" style="padding:24px;{Text}">
        <p style="margin:0 0 16px;font-weight:600;color:#3d4b59">Partner Benefits</p>
        <h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">{E(mail.Subject)}</h1>
        <p style="margin:0 0 12px">{E(mail.Greeting)}</p>
        {Paragraphs(mail)}{Details(mail)}
        {Table}style="margin:20px 0 4px"><tr>
        <td bgcolor="#1a5fb4" style="mso-padding-alt:10px 18px;border-radius:6px"><a href="{E(link.AbsoluteUri)}"
        style="{ButtonStyle}">{E(mail.Button)}</a></td></tr></table>
        </td></tr></table>
        {Table}width="560" style="max-width:100%"><tr>
        <td align="left" style="padding:12px 24px 0;{Font};font-size:13px;line-height:1.5;color:#52606d">{E(mail.Why)}</td></tr></table>
        </td></tr></table>
        </body></html>
        """;

    private static string Paragraphs(MailContent mail) =>
        string.Join('\n', mail.Paragraphs.Select(Html));

    private static string Html(MailParagraph paragraph) => paragraph.IsQuote
        ? $"""<blockquote style="{QuoteStyle}">{string.Join("<br>", paragraph.Lines.Select(E))}</blockquote>"""
        : $"""<p style="margin:0 0 12px">{E(paragraph.Text)}</p>""";

    private static string Details(MailContent mail) => mail.Details.Count == 0 ? "" :
        $"""

        {Table}style="margin:4px 0 8px">
        {string.Join('\n', mail.Details.Select(Detail))}
        </table>
        """;

    private static string Detail((string Label, string Value) detail) =>
        $"""<tr><td style="padding:4px 16px 4px 0;{Text};color:#52606d">{E(detail.Label)}</td>""" +
        $"""<td style="padding:4px 0;{Text};font-weight:600">{E(detail.Value)}</td></tr>""";

    private static string E(string text) => Encoder.Encode(text);
}
