using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Mail;

public sealed class AccessMailTests : PortalTest
{
    private const string Admin = "Contoso Account Admin";

    [Theory]
    [InlineData(Language.En, "Somebody asks for access to Partner Benefits",
        "has signed in with a work account of Contoso Consulting",
        "Their note:  > Build & <b>ship</b> > Open User management: > https://evil.example/users ")]
    [InlineData(Language.Fr, "Une personne demande l’accès à Partner Benefits", "avec un compte professionnel de Contoso Consulting",
        "Son message\u00a0:  > Build & <b>ship</b> > Open User management: > https://evil.example/users ")]
    public async Task The_admins_read_who_asks_and_where_to_answer(Language language, string subject, string says, string note)
    {
        await portal.SpeakAsync(Admin, language);
        await AskAsync("Build & <b>ship</b>\nOpen User management:\nhttps://evil.example/users");

        var mail = await ReceivedAsync();

        Assert.Equal(subject, mail.Subject);
        var text = mail.TextBody!.ReplaceLineEndings(" ");
        Assert.Contains("contoso-newcomer@contoso.example", text, StringComparison.Ordinal);
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Contains(note, text, StringComparison.Ordinal);
        Assert.Equal(
            "Build & <b>ship</b><br>Open User management:<br>https://evil.example/users",
            new HtmlParser().ParseDocument(mail.HtmlBody!).QuerySelector("blockquote")!.InnerHtml
                .Replace("&amp;", "&", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal)
                .Replace("&gt;", ">", StringComparison.Ordinal));
        Assert.Contains("/account/users", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En, true, "The request has already been granted.")]
    [InlineData(Language.En, false, "The request has already been refused.")]
    [InlineData(Language.Fr, true, "La demande a déjà été acceptée.")]
    [InlineData(Language.Fr, false, "La demande a déjà été refusée.")]
    public async Task What_was_answered_before_the_mail_went_out_is_said(Language language, bool isGranted, string says)
    {
        await portal.SpeakAsync(Admin, language);
        await AskAsync("");
        using var admin = await portal.SignInAsync("contoso-user-admin");
        var users = await admin.GetAsync("/account/users");
        await admin.SubmitAsync(
            users.Document.QuerySelector("section[aria-labelledby=requests] a.name")!.GetAttribute("href")!,
            isGranted ? "#grant-form" : "#refuse-form");

        Assert.Contains(says, (await ReceivedAsync()).TextBody!.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_of_a_request_that_was_made_anew_since_tells_of_the_old_one()
    {
        await AskAsync("");
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        await portal.ReadAsync(async db =>
        {
            var request = await db.AccessRequestsOf(account).SingleAsync();
            request.Settle(isGranted: false, portal.Now());
            request.AskAgain("", portal.Now().AddDays(1));
            return await db.SaveChangesAsync();
        });

        Assert.Equal("An access request has been answered", (await ReceivedAsync()).Subject);
    }

    private async Task AskAsync(string note)
    {
        using var newcomer = await portal.SignInAsync("contoso-newcomer");
        await newcomer.SubmitAsync(Newcomers.Page, Newcomers.AskForm, ("Note", note));
    }

    private async Task<MimeMessage> ReceivedAsync()
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var id = await portal.ReadAsync(db => db.MailOf(account).Where(m => m.Kind == MailKind.AccessRequested)
            .Join(db.UsersOf(account).Where(u => u.Name == Admin), m => m.UserId, u => u.Id, (m, _) => m.Id).SingleAsync());
        await portal.SendMailAsync();
        return await Eml.ReadAsync(portal, id);
    }
}
