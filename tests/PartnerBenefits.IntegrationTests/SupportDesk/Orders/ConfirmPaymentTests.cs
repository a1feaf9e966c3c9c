using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.DeskOrders;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Orders;

public sealed class ConfirmPaymentTests : PortalTest
{
    [Fact]
    public async Task Until_the_thirtieth_day_a_payment_is_confirmed_and_the_term_starts_that_day()
    {
        var order = await portal.PlaceForFabrikamAsync();
        portal.Clock.Advance(TimeSpan.FromDays(30));
        using var staff = await portal.SignInAsync(Operator);

        var confirmed = await staff.SubmitAsync(PageOf(order), Pay);

        Assert.Equal(PageOf(order), confirmed.Location);
        var page = await staff.GetAsync(confirmed.Location!);
        Assert.Contains(Notices.PaymentConfirmed, page.Text, StringComparison.Ordinal);
        Assert.True(page.IsDisabled(Pay));
        Assert.Equal(portal.Today(), (await portal.ReloadAsync(order)).PaidOn);
        Assert.Equal(SubscriptionState.Paid, (await portal.SubscriptionOfAsync(order)).StateOn(portal.Today()));
        var told = Assert.Single(await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.OrderPaid));
        Assert.Equal((order.Number, ActorKind.Staff), (told.Detail, told.ActorKind));
    }

    [Fact]
    public async Task A_payment_is_not_confirmed_after_the_thirtieth_day_even_by_a_form_that_was_open()
    {
        var order = await portal.PlaceForFabrikamAsync();
        portal.Clock.Advance(TimeSpan.FromDays(31));
        using var staff = await portal.SignInAsync(Operator);
        var page = await staff.GetAsync(PageOf(order));

        var refused = await staff.SubmitAsync(page, Pay);

        Assert.Contains("Not paid by 22 Dec 2026, so it has lapsed.", page.Text, StringComparison.Ordinal);
        Assert.True(page.IsDisabled(Pay));
        Assert.Contains(OrderRules.IsUnpaid.Refusal, page.WhyNot("Confirm payment"), StringComparison.Ordinal);
        Assert.Equal(OrderRules.IsUnpaid.Refusal, Assert.Single(refused.Alerts));
        Assert.Equal(OrderState.Lapsed, await portal.StateAsync(order));
        Assert.Empty(await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.OrderPaid));
    }

    [Fact]
    public async Task A_confirmed_payment_is_mailed_to_the_people_who_may_buy_only()
    {
        var order = await portal.PlaceAsync(DemoOrganisation.Contoso, "contoso-partner-admin");
        using var staff = await portal.SignInAsync(Operator);

        await staff.SubmitAsync(PageOf(order), Pay);

        Assert.Equal(["contoso-account-admin", "contoso-partner-admin"], await portal.MailboxesAsync(order, MailKind.PaymentConfirmed));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_pays_once_and_is_answered_alike()
    {
        var order = await portal.PlaceForFabrikamAsync();
        using var staff = await portal.SignInAsync(Operator);
        var page = await staff.GetAsync(PageOf(order));

        var (first, again) = (await staff.SubmitAsync(page, Pay), await staff.SubmitAsync(page, Pay));

        Assert.Equal((PageOf(order), PageOf(order)), (first.Location, again.Location));
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.OrderPaid));
        Assert.Single(await portal.MailboxesAsync(order, MailKind.PaymentConfirmed));
    }

    /// <summary>Both forms were opened before either was sent.</summary>
    [Theory]
    [InlineData(Pay, Pay)]
    [InlineData(Pay, Cancel)]
    [InlineData(Cancel, Cancel)]
    public async Task Two_operators_who_decide_at_once_decide_once_and_the_other_reads_that(string one, string other)
    {
        var order = await portal.PlaceForFabrikamAsync();
        using var first = await portal.SignInAsync(Operator);
        using var second = await portal.SignInAsync(Operator);
        var (page, samePage) = (await first.GetAsync(PageOf(order)), await second.GetAsync(PageOf(order)));

        var answers = await Task.WhenAll(
            Task.Run(() => first.SubmitAsync(page, one, ("Reason", "Ordered twice"))),
            Task.Run(() => second.SubmitAsync(samePage, other, ("Reason", "Ordered by mistake"))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(OrderRules.IsUnpaid.Refusal, Assert.Single(Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK).Alerts));
        var decided = (await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.OrderPaid)).Count
            + (await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.OrderCancelled)).Count;
        Assert.Equal(1, decided);
    }
}
