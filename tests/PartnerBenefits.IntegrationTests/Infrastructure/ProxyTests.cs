using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

/// <summary>Forwarded headers count only from the configured networks (ASVS 4.1.3, 15.3.4).</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("", "203.0.113.9", "loopback")]
    [InlineData("192.0.2.0/24", "203.0.113.9", "loopback")]
    [InlineData("127.0.0.0/8, ::1/128", "203.0.113.9", "203.0.113.9")]
    [InlineData("127.0.0.0/8, ::1/128, 192.0.2.0/24", "203.0.113.9, 192.0.2.7", "203.0.113.9")]
    [InlineData("127.0.0.0/8, ::1/128", "203.0.113.9, 198.51.100.4", "198.51.100.4")]
    [InlineData("127.0.0.0/8, ::1/128", "no address", "loopback")]
    public async Task The_audit_trail_has_the_client_that_a_known_proxy_names(string networks, string forwarded, string expected)
    {
        await using var portal = new Portal().With("Demo:AllowRemote", "true").With("Proxy:Networks", networks).Listening();
        using var admin = portal.Visit();
        admin.Client.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", forwarded);
        await admin.SignInAsync("contoso-partner-admin");

        await admin.AssignAsync(await portal.PageAsync(BenefitForms.VisualStudio), await portal.PersonAsync("Asha"));

        var source = Assert.Single(await portal.AuditAsync(AuditAction.UserAssigned)).Source!;
        Assert.Equal(expected, IPAddress.IsLoopback(IPAddress.Parse(source)) ? "loopback" : source);
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.0/8, ::1/128")]
    public async Task Demo_accounts_are_not_for_another_computer_also_behind_a_proxy_that_is_not_known(string networks)
    {
        await using var portal = new Portal().With("Proxy:Networks", networks).Listening();
        using var visitor = portal.Visit();
        var page = await visitor.GetAsync("/signin");
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        var answer = await visitor.SubmitAsync(page, "main form", ("persona", "contoso-account-admin"));
        var fromAfar = await visitor.GetAsync("/signin");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(fromAfar.Document.QuerySelector("main form"));
        Assert.Contains(fromAfar.Alerts, a => a.Contains("only on the computer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "http://")]
    [InlineData("127.0.0.0/8, ::1/128", "https://")]
    public async Task The_scheme_is_what_a_known_proxy_says_and_the_host_never_is(string networks, string scheme)
    {
        await using var portal = new Portal().With("Proxy:Networks", networks).Listening();
        using var stranger = portal.Visit();
        stranger.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        stranger.Client.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");

        var challenge = await stranger.GetAsync("/my");

        Assert.StartsWith(scheme, challenge.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", challenge.Location, StringComparison.Ordinal);
    }
}
