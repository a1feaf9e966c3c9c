using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Security;

public sealed class HeadersTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    private static readonly string[] OtherHosts = ["downloads.partnerbenefits.example", "partner.microsoft.com",
        "portal.azure.com", "my.visualstudio.com"];

    public static TheoryData<string, HttpStatusCode> KindsOfAnswer => new()
    {
        { "/", HttpStatusCode.OK },
        { "/my", HttpStatusCode.OK },
        { "/support-desk", HttpStatusCode.Forbidden },
        { "/no-such-page", HttpStatusCode.NotFound },
        { "/dashboard/partnership/benefits", HttpStatusCode.Redirect },
        { "/theme.css", HttpStatusCode.OK },
        { "/lib/htmx.min.js", HttpStatusCode.OK },
        { "/health/live", HttpStatusCode.OK },
        { "/health/ready", HttpStatusCode.OK },
    };

    [Theory]
    [MemberData(nameof(KindsOfAnswer))]
    public async Task Every_kind_of_answer_says_what_a_browser_may_do_with_it(string address, HttpStatusCode status)
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var answer = await admin.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        AssertGuarded(answer);
    }

    [Theory]
    [InlineData("POST", "/my", HttpStatusCode.BadRequest)]
    [InlineData("PUT", "/signin", HttpStatusCode.BadRequest)]
    [InlineData("OPTIONS", "/signin", HttpStatusCode.MethodNotAllowed)]
    public async Task A_refused_request_is_answered_with_the_same_headers(string method, string address, HttpStatusCode status)
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));

        var answer = await Answer.ReadAsync(await admin.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(status, answer.StatusCode);
        AssertGuarded(answer);
    }

    [Theory]
    [InlineData("contoso-account-admin", "en")]
    [InlineData("contoso-member", "fr")]
    [InlineData("fabrikam-account-admin", "fr")]
    [InlineData("support-operator", "en")]
    [InlineData("catalogue-admin", "fr")]
    public async Task No_page_has_anything_inline_or_from_another_host(string persona, string language)
    {
        using var person = await portal.SignInAsync(persona);
        person.Speaking(language);
        var (waiting, seen) =
            (new Queue<string>(["/", "/my", "/dashboard", "/signin", "/no-such-page", "/access-denied"]), new HashSet<string>());
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            var page = await person.GetAsync(address);
            AssertGuarded(page);
            Assert.Equal("no-store", page.Message.Headers.CacheControl?.ToString());
            if (page.Location is null)
            {
                Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
                AssertNothingInline(page);
            }

            PagesBehind(page).ForEach(waiting.Enqueue);
        }

        Assert.True(seen.Count >= 7, $"{persona} came to {seen.Count} pages only.");
    }

    [Fact]
    public async Task The_page_that_shows_keys_and_the_page_for_strangers_have_nothing_inline_either()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var benefit =
            $"/dashboard/partnership/benefits/software/{await portal.EntitlementAsync(DemoOrganisation.Contoso, "win10-pro-ent-upgrade")}";
        using var stranger = portal.Visit();

        var keys = await admin.SubmitAsync(benefit + "?confirm=keys", "form[action$='handler=GetKeys']", ("Confirmed", "true"));
        Assert.NotEmpty(keys.Keys);
        AssertNothingInline(keys);
        AssertNothingInline(await stranger.GetAsync("/"));
        AssertNothingInline(await stranger.GetAsync("/signin"));
    }

    internal static void AssertGuarded(Answer answer)
    {
        var headers = answer.Message.Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy + ";", StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(headers.GetValues("X-Frame-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.False(headers.Contains("Server"));
    }

    private static void AssertNothingInline(Answer page)
    {
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src]), [href^='javascript:']").Select(e => e.OuterHtml));
        Assert.Empty(page.Document.All.Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)))
            .Select(e => e.OuterHtml));
        var hosts = page.Document.All.SelectMany(e => (string?[])[e.GetAttribute("href"), e.GetAttribute("src"), e.GetAttribute("action")])
            .Select(link => Uri.TryCreate(link, UriKind.Absolute, out var uri)
                && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? uri.Host : null);
        Assert.Empty(hosts.OfType<string>().Except(OtherHosts));
    }

    private static List<string> PagesBehind(Answer page) =>
    [
        .. page.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!).Append(page.Location ?? "")
            .Select(link => link.Split('?', '#')[0]).Where(link => link.StartsWith('/')),
    ];
}
