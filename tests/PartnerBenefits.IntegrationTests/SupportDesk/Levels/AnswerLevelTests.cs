using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Levels;

public sealed class AnswerLevelTests : PortalTest
{
    private const string Address = "/dashboard/partnership/membership";
    private const string Ask = "form[action$='handler=Ask']";
    private const string Desk = "/support-desk/levels";
    private const string Confirm = "form[action$='handler=Confirm']";
    private const string Refuse = "form[action$='handler=Refuse']";

    [Fact]
    public async Task A_confirmed_level_opens_its_benefits_beside_the_others()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        await admin.SubmitAsync(Address, Ask, ("Level", "Silver"), ("Note", "Three certified people"));
        Assert.Contains(MembershipRules.NothingWaits.Refusal, (await admin.GetAsync(Address)).WhyNot("Ask for the level"),
            StringComparison.Ordinal);
        using var staff = await portal.SignInAsync("support-operator");
        var page = await staff.GetAsync(Desk);
        Assert.Contains("Three certified people", page.Text, StringComparison.Ordinal);
        var (first, again) = (await staff.SubmitAsync(page, Confirm), await staff.SubmitAsync(page, Confirm));

        Assert.Equal((Desk, Desk), (first.Location, again.Location));
        var membership = await MembershipAsync(DemoOrganisation.Contoso);
        var silver = await portal.FindSubscriptionAsync(DemoOrganisation.Contoso, "silver");
        Assert.Equal((MembershipLevel.Silver, membership.LastUsableDay), (membership.Level, silver.LastUsableDayOn(Today)!.Value));
        Assert.Equal(SubscriptionState.Active, silver.StateOn(Today));
        var tab = (await admin.GetAsync("/dashboard/partnership/benefits/visual-studio")).Text;
        Assert.Contains("Visual Studio Professional subscription", tab, StringComparison.Ordinal);
        Assert.Contains("Visual Studio Enterprise subscription", tab, StringComparison.Ordinal);
        Assert.Contains("From Silver competency", tab, StringComparison.Ordinal);
        Assert.Contains(PurchaseRules.HoldsNoCompetency.Refusal, (await admin.GetAsync("/dashboard/partnership/offers")).Text,
            StringComparison.Ordinal);
        Assert.Equal(2, await MailsAsync(DemoOrganisation.Contoso, MailKind.LevelAnswered));
    }

    [Fact]
    public async Task Refusing_a_level_needs_a_reason_and_the_level_can_be_asked_for_again()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var bad = await admin.SubmitAsync(Address, Ask, ("Level", "Gold"), ("Note", " "));
        Assert.Contains("Say how the level was earned, so that the network's support can check it.", bad.Text, StringComparison.Ordinal);
        await admin.SubmitAsync(Address, Ask, ("Level", "Gold"), ("Note", "We are good"));
        using var staff = await portal.SignInAsync("support-operator");
        Assert.Contains(
            "Enter the reason. The partner's admins will read it.",
            (await staff.SubmitAsync(Desk, Refuse, ("Reason", ""))).Text,
            StringComparison.Ordinal);
        var page = await staff.GetAsync(Desk);
        await staff.SubmitAsync(page, Refuse, ("Reason", "No evidence"));
        var late = await staff.SubmitAsync(page, Confirm);

        Assert.Equal(MembershipRules.RequestIsOpen.Refusal, Assert.Single(late.Alerts));
        Assert.Contains("No evidence", (await admin.GetAsync(Address)).Text, StringComparison.Ordinal);
        Assert.Equal(MembershipLevel.Network, (await MembershipAsync(DemoOrganisation.Fabrikam)).Level);
        Assert.Equal(Address, (await admin.SubmitAsync(Address, Ask, ("Level", "Silver"), ("Note", "With evidence"))).Location);
    }

    private DateOnly Today => DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);

    private async Task<Domain.Memberships.Membership> MembershipAsync(DemoOrganisation organisation)
    {
        var account = (await portal.AccountAsync(organisation)).Id;
        return await portal.ReadAsync(db => db.MembershipOf(account).AsNoTracking().SingleAsync());
    }

    private async Task<int> MailsAsync(DemoOrganisation organisation, MailKind kind)
    {
        var account = (await portal.AccountAsync(organisation)).Id;
        return await portal.ReadAsync(db => db.MailOf(account).CountAsync(m => m.Kind == kind));
    }
}
