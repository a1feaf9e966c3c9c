using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Security;

namespace PartnerBenefits.IntegrationTests.Security;

public sealed class CookieTests(CookieTests.Production production) : IClassFixture<CookieTests.Production>
{
    private readonly Portal portal = production.Portal;

    [Fact]
    public async Task In_Development_cookies_work_over_http_without_a_prefix()
    {
        await using var development = new Portal();
        using var stranger = development.Visit();
        var form = await stranger.GetAsync("/signin");

        var signedIn = await stranger.SubmitAsync(form, "form", ("persona", "contoso-member"));

        var cookies = Cookies(form).Concat(Cookies(signedIn))
            .Where(cookie => !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)).ToList();
        Assert.Equal(["PartnerBenefits.Form", "PartnerBenefits"], cookies.Select(NameOf));
        Assert.All(cookies, cookie => Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.True(cookie.Length < 4096, $"A cookie of {cookie.Length} characters."));
    }

    [Fact]
    public async Task Outside_Development_every_cookie_of_a_session_is_bound_to_the_host_and_https()
    {
        using var person = await portal.SignedInAsync(production.User);

        var mine = await person.GetAsync("/my");
        var saved = await person.SubmitAsync(mine, "main form", ("Theme", "Dark"));
        var signedOut = await person.SubmitAsync("/my", "form[action='/signout']");

        var cookies = ((Answer[])[mine, saved, signedOut]).SelectMany(Cookies).ToList();
        Assert.Superset(
            new HashSet<string>(["__Host-PartnerBenefits.Form", "__Host-PartnerBenefits.Notice", "__Host-PartnerBenefits"]),
            cookies.Select(NameOf).ToHashSet());
        Assert.All(cookies, AssertBound);
    }

    [Fact]
    public async Task The_way_to_Entra_goes_by_code_and_proof_key_and_leaves_bound_cookies_only()
    {
        using var stranger = portal.Visit();

        var challenge = await stranger.GetAsync("/signin?returnUrl=%2Fmy");

        Assert.Equal(HttpStatusCode.Redirect, challenge.StatusCode);
        var address = new Uri(challenge.Location!);
        var query = QueryHelpers.ParseQuery(address.Query);
        Assert.Equal("https://login.example/authorize", address.GetLeftPart(UriPartial.Path));
        Assert.Equal(("code", "S256"), (query["response_type"].ToString(), query["code_challenge_method"].ToString()));
        Assert.NotEmpty(query["code_challenge"].ToString());
        Assert.NotEmpty(query["nonce"].ToString());
        Assert.Equal("https://portal.example/signin-oidc", query["redirect_uri"]);
        Assert.NotEmpty(Cookies(challenge));
        Assert.All(Cookies(challenge), AssertBound);
        HeadersTests.AssertGuarded(challenge);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/theme.css")]
    [InlineData("/health/live")]
    public async Task Over_https_a_browser_is_told_to_stay_there_for_a_year(string page)
    {
        using var stranger = portal.Visit();

        var answer = await stranger.GetAsync(page);

        var told = Assert.Single(answer.Message.Headers.GetValues("Strict-Transport-Security"));
        Assert.Equal("max-age=31536000; includeSubDomains", told, ignoreCase: true);
        HeadersTests.AssertGuarded(answer);
    }

    [Theory]
    [InlineData("POST", "contoso-account-admin")]
    [InlineData("POST", "")]
    public async Task No_persona_signs_in_outside_Development(string method, string persona)
    {
        using var person = await portal.SignedInAsync(production.User);
        var token = await MatrixVisits.TokenAsync(person);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/signin", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("persona", persona), new("__RequestVerificationToken", token)]),
        };

        var answer = await Answer.ReadAsync(await person.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static List<string> Cookies(Answer answer) =>
        answer.Message.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];

    private static string NameOf(string cookie) => cookie.Split('=')[0];

    private static void AssertBound(string cookie)
    {
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/;", cookie + ";", StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("; domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    public sealed class Production : IAsyncLifetime
    {
        public Portal Portal { get; } = new Portal().InProduction().With(services => services.Configure<OpenIdConnectOptions>(
            OpenIdConnectDefaults.AuthenticationScheme,
            options => options.Configuration = new OpenIdConnectConfiguration
            {
                Issuer = "https://login.example/{tenantid}/v2.0",
                AuthorizationEndpoint = "https://login.example/authorize",
                EndSessionEndpoint = "https://login.example/logout",
            }));

        public PortalUser User { get; private set; } = null!;

        public async ValueTask InitializeAsync() => User = await Portal.ReadAsync(async db =>
        {
            var account = new PartnerAccount("Contoso Consulting", "4512345", "US", Language.En);
            var user = new PortalUser(
                account.Id, "Contoso Member", EmailAddress.Parse("contoso-member@contoso.example"), PartnerRoles.None);
            db.AddRange(account, user);
            await db.SaveChangesAsync();
            return user;
        });

        public async ValueTask DisposeAsync() => await Portal.DisposeAsync();
    }
}
