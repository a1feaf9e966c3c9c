using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.DeskOrders;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Orders;

/// <summary>Northwind paid its Action Pack on 17 Nov 2026 and has not activated it. Wingtip has activated its own.</summary>
public sealed class EndOrderTests : PortalTest
{
    private const string Why = "Ordered twice by two people";

    [Fact]
    public async Task An_unpaid_order_is_cancelled_and_the_partner_reads_why()
    {
        var order = await portal.PlaceAsync(DemoOrganisation.Contoso, "contoso-account-admin");
        using var staff = await portal.SignInAsync(Operator);

        var cancelled = await staff.SubmitAsync(PageOf(order), Cancel, ("Reason", Why));

        Assert.Contains(Notices.OrderCancelled, (await staff.GetAsync(cancelled.Location!)).Text, StringComparison.Ordinal);
        var after = await portal.ReloadAsync(order);
        Assert.Equal((OrderState.Cancelled, Why), (after.StateOn(portal.Today()), after.EndReason));
        Assert.Equal(SubscriptionState.Cancelled, (await portal.SubscriptionOfAsync(order)).StateOn(portal.Today()));
        Assert.Equal(order.Number, Assert.Single(await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.OrderCancelled)).Detail);
        Assert.Equal(["contoso-account-admin", "contoso-partner-admin"], await portal.MailboxesAsync(order, MailKind.OrderEnded));
        using var admin = await portal.SignInAsync("contoso-account-admin");
        Assert.Contains(Why, (await admin.GetAsync($"/dashboard/partnership/orders/{order.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("long")]
    public async Task Without_a_fit_reason_nothing_ends_and_what_was_typed_stays(string bad)
    {
        var order = await portal.PlaceForFabrikamAsync();
        using var staff = await portal.SignInAsync(Operator);
        var reason = bad == "long" ? new string('x', Order.ReasonLength + 1) : bad;

        var refused = await staff.SubmitAsync(PageOf(order), Cancel, ("Reason", reason));

        Assert.NotEmpty(refused.Document.GetElementById("reason-problem")!.TextContent);
        Assert.Contains("is-invalid", refused.Document.GetElementById("reason")!.ClassName, StringComparison.Ordinal);
        Assert.Equal(reason.Trim(), refused.Document.GetElementById("reason")!.TextContent.Trim());
        Assert.Equal(OrderState.Unpaid, await portal.StateAsync(order));
    }

    [Fact]
    public async Task An_order_is_refunded_until_thirty_days_after_the_payment()
    {
        var order = await portal.DemoOrderAsync(DemoOrganisation.Northwind);
        portal.Clock.Advance(TimeSpan.FromDays(25));
        using var staff = await portal.SignInAsync(Operator);
        var page = await staff.GetAsync(PageOf(order));
        Assert.Contains("Possible until 17 Dec 2026", page.Text, StringComparison.Ordinal);

        var (refunded, again) =
            (await staff.SubmitAsync(page, Refund, ("Reason", Why)), await staff.SubmitAsync(page, Refund, ("Reason", Why)));

        Assert.Equal((PageOf(order), PageOf(order)), (refunded.Location, again.Location));
        Assert.Equal(OrderState.Refunded, await portal.StateAsync(order));
        Assert.Equal(SubscriptionState.Cancelled, (await portal.SubscriptionOfAsync(order)).StateOn(portal.Today()));
        Assert.Equal(order.Number, Assert.Single(await portal.AuditAsync(DemoOrganisation.Northwind, AuditAction.OrderRefunded)).Detail);
        Assert.Equal(["northwind-account-admin"], await portal.MailboxesAsync(order, MailKind.OrderEnded));
    }

    [Fact]
    public async Task An_order_is_not_refunded_after_thirty_days_and_the_page_says_why()
    {
        var order = await portal.DemoOrderAsync(DemoOrganisation.Northwind);
        portal.Clock.Advance(TimeSpan.FromDays(26));

        await AssertNotRefundedAsync(order, OrderRules.RefundIsInTime.Refusal);
    }

    [Fact]
    public async Task An_activated_order_is_not_refunded() =>
        await AssertNotRefundedAsync(await portal.DemoOrderAsync(DemoOrganisation.Wingtip), OrderRules.NothingIsActivated.Refusal);

    [Fact]
    public async Task An_order_that_was_activated_after_the_page_was_opened_is_not_refunded()
    {
        var order = await portal.DemoOrderAsync(DemoOrganisation.Northwind);
        using var staff = await portal.SignInAsync(Operator);
        var page = await staff.GetAsync(PageOf(order));
        using var admin = await portal.SignInAsync("northwind-account-admin");
        await admin.SubmitAsync(await portal.SubscriptionPageAsync(DemoOrganisation.Northwind), "form[action$='handler=Activate']");

        var refused = await staff.SubmitAsync(page, Refund, ("Reason", Why));

        Assert.Equal(OrderRules.NothingIsActivated.Refusal, Assert.Single(refused.Alerts));
        Assert.Equal(OrderState.Paid, await portal.StateAsync(order));
    }

    private async Task AssertNotRefundedAsync(Order order, string rule)
    {
        using var staff = await portal.SignInAsync(Operator);
        var page = await staff.GetAsync(PageOf(order));
        Assert.Contains(rule, page.WhyNot("Refund the order"), StringComparison.Ordinal);

        var refused = await staff.SubmitAsync(page, Refund, ("Reason", Why));

        Assert.Equal(rule, Assert.Single(refused.Alerts));
        Assert.Equal(OrderState.Paid, await portal.StateAsync(order));
        Assert.Empty(await portal.MailboxesAsync(order, MailKind.OrderEnded));
    }
}
