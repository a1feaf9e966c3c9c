using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Orders;

public sealed class AskToCancelTests : PortalTest
{
    private const string Ask = "form[action$='handler=AskToCancel']";

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u0001")]
    [InlineData("long")]
    public async Task Asking_to_cancel_needs_a_reason_at_its_field(string bad)
    {
        using var admin = await portal.SignInAsync("northwind-account-admin");
        var reason = bad == "long" ? new string('x', CancellationRequest.ReasonLength + 1) : bad;

        var refused = await admin.SubmitAsync(await AddressAsync(portal, DemoOrganisation.Northwind), Ask, ("Reason", reason));

        Assert.NotEmpty(refused.Document.GetElementById("reason-problem")!.TextContent);
        Assert.Empty(await portal.AuditAsync(DemoOrganisation.Northwind, AuditAction.CancellationAsked));
    }

    [Fact]
    public async Task Cancelling_is_asked_for_once_until_it_is_answered_and_the_answer_is_shown()
    {
        using var admin = await portal.SignInAsync("northwind-account-admin");
        var address = await AddressAsync(portal, DemoOrganisation.Northwind);
        var (one, other) = (await admin.GetAsync(address), await admin.GetAsync(address));

        var first = await admin.SubmitAsync(one, Ask, ("Reason", "Ordered by mistake"));
        var again = await admin.SubmitAsync(one, Ask, ("Reason", "Ordered by mistake"));
        var late = await admin.SubmitAsync(other, Ask, ("Reason", "Something else"));

        Assert.Equal((address, address), (first.Location, again.Location));
        Assert.Equal(OrderRules.NothingWaits.Refusal, Assert.Single(late.Alerts));
        var waiting = await admin.GetAsync(address);
        Assert.Contains("Ordered by mistake", waiting.Text, StringComparison.Ordinal);
        Assert.Contains(OrderRules.NothingWaits.Refusal, waiting.WhyNot("Ask to cancel"), StringComparison.Ordinal);
        Assert.Equal(
            "PB94556789", Assert.Single(await portal.AuditAsync(DemoOrganisation.Northwind, AuditAction.CancellationAsked)).Detail);

        await AnswerAsync(portal, "It was ordered for a reason.");
        var refused = await admin.GetAsync(address);
        Assert.Contains("Refused on 22 Nov 2026: It was ordered for a reason.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(refused, Ask, ("Reason", "Once more"))).StatusCode);
    }

    [Fact]
    public async Task A_Member_reads_who_can_ask_to_cancel_and_finds_no_order_of_another_account()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var (own, strange) = (await AddressAsync(portal, DemoOrganisation.Contoso), await AddressAsync(portal, DemoOrganisation.Northwind));
        var token = (await member.GetAsync(own)).Document.QuerySelector(Ask)!;

        Assert.Contains("contoso-partner-admin@contoso.example", (await member.GetAsync(own)).WhyNot("Ask to cancel"),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await member.PostAsync(own + "?handler=AskToCancel", Answer.Fill(token, ("Reason", "x")))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(strange)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await member.PostAsync(strange + "?handler=AskToCancel", Answer.Fill(token, ("Reason", "x")))).StatusCode);
    }

    private static async Task<string> AddressAsync(Portal portal, DemoOrganisation organisation) =>
        $"/dashboard/partnership/orders/{Assert.Single(await portal.OrdersAsync(organisation, "action-pack")).Id}";

    private static async Task AnswerAsync(Portal portal, string answer)
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Northwind)).Id;
        await portal.ReadAsync(async db =>
        {
            (await db.CancellationRequestsOf(account).SingleAsync()).Settle(isRefused: true, answer, portal.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task An_order_that_can_not_be_refunded_any_more_can_not_be_asked_to_be_cancelled()
    {
        using var admin = await portal.SignInAsync("northwind-account-admin");
        var address = await AddressAsync(portal, DemoOrganisation.Northwind);
        var form = await admin.GetAsync(address);
        await admin.SubmitAsync(await portal.SubscriptionPageAsync(DemoOrganisation.Northwind), "form[action$='handler=Activate']");

        Assert.Contains(OrderRules.NothingIsActivated.Refusal, (await admin.GetAsync(address)).WhyNot("Ask to cancel"),
            StringComparison.Ordinal);
        Assert.Equal(OrderRules.NothingIsActivated.Refusal,
            Assert.Single((await admin.SubmitAsync(form, Ask, ("Reason", "Too late"))).Alerts));
    }
}
