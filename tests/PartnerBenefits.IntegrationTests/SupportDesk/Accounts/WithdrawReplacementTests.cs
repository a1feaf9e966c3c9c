using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Replacements;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Accounts;

public sealed class WithdrawReplacementTests : PortalTest
{
    [Fact]
    public async Task Whoever_asked_can_withdraw_it_and_then_nobody_can_confirm_it()
    {
        using var first = await portal.SignInAsync("support-operator");
        await portal.AskAsync(first);
        using var second = await portal.SignInSecondOperatorAsync();
        var open = await second.GetAsync(await portal.ReplacementPageAsync());

        await first.SubmitAsync(await portal.ReplacementPageAsync(), Withdraw);
        var late = await second.SubmitAsync(open, Confirm);

        Assert.Equal(ReplacementRules.IsOpen.Refusal, Assert.Single(late.Alerts));
        Assert.Equal(ReplacementOutcome.Withdrawn, Assert.Single(await portal.ReplacementsAsync()).Outcome);
        Assert.Equal(["Contoso Account Admin"], await portal.ReplacementMailsAsync(MailKind.AdminReplacementEnded));
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.AdminReplacementWithdrawn));
        Assert.Equal(PartnerRoles.None, (await portal.UserAsync("contoso-member")).Roles);
    }
}
