using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Security;

/// <summary>Tests what ends a session, with a copy of its cookie too (ASVS 7.3, 7.4, 7.5.3).</summary>
public sealed class SessionTests : PortalTest
{
    [Fact]
    public async Task A_copy_of_the_cookie_is_worth_nothing_once_its_person_signed_out()
    {
        using var member = portal.Visit();
        using var thief = await CopyAsync(member, "contoso-member");
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/my")).StatusCode);

        await member.SubmitAsync("/my", "form[action='/signout']");

        await AssertOutAsync(thief);
    }

    [Fact]
    public async Task A_copy_of_the_cookie_is_worth_nothing_once_somebody_signed_in_anew_in_that_browser()
    {
        using var member = portal.Visit();
        using var thief = await CopyAsync(member, "contoso-member");

        await member.SignInAsync("contoso-user-admin");

        await AssertOutAsync(thief);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/my")).StatusCode);
    }

    [Fact]
    public async Task Enabling_a_person_brings_no_session_of_theirs_back()
    {
        using var member = await portal.SignInAsync("contoso-member");
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var page = $"/account/users/{await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-member")}";

        await admin.SubmitAsync(page, "form[action$='handler=Disable']");
        await admin.SubmitAsync(page, "form[action$='handler=Enable']");

        await AssertOutAsync(member);
        await member.SignInAsync("contoso-member");
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_a_request_and_not_while_there_are_some()
    {
        using var busy = await portal.SignInAsync("contoso-member");
        using var idle = await portal.SignInAsync("contoso-member");

        portal.Clock.Advance(TimeSpan.FromMinutes(45));
        Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/my")).StatusCode);
        portal.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/my")).StatusCode);
        await AssertOutAsync(idle);
    }

    [Theory]
    [InlineData("contoso-member", "/my", 600)]
    [InlineData("support-operator", "/support-desk", 60)]
    public async Task However_busy_a_person_is_the_session_ends(string persona, string page, int minutes)
    {
        using var person = await portal.SignInAsync(persona);
        for (var passed = 0; passed + 30 < minutes; passed += 30)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(30));
            Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(page)).StatusCode);
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(30));

        await AssertOutAsync(person);
        await person.SignInAsync(persona);
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<Session>().CountAsync(s => s.EndsAt > now)));
    }

    [Theory]
    [InlineData("en", "You were signed out before you sent the form, so nothing was sent.")]
    [InlineData("fr", "rien n’a été envoyé.")]
    public async Task A_form_that_is_sent_after_the_session_has_ended_says_that_nothing_was_sent(string language, string said)
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        admin.Speaking(language);
        var user = await portal.AddPersonAsync("Before B.");
        var page = await admin.GetAsync(StoredPeople.PageOf(user));
        portal.Clock.Advance(TimeSpan.FromMinutes(61));

        var late = await admin.SubmitAsync(page, "#edit-form", ("Name", "After A."), ("Email", user.Email.Value));

        Assert.Equal("/signin?returnUrl=" + Uri.EscapeDataString(StoredPeople.PageOf(user)), late.Location);
        var signIn = await admin.GetAsync(late.Location!);
        Assert.Contains(said, signIn.Text, StringComparison.Ordinal);
        var signedIn = await admin.SubmitAsync(signIn, "main form", ("persona", "contoso-account-admin"));
        Assert.Equal(StoredPeople.PageOf(user), signedIn.Location);
        Assert.Contains(said, (await admin.GetAsync(signedIn.Location!)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(said, (await admin.GetAsync(signedIn.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal("Before B.", (await portal.FindPersonAsync(user)).Name);
    }

    [Fact]
    public async Task A_form_of_another_website_without_a_session_leaves_no_notice()
    {
        using var member = await portal.SignInAsync("contoso-member");
        using var stranger = portal.Visit();
        stranger.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var late = await stranger.PostAsync("/my", []);

        Assert.False(late.Message.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("contoso-member", 0, 3600)]
    [InlineData("contoso-member", 20, 2400)]
    [InlineData("contoso-member", 40, 3600)]
    [InlineData("support-operator", 40, 1200)]
    public async Task Each_page_knows_how_long_the_session_goes_on(string persona, int minutes, int seconds)
    {
        using var person = await portal.SignInAsync(persona);
        portal.Clock.Advance(TimeSpan.FromMinutes(minutes));

        var page = await person.GetAsync("/my");

        Assert.Equal(seconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
            page.Document.GetElementById("session")!.GetAttribute("data-seconds"));
        Assert.Equal($$"""{"seconds":{{seconds}}}""", (await person.GetAsync("/session")).Body);
    }

    [Fact]
    public async Task License_keys_are_for_who_signed_in_lately()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var page = await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "win10-pro-ent-upgrade");
        var form = await KeyForm.OpenAsync(admin, page);

        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        var refused = await form.SendAsync();
        var opened = await admin.GetAsync(page);

        Assert.Empty(refused.Keys);
        Assert.Contains("You signed in too long ago to see license keys.", Assert.Single(refused.Alerts), StringComparison.Ordinal);
        Assert.Null(opened.Document.QuerySelector("form[action$='handler=GetKeys']"));
        var again = opened.Document.QuerySelectorAll("main a.btn")
            .First(a => a.TextContent.Contains("Sign in again", StringComparison.Ordinal));
        await admin.SubmitAsync(again.GetAttribute("href")!, "main form", ("persona", "contoso-partner-admin"));
        Assert.Single((await (await KeyForm.OpenAsync(admin, page)).SendAsync()).Keys);
    }

    private async Task<Visitor> CopyAsync(Visitor of, string persona)
    {
        var signedIn = await of.SubmitAsync("/signin", "main form", ("persona", persona));
        var cookie = signedIn.Message.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("PartnerBenefits=", StringComparison.Ordinal)).Split(';')[0];
        var copy = portal.Visit();
        copy.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        return copy;
    }

    private static async Task AssertOutAsync(Visitor visitor) =>
        Assert.StartsWith("/signin", new Uri((await visitor.GetAsync("/my")).Location!).AbsolutePath, StringComparison.Ordinal);
}
