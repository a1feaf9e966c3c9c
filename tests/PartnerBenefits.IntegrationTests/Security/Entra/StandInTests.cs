using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Security.Entra;

/// <summary>The stand-in must be as strict as Entra, or tests with it would prove nothing.</summary>
public sealed class StandInTests : IAsyncLifetime
{
    private static readonly StandInPerson Member = StandInPeople.Of("contoso-member");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    private StandIn standIn = null!;

    private StandInBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        standIn = await StandIn.StartAsync(clock: clock);
        browser = new StandInBrowser(standIn);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await standIn.DisposeAsync();
    }

    [Theory]
    [InlineData("https://elsewhere.example/signin-oidc")]
    [InlineData("https://localhost.elsewhere.example/signin-oidc")]
    [InlineData("https://localhost/elsewhere")]
    [InlineData("")]
    public async Task Nobody_is_sent_to_an_address_that_is_not_the_portals(string address)
    {
        var answer = await browser.AuthorizeAsync(("redirect_uri", address), ("prompt", "none"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Location);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = StandInBrowser.Sent(await browser.SignInAsync(Member), "code");

        var first = await browser.RedeemAsync(code);
        var second = await browser.RedeemAsync(code);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        AssertRefused(second, HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Fact]
    public async Task A_code_is_worth_nothing_without_its_verifier_and_the_clients_secret()
    {
        var code = StandInBrowser.Sent(await browser.SignInAsync(Member), "code");
        var sameCode = await browser.RedeemAsync(code, secret: "guessed");
        var otherVerifier = await browser.RedeemAsync(code, verifier: StandInBrowser.Verifier + "x");

        AssertRefused(sameCode, HttpStatusCode.Unauthorized, "invalid_client");
        AssertRefused(otherVerifier, HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Theory]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("response_type", "id_token", "unsupported_response_type")]
    public async Task Only_a_code_with_a_hashed_challenge_is_given(string name, string value, string error) =>
        Assert.Equal(error, StandInBrowser.Sent(await browser.AuthorizeAsync((name, value)), "error"));

    [Fact]
    public async Task Who_is_signed_in_is_not_asked_again_until_they_sign_out()
    {
        await browser.SignInAsync(Member);

        var again = await browser.AuthorizeAsync(("prompt", "none"));
        var signedOut = await browser.GetAsync(
            "/organizations/oauth2/v2.0/logout?post_logout_redirect_uri=https%3A%2F%2Flocalhost%2Fsignout-callback-oidc&state=a");
        var silent = await browser.AuthorizeAsync(("prompt", "none"));
        var asked = await browser.AuthorizeAsync();

        Assert.Equal(Member.UserName, (await browser.ClaimsAsync(again)).GetProperty("preferred_username").GetString());
        Assert.Equal("https://localhost/signout-callback-oidc?state=a", signedOut.Location);
        Assert.Equal("login_required", StandInBrowser.Sent(silent, "error"));
        Assert.True(StandInBrowser.IsAsked(asked));
    }

    [Theory]
    [InlineData("prompt", "login", true)]
    [InlineData("max_age", "60", true)]
    [InlineData("prompt", "select_account", false)]
    public async Task Who_must_be_asked_is_asked_although_signed_in(string name, string value, bool provesAnew)
    {
        var before = await browser.ClaimsAsync(await browser.SignInAsync(Member));
        clock.Advance(TimeSpan.FromMinutes(2));

        var asked = await browser.AuthorizeAsync((name, value));

        Assert.True(StandInBrowser.IsAsked(asked));
        var after = await browser.ClaimsAsync(await browser.ChooseAsync(asked, Member));
        var passed = after.GetProperty("auth_time").GetInt64() - before.GetProperty("auth_time").GetInt64();
        Assert.Equal(provesAnew ? 120 : 0, passed);
    }

    [Fact]
    public async Task The_answer_can_be_a_form_that_anybody_sends_without_script()
    {
        var asked = await browser.AuthorizeAsync(("response_mode", "form_post"));

        var page = await browser.ChooseAsync(asked, Member);

        var form = page.Document.QuerySelector("#answer")!;
        Assert.Equal(StandInBrowser.Callback, form.GetAttribute("action"));
        Assert.Equal(["code", "session_state", "state"], Answer.Fill(form).Select(f => f.Key).Order());
        Assert.NotNull(form.QuerySelector("button"));
    }

    [Fact]
    public async Task Anybody_can_be_typed_in_or_cancel()
    {
        var person = new StandInPerson(Guid.NewGuid(), Guid.NewGuid(), "ada@somewhere.example", "Ada");
        var asked = await browser.AuthorizeAsync();

        var cancelled = await browser.SendAsync(asked.Address, ("cancel", "yes"));
        var typed = await browser.SendAsync(
            asked.Address, ("tenant", person.TenantId.ToString()), ("id", person.ObjectId.ToString()),
            ("user", person.UserName), ("roles", "One, Two"));

        Assert.Equal("access_denied", StandInBrowser.Sent(cancelled, "error"));
        var claims = await browser.ClaimsAsync(typed);
        Assert.Equal($"{standIn.Instance}{person.TenantId}/v2.0", claims.GetProperty("iss").GetString());
        Assert.Equal(person.ObjectId, claims.GetProperty("oid").GetGuid());
        Assert.Equal(["One", "Two"], claims.GetProperty("roles").EnumerateArray().Select(r => r.GetString()));
        Assert.False(claims.TryGetProperty("email", out _));
    }

    [Fact]
    public async Task A_change_to_a_person_counts_from_the_next_token_on()
    {
        await browser.SignInAsync(Member);
        standIn.Directory.SetRoles(Member, "SupportReviewer");
        standIn.LeavesOutAuthTime = true;

        var promoted = await browser.ClaimsAsync(await browser.AuthorizeAsync());
        standIn.Directory.Remove(Member);
        var removed = await browser.AuthorizeAsync();

        Assert.Equal("SupportReviewer", Assert.Single(promoted.GetProperty("roles").EnumerateArray()).GetString());
        Assert.False(promoted.TryGetProperty("auth_time", out _));
        Assert.True(StandInBrowser.IsAsked(removed));
    }

    private static void AssertRefused(Answer answer, HttpStatusCode status, string error)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(error, JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").GetString());
    }
}
