using Microsoft.EntityFrameworkCore;
using MimeKit;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;

namespace PartnerBenefits.IntegrationTests.Mail;

/// <summary>The day is 22 November 2026.</summary>
public sealed class SeatEndMailTests : PortalTest
{
    public static TheoryData<MailKind, string, string, string, string> Mails => new()
    {
        {
            MailKind.SeatEnds, "2025-11-01", "vs-professional", "Microsoft Action Pack: your benefits end on 30 Nov 2026",
            "you can use this benefit only until 30 Nov 2026: Visual Studio Professional subscription"
        },
        {
            MailKind.SeatEnds, "2025-11-01", "vs-professional azure-credit", "Microsoft Action Pack: your benefits end on 30 Nov 2026",
            "Unless Adatum renews Microsoft Action Pack in time, you can use these benefits only until 30 Nov 2026: "
        },
        {
            MailKind.SeatEnded, "2025-10-01", "vs-professional", "Microsoft Action Pack: your benefits have ended",
            "You can no longer use this benefit: Visual Studio Professional subscription"
        },
        {
            MailKind.SeatEnded, "2025-10-01", "vs-professional support-onprem", "Microsoft Action Pack: your benefits have ended",
            "The subscription of Adatum to Microsoft Action Pack has ended. You can no longer use these benefits: "
        },
    };

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task Who_holds_seats_reads_in_both_languages_which_and_until_when(
        MailKind kind, string bought, string benefits, string subject, string says)
    {
        var english = await SendAsync(Language.En, kind, bought, benefits);
        var french = await SendAsync(Language.Fr, kind, bought, benefits);

        Assert.Equal(subject, english.Subject);
        Assert.Contains(says, english.TextBody!.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.StartsWith("Bonjour Holder H.,", french.TextBody!, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/my", english.TextBody!, StringComparison.Ordinal);
        Assert.Empty(MailTextTests.LinesOf(english).Intersect(MailTextTests.LinesOf(french)));
        Assert.All((MimeMessage[])[english, french], MailTextTests.HtmlSaysTheSame);
    }

    private async Task<MimeMessage> SendAsync(Language language, MailKind kind, string bought, string benefits)
    {
        var year = await SchedulerAccount.BeginAsync(portal, bought, renews: false, admins: 0);
        var holder = await year.HolderAsync("Holder H.", benefits.Split(' '));
        await portal.ReadAsync(async db =>
        {
            (await db.UsersOf(year.Account).SingleAsync(u => u.Id == holder.Id)).Prefer(language, null);
            return await db.SaveChangesAsync();
        });
        await year.RunNowAsync();
        await portal.SendMailAsync();
        var mail = (await portal.MailToAsync(holder)).Single();
        Assert.Equal((kind, MailState.Sent), (mail.Kind, mail.State));
        return await Eml.ReadAsync(portal, mail.Id);
    }
}
