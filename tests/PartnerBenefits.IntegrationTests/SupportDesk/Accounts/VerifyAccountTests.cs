using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Verification;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Accounts;

public sealed class VerifyAccountTests : PortalTest
{
    private const string Verify = "form[action$='handler=Verify']";

    [Fact]
    public async Task An_operator_verifies_an_account_which_is_audited_and_opens_levels_to_it()
    {
        var account = await portal.JoinAsync("Litware Studio");
        using var staff = await portal.SignInAsync("support-operator");
        var start = await staff.GetAsync("/support-desk");

        var verified = await staff.SubmitAsync(DeskPageOf(account), Verify);

        Assert.Contains("Accounts to verify", start.Text, StringComparison.Ordinal);
        Assert.Contains("Litware Studio", start.Text, StringComparison.Ordinal);
        Assert.Equal(DeskPageOf(account), verified.Location);
        var page = await staff.GetAsync(DeskPageOf(account));
        Assert.Contains(Notices.AccountVerified, page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(Verify));
        Assert.DoesNotContain("Litware Studio", (await staff.GetAsync("/support-desk/accounts")).Text, StringComparison.Ordinal);
        Assert.Equal(portal.Clock.GetUtcNow().UtcDateTime, (await portal.JoinedAsync()).VerifiedAt);
        var told = await portal.ReadAsync(db => db.AuditOf(account.Id).SingleAsync(e => e.Action == AuditAction.AccountVerified));
        Assert.Equal(ActorKind.Staff, told.ActorKind);
        using var admin = await portal.SignInAsync("newcomer");
        Assert.NotNull((await admin.GetAsync("/dashboard/partnership/membership")).Document.QuerySelector("form[action$='handler=Ask']"));
    }

    [Fact]
    public async Task The_second_of_two_operators_reads_that_it_is_done()
    {
        var account = await portal.JoinAsync("Litware Studio");
        using var first = await portal.SignInAsync("support-operator");
        using var second = await portal.SignInAsync("support-operator");
        var (page, samePage) = (await first.GetAsync(DeskPageOf(account)), await second.GetAsync(DeskPageOf(account)));

        await first.SubmitAsync(page, Verify);
        var (again, late) = (await first.SubmitAsync(page, Verify), await second.SubmitAsync(samePage, Verify));

        Assert.Equal(DeskPageOf(account), again.Location);
        Assert.Equal(AccountRules.WaitsForVerification.Refusal, Assert.Single(late.Alerts));
        Assert.Equal(1, await portal.ReadAsync(db => db.AuditOf(account.Id).CountAsync(e => e.Action == AuditAction.AccountVerified)));
    }

    [Fact]
    public async Task A_reviewer_sees_the_button_disabled_with_the_reason_and_may_not_send_it()
    {
        var account = await portal.JoinAsync("Litware Studio");
        using var reviewer = await portal.SignInAsync("support-reviewer");
        var page = await reviewer.GetAsync(DeskPageOf(account));

        Assert.True(page.IsDisabled(Verify));
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.SubmitAsync(page, Verify)).StatusCode);
        Assert.False((await portal.JoinedAsync()).IsVerified);
    }

    [Fact]
    public async Task Confirming_the_first_payment_verifies_the_account()
    {
        await portal.UnverifyAsync(DemoOrganisation.Fabrikam);
        var order = await portal.PlaceForFabrikamAsync();
        using var staff = await portal.SignInAsync("support-operator");
        var page = await staff.GetAsync(DeskOrders.PageOf(order));

        await staff.SubmitAsync(page, DeskOrders.Pay);

        Assert.Contains("This also verifies the account.", page.Text, StringComparison.Ordinal);
        Assert.True((await portal.AccountAsync(DemoOrganisation.Fabrikam)).IsVerified);
    }

    [Fact]
    public async Task Any_account_is_found_by_its_name_or_partner_id()
    {
        using var reviewer = await portal.SignInAsync("support-reviewer");

        Assert.Contains("Contoso Consulting", (await reviewer.GetAsync("/support-desk/accounts?search=contos")).Text,
            StringComparison.Ordinal);
        Assert.Contains("Contoso Consulting", (await reviewer.GetAsync("/support-desk/accounts?search=4512345")).Text,
            StringComparison.Ordinal);
        Assert.Contains("No accounts match.", (await reviewer.GetAsync("/support-desk/accounts?search=nobody")).Text,
            StringComparison.Ordinal);
    }
}
