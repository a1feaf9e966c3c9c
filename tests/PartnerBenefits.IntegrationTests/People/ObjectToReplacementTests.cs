using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Replacements;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class ObjectToReplacementTests : PortalTest
{
    [Fact]
    public async Task An_Account_admin_objects_and_nothing_changes_however_long_staff_wait()
    {
        using var first = await portal.SignInAsync("support-operator");
        await portal.LinkAdminAsync();
        await portal.AskAsync(first);
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var objected = await admin.SubmitAsync(PartnerPage, Replacements.Objection, ("Reason", "I still work here"));

        Assert.Equal(PartnerPage, objected.Location);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        using var second = await portal.SignInSecondOperatorAsync();
        var page = await second.GetAsync(await portal.ReplacementPageAsync());
        Assert.Contains("I still work here", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(Confirm));
        Assert.Equal(ReplacementOutcome.Objected, Assert.Single(await portal.ReplacementsAsync()).Outcome);
        Assert.Equal(["Contoso Account Admin"], await portal.ReplacementMailsAsync(MailKind.AdminReplacementEnded));
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.AdminReplacementObjected));
    }

    [Fact]
    public async Task A_User_admin_reads_it_and_cannot_object_and_others_do_not_see_it()
    {
        using var first = await portal.SignInAsync("support-operator");
        await portal.AskAsync(first);
        using var userAdmin = await portal.SignInAsync("contoso-user-admin");
        using var partnerAdmin = await portal.SignInAsync("contoso-partner-admin");

        var page = await userAdmin.GetAsync(PartnerPage);

        Assert.True(page.IsDisabled(Replacements.Objection));
        Assert.Equal(HttpStatusCode.Forbidden, (await userAdmin.SubmitAsync(page, Replacements.Objection, ("Reason", "No"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await partnerAdmin.GetAsync(PartnerPage)).StatusCode);
        Assert.True(Assert.Single(await portal.ReplacementsAsync()).IsOpen);
    }

    [Fact]
    public async Task An_objection_needs_a_reason()
    {
        using var first = await portal.SignInAsync("support-operator");
        await portal.AskAsync(first);
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var refused = await admin.SubmitAsync(PartnerPage, Replacements.Objection, ("Reason", " "));

        Assert.Equal("Enter the reason. The network's staff will read it.", refused.Document.GetElementById("reason-problem")!.TextContent);
    }
}
