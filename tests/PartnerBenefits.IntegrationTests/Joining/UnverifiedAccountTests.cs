using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Joining;

/// <summary>Whoever joins first for an organisation can do nothing that binds it or that costs the network anything.</summary>
public sealed class UnverifiedAccountTests : PortalTest
{
    private const string Membership = "/dashboard/partnership/membership";

    private const string Choices = "/dashboard/partnership/benefits/choices";

    private static readonly string Reason = AccountRules.IsVerified.Refusal;

    [Fact]
    public async Task An_account_that_joined_by_itself_is_unverified_and_its_pages_say_what_works()
    {
        var account = await portal.JoinAsync("Litware Studio");
        using var admin = await portal.SignInAsync("newcomer");

        var (dashboard, membership) = (await admin.GetAsync("/dashboard"), await admin.GetAsync(Membership));

        Assert.False(account.IsVerified);
        Assert.Contains("The network has not verified your organisation yet", dashboard.Text, StringComparison.Ordinal);
        Assert.Contains(Reason, membership.Text, StringComparison.Ordinal);
        Assert.Contains("Until then you can look around, order, and invite people of your organisation.", membership.Text,
            StringComparison.Ordinal);
        Assert.Contains(Reason, membership.WhyNot("Ask for the level"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/dashboard/partnership/offers")).StatusCode);
    }

    [Fact]
    public async Task A_verified_account_reads_nothing_of_it()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        Assert.DoesNotContain("verified", (await admin.GetAsync("/dashboard")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Reason, (await admin.GetAsync(Membership)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeskAssignments.Seats, "form[action$='handler=Assign']")]
    [InlineData(DeskAssignments.Credit, "form[action$='handler=AssignYourself']")]
    public async Task A_form_that_was_opened_before_takes_no_seat(string benefit, string form)
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var entitlement = await portal.EntitlementAsync(DemoOrganisation.Contoso, benefit);
        var tab = benefit == DeskAssignments.Seats ? "visual-studio" : "cloud";
        var page = await admin.GetAsync($"/dashboard/partnership/benefits/{tab}/{entitlement}");
        await portal.UnverifyAsync(DemoOrganisation.Contoso);
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        var user = await portal.ReadAsync(
            db => db.UsersOf(account.Id).Where(u => u.Roles == PartnerRoles.None).Select(u => u.Id).FirstAsync());

        var refused = await admin.SubmitAsync(page, form, ("UserId", user.ToString()));

        Assert.Equal(Reason, Assert.Single(refused.Alerts));
        Assert.Contains(Reason, refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await portal.ReadAsync(db => db.AssignmentsOf(account.Id).CountAsync(a => a.EntitlementId == entitlement)));
    }

    [Fact]
    public async Task A_form_that_was_opened_before_claims_no_key()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var form = await KeyForm.OpenAsync(admin, await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "win10-pro-ent-upgrade"));
        await portal.UnverifyAsync(DemoOrganisation.Contoso);

        var refused = await form.SendAsync();

        Assert.Empty(refused.Keys);
        Assert.Contains(Reason, Assert.Single(refused.Alerts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_opened_before_splits_no_pool()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var page = await admin.GetAsync(Choices);
        await portal.UnverifyAsync(DemoOrganisation.Contoso);

        var refused = await admin.SubmitAsync(page, "form[action$='handler=Split']", ("Cloud", "1"));

        Assert.Equal(Reason, Assert.Single(refused.Alerts));
        Assert.Contains(Reason, refused.Document.QuerySelector("main .why")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_opened_before_asks_for_no_level()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var page = await admin.GetAsync(Membership);
        await portal.UnverifyAsync(DemoOrganisation.Fabrikam);

        var refused = await admin.SubmitAsync(page, "form[action$='handler=Ask']", ("Level", "Gold"), ("Note", "As agreed"));

        Assert.Equal(Reason, Assert.Single(refused.Alerts));
        var account = await portal.AccountAsync(DemoOrganisation.Fabrikam);
        Assert.False(await portal.ReadAsync(db => db.LevelRequestOf(account.Id).AnyAsync()));
    }
}
