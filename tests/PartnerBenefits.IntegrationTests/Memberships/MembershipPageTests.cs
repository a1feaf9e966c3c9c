using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Memberships;

public sealed class MembershipPageTests() : PortalTest(new Portal().Started())
{
    private const string Address = "/dashboard/partnership/membership";

    [Fact]
    public async Task A_Member_reads_the_membership_page_and_who_can_renew_and_ask()
    {
        MoveTo("2027-06-10");
        using var member = await portal.SignInAsync("contoso-member");
        var page = await member.GetAsync(Address);

        Assert.Contains("contoso-account-admin@contoso.example", page.WhyNot("Renew the membership"), StringComparison.Ordinal);
        Assert.Contains("contoso-partner-admin@contoso.example", page.WhyNot("Ask for the level"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Levels_stand_side_by_side_with_the_catalogues_figures()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var rows = (await admin.GetAsync(Address)).Document.QuerySelectorAll("section[aria-labelledby=levels] tbody tr")
            .Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        Assert.Equal(4, rows.Count);
        Assert.Contains("Your level", rows[0], StringComparison.Ordinal);
        Assert.Contains("10 support incidents 5 hours of advice 3 × Visual Studio Professional subscription 475 USD a year", rows[1],
            StringComparison.Ordinal);
        Assert.Contains("15 support incidents 20 hours of advice 5 × Visual Studio Enterprise subscription On request", rows[2],
            StringComparison.Ordinal);
        Assert.Contains("20 support incidents 50 hours of advice 10 × Visual Studio Enterprise subscription On request", rows[3],
            StringComparison.Ordinal);
    }

    private void MoveTo(string day) =>
        portal.Clock.SetUtcNow(DateTimeOffset.Parse(day + "T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
}
