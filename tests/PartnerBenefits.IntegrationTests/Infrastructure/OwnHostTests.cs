using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

/// <summary>The portal of this class is https://portal.example, in Production.</summary>
public sealed class OwnHostTests(OwnHostTests.Production production) : IClassFixture<OwnHostTests.Production>
{
    [Theory]
    [InlineData("http", "/dashboard", "evil.example")]
    [InlineData("https", "/dashboard", "evil.example")]
    [InlineData("https", "/signin", "evil.example")]
    [InlineData("https", "/signin", "portal.example:8443")]
    [InlineData("https", "/theme.css", "portal.example.evil.example")]
    [InlineData("https", "/nowhere", "localhost")]
    [InlineData("https", "/", "192.0.2.7")]
    public async Task Under_another_name_nothing_is_answered(string scheme, string page, string host)
    {
        var answer = await AskAsync(scheme, page, host);

        Assert.Equal((HttpStatusCode.BadRequest, null), (answer.StatusCode, answer.Location));
        Assert.StartsWith("This isn't the portal's address.", answer.Body, StringComparison.Ordinal);
        Assert.False(answer.Message.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", answer.Message.Headers.CacheControl!.ToString());
        Security.HeadersTests.AssertGuarded(answer);
        Assert.Contains(production.Portal.Log.Of(1013), refused =>
            refused.RenderMessage(null).Contains(host, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/dashboard", "https://portal.example/signin?returnUrl=%2Fdashboard")]
    [InlineData("/signout", "/")]
    public async Task Where_a_stranger_is_led_is_the_portals_own_address_and_is_kept_by_no_cache(string page, string location)
    {
        foreach (var host in (string[])["portal.example", "PORTAL.EXAMPLE", "portal.example:443"])
        {
            var answer = await AskAsync("https", page, host);

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal(location, answer.Location!.Replace(host, "portal.example", StringComparison.OrdinalIgnoreCase));
            Assert.Equal("no-store", answer.Message.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task The_way_from_http_to_https_is_kept_by_no_cache()
    {
        var answer = await AskAsync("http", "/dashboard", "portal.example");

        Assert.Equal((HttpStatusCode.TemporaryRedirect, "https://portal.example/dashboard"), (answer.StatusCode, answer.Location));
        Assert.Equal("no-store", answer.Message.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Probes_ask_for_the_health_by_the_containers_address() =>
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync("10.1.2.3:5080"));

    [Theory]
    [InlineData("localhost:6000", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("my-computer.example", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    public async Task Development_is_this_computer_and_what_it_is_told(string host, HttpStatusCode status)
    {
        await using var portal = new Portal().With("Mail:BaseUrl", "http://my-computer.example");

        Assert.Equal(status, (await AskAsync(portal, "http", "/signin", host)).StatusCode);
    }

    public sealed class Production : IAsyncDisposable
    {
        public Portal Portal { get; } = new Portal().InProduction().With("https_port", "443");

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }

    private async Task<(HttpStatusCode Status, string Body)> HealthAsync(string host)
    {
        var answer = await AskAsync("http", "/health/live", host);
        return (answer.StatusCode, answer.Body);
    }

    private Task<Answer> AskAsync(string scheme, string page, string host) => AskAsync(production.Portal, scheme, page, host);

    private static async Task<Answer> AskAsync(Portal portal, string scheme, string page, string host)
    {
        using var client = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri($"{scheme}://portal.example") });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(page, UriKind.Relative));
        request.Headers.Host = host;
        return await Answer.ReadAsync(await client.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
