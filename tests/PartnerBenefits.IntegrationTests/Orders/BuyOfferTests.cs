using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Orders;

public sealed class BuyOfferTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    [Fact]
    public async Task A_form_sent_twice_buys_once_and_is_answered_alike()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var review = await admin.ReviewAsync("partner-launch-benefits");

        var (first, second) = (await admin.SubmitAsync(review, Form), await admin.SubmitAsync(review, Form));

        Assert.Equal((HttpStatusCode.Redirect, first.Location), (second.StatusCode, second.Location));
        Assert.Contains(Notices.OrderPlaced, (await admin.GetAsync(second.Location!)).Text, StringComparison.Ordinal);
        Assert.Single(await portal.OrdersAsync(DemoOrganisation.Fabrikam, "partner-launch-benefits"));
    }

    [Fact]
    public async Task Whoever_buys_in_a_second_tab_sees_the_order_that_there_is()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var (one, other) = (await admin.ReviewAsync("partner-core"), await admin.GetAsync(Step("partner-core", "review")));
        var first = await admin.SubmitAsync(one, Form);

        var second = await admin.SubmitAsync(other, Form);

        Assert.Equal(first.Location, second.Location);
        Assert.Contains(Notices.OrderedAlready, (await admin.GetAsync(second.Location!)).Text, StringComparison.Ordinal);
        Assert.Single(await portal.OrdersAsync(DemoOrganisation.Fabrikam, "partner-core"));
    }

    [Fact]
    public async Task Two_admins_who_buy_in_many_tabs_at_once_buy_once_and_all_see_that_order()
    {
        using var one = await portal.SignInAsync("contoso-account-admin");
        using var other = await portal.SignInAsync("contoso-partner-admin");
        foreach (var offer in ((string[])["partner-core", "partner-expanded", "partner-launch-benefits"]).Take(Campaign.Rounds(1, 3)))
        {
            await one.ReviewAsync(offer);
            var tabs = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
            {
                var who = i % 2 == 0 ? one : other;
                return (Who: who, Page: await who.GetAsync(Step(offer, "review")));
            }));

            var answers = await Task.WhenAll(tabs.Select(tab => Task.Run(() => tab.Who.SubmitAsync(tab.Page, Form))));

            var order = Assert.Single(await portal.OrdersAsync(DemoOrganisation.Contoso, offer));
            Assert.All(answers, answer => Assert.Equal($"/dashboard/partnership/orders/{order.Id}", answer.Location));
            Assert.Single(await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.OrderPlaced), e => e.Detail == order.Number);
            Assert.Equal(2, await MailsAsync(order));
        }
    }

    [Fact]
    public async Task A_form_that_was_used_for_something_else_buys_nothing()
    {
        using var admin = await portal.SignInAsync("wingtip-partner-admin");
        var settings = (await admin.GetAsync("/my")).Document.QuerySelector("main input[name=OperationId]")!.GetAttribute("value");
        await admin.SubmitAsync("/my", Form, ("Theme", "Dark"), ("OperationId", settings));

        var refused = await admin.SubmitAsync(await admin.ReviewAsync("partner-core"), Form, ("OperationId", settings));

        Assert.Equal(Domain.AuditTrail.OperationRules.FormIsForThis.Refusal, Assert.Single(refused.Alerts));
        Assert.Empty(await portal.OrdersAsync(DemoOrganisation.Wingtip, "partner-core"));
    }

    private Task<int> MailsAsync(Order order) =>
        portal.ReadAsync(db => db.MailOf(order.AccountId).CountAsync(m => m.OrderId == order.Id && m.Kind == MailKind.OrderPlaced));
}
