using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Joining;

public sealed class AskForAccessTests : PortalTest
{
    private const string Persona = "contoso-newcomer";

    [Theory]
    [InlineData("en", "Contoso Consulting has an account here", "Who can let you in", "You asked for access on 22 Nov 2026, 09:00 UTC")]
    [InlineData("fr", "Contoso Consulting a un compte ici", "Qui peut vous donner l’accès",
        "Vous avez demandé l’accès le 22 nov. 2026, 09:00 UTC")]
    public async Task Who_is_of_a_known_organisation_reads_who_can_let_them_in_and_asks(
        string speaks, string heading, string who, string waits)
    {
        using var newcomer = await portal.SignInAsync(Persona);
        newcomer.Speaking(speaks);

        var page = await newcomer.GetAsync(Newcomers.Page);
        var asked = await newcomer.SubmitAsync(page, Newcomers.AskForm, ("Note", " I build the new site. "));
        var waiting = await newcomer.GetAsync(asked.Location!);

        Assert.Equal(heading, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains($"{who} Contoso Account Admin", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fabrikam", page.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, Newcomers.Page), (asked.StatusCode, asked.Location));
        Assert.Contains(waits, waiting.Text, StringComparison.Ordinal);
        Assert.Contains("I build the new site.", waiting.Text, StringComparison.Ordinal);
        Assert.Null(waiting.Document.QuerySelector(Newcomers.AskForm));
    }

    [Fact]
    public async Task Each_active_Account_admin_and_User_admin_gets_a_mail_and_the_trail_says_who_asked()
    {
        await portal.AddPersonAsync("Gone G.", PartnerRoles.AccountAdmin, isActive: false);
        using var newcomer = await portal.SignInAsync(Persona);

        await newcomer.SubmitAsync(Newcomers.Page, Newcomers.AskForm, ("Note", ""));

        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var mails = await portal.ReadAsync(db => db.MailOf(account).Where(m => m.Kind == MailKind.AccessRequested).ToListAsync());
        Assert.Equal(["contoso-account-admin@contoso.example", "contoso-user-admin@contoso.example"],
            mails.Select(m => m.To.Value).Order());
        var told = await portal.ReadAsync(db => db.AuditOf(account).SingleAsync());
        Assert.Equal((AuditAction.AccessRequested, ActorKind.Newcomer), (told.Action, told.ActorKind));
        using var admin = await portal.SignInAsync("contoso-account-admin");
        Assert.Contains("Contoso Newcomer", (await admin.GetAsync("/account/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_asks_once_and_another_form_is_refused_while_the_request_waits()
    {
        using var newcomer = await portal.SignInAsync(Persona);
        var form = await newcomer.GetAsync(Newcomers.Page);

        var first = await newcomer.SubmitAsync(form, Newcomers.AskForm, ("Note", "One"));
        var again = await newcomer.SubmitAsync(form, Newcomers.AskForm, ("Note", "One"));
        var other = await newcomer.SubmitAsync(form, Newcomers.AskForm, ("Note", "Two"), ("OperationId", Guid.CreateVersion7().ToString()));

        Assert.Equal((Newcomers.Page, Newcomers.Page), (first.Location, again.Location));
        Assert.Equal([AccessRules.CanAskAgain.Refusal], other.Alerts);
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        Assert.Equal("One", (await portal.ReadAsync(db => db.AccessRequestsOf(account).SingleAsync())).Note);
        Assert.Equal(2, await portal.ReadAsync(db => db.MailOf(account).CountAsync()));
    }

    [Theory]
    [InlineData(AccessRequest.NoteLength + 1, 'a', "Enter at most 400 characters.")]
    [InlineData(3, '\u0007', "Remove the invisible characters.")]
    public async Task A_note_that_can_t_be_kept_is_refused_and_stays(int length, char letter, string says)
    {
        using var newcomer = await portal.SignInAsync(Persona);

        var refused = await newcomer.SubmitAsync(Newcomers.Page, Newcomers.AskForm, ("Note", new string(letter, length)));

        Assert.Contains(says, refused.Text, StringComparison.Ordinal);
        Assert.Equal(length, refused.Document.QuerySelector("#note")!.TextContent.Length);
    }

    [Fact]
    public async Task After_a_refusal_the_form_is_shut_until_the_next_day_and_then_they_can_ask_once_more()
    {
        var newcomer = await portal.AddNewcomerAsync(DemoOrganisation.Contoso);
        var request = await portal.AskAsync(newcomer, "Please");
        using (var admin = await portal.SignInAsync("contoso-account-admin"))
        {
            await admin.SubmitAsync(Newcomers.PageOf(request), "#refuse-form");
        }

        using var today = await portal.SignedInAsync(newcomer);
        var refused = await today.GetAsync(Newcomers.Page);
        var tooSoon = await today.SubmitAsync(refused, Newcomers.AskForm, ("Note", "Again"));
        portal.Clock.Advance(TimeSpan.FromHours(15));
        using var tomorrow = await portal.SignedInAsync(newcomer);
        var open = await tomorrow.GetAsync(Newcomers.Page);
        var again = await tomorrow.SubmitAsync(open, Newcomers.AskForm, ("Note", "Again"));

        Assert.Contains("Your request was refused on 22 Nov 2026, 09:00 UTC. You can ask again from 23 Nov 2026.", refused.Text,
            StringComparison.Ordinal);
        Assert.True(refused.Document.QuerySelector($"{Newcomers.AskForm} fieldset")!.HasAttribute("disabled"));
        Assert.Contains(AccessRules.CanAskAgain.Refusal, tooSoon.Alerts);
        Assert.False(open.Document.QuerySelector($"{Newcomers.AskForm} fieldset")!.HasAttribute("disabled"));
        Assert.Equal(Newcomers.Page, again.Location);
        var asked = await portal.FindRequestAsync(request);
        Assert.Equal(("Again", null, null), (asked.Note, asked.AnsweredAt, asked.IsGranted));
    }

    [Fact]
    public async Task Whoever_is_let_in_goes_on_to_the_dashboard_on_their_next_look_without_signing_in_anew()
    {
        using var newcomer = await portal.SignInAsync(Persona);
        await newcomer.SubmitAsync(Newcomers.Page, Newcomers.AskForm, ("Note", ""));
        await GrantAsync();

        var look = await newcomer.GetAsync(Newcomers.Page);
        var dashboard = await newcomer.GetAsync(look.Location!);

        Assert.Equal("/dashboard", look.Location);
        Assert.Contains("You are now a user of Contoso Consulting.", dashboard.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await newcomer.GetAsync("/account/users")).StatusCode);
    }

    [Fact]
    public async Task Who_was_let_in_and_disabled_again_is_signed_out_and_reads_why()
    {
        using var newcomer = await portal.SignInAsync(Persona);
        await newcomer.SubmitAsync(Newcomers.Page, Newcomers.AskForm, ("Note", ""));
        await GrantAsync();
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var email = Web.Demo.Persona.Find(Persona)!.Email;
        await portal.ReadAsync(
            db => db.UsersOf(account).Where(u => u.Email == email).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsActive, false)));

        var look = await newcomer.GetAsync(Newcomers.Page);

        Assert.Equal("/access-denied", look.Location);
        Assert.Contains("Your access is turned off", (await newcomer.GetAsync("/access-denied")).Text, StringComparison.Ordinal);
        Assert.Contains("/signin", (await newcomer.GetAsync("/my")).Location, StringComparison.Ordinal);
        Assert.Empty(await portal.ReadAsync(db => db.SessionsOf(account).Where(s => s.UserId == null).ToListAsync()));
    }

    private async Task GrantAsync()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var users = await admin.GetAsync("/account/users");
        await admin.SubmitAsync(
            users.Document.QuerySelector("section[aria-labelledby=requests] a.name")!.GetAttribute("href")!, "#grant-form");
    }

    [Fact]
    public async Task At_most_50_people_of_an_organisation_wait_for_access()
    {
        for (var i = 0; i < AccessRules.MostOpenRequests; i++)
        {
            await portal.AskAsync(await portal.AddNewcomerAsync(DemoOrganisation.Contoso, $"Newcomer {i}"));
        }

        using var newcomer = await portal.SignInAsync(Persona);
        var refused = await newcomer.SubmitAsync(Newcomers.Page, Newcomers.AskForm, ("Note", "One too many"));

        Assert.Equal(
            (HttpStatusCode.TooManyRequests, AccessRules.RequestsFit.Refusal), (refused.StatusCode, Assert.Single(refused.Alerts)));
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        Assert.Equal(0, await portal.ReadAsync(db => db.MailOf(account).CountAsync()));
    }
}
