using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MimeKit;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;

namespace PartnerBenefits.IntegrationTests.Mail;

public sealed partial class MailTextTests : PortalTest
{
    private const string Hostile = "<img src=x onerror=alert(1)>\r\nBcc: evil@evil.example";

    public static TheoryData<string, MailKind, string, string> Mails => new()
    {
        { "", MailKind.Invitation, "", "Sign in with your Microsoft work account asha.d@contoso.example" },
        { "", MailKind.SeatAssigned, "azure-credit", "You manage it in the Azure portal: https://portal.azure.com" },
        { "", MailKind.SeatAssigned, "vs-professional", "You manage it in the Visual Studio portal: https://my.visualstudio.com" },
        { "ended", MailKind.SeatAssigned, "vs-professional", "ended on 22 Nov 2026" },
        { "ended", MailKind.SeatRemoved, "vs-professional", "ended on 22 Nov 2026" },
        { "", MailKind.SupportRequested, "support-onprem", "several days" },
        { "sent back", MailKind.SupportRequested, "support-onprem", "sent the request back to be corrected" },
        { "active", MailKind.SupportRequested, "support-onprem", "is now active for you" },
        { "ended", MailKind.SupportRequested, "support-onprem", "The request was withdrawn on 22 Nov 2026" },
        { "sent back", MailKind.ActivationSentBack, "support-onprem", "Their reason:  > The <b>address</b> bounces" },
        { "", MailKind.ActivationSentBack, "support-onprem", "sent again since then" },
        { "active", MailKind.ActivationSentBack, "support-onprem", "activated since then" },
        { "ended", MailKind.ActivationSentBack, "support-onprem", "withdrawn since then" },
        { "active", MailKind.ActivationActive, "support-onprem", "Access ID: ACCESS-1" },
        { "ended active", MailKind.ActivationActive, "support-onprem", "the instructions no longer apply" },
    };

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task Each_mail_says_in_both_languages_what_is_true_when_it_is_sent(
        string change, MailKind kind, string benefit, string says)
    {
        var english = await SendAsync(Language.En, kind, benefit, change);
        var french = await SendAsync(Language.Fr, kind, benefit, change);

        Assert.Contains(says, english.TextBody!.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.StartsWith("Hello Asha D.,", english.TextBody!, StringComparison.Ordinal);
        Assert.StartsWith("Bonjour Asha D.,", french.TextBody!, StringComparison.Ordinal);
        Assert.Empty(LinesOf(english).Intersect(LinesOf(french)));
        foreach (var mail in (MimeMessage[])[english, french])
        {
            Assert.Equal(kind == MailKind.ActivationActive && change == "active",
                mail.TextBody!.Contains("CONTRACT-1", StringComparison.Ordinal));
            Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
            HtmlSaysTheSame(mail);
        }
    }

    /// <summary>
    /// Every kind of mail must be in the theory data of a test. <see cref="AccessMailTests"/>, <see cref="SeatEndMailTests"/> and
    /// <see cref="ReplacementMailTests"/> have the kinds that are not here.
    /// </summary>
    [Fact]
    public void Every_kind_of_mail_is_tried() => Assert.Equal(
        StoredNames.Known<MailKind>(),
        Mails.Concat(AccountMailTextTests.Mails).Select(row => row.Data.Item2)
            .Concat(SeatEndMailTests.Mails.Select(row => row.Data.Item1))
            .Concat([MailKind.AccessRequested, MailKind.AdminReplacementAsked, MailKind.AdminReplacementEnded]).Distinct().Order());

    [Fact]
    public async Task A_hostile_name_is_text_in_the_mail_and_adds_no_header()
    {
        await portal.RenameAsync("Asha D.", Hostile);
        var id = await portal.InvitationAsync(Hostile);

        await portal.SendMailAsync();

        var mail = await Eml.ReadAsync(portal, id);
        Assert.DoesNotContain(HeaderId.Bcc, mail.Headers.Select(h => h.Id));
        Assert.Equal(["asha.d@contoso.example"], mail.GetRecipients().Select(r => r.Address));
        var html = new HtmlParser().ParseDocument(mail.HtmlBody!);
        Assert.Null(html.QuerySelector("img"));
        Assert.Contains("<img src=x", html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_name_in_a_subject_adds_no_header_on_the_way_to_a_server()
    {
        await using var server = new ScriptedSmtp();
        using var smtp = SmtpPortal.To(server);
        await smtp.RenameAsync("Asha D.", Hostile);
        await smtp.AssignmentMailAsync(MailKind.ActivationSentBack, "support-onprem", name: Hostile);

        await smtp.SendMailAsync();

        var letter = Assert.Single(server.Taken);
        Assert.Equal("asha.d@contoso.example", letter.To);
        var headers = letter.Text[..letter.Text.IndexOf("\n\n", StringComparison.Ordinal)].Split('\n');
        Assert.DoesNotContain(headers, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Subject:", string.Join('\n', headers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_chose_no_language_is_written_to_in_the_accounts()
    {
        var id = await portal.InvitationAsync();
        await portal.SendMailAsync();

        Assert.StartsWith("Hello", (await Eml.ReadAsync(portal, id)).TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_address_that_was_corrected_is_the_one_named()
    {
        var id = await portal.AssignmentMailAsync(MailKind.SupportRequested, "support-onprem",
            change: (assignment, _) => assignment.Activation!.Correct(
            EmailAddress.Parse("asha.d@contoso.example"), EmailAddress.Parse("corrected@elsewhere.example"),
            Domain.AuditTrail.Actor.System, assignment.AssignedAt));
        await portal.SendMailAsync();

        var text = (await Eml.ReadAsync(portal, id)).TextBody!;
        Assert.Contains("corrected@elsewhere.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain(GivenMails.Alternative, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_address_is_told_whose_it_is()
    {
        var id = await portal.AssignmentMailAsync(MailKind.ActivationActive, "support-onprem", GivenMails.Alternative, GivenMails.Activate);
        await portal.SendMailAsync();

        var mail = await Eml.ReadAsync(portal, id);
        Assert.Equal(GivenMails.Alternative, Assert.Single(mail.GetRecipients()).Address);
        Assert.Contains("as the alternative address of Asha D. of Contoso Consulting", mail.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_disabled_before_the_invitation_went_out_is_told_so()
    {
        var id = await portal.InvitationAsync();
        await portal.DisableAsync("Asha D.");
        await portal.SendMailAsync();

        Assert.Contains("turned off", (await Eml.ReadAsync(portal, id)).TextBody!, StringComparison.Ordinal);
    }

    private async Task<MimeMessage> SendAsync(Language language, MailKind kind, string benefit, string change)
    {
        await portal.SpeakAsync("Asha D.", language);
        var id = kind == MailKind.Invitation ? await portal.InvitationAsync()
            : await portal.AssignmentMailAsync(kind, benefit, change: (assignment, staff) => Apply(change, assignment, staff));
        await portal.SendMailAsync();
        Assert.Equal((id, MailState.Sent), (id, await portal.StateOfAsync(id)));
        await portal.EndAllAsync();
        return await Eml.ReadAsync(portal, id);
    }

    private static void Apply(string change, Assignment assignment, StaffMemberId staff)
    {
        if (change.Contains("active", StringComparison.Ordinal))
        {
            GivenMails.Activate(assignment, staff);
        }

        if (change == "sent back")
        {
            GivenMails.SendBack(assignment, staff);
        }

        if (change.StartsWith("ended", StringComparison.Ordinal))
        {
            GivenMails.End(assignment, staff);
        }
    }

    /// <summary>Details, links and what somebody typed can be the same in both languages.</summary>
    internal static IEnumerable<string> LinesOf(MimeMessage mail) => mail.TextBody!.Split('\n').Append(mail.Subject!)
        .Where(line => line.Count(c => c == ' ') > 2 && !line.StartsWith("> ", StringComparison.Ordinal));

    internal static void HtmlSaysTheSame(MimeMessage mail)
    {
        var html = new HtmlParser().ParseDocument(mail.HtmlBody!);
        Assert.Equal(mail.Subject, html.Title);
        Assert.Equal(mail.TextBody!.StartsWith("Bonjour", StringComparison.Ordinal) ? "fr" : "en",
            html.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith("http://localhost:5080/", Assert.Single(html.QuerySelectorAll("a")).GetAttribute("href"),
            StringComparison.Ordinal);
        Assert.Empty(html.QuerySelectorAll("img, script, link, style, b"));
        NeedsNothingThatWordIgnores(html);
        Assert.All(html.QuerySelectorAll("blockquote").SelectMany(quote => quote.InnerHtml.Split("<br>")),
            line => Assert.Contains(
                "> " + new HtmlParser().ParseDocument(line).Body!.TextContent, mail.TextBody!, StringComparison.Ordinal));
        Assert.All(html.QuerySelectorAll("p, h1, td:not(:has(p, td))").Select(e => e.TextContent.Trim()),
            text => Assert.Contains(text, mail.Subject + mail.TextBody! + "Partner Benefits", StringComparison.Ordinal));
    }

    /// <summary>Outlook for Windows knows padding in cells only, no max-width, and the widths of tables.</summary>
    private static void NeedsNothingThatWordIgnores(IHtmlDocument html)
    {
        Assert.Empty(html.QuerySelectorAll("div"));
        Assert.DoesNotContain(html.QuerySelectorAll("p, h1, body"), e => Padding().IsMatch(e.GetAttribute("style") ?? ""));
        Assert.Equal(["100%", "560", "560"], html.QuerySelectorAll("table[width]").Select(table => table.GetAttribute("width")));
        Assert.Contains("mso-padding-alt", html.QuerySelector("a")!.ParentElement!.GetAttribute("style"), StringComparison.Ordinal);
        Assert.All(html.QuerySelectorAll("td:not(:has(td)):not(:has(a))"), cell =>
            Assert.Contains("font-family", cell.GetAttribute("style"), StringComparison.Ordinal));
    }

    [GeneratedRegex("padding[^:]*:(?!0[;\"]?$|0;)")]
    private static partial Regex Padding();
}
