using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.DeskOrders;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Orders;

/// <summary>Wingtip can earn five more Office 365 licenses in each term, and has earned none.</summary>
public sealed class RecordEarnedTests : PortalTest
{
    private const string Office = "office365-e3";

    private Order order = null!;
    private Visitor staff = null!;
    private string office = "";

    public override async ValueTask InitializeAsync()
    {
        order = await portal.DemoOrderAsync(DemoOrganisation.Wingtip);
        office = (await portal.EntitlementAsync(DemoOrganisation.Wingtip, Office)).ToString();
        staff = await SignInAsync(Operator);
    }

    [Fact]
    public async Task Earned_units_count_once_when_the_form_is_sent_twice()
    {
        var page = await staff.GetAsync(PageOf(order));

        var (first, again) = (await RecordAsync(page, office, "2"), await RecordAsync(page, office, "2"));

        Assert.Equal((PageOf(order), PageOf(order)), (first.Location, again.Location));
        Assert.Equal(2, await EarnedAsync());
        var told = Assert.Single(await portal.AuditAsync(DemoOrganisation.Wingtip, AuditAction.EarnedRecorded));
        Assert.Equal((2, office, ActorKind.Staff), (told.Count, told.EntitlementId.ToString(), told.ActorKind));
        Assert.Contains("2 of 5", (await staff.GetAsync(PageOf(order))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Earned_units_are_never_more_than_can_be_earned()
    {
        Assert.Equal(HttpStatusCode.OK, (await RecordAsync(await staff.GetAsync(PageOf(order)), office, "6")).StatusCode);
        await RecordAsync(await staff.GetAsync(PageOf(order)), office, "4");

        var refused = await RecordAsync(await staff.GetAsync(PageOf(order)), office, "2");

        Assert.Equal(BenefitRules.SoMuchCanBeEarned.Refusal, refused.Document.GetElementById("amount-problem")!.TextContent.Trim());
        Assert.Equal("2", refused.Document.GetElementById("amount")!.GetAttribute("value"));
        Assert.Equal(4, await EarnedAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await RecordAsync(await staff.GetAsync(PageOf(order)), office, "1")).StatusCode);
    }

    [Fact]
    public async Task Two_operators_at_once_record_no_more_than_can_be_earned()
    {
        var tabs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.GetAsync(PageOf(order))));

        var answers = await Task.WhenAll(tabs.Select(tab => Task.Run(() => RecordAsync(tab, office, "3"))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(3, await EarnedAsync());
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Wingtip, AuditAction.EarnedRecorded));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("two")]
    public async Task Earned_units_are_a_number_of_at_least_one(string amount)
    {
        var refused = await RecordAsync(await staff.GetAsync(PageOf(order)), office, amount);

        Assert.NotEmpty(refused.Document.GetElementById("amount-problem")!.TextContent.Trim());
        Assert.Equal(0, await EarnedAsync());
    }

    [Fact]
    public async Task Units_of_another_accounts_benefit_or_of_one_without_units_to_earn_are_not_found()
    {
        var page = await staff.GetAsync(PageOf(order));
        var (strange, plain) = (await portal.EntitlementAsync(DemoOrganisation.Contoso, Office),
            await portal.EntitlementAsync(DemoOrganisation.Wingtip, "visio-pro-2016"));

        Assert.Equal(HttpStatusCode.NotFound, (await RecordAsync(page, strange.ToString(), "1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await RecordAsync(page, plain.ToString(), "1")).StatusCode);
    }

    [Fact]
    public async Task After_the_last_usable_day_nothing_is_earned_any_more()
    {
        var tailspin = await portal.DemoOrderAsync(DemoOrganisation.Tailspin);
        var page = await staff.GetAsync(PageOf(tailspin));

        var refused = await RecordAsync(page, (await portal.EntitlementAsync(DemoOrganisation.Tailspin, Office)).ToString(), "1");

        Assert.Contains(BenefitRules.CanBeEarned.Refusal, page.WhyNot("Record"), StringComparison.Ordinal);
        Assert.Equal(BenefitRules.CanBeEarned.Refusal, Assert.Single(refused.Alerts));
    }

    private Task<Answer> RecordAsync(Answer page, string benefit, string amount) =>
        staff.SubmitAsync(page, Earn, ("EntitlementId", benefit), ("Amount", amount));

    private Task<int> EarnedAsync() => portal.ReadAsync(db =>
        db.Set<EarnedUnits>().Where(e => e.AccountId == order.AccountId).SumAsync(e => e.Amount));
}
