using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.DeskOrders;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Orders;

public sealed class RefuseCancellationTests : PortalTest
{
    private const string Asked = "Ordered by mistake";
    private const string Said = "It was ordered for a good reason.";

    private Order order = null!;
    private Visitor staff = null!;

    public override async ValueTask InitializeAsync()
    {
        order = await portal.DemoOrderAsync(DemoOrganisation.Northwind);
        await portal.AskToCancelAsync(order, Asked);
        staff = await SignInAsync(Operator);
    }

    [Fact]
    public async Task A_request_to_cancel_is_listed_until_it_is_refused_and_the_order_stands()
    {
        Assert.Equal([order.Number], (await staff.GetAsync(List + "?asked=true")).Numbers());
        var page = await staff.GetAsync(PageOf(order));
        Assert.Contains(Asked, page.Text, StringComparison.Ordinal);

        var (refused, again) =
            (await staff.SubmitAsync(page, Refuse, ("Answer", Said)), await staff.SubmitAsync(page, Refuse, ("Answer", Said)));

        Assert.Equal((PageOf(order), PageOf(order)), (refused.Location, again.Location));
        var request = await portal.RequestOfAsync(order);
        Assert.Equal((true, Said), (request.IsRefused, request.Answer));
        Assert.Equal(OrderState.Paid, await portal.StateAsync(order));
        Assert.Equal(
            order.Number, Assert.Single(await portal.AuditAsync(DemoOrganisation.Northwind, AuditAction.CancellationRefused)).Detail);
        Assert.Equal(["northwind-account-admin"], await portal.MailboxesAsync(order, MailKind.CancellationRefused));
        Assert.Empty((await staff.GetAsync(List + "?asked=true")).Numbers());
        Assert.Null((await staff.GetAsync(PageOf(order))).Document.QuerySelector(Refuse));
    }

    [Fact]
    public async Task A_request_to_cancel_is_granted_by_ending_the_order_and_the_reason_is_the_answer()
    {
        await staff.SubmitAsync(PageOf(order), Refund, ("Reason", "As you asked"));

        var request = await portal.RequestOfAsync(order);
        Assert.Equal((false, "As you asked"), (request.IsRefused, request.Answer));
        Assert.Equal(OrderState.Refunded, await portal.StateAsync(order));
        Assert.Empty(await portal.MailboxesAsync(order, MailKind.CancellationRefused));
    }

    [Fact]
    public async Task Refusing_to_cancel_needs_an_answer_at_its_field()
    {
        var refused = await staff.SubmitAsync(PageOf(order), Refuse, ("Answer", " "));

        Assert.NotEmpty(refused.Document.GetElementById("answer-problem")!.TextContent);
        Assert.Null((await portal.RequestOfAsync(order)).AnsweredAt);
    }

    [Fact]
    public async Task The_later_of_two_operators_reads_that_the_request_to_cancel_was_answered()
    {
        var (one, other) = (await staff.GetAsync(PageOf(order)), await staff.GetAsync(PageOf(order)));
        await staff.SubmitAsync(one, Refuse, ("Answer", Said));

        var late = await staff.SubmitAsync(other, Refuse, ("Answer", "Something else"));

        Assert.Equal(OrderRules.CancellationIsOpen.Refusal, Assert.Single(late.Alerts));
        Assert.Equal(Said, (await portal.RequestOfAsync(order)).Answer);
    }

    [Fact]
    public async Task An_order_without_a_request_to_cancel_can_not_be_refused_one()
    {
        var wingtip = await portal.DemoOrderAsync(DemoOrganisation.Wingtip);
        var form = (await staff.GetAsync(PageOf(order))).Document.QuerySelector(Refuse)!;

        var refused = await staff.PostAsync(PageOf(wingtip) + "?handler=Refuse", Answer.Fill(form, ("Answer", Said)));

        Assert.Equal(OrderRules.CancellationIsOpen.Refusal, Assert.Single(refused.Alerts));
        Assert.Empty(await portal.MailboxesAsync(wingtip, MailKind.CancellationRefused));
    }

    [Fact]
    public async Task A_request_to_cancel_needs_no_answer_after_the_order_has_lapsed()
    {
        var unpaid = await portal.PlaceForFabrikamAsync();
        await portal.AskToCancelAsync(unpaid, Asked);
        Assert.Contains("2 cancellation requests", (await staff.GetAsync("/support-desk")).Text, StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromDays(Order.PayDays + 1));
        await staff.SignInAsync(Operator);

        Assert.Equal([order.Number], (await staff.GetAsync(List + "?asked=true")).Numbers());
        Assert.Contains("1 cancellation request", (await staff.GetAsync("/support-desk")).Text, StringComparison.Ordinal);
        Assert.Null((await staff.GetAsync(PageOf(unpaid))).Document.QuerySelector(Refuse));
        using var admin = await SignInAsync("fabrikam-account-admin");
        Assert.Contains("None. The order has lapsed.", (await admin.GetAsync($"/dashboard/partnership/orders/{unpaid.Id}")).Text,
            StringComparison.Ordinal);
    }
}
