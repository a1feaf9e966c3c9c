using Ical.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Localization;

/// <summary>The own setting comes first, then the language that the person last read the portal in, then the account's.</summary>
public sealed class ReadLanguageTests : PortalTest
{
    private const string Member = "Contoso Member";

    [Theory]
    [InlineData(null, null, "Hello")]
    [InlineData("fr", null, "Bonjour")]
    [InlineData("en", null, "Hello")]
    [InlineData("fr", Language.En, "Hello")]
    [InlineData("en", Language.Fr, "Bonjour")]
    public async Task A_mail_is_in_the_own_language_else_in_the_one_last_read_else_in_the_accounts(
        string? reads, Language? own, string greeting)
    {
        await portal.SpeakAsync(Member, own);
        if (reads is not null)
        {
            using var member = (await portal.SignInAsync("contoso-member")).Speaking(reads);
            await member.GetAsync("/dashboard");
        }

        var id = await portal.InvitationAsync(Member);
        await portal.SendMailAsync();

        Assert.StartsWith(greeting, (await Eml.ReadAsync(portal, id)).TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_is_in_the_language_last_read()
    {
        using var admin = (await portal.SignInAsync("contoso-partner-admin")).Speaking("fr");
        var address = await admin.MakeCalendarAsync();

        var calendar = Calendar.Load((await portal.ReadCalendarAsync(address)).Body)!;

        Assert.Contains(calendar.Events, e => e.Summary!.EndsWith("Dernier jour d’utilisation", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "Tableau de bord")]
    [InlineData("de", "Tableau de bord")]
    [InlineData("en", "Dashboard")]
    public async Task A_browser_that_names_no_language_of_the_portal_gets_the_one_last_read(string browser, string title)
    {
        using var member = (await portal.SignInAsync("contoso-member")).Speaking("fr");
        await member.GetAsync("/dashboard");
        member.Client.DefaultRequestHeaders.AcceptLanguage.Clear();

        var page = await (browser.Length == 0 ? member : member.Speaking(browser)).GetAsync("/dashboard");

        Assert.Equal(title, page.Document.QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("", "Tableau de bord")]
    [InlineData("en", "Dashboard")]
    public async Task Who_has_read_nothing_yet_gets_the_accounts_language_if_the_browser_names_none(string browser, string title)
    {
        await portal.Started().ExecuteAsync("UPDATE PartnerAccounts SET Language = 'Fr'");
        using var member = await portal.SignInAsync("contoso-member");
        member.Client.DefaultRequestHeaders.AcceptLanguage.Clear();

        var page = await (browser.Length == 0 ? member : member.Speaking(browser)).GetAsync("/dashboard");

        Assert.Equal(title, page.Document.QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task Staff_and_newcomers_are_known_too_and_nothing_is_audited()
    {
        using var staff = (await portal.SignInAsync("support-operator")).Speaking("fr");
        await staff.GetAsync("/support-desk");
        using var newcomer = (await portal.SignInAsync("contoso-newcomer")).Speaking("fr");
        await newcomer.GetAsync("/join");

        Assert.Contains(Language.Fr, await portal.ReadAsync(db => db.Staff.Select(s => s.ReadLanguage).ToListAsync()));
        Assert.Contains(Language.Fr, await portal.ReadAsync(db => db.Newcomers.Select(n => n.ReadLanguage).ToListAsync()));
        Assert.Equal(0, await portal.ScalarAsync<long>("SELECT count(*) FROM AuditEvents"));
    }

    [Fact]
    public async Task Who_is_granted_access_gets_the_invitation_in_the_language_in_which_they_asked()
    {
        using var newcomer = (await portal.SignInAsync("contoso-newcomer")).Speaking("fr");
        await newcomer.SubmitAsync("/join", "#ask-form", ("Note", ""));
        using var admin = await portal.SignInAsync("contoso-user-admin");
        var users = await admin.GetAsync("/account/users");
        await admin.SubmitAsync(
            users.Document.QuerySelector("section[aria-labelledby=requests] a.name")!.GetAttribute("href")!, "#grant-form");
        await portal.SendMailAsync();

        var mail = (await portal.MailsAsync()).Single(m => m.Kind == MailKind.Invitation);
        Assert.StartsWith("Bonjour", (await Eml.ReadAsync(portal, mail.Id)).TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_the_same_language_writes_nothing()
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer, "The trigger that makes a write fail is SQLite's.");
        using var member = (await portal.SignInAsync("contoso-member")).Speaking("fr");
        await member.GetAsync("/my");
        await portal.ExecuteAsync(
            "CREATE TRIGGER Fails BEFORE UPDATE ON PortalUsers BEGIN SELECT RAISE(ABORT, 'on purpose'); END");

        Assert.Equal(System.Net.HttpStatusCode.OK, (await member.GetAsync("/my")).StatusCode);
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        Assert.Equal(Language.Fr, await portal.ReadAsync(
            db => db.UsersOf(account.Id).Where(u => u.Name == Member).Select(u => u.ReadLanguage).SingleAsync()));
    }
}
