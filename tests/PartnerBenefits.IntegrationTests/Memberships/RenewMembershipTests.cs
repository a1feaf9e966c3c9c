using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Memberships;

/// <summary>The memberships of the demo data end on 30 June 2027.</summary>
public sealed class RenewMembershipTests() : PortalTest(new Portal().Started())
{
    private const string Address = "/dashboard/partnership/membership";
    private const string Renew = "form[action$='handler=Renew']";
    private const string Ask = "form[action$='handler=Ask']";
    private const string Desk = "/support-desk/levels";
    private const string Confirm = "form[action$='handler=Confirm']";

    [Fact]
    public async Task A_membership_that_can_not_be_renewed_yet_says_from_when_and_refuses_a_forged_form()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var page = await admin.GetAsync(Address);

        Assert.Null(page.Document.QuerySelector(Renew));
        Assert.Contains(MembershipRules.IsRenewable.Refusal, page.WhyNot("Renew the membership"), StringComparison.Ordinal);
        Assert.Contains("That day is 31 May 2027.", page.WhyNot("Renew the membership"), StringComparison.Ordinal);
        var forged = await admin.PostAsync(Address + "?handler=Renew", Answer.Fill(page.Document.QuerySelector(Ask)!));
        Assert.Equal(MembershipRules.IsRenewable.Refusal, Assert.Single(forged.Alerts));
    }

    [Fact]
    public async Task A_membership_that_is_renewed_twice_and_by_two_admins_at_once_gets_one_year()
    {
        MoveTo("2027-06-10");
        using var admin = await portal.SignInAsync("contoso-account-admin");
        using var other = await portal.SignInAsync("contoso-partner-admin");
        var (page, others) = (await admin.GetAsync(Address), await other.GetAsync(Address));
        var answers = await Task.WhenAll(admin.SubmitAsync(page, Renew), admin.SubmitAsync(page, Renew), other.SubmitAsync(others, Renew));

        Assert.Equal(YearEnd(2028), (await MembershipAsync(DemoOrganisation.Contoso)).LastUsableDay);
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.MembershipRenewed));
        Assert.Contains(answers, answer => answer.Location == Address);
        Assert.All(answers,
            answer => Assert.True(answer.Location == Address || answer.Alerts.Contains(MembershipRules.IsRenewable.Refusal)));
    }

    [Fact]
    public async Task A_lapsed_membership_says_what_it_stops_and_leaves_and_is_renewed()
    {
        MoveTo("2027-07-10");
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var page = await admin.GetAsync(Address);
        Assert.Contains(
            "You can't buy or renew anything until you renew it. You keep what you have bought", page.Text, StringComparison.Ordinal);
        Assert.Contains(PurchaseRules.IsMember.Refusal, (await admin.GetAsync("/dashboard/partnership/offers")).Text,
            StringComparison.Ordinal);

        await admin.SubmitAsync(page, Renew);
        Assert.Equal(YearEnd(2028), (await MembershipAsync(DemoOrganisation.Fabrikam)).LastUsableDay);
        Assert.DoesNotContain(PurchaseRules.IsMember.Refusal, (await admin.GetAsync("/dashboard/partnership/offers")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renewing_the_membership_extends_what_its_levels_brought_an_earlier_one_too()
    {
        using (var admin = await portal.SignInAsync("fabrikam-account-admin"))
        using (var staff = await portal.SignInAsync("support-operator"))
        {
            foreach (var level in new[] { "Silver", "Gold" })
            {
                await admin.SubmitAsync(Address, Ask, ("Level", level), ("Note", "Earned"));
                await staff.SubmitAsync(Desk, Confirm);
            }

            Assert.Contains("Gold competency: another year keeps it and extends its benefits.", (await admin.GetAsync(Address)).Text,
                StringComparison.Ordinal);
            Assert.Contains("Asked for a level Gold competency", (await admin.GetAsync("/account/audit")).Text, StringComparison.Ordinal);
        }

        MoveTo("2027-06-20");
        using var later = await portal.SignInAsync("fabrikam-account-admin");
        await later.SubmitAsync(Address, Renew);

        foreach (var level in new[] { "silver", "gold" })
        {
            var subscription = await portal.FindSubscriptionAsync(DemoOrganisation.Fabrikam, level);
            Assert.Equal(YearEnd(2028), subscription.LastUsableDayOn(Today));
            Assert.Equal(2, subscription.Terms.Count);
        }
    }

    /// <summary>
    /// Both sides have read the membership before either writes. Without the conflict the new level would miss the renewed year.
    /// </summary>
    [Fact]
    public async Task A_level_that_is_confirmed_while_the_membership_is_renewed_is_not_overlooked()
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Fabrikam)).Id;
        MoveTo("2027-06-20");
        await portal.ReadAsync(async db =>
        {
            var renewing = await db.MembershipOf(account).SingleAsync();
            await portal.ChangeMembershipAsync(
                DemoOrganisation.Fabrikam, nameof(Domain.Memberships.Membership.Level), MembershipLevel.Silver);
            renewing.Renew(Today);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
            return true;
        });
    }

    private DateOnly Today => DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);

    private static DateOnly YearEnd(int year) => new(year, 6, 30);

    private void MoveTo(string day) =>
        portal.Clock.SetUtcNow(DateTimeOffset.Parse(day + "T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    private async Task<Domain.Memberships.Membership> MembershipAsync(DemoOrganisation organisation)
    {
        var account = (await portal.AccountAsync(organisation)).Id;
        return await portal.ReadAsync(db => db.MembershipOf(account).AsNoTracking().SingleAsync());
    }
}
