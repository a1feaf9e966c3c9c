using System.Net;
using AngleSharp.Html.Dom;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Security;

public sealed class RefusedInputTests(BadInputTests.ListeningPortal listening) : IClassFixture<BadInputTests.ListeningPortal>
{
    private const string Software = "/dashboard/partnership/benefits/software";

    private readonly Portal portal = listening.Portal;

    [Theory]
    [InlineData("state=nonsense", "This state doesn't exist. The list shows all states.")]
    [InlineData("state=99", "This state doesn't exist. The list shows all states.")]
    [InlineData("sort=nonsense", "You can't sort by that. The list is in the order of the catalogue.")]
    public async Task A_state_or_an_order_that_there_is_not_is_said_and_all_are_shown(string query, string message)
    {
        using var member = await portal.SignInAsync("contoso-member");
        var all = (await member.GetAsync(Software)).Document.QuerySelectorAll("tbody a.name").Select(a => a.TextContent).ToList();

        var refused = await member.GetAsync($"{Software}?{query}");

        Assert.Equal(message, Assert.Single(refused.Alerts));
        Assert.Equal(all, refused.Document.QuerySelectorAll("tbody a.name").Select(a => a.TextContent));
    }

    [Fact]
    public async Task What_was_looked_for_is_kept_when_it_is_refused()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var typed = "<b>" + new string('x', 120);

        var refused = await member.GetAsync($"{Software}?find={Uri.EscapeDataString(typed)}");

        Assert.Equal(typed, ((IHtmlInputElement)refused.Document.GetElementById("find")!).Value);
    }

    [Theory]
    [InlineData("language=tlh")]
    [InlineData("system=Amiga")]
    public async Task A_language_or_a_system_that_is_not_offered_is_said(string query)
    {
        using var member = await portal.SignInAsync("contoso-member");
        var id = await portal.EntitlementAsync(DemoOrganisation.Contoso, "win10-pro-ent-upgrade");

        var refused = await member.GetAsync($"{Software}/{id}?{query}");

        Assert.Equal("This product isn't available in that language or for that operating system. Choose from the lists.",
            Assert.Single(refused.Alerts));
    }

    [Fact]
    public async Task A_persona_that_there_is_not_is_said()
    {
        using var stranger = portal.Visit();

        var refused = await stranger.SubmitAsync("/signin", "form", ("persona", "administrator"));

        Assert.Equal("This demo account doesn't exist. Choose one of the accounts below.", Assert.Single(refused.Alerts));
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_another_sessions_is_out_of_date_and_can_be_opened_anew()
    {
        using var member = await portal.SignInAsync("contoso-member");
        using var other = await portal.SignInAsync("contoso-user-admin");
        var foreign = Answer.Fill((await other.GetAsync("/my")).Document.QuerySelector("main form")!);

        foreach (var fields in new[] { foreign, foreign.FindAll(f => f.Key != "__RequestVerificationToken") })
        {
            var refused = await member.PostAsync("/my", fields);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("This page was out of date", refused.Text, StringComparison.Ordinal);
            Assert.Equal("Reload the page", refused.Document.QuerySelector("main a[href='/my']")!.TextContent);
        }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("~//evil.example")]
    [InlineData("/.//evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task No_address_to_return_to_leads_off_to_another_site(string bad)
    {
        using var member = portal.Visit();

        var signedIn = await member.SubmitAsync("/signin?returnUrl=" + Uri.EscapeDataString(bad), "form", ("persona", "contoso-member"));
        var forced = await member.PostAsync(
            "/my", Answer.Fill((await member.GetAsync("/my")).Document.QuerySelector("main form")!, ("ReturnUrl", bad)));

        Assert.Equal("/dashboard", signedIn.Location);
        Assert.Equal("/my", forced.Location);
    }

    [Theory]
    [InlineData("/my?é=\u202e", "/my?%C3%A9=%E2%80%AE")]
    [InlineData("/dashboard?find=a b", "/dashboard?find=a%20b")]
    public async Task An_address_of_ours_may_hold_any_letter(string address, string location)
    {
        using var member = await portal.SignInAsync("contoso-member");

        var saved = await member.SubmitAsync("/my", "main form", ("ReturnUrl", address));

        Assert.Equal((HttpStatusCode.Redirect, location), (saved.StatusCode, saved.Message.Headers.GetValues("Location").Single()));
    }
}
