using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Dashboard;

public sealed class DashboardStatesTests : PortalTest
{
    [Theory]
    [InlineData("contoso-member", "Active",
        "Usable until 30 Jun 2027 (220 days left). Renews on 1 Jul 2027, if you renew the membership before then.")]
    [InlineData("tailspin-account-admin", "Grace", "Ended on 12 Nov 2026. Grace until 12 Dec 2026.")]
    [InlineData("northwind-account-admin", "Paid", "Not activated yet. Usable until 16 Nov 2027.")]
    public async Task Each_subscription_says_in_a_line_how_it_stands(string persona, string state, string says)
    {
        var page = await portal.DashboardAsync(persona);

        var line = page.Document.QuerySelector(".lines li")!;
        Assert.Equal((state, says), (line.QuerySelector(".state")!.TextContent, line.QuerySelector(".says")!.TextContent.Trim()));
        Assert.Equal("Network member, until 30 Jun 2027", page.Document.QuerySelectorAll(".lines .says")[1].TextContent);
    }

    [Fact]
    public async Task An_account_with_several_subscriptions_sees_all_of_them_the_active_one_first()
    {
        await portal.OrderAsync(DemoOrganisation.Contoso, new OfferId("partner-core"));

        var page = await portal.DashboardAsync("contoso-account-admin");

        Assert.Equal(
            ["Microsoft Action Pack", "Partner Success Core Benefits", "Membership"],
            page.Document.QuerySelectorAll(".lines .name").Select(name => name.TextContent));
        Assert.Contains("Ordered on 22 Nov 2026, pay by 22 Dec 2026.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dashboard_without_a_subscription_says_how_to_get_one_and_shows_no_figures()
    {
        var page = await portal.DashboardAsync("fabrikam-account-admin");

        Assert.Contains("Fabrikam Services has no benefits yet", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.GetElementById("by-tab"));
        Assert.Contains(("Last usable day", "Membership", "30 Jun 2027"), page.Dates());
    }

    [Fact]
    public async Task A_paid_subscription_that_is_not_activated_has_nothing_open_and_says_why()
    {
        var page = await portal.DashboardAsync("northwind-account-admin");

        Assert.Contains("Nothing is open yet. Benefits open when the subscription is activated.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No keys were shown and no people were assigned in the last 12 months.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unpaid_order_is_said_to_be_unpaid()
    {
        await portal.OrderAsync(DemoOrganisation.Fabrikam, OfferId.ActionPack);

        var page = await portal.DashboardAsync("fabrikam-account-admin");

        Assert.Contains("Nothing is open yet. Benefits open when the order is paid and the subscription is activated.", page.Text,
            StringComparison.Ordinal);
        Assert.Contains(("Pay by", "Microsoft Action Pack", "22 Dec 2026"), page.Dates());
    }

    [Fact]
    public async Task An_expired_subscription_is_shown_until_there_is_a_newer_one()
    {
        portal.Started().Clock.SetUtcNow(new DateTimeOffset(2026, 12, 20, 9, 0, 0, TimeSpan.Zero));

        var page = await portal.DashboardAsync("tailspin-account-admin");

        Assert.Equal("Expired", page.Document.QuerySelector(".lines .state")!.TextContent);
        Assert.Contains("Ended on 12 Nov 2026.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_dates_of_the_next_twelve_months_are_next()
    {
        var dates = (await portal.DashboardAsync("contoso-member")).Dates();

        Assert.Equal(["31 May 2027", "30 Jun 2027", "30 Jun 2027", "30 Jun 2027", "1 Jul 2027"], dates.Select(date => date.Day));
        Assert.DoesNotContain(dates, date => date.What == "Bought");
    }
}
