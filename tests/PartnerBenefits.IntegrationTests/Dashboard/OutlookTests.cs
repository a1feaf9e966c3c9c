using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Dashboard;

public sealed class OutlookTests : PortalTest
{
    private const string Renews = "1 Jul 2027";

    [Fact]
    public async Task A_competency_that_stops_a_renewal_stops_it_everywhere()
    {
        await portal.ChangeMembershipAsync(DemoOrganisation.Contoso, nameof(Membership.Level), MembershipLevel.Silver);
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        Assert.Contains("It can't renew as things stand.", await SaysAsync(admin), StringComparison.Ordinal);
        var page = (await admin.GetAsync(await portal.SubscriptionPageAsync(DemoOrganisation.Contoso))).Text;
        Assert.Contains($"It was set to renew automatically on {Renews}, but it can't: {PurchaseRules.HoldsNoCompetency.Refusal}",
            page, StringComparison.Ordinal);
        Assert.DoesNotContain($"Renews {Renews}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Can be renewed from", page, StringComparison.Ordinal);
        Assert.Contains("Grace until 30 Jul 2027", page, StringComparison.Ordinal);
        Assert.Contains("Grace until 30 Jul 2027", (await admin.GetAsync("/dashboard/partnership/offers")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await admin.GetAsync("/dashboard")).Dates(), date => date.What == "Renews");
        Assert.DoesNotContain("SUMMARY:Microsoft Action Pack: Renews",
            (await portal.ReadCalendarAsync(await admin.MakeCalendarAsync())).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewal_that_is_not_paid_yet_is_said_to_be_paid_and_not_to_be_none()
    {
        using var admin = await portal.SignInAsync("tailspin-account-admin");
        var address = await portal.SubscriptionPageAsync(DemoOrganisation.Tailspin);
        await admin.SubmitAsync(address + "/renew", Purchases.Form, Purchases.Billing);
        await admin.SubmitAsync(address, "form[action$='handler=TurnOn']");

        Assert.Contains("Pay for the renewal by 22 Dec 2026.", await SaysAsync(admin), StringComparison.Ordinal);
        Assert.Contains("Pay for the renewal by 22 Dec 2026", (await admin.GetAsync("/dashboard/partnership/offers")).Text,
            StringComparison.Ordinal);
        Assert.Contains("The renewal is ordered. Once you have paid it, the next renewal is automatic again.",
            (await admin.GetAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewal_that_staff_cancelled_is_left_to_be_made_by_hand()
    {
        portal.Clock.SetUtcNow(DateTimeOffset.Parse("2027-06-10T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var address = await portal.SubscriptionPageAsync(DemoOrganisation.Contoso);
        await admin.SubmitAsync(address + "/renew", Purchases.Form, Purchases.Billing);
        var order = (await portal.OrdersAsync(DemoOrganisation.Contoso, "action-pack")).Single(o => o.IsRenewal);
        using var staff = await portal.SignInAsync("support-operator");
        await staff.SubmitAsync($"/support-desk/orders/{order.Id}", "form[action$='handler=Cancel']", ("Reason", "Ordered twice"));

        Assert.Contains("Doesn't renew automatically.", await SaysAsync(admin), StringComparison.Ordinal);
        Assert.Contains("It won't renew automatically this time:", (await admin.GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains((await admin.GetAsync("/dashboard")).Waiting(),
            waits => waits is { What: "Microsoft Action Pack ends on 30 Jun 2027", Button: "Renew" });
    }

    [Theory]
    [InlineData("tailspin-account-admin", "Level", "Details")]
    [InlineData("tailspin-account-admin", "LastUsableDay", "Renew the membership")]
    public async Task In_grace_what_waits_leads_to_what_can_be_done(string persona, string column, string button)
    {
        await portal.ChangeMembershipAsync(
            DemoOrganisation.Tailspin, column, column == "Level" ? MembershipLevel.Gold : portal.Today().AddDays(-1));

        var waits = (await portal.DashboardAsync(persona)).Waiting();

        Assert.Contains(waits, waiting => waiting.What == "Microsoft Action Pack ended on 12 Nov 2026" && waiting.Button == button);
    }

    [Fact]
    public async Task What_was_claimed_of_an_expired_subscription_is_not_in_use()
    {
        using (var admin = await portal.SignInAsync("contoso-partner-admin"))
        {
            var key = await portal.EntitlementAsync(DemoOrganisation.Contoso, "win10-pro-ent-upgrade");
            await admin.SubmitAsync($"/dashboard/partnership/benefits/software/{key}?confirm=keys",
                "form[action$='handler=GetKeys']", ("Confirmed", "true"));
            Assert.True((await admin.GetAsync("/dashboard")).Figures("by-tab-table")["Software"][0] > 0);
        }

        portal.Clock.SetUtcNow(DateTimeOffset.Parse("2029-01-01T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

        Assert.All((await portal.DashboardAsync("contoso-partner-admin")).Figures("by-tab-table").Values,
            figures => Assert.Equal(0, figures[0]));
    }

    private static async Task<string> SaysAsync(Visitor admin) =>
        (await admin.GetAsync("/dashboard")).Document.QuerySelector(".lines .says")!.TextContent;
}
