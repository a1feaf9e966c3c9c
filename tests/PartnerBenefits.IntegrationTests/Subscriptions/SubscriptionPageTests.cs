using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

public sealed class SubscriptionPageTests : PortalTest
{
    private const string Activate = "form[action$='handler=Activate']";

    [Theory]
    [InlineData("en", "After that, it can no longer be refunded.",
        "Ordered 17 Nov 2026|Bought 17 Nov 2026|Refund until 17 Dec 2026|Last usable day 16 Nov 2027|Grace until 16 Dec 2027")]
    [InlineData("fr", "Après cela, il ne peut plus être remboursé.",
        "Commandé 17 nov. 2026|Achat 17 nov. 2026|Remboursement jusqu’au 17 déc. 2026|Dernier jour d’utilisation 16 nov. 2027")]
    public async Task A_subscriptions_dates_stand_on_one_line_and_the_end_of_the_refund_beside_the_button(
        string language, string refund, string dates)
    {
        using var admin = await portal.SignInAsync("northwind-account-admin");

        var page = await admin.Speaking(language).GetAsync(await portal.SubscriptionPageAsync(DemoOrganisation.Northwind));

        Assert.Contains(refund, page.Text, StringComparison.Ordinal);
        var line = page.Document.QuerySelectorAll("ol.line li").Select(li => li.TextContent.Trim()).ToList();
        Assert.All(dates.Split('|'), date => Assert.Contains(date, line));
    }

    [Fact]
    public async Task A_Member_sees_the_subscription_and_who_can_change_it_and_none_of_another_account()
    {
        using var member = await portal.SignInAsync("contoso-member");

        var page = await member.GetAsync(await portal.SubscriptionPageAsync(DemoOrganisation.Contoso));

        Assert.Contains("contoso-account-admin@contoso.example", page.WhyNot("Turn off automatic renewal"), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound, (await member.GetAsync(await portal.SubscriptionPageAsync(DemoOrganisation.Wingtip))).StatusCode);
    }

    [Fact]
    public async Task A_subscription_that_came_with_a_level_renews_with_the_membership()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var account = (await portal.AccountAsync(DemoOrganisation.Fabrikam)).Id;
        var id = await portal.ReadAsync(async db =>
        {
            var subscription = Subscription.ForLevel(await db.MembershipOf(account).SingleAsync(),
                await db.Offers.SingleAsync(o => o.Id == OfferId.Silver), portal.Today());
            db.Add(subscription);
            await db.SaveChangesAsync();
            return subscription.Id;
        });
        var address = $"/dashboard/partnership/subscriptions/{id}";

        var page = await admin.GetAsync(address);

        Assert.Contains("renews with the membership", page.WhyNot("Renew subscription"), StringComparison.Ordinal);
        Assert.Contains("Renews with the membership", (await admin.GetAsync("/dashboard/partnership/offers")).Text,
            StringComparison.Ordinal);
        Assert.Equal(address, (await admin.GetAsync(address + "/renew")).Location);
        Assert.Equal(address, (await admin.SubmitAsync(page, Activate)).Location);
    }
}
