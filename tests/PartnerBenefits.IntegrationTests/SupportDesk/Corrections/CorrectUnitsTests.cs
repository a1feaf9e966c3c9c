using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.DeskOrders;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Corrections;

public sealed class CorrectUnitsTests : ActivationTest
{
    private const string Form = "#correct-form";
    private const string Crm = "crm-online-pro";

    private Order order = null!;
    private EntitlementId crm;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        order = await portal.DemoOrderAsync(DemoOrganisation.Contoso);
        crm = await portal.EntitlementAsync(DemoOrganisation.Contoso, Crm);
        await portal.ReadAsync(db => db.Set<EarnedUnits>().Where(e => e.EntitlementId == crm).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Earned_units_that_were_typed_wrongly_are_taken_back_and_the_partner_reads_why()
    {
        var entry = await EarnAsync(5);
        var form = await staff.GetAsync(PageOf(order));

        var first = await CorrectAsync(form, entry, "3", "Two deals, not five");
        var second = await CorrectAsync(form, entry, "3", "Two deals, not five");

        Assert.Equal((PageOf(order), PageOf(order)), (first.Location, second.Location));
        Assert.Contains(Notices.UnitsCorrected, (await staff.GetAsync(PageOf(order))).Text, StringComparison.Ordinal);
        Assert.Contains("2 of 5", (await staff.GetAsync(PageOf(order))).Text, StringComparison.Ordinal);
        var shown = await admin.GetAsync($"/dashboard/partnership/benefits/cloud/{crm}");
        Assert.Contains("Earned: 3 seats taken back", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Two deals, not five", shown.Text, StringComparison.Ordinal);
        Assert.Contains("3 seats can be earned in this term", shown.Text, StringComparison.Ordinal);
        var told = Assert.Single(await portal.AuditAsync(AuditAction.EarnedCorrected));
        Assert.Equal((3, crm, ActorKind.Staff), (told.Count, told.EntitlementId, told.ActorKind));
        Assert.Contains("3 taken back", (await admin.GetAsync("/account/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_is_taken_back_than_an_entry_still_counts()
    {
        var (entry, other) = (await EarnAsync(3), await EarnAsync(2));
        var page = await staff.GetAsync(PageOf(order));

        var tooMuch = await CorrectAsync(page, entry, "4", "Typed wrongly");
        await CorrectAsync(await staff.GetAsync(PageOf(order)), entry, "2", "Typed wrongly");
        var again = await CorrectAsync(await staff.GetAsync(PageOf(order)), entry, "2", "Typed wrongly");

        Assert.Equal(BenefitRules.SoMuchWasRecorded.Refusal, tooMuch.Document.GetElementById("taken-back-problem")!.TextContent);
        Assert.Equal("Typed wrongly", tooMuch.Document.GetElementById("reason-of-correction")!.TextContent);
        Assert.Equal(BenefitRules.SoMuchWasRecorded.Refusal, again.Document.GetElementById("taken-back-problem")!.TextContent);
        Assert.Equal(2, await portal.ScalarAsync<long>("SELECT sum(Amount) FROM UnitsCorrections"));
        Assert.Equal(HttpStatusCode.Redirect,
            (await CorrectAsync(await staff.GetAsync(PageOf(order)), other, "2", "Typed wrongly")).StatusCode);
    }

    [Fact]
    public async Task Units_that_a_claimed_key_rests_on_are_not_taken_back()
    {
        var entry = await EarnAsync(5);
        await portal.ReadAsync(db => db.EntitlementsOf(order.AccountId).Where(e => e.Id == crm)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.KeysClaimed, 1)));

        var all = await CorrectAsync(await staff.GetAsync(PageOf(order)), entry, "5", "Typed wrongly");
        var most = await CorrectAsync(await staff.GetAsync(PageOf(order)), entry, "4", "Typed wrongly");

        Assert.Equal(BenefitRules.UnitsAreNotInUse.Refusal, all.Document.GetElementById("taken-back-problem")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, most.StatusCode);
    }

    [Fact]
    public async Task Two_operators_at_once_take_back_no_more_than_there_is()
    {
        var entry = await EarnAsync(5);
        var tabs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.GetAsync(PageOf(order))));

        var answers = await Task.WhenAll(tabs.Select(tab => Task.Run(() => CorrectAsync(tab, entry, "3", "Typed wrongly"))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(3, await portal.ScalarAsync<long>("SELECT sum(Amount) FROM UnitsCorrections"));
    }

    [Fact]
    public async Task Use_that_was_typed_wrongly_is_taken_back_and_can_be_used_again()
    {
        await ActivateAsync();
        var address = $"{Queue}/{await portal.ScalarAsync<long>("SELECT max(AssignmentId) FROM Activations")}";
        await staff.SubmitAsync(address, "form[action*='handler=Record']", ("Amount", "8"), ("Day", "2026-11-20"));
        var entry = await portal.ScalarAsync<long>("SELECT max(Id) FROM Used");

        var corrected = await CorrectAsync(await staff.GetAsync(address), entry, "6", "Two incidents, not eight");

        Assert.Equal(address, corrected.Location);
        var shown = (await admin.GetAsync(page)).Text;
        Assert.Contains("2 of 10 incidents", shown, StringComparison.Ordinal);
        Assert.Contains("8 incidents left.", shown, StringComparison.Ordinal);
        Assert.Contains("Used: 6 incidents taken back", shown, StringComparison.Ordinal);
        Assert.Contains("Two incidents, not eight", shown, StringComparison.Ordinal);
        Assert.Contains("Two incidents, not eight", (await staff.GetAsync(address)).Text, StringComparison.Ordinal);
        var told = Assert.Single(await portal.AuditAsync(AuditAction.UseCorrected));
        Assert.Equal((6, ActorKind.Staff), (told.Count, told.ActorKind));
    }

    [Theory]
    [InlineData("", "A reason", "taken-back")]
    [InlineData("0", "A reason", "taken-back")]
    [InlineData("-1", "A reason", "taken-back")]
    [InlineData("1", "", "reason-of-correction")]
    [InlineData("1", " \u200b ", "reason-of-correction")]
    public async Task A_correction_without_amount_or_reason_is_refused_at_its_field(string amount, string reason, string field)
    {
        var entry = await EarnAsync(5);

        var refused = await CorrectAsync(await staff.GetAsync(PageOf(order)), entry, amount, reason);

        Assert.NotEmpty(refused.Document.GetElementById(field + "-problem")!.TextContent);
        Assert.Equal(0, await portal.ScalarAsync<long>("SELECT count(*) FROM UnitsCorrections"));
    }

    [Fact]
    public async Task Entries_of_another_account_are_not_corrected()
    {
        var entry = await EarnAsync(5);
        var form = (await staff.GetAsync(PageOf(order))).Document.QuerySelector(Form)!;
        var wingtip = await portal.DemoOrderAsync(DemoOrganisation.Wingtip);

        foreach (var (of, id) in new[] { (wingtip, entry), (order, entry + 1000) })
        {
            var refused = await staff.PostAsync(PageOf(of) + "?handler=Correct", Answer.Fill(
                form, ("EntryId", $"{id}"), ("TakenBack", "1"), ("CorrectionReason", "Typed wrongly")));
            Assert.Contains(BenefitRules.EntryIsOfThisTerm.Refusal, refused.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await portal.ScalarAsync<long>("SELECT count(*) FROM UnitsCorrections"));
    }

    private Task<long> EarnAsync(int amount) => portal.ReadAsync(async db =>
    {
        var subscription = await db.SubscriptionsOf(order.AccountId).Include(s => s.Terms).SingleAsync(s => s.Id == order.SubscriptionId);
        var entitlement = await db.EntitlementsOf(order.AccountId).SingleAsync(e => e.Id == crm);
        var earned = entitlement.Earn(subscription.TermOn(portal.Today())!, amount, portal.Today(), Actor.System);
        db.Add(earned);
        await db.SaveChangesAsync();
        return earned.Id;
    });

    private Task<Answer> CorrectAsync(Answer page, long entry, string amount, string reason) => staff.SubmitAsync(
        page, Form, ("EntryId", $"{entry}"), ("TakenBack", amount), ("CorrectionReason", reason));
}
