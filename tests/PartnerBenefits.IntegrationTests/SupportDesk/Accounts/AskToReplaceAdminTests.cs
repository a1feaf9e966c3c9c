using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Replacements;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Accounts;

public sealed class AskToReplaceAdminTests : PortalTest
{
    [Fact]
    public async Task Asking_changes_nothing_and_tells_the_present_Account_admins()
    {
        using var staff = await portal.SignInAsync("support-operator");
        await portal.LinkAdminAsync();

        var asked = await portal.AskAsync(staff);

        Assert.Equal(await portal.ReplacementPageAsync(), asked.Location);
        Assert.Equal(PartnerRoles.AccountAdmin, (await portal.UserAsync("contoso-account-admin")).Roles);
        Assert.Equal(PartnerRoles.None, (await portal.UserAsync("contoso-member")).Roles);
        Assert.Equal(["Contoso Account Admin"], await portal.ReplacementMailsAsync(MailKind.AdminReplacementAsked));
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.AdminReplacementAsked));
        var page = await staff.GetAsync(asked.Location!);
        Assert.True(page.IsDisabled(Confirm));
        Assert.Contains(ReplacementRules.AnotherConfirms.Refusal, page.WhyNot("Confirm the replacement"), StringComparison.Ordinal);
        using var admin = await portal.SignInAsync("contoso-account-admin");
        Assert.Contains("want to change the Account admins", (await admin.GetAsync("/dashboard")).Text, StringComparison.Ordinal);
        Assert.Contains("want to change the Account admins", (await admin.GetAsync("/account/users")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_is_refused_where_it_is_wrong()
    {
        using var staff = await portal.SignInAsync("support-operator");

        var self = await portal.AskAsync(staff, Persona.Find("support-operator")!.Email.Value, "Support Operator");
        var colleague = await portal.AskAsync(staff, Persona.Find("support-reviewer")!.Email.Value, "Support Reviewer");
        var same = await portal.AskAsync(staff, "contoso-account-admin@contoso.example");
        var nameless = await portal.AskAsync(staff, "new.admin@contoso.example");
        var silent = await portal.AskAsync(staff, reason: " ");

        Assert.Contains(ReplacementRules.IsNotStaff.Refusal, self.Text, StringComparison.Ordinal);
        Assert.True(colleague.Text.Contains(ReplacementRules.IsNotStaff.Refusal, StringComparison.Ordinal), colleague.Text);
        Assert.Contains(ReplacementRules.IsNoAdminYet.Refusal, same.Text, StringComparison.Ordinal);
        Assert.Contains(ReplacementRules.NameIsGiven.Refusal, nameless.Text, StringComparison.Ordinal);
        Assert.Contains("Enter the reason. The Account admins will read it.", silent.Text, StringComparison.Ordinal);
        Assert.Empty(await portal.ReplacementsAsync());
    }

    [Fact]
    public async Task An_entry_that_was_merged_into_another_one_is_refused()
    {
        using var staff = await portal.SignInAsync("support-operator");
        var (gone, member) = (await portal.UserAsync("ben.o"), await portal.UserAsync("contoso-member"));
        await portal.ReadAsync(async db =>
        {
            var people = db.UsersOf(gone.AccountId);
            (await people.SingleAsync(u => u.Id == gone.Id)).MergeInto(await people.SingleAsync(u => u.Id == member.Id));
            return await db.SaveChangesAsync();
        });

        var refused = await portal.AskAsync(staff, gone.Email.Value);

        Assert.Equal(UserRules.IsNotMerged.Refusal, Assert.Single(refused.Alerts));
        Assert.Empty(await portal.ReplacementsAsync());
    }

    [Fact]
    public async Task While_one_runs_no_second_begins()
    {
        using var staff = await portal.SignInAsync("support-operator");
        using var second = await portal.SignInSecondOperatorAsync();
        var open = await second.GetAsync(await portal.ReplacementPageAsync());
        await portal.AskAsync(staff);

        var refused = await second.SubmitAsync(open, Ask, ("Email", Member), ("Reason", "Again"));

        Assert.Equal(ReplacementRules.NothingRuns.Refusal, Assert.Single(refused.Alerts));
        Assert.Single(await portal.ReplacementsAsync());
    }
}
