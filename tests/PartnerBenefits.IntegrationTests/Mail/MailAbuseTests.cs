using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Mail;

/// <summary>What somebody could do who opens an account only to write to strangers in the network's name.</summary>
public sealed class MailAbuseTests : PortalTest
{
    private const string Page = "/account/users/add";
    private const string Form = "main form";
    private const string Bait = "Votre facture est impayée, appelez le 01 02 03 04 05 avant minuit";

    [Fact]
    public async Task Somebody_who_has_just_joined_invites_nobody_of_another_domain()
    {
        using var stranger = await JoinAsync();

        for (var i = 0; i < 150; i++)
        {
            var refused = await AddAsync(stranger, $"victim{i}@victim{i % 7}.example");

            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.Contains(
                "Enter an address that ends in @litware.example.", refused.Document.GetElementById("email-problem")!.TextContent,
                StringComparison.Ordinal);
        }

        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task An_address_of_ones_own_domain_can_not_be_changed_to_one_of_another()
    {
        using var stranger = await JoinAsync();
        var person = (await AddAsync(stranger, "a@litware.example")).Location!.Split('?')[0];

        var refused = await stranger.SubmitAsync(person, "#edit-form", ("Name", "Ada"), ("Email", "victim@victim.example"));

        Assert.Contains("@litware.example", refused.Document.GetElementById("email-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["a@litware.example"], (await MailsAsync()).Select(m => m.To.Value));
    }

    [Theory]
    [InlineData("en", "the portal sends at most 10 e-mails an hour for it", "the portal sends at most 20 e-mails a day for it")]
    [InlineData("fr", "le portail envoie au plus 10 e-mails par heure pour elle",
        "le portail envoie au plus 20 e-mails par jour pour elle")]
    public async Task Somebody_who_has_just_joined_invites_a_few_colleagues_an_hour_and_a_day(string speaks, string anHour, string aDay)
    {
        using var stranger = await JoinAsync();
        stranger.Speaking(speaks);
        Assert.All(await AddManyAsync(stranger, "a", 10), a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));

        var refused = await AddAsync(stranger, "a11@litware.example");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains(anHour, Assert.Single(refused.Alerts), StringComparison.Ordinal);
        Assert.Equal("a11@litware.example", refused.Document.GetElementById("email")!.GetAttribute("value"));
        Assert.Equal(10, (await MailsAsync()).Count);

        await LaterAsync(stranger, TimeSpan.FromHours(1.1));
        Assert.All(await AddManyAsync(stranger, "b", 10), a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        await LaterAsync(stranger, TimeSpan.FromHours(1.1));
        Assert.Contains(aDay, Assert.Single((await AddAsync(stranger, "c@litware.example")).Alerts), StringComparison.Ordinal);

        await LaterAsync(stranger, TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(stranger, "c@litware.example")).StatusCode);
    }

    [Fact]
    public async Task One_address_gets_two_mails_an_hour_and_three_a_day_however_often_it_is_added_and_taken_away()
    {
        using var stranger = await JoinAsync();

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            var added = await AddAsync(stranger, "victim@litware.example");
            answers.Add(added.StatusCode);
            await portal.SendMailAsync();
            if (added.Location is { } person)
            {
                var freed = await stranger.SubmitAsync(
                    person.Split('?')[0], "#edit-form", ("Name", "Ada"), ("Email", $"other{i}@litware.example"));
                Assert.Equal(HttpStatusCode.Redirect, freed.StatusCode);
            }
        }

        Assert.Equal([302, 302, 429, 429, 429], answers.Select(status => (int)status));
        await LaterAsync(stranger, TimeSpan.FromHours(1.1));
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(stranger, "victim@litware.example")).StatusCode);
        Assert.Equal(3, (await MailsAsync()).Count(m => m.To.Value == "victim@litware.example"));
    }

    [Fact]
    public async Task A_mail_that_waits_and_is_given_another_address_counts_for_that_one()
    {
        using var stranger = await JoinAsync();
        for (var i = 0; i < 3; i++)
        {
            var person = (await AddAsync(stranger, $"a{i}@litware.example")).Location!.Split('?')[0];
            var moved = await stranger.SubmitAsync(person, "#edit-form", ("Name", "Ada"), ("Email", "victim@litware.example"));

            Assert.Equal(i < 2 ? HttpStatusCode.Redirect : HttpStatusCode.TooManyRequests, moved.StatusCode);
            await portal.SendMailAsync();
            await stranger.SubmitAsync(person, "#edit-form", ("Name", "Ada"), ("Email", $"b{i}@litware.example"));
        }

        Assert.Equal(2, (await MailsAsync()).Count(m => m.To.Value == "victim@litware.example"));
    }

    [Fact]
    public async Task An_account_that_nobody_has_verified_has_at_most_50_people()
    {
        using var stranger = await JoinAsync();
        var account = await LitwareAsync();
        await portal.ReadAsync(async db =>
        {
            db.AddRange(Enumerable.Range(2, UserRules.MostPeopleUnverified - 1).Select(
                i => new PortalUser(account, $"Person {i}", EmailAddress.Parse($"p{i}@litware.example"), PartnerRoles.None)));
            return await db.SaveChangesAsync();
        });

        var refused = await AddAsync(stranger, "more@litware.example");

        Assert.Equal(UserRules.PeopleFit.Refusal.Replace("{0}", "50", StringComparison.Ordinal), Assert.Single(refused.Alerts));
    }

    [Fact]
    public async Task The_invitation_has_the_portals_subject_and_names_the_account_once_as_what_it_calls_itself()
    {
        using var stranger = await JoinAsync(Bait);
        await AddAsync(stranger, "victim@litware.example");
        await portal.SendMailAsync();

        var mail = await Eml.ReadAsync(portal, (await MailsAsync())[0].Id);
        Assert.Equal("You are invited to Partner Benefits", mail.Subject);
        Assert.Equal([$"> {Bait}"], LinesWith(mail.TextBody!, Bait));
        var html = new HtmlParser().ParseDocument(mail.HtmlBody!);
        Assert.Equal(Bait, Assert.Single(html.QuerySelectorAll("blockquote")).TextContent);
        Assert.Single(LinesWith(mail.HtmlBody!, "01 02 03"));
    }

    [Theory]
    [InlineData("Payez sur https://evil.example/pay")]
    [InlineData("www.evil.example")]
    [InlineData("=?utf-8?Q?Votre_facture=E2=80=AE_xyz_=0A=0AInvoice?=")]
    public async Task An_organisation_or_a_person_is_not_named_as_a_web_address_or_an_encoded_word(string name)
    {
        using var newcomer = await portal.SignInAsync("newcomer");

        var organisation = await newcomer.SubmitAsync(
            Newcomers.Page, Newcomers.JoinForm, ("Organisation", name), ("Country", "FR"));
        await newcomer.SubmitAsync(Newcomers.Page, Newcomers.JoinForm, ("Organisation", "Litware"), ("Country", "FR"));
        var person = await AddAsync(newcomer, "a@litware.example", name);

        Assert.Contains(NameRules.HasNoAddress.Refusal, organisation.Text, StringComparison.Ordinal);
        Assert.Equal(NameRules.HasNoAddress.Refusal, person.Document.GetElementById("name-problem")!.TextContent);
        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task A_stored_name_that_looks_like_an_encoded_word_is_not_decoded()
    {
        const string Old = "=?utf-8?Q?Votre_facture=E2=80=AE_xyz_=0A=0AInvoice?=";
        await portal.RenameAsync("Asha D.", Old);
        var id = await portal.InvitationAsync(Old);
        await portal.SendMailAsync();

        var head = (await File.ReadAllTextAsync(
            Path.Combine(Eml.FolderOf(portal), $"{id}-Invitation.eml"), TestContext.Current.CancellationToken))
            .ReplaceLineEndings("\n").Split("\n\n")[0];
        Assert.DoesNotContain("=?utf-8?Q?Votre", head, StringComparison.Ordinal);
        var mail = await Eml.ReadAsync(portal, id);
        Assert.DoesNotContain("\u202e", $"{mail.To}", StringComparison.Ordinal);
        Assert.Equal("asha.d@contoso.example", Assert.Single(mail.To.Mailboxes).Address);
    }

    private async Task<Visitor> JoinAsync(string name = "Litware")
    {
        var newcomer = await portal.SignInAsync("newcomer");
        await newcomer.SubmitAsync(Newcomers.Page, Newcomers.JoinForm, ("Organisation", name), ("Country", "FR"));
        return newcomer;
    }

    private static async Task<Answer> AddAsync(Visitor admin, string email, string name = "Ada") =>
        await admin.SubmitAsync(Page, Form, ("Name", name), ("Email", email));

    private static async Task<List<Answer>> AddManyAsync(Visitor admin, string prefix, int count)
    {
        var answers = new List<Answer>();
        for (var i = 0; i < count; i++)
        {
            answers.Add(await AddAsync(admin, $"{prefix}{i}@litware.example"));
        }

        return answers;
    }

    private async Task LaterAsync(Visitor visitor, TimeSpan time)
    {
        portal.Clock.Advance(time);
        await visitor.SignInAsync("newcomer");
    }

    private async Task<PartnerAccountId> LitwareAsync() => (await portal.ReadAsync(
        db => db.Accounts.SingleAsync(a => a.TenantId == DemoOrganisation.Litware.TenantId))).Id;

    private async Task<List<OutboxMessage>> MailsAsync()
    {
        var account = await LitwareAsync();
        return await portal.ReadAsync(db => db.MailOf(account).AsNoTracking().OrderBy(m => m.Id).ToListAsync());
    }

    private static IEnumerable<string> LinesWith(string text, string part) =>
        text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Contains(part, StringComparison.Ordinal));
}
