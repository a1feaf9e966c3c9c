using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Replacements;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Accounts;

public sealed class ConfirmReplacementTests : PortalTest
{
    [Fact]
    public async Task Another_operator_confirms_after_seven_days_and_the_role_changes_hands()
    {
        using var first = await portal.SignInAsync("support-operator");
        await portal.LinkAdminAsync();
        await portal.AskAsync(first);
        portal.Clock.Advance(TimeSpan.FromDays(7));
        using var second = await portal.SignInSecondOperatorAsync();

        var confirmed = await second.SubmitAsync(await portal.ReplacementPageAsync(), Confirm);

        Assert.Contains(Notices.ReplacementConfirmed, (await second.GetAsync(confirmed.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(PartnerRoles.None, (await portal.UserAsync("contoso-account-admin")).Roles);
        Assert.Equal(PartnerRoles.AccountAdmin, (await portal.UserAsync("contoso-member")).Roles);
        Assert.Equal(["Contoso Account Admin", "Contoso Member"], await portal.ReplacementMailsAsync(MailKind.AdminReplacementEnded));
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.AdminReplaced));
        Assert.Equal(2, (await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.RolesChanged)).Count);
    }

    [Fact]
    public async Task Before_the_seven_days_are_over_nobody_can_confirm()
    {
        using var first = await portal.SignInAsync("support-operator");
        await portal.LinkAdminAsync();
        await portal.AskAsync(first);
        portal.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        using var second = await portal.SignInSecondOperatorAsync();

        var page = await second.GetAsync(await portal.ReplacementPageAsync());
        var refused = await second.SubmitAsync(page, Confirm);

        Assert.True(page.IsDisabled(Confirm));
        Assert.Equal(ReplacementRules.HasWaited.Refusal, Assert.Single(refused.Alerts));
        Assert.Equal(PartnerRoles.None, (await portal.UserAsync("contoso-member")).Roles);
    }

    [Fact]
    public async Task Whoever_asked_cannot_confirm()
    {
        using var first = await portal.SignInAsync("support-operator");
        await portal.AskAsync(first);

        var refused = await first.SubmitAsync(await portal.ReplacementPageAsync(), Confirm);

        Assert.Equal(ReplacementRules.AnotherConfirms.Refusal, Assert.Single(refused.Alerts));
        Assert.Equal(PartnerRoles.None, (await portal.UserAsync("contoso-member")).Roles);
    }

    [Fact]
    public async Task A_database_refuses_one_person_in_both_parts() => await Assert.ThrowsAsync<DbUpdateException>(async () =>
    {
        using var first = await portal.SignInAsync("support-operator");
        await portal.AskAsync(first);
        await portal.ReadAsync(async db =>
        {
            var replacement = await db.Set<AdminReplacement>().SingleAsync();
            replacement.Confirm(StaffMemberId.New(), adminsCanObject: false, portal.Clock.GetUtcNow().UtcDateTime);
            db.Entry(replacement).Property(r => r.DecidedBy).CurrentValue = replacement.AskedBy;
            return await db.SaveChangesAsync();
        });
    });

    [Fact]
    public async Task Where_no_Account_admin_has_ever_signed_in_nobody_waits()
    {
        using var first = await portal.SignInAsync("support-operator");
        await portal.AskAsync(first, "new.admin@contoso.example", "New Admin", leaves: false);
        using var second = await portal.SignInSecondOperatorAsync();

        await second.SubmitAsync(await portal.ReplacementPageAsync(), Confirm);

        var added = await portal.UserAsync("new.admin");
        Assert.Equal(("New Admin", PartnerRoles.AccountAdmin), (added.Name, added.Roles));
        Assert.Equal(PartnerRoles.AccountAdmin, (await portal.UserAsync("contoso-account-admin")).Roles);
        Assert.Equal(["New Admin"], await portal.ReplacementMailsAsync(MailKind.Invitation));
    }

    [Fact]
    public async Task An_address_that_was_changed_meanwhile_is_refused()
    {
        using var first = await portal.SignInAsync("support-operator");
        await portal.AskAsync(first);
        await portal.RenameAsync(DemoOrganisation.Contoso, "Contoso Member", "Contoso Member", "other@contoso.example");
        using var second = await portal.SignInSecondOperatorAsync();

        var refused = await second.SubmitAsync(await portal.ReplacementPageAsync(), Confirm);

        Assert.Equal(ReplacementRules.AddressIsTheSame.Refusal, Assert.Single(refused.Alerts));
        Assert.Equal(PartnerRoles.None, (await portal.UserAsync("other")).Roles);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_replaces_once_and_a_reviewer_may_not_send_it()
    {
        using var first = await portal.SignInAsync("support-operator");
        await portal.AskAsync(first);
        using var second = await portal.SignInSecondOperatorAsync();
        var page = await second.GetAsync(await portal.ReplacementPageAsync());

        var (once, again) = (await second.SubmitAsync(page, Confirm), await second.SubmitAsync(page, Confirm));
        var late = await first.SubmitAsync(page.Address, Ask, ("Email", Member), ("Reason", "Again"));

        Assert.Equal((page.Address, page.Address), (once.Location, again.Location));
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.AdminReplaced));
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        using var reviewer = await portal.SignInAsync("support-reviewer");
        Assert.Null((await reviewer.GetAsync(page.Address)).Document.QuerySelector(Ask));
    }
}
