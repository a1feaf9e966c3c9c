using System.Net;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Security.Entra;

/// <summary>Nobody else can fill a browser with cookies of sign-ins that were begun and not ended.</summary>
public sealed class BegunSignInsTests : EntraTest
{
    private const int LargestHeader = 4096;

    [Fact]
    public async Task A_hundred_begun_sign_ins_leave_a_header_that_the_portal_reads()
    {
        using var visitor = demo.Visit();
        for (var i = 0; i < 110; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.Portal.GetAsync($"/signin?x={i}")).StatusCode);
        }

        Assert.InRange(visitor.Cookies.Length, 1, LargestHeader);
        Assert.Equal((5, 5), (Count(visitor, "Nonce"), Count(visitor, "Correlation")));
        Assert.Equal("/my", (await visitor.SignInAsync(StandInPeople.Of("contoso-member"), "/my")).Address);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Dest", "image")]
    [InlineData("Sec-Purpose", "prefetch")]
    public async Task What_another_website_makes_the_browser_ask_begins_no_sign_in_and_shows_a_button(string header, string value)
    {
        using var visitor = demo.Visit();
        visitor.Portal.Client.DefaultRequestHeaders.Add(header, value);

        var page = await visitor.OpenAsync("/signin?returnUrl=%2Fmy");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("", visitor.Cookies);
        visitor.Portal.Client.DefaultRequestHeaders.Remove(header);
        var button = page.Document.QuerySelector("main a.btn-primary")!.GetAttribute("href")!;
        Assert.Equal("/my", (await visitor.ChooseAsync(await visitor.OpenAsync(button), StandInPeople.Of("contoso-member"))).Address);
    }

    [Fact]
    public async Task A_sign_in_that_fails_leaves_no_cookie_of_its_own()
    {
        using var visitor = demo.Visit();

        await visitor.CancelAsync(await visitor.OpenAsync("/signin"));

        Assert.Equal((0, 0), (Count(visitor, "Nonce"), Count(visitor, "Correlation")));
    }

    private static int Count(EntraVisitor visitor, string kind) =>
        visitor.Cookies.Split("; ").Count(cookie => cookie.Contains($".{kind}.", StringComparison.Ordinal));
}
