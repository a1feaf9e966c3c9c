using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Memberships;

/// <summary>The demo's memberships end on 30 June 2027.</summary>
public sealed class MembershipPageTests : PortalTest
{
    private const string Address = "/dashboard/partnership/membership";
    private const string Renew = "form[action$='handler=Renew']";
    private const string Ask = "form[action$='handler=Ask']";
    private const string Desk = "/support-desk/levels";
    private const string Confirm = "form[action$='handler=Confirm']";
    private const string Refuse = "form[action$='handler=Refuse']";

    /// <summary>The demo data is of the day of the start, before a test turns the clock.</summary>
    public MembershipPageTests() => _ = portal.Services;

    [Fact]
    public async Task Too_early_the_button_says_from_when_and_a_forged_form_is_refused()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var page = await admin.GetAsync(Address);

        Assert.Null(page.Document.QuerySelector(Renew));
        Assert.Contains(MembershipRules.IsRenewable.Refusal, page.WhyNot("Renew the membership"), StringComparison.Ordinal);
        Assert.Contains("That is on 31 May 2027.", page.WhyNot("Renew the membership"), StringComparison.Ordinal);
        var forged = await admin.PostAsync(Address + "?handler=Renew", Answer.Fill(page.Document.QuerySelector(Ask)!));
        Assert.Equal(MembershipRules.IsRenewable.Refusal, Assert.Single(forged.Alerts));
    }

    [Fact]
    public async Task Renewed_twice_by_one_form_and_by_two_admins_at_once_it_is_renewed_for_one_year()
    {
        MoveTo("2027-06-10");
        using var admin = await portal.SignInAsync("contoso-account-admin");
        using var other = await portal.SignInAsync("contoso-partner-admin");
        var (page, others) = (await admin.GetAsync(Address), await other.GetAsync(Address));
        var answers = await Task.WhenAll(admin.SubmitAsync(page, Renew), admin.SubmitAsync(page, Renew), other.SubmitAsync(others, Renew));

        Assert.Equal(YearEnd(2028), (await MembershipAsync(DemoOrganisation.Contoso)).LastUsableDay);
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.MembershipRenewed));
        Assert.Contains(answers, answer => answer.Location == Address);
        Assert.All(answers, answer => Assert.True(answer.Location == Address || answer.Alerts.Contains(MembershipRules.IsRenewable.Refusal)));
    }

    [Fact]
    public async Task A_lapsed_membership_says_what_it_stops_and_leaves_and_is_renewed()
    {
        MoveTo("2027-07-10");
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var page = await admin.GetAsync(Address);
        Assert.Contains("nothing can be bought or renewed until it runs again. What was bought stays", page.Text, StringComparison.Ordinal);
        Assert.Contains(PurchaseRules.IsMember.Refusal, (await admin.GetAsync("/dashboard/partnership/offers")).Text, StringComparison.Ordinal);

        await admin.SubmitAsync(page, Renew);
        Assert.Equal(YearEnd(2028), (await MembershipAsync(DemoOrganisation.Fabrikam)).LastUsableDay);
        Assert.DoesNotContain(PurchaseRules.IsMember.Refusal, (await admin.GetAsync("/dashboard/partnership/offers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_read_it_and_are_told_who_can_renew_and_ask()
    {
        MoveTo("2027-06-10");
        using var member = await portal.SignInAsync("contoso-member");
        var page = await member.GetAsync(Address);

        Assert.Contains("contoso-account-admin@contoso.example", page.WhyNot("Renew the membership"), StringComparison.Ordinal);
        Assert.Contains("contoso-partner-admin@contoso.example", page.WhyNot("Ask for the level"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Levels_stand_side_by_side_with_the_catalogues_figures()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var rows = (await admin.GetAsync(Address)).Document.QuerySelectorAll("section[aria-labelledby=levels] tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        Assert.Equal(4, rows.Count);
        Assert.Contains("Your level", rows[0], StringComparison.Ordinal);
        Assert.Contains("10 support incidents 5 hours of advice 3 × Visual Studio Professional subscription 475 USD a year", rows[1], StringComparison.Ordinal);
        Assert.Contains("15 support incidents 20 hours of advice 5 × Visual Studio Enterprise subscription On request", rows[2], StringComparison.Ordinal);
        Assert.Contains("20 support incidents 50 hours of advice 10 × Visual Studio Enterprise subscription On request", rows[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_that_is_asked_for_and_confirmed_opens_its_benefits_beside_the_others()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        await admin.SubmitAsync(Address, Ask, ("Level", "Silver"), ("Note", "Three certified people"));
        Assert.Contains(MembershipRules.NothingWaits.Refusal, (await admin.GetAsync(Address)).WhyNot("Ask for the level"), StringComparison.Ordinal);
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
        Assert.Contains(PurchaseRules.HoldsNoCompetency.Refusal, (await admin.GetAsync("/dashboard/partnership/offers")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await MailsAsync(DemoOrganisation.Contoso, MailKind.LevelAnswered));
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_which_the_partner_reads_and_it_can_be_asked_for_again()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var bad = await admin.SubmitAsync(Address, Ask, ("Level", "Gold"), ("Note", " "));
        Assert.Contains("Say how the level was earned, so that the network's support can check it.", bad.Text, StringComparison.Ordinal);
        await admin.SubmitAsync(Address, Ask, ("Level", "Gold"), ("Note", "We are good"));
        using var staff = await portal.SignInAsync("support-operator");
        Assert.Contains("Enter the reason. The partner's admins read it.", (await staff.SubmitAsync(Desk, Refuse, ("Reason", ""))).Text, StringComparison.Ordinal);
        var page = await staff.GetAsync(Desk);
        await staff.SubmitAsync(page, Refuse, ("Reason", "No evidence"));
        var late = await staff.SubmitAsync(page, Confirm);

        Assert.Equal(MembershipRules.RequestIsOpen.Refusal, Assert.Single(late.Alerts));
        Assert.Contains("No evidence", (await admin.GetAsync(Address)).Text, StringComparison.Ordinal);
        Assert.Equal(MembershipLevel.Network, (await MembershipAsync(DemoOrganisation.Fabrikam)).Level);
        Assert.Equal(Address, (await admin.SubmitAsync(Address, Ask, ("Level", "Silver"), ("Note", "With evidence"))).Location);
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

            Assert.Contains("Gold competency: a further year keeps it and extends its benefits.", (await admin.GetAsync(Address)).Text, StringComparison.Ordinal);
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

    /// <summary>Each has read before the other has written: the later one has to look again, or the level would miss the year.</summary>
    [Fact]
    public async Task A_level_that_is_confirmed_while_the_membership_is_renewed_is_not_overlooked()
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Fabrikam)).Id;
        MoveTo("2027-06-20");
        await portal.ReadAsync(async db =>
        {
            var renewing = await db.MembershipOf(account).SingleAsync();
            await portal.ChangeMembershipAsync(DemoOrganisation.Fabrikam, nameof(Domain.Partners.Membership.Level), MembershipLevel.Silver);
            renewing.Renew(Today);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
            return true;
        });
    }

    [Theory]
    [InlineData(LevelRequest.NoteLength, true)]
    [InlineData(LevelRequest.NoteLength + 1, false)]
    public async Task A_line_s_end_counts_once_as_in_the_browser(int length, bool isTaken)
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var note = string.Concat(Enumerable.Repeat("\r\n", 10)).PadLeft(20 + length - 11, 'x') + "x";

        var answer = await admin.SubmitAsync(Address, Ask, ("Level", "Gold"), ("Note", note));

        Assert.Equal(isTaken ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(isTaken ? 0 : 1, answer.Document.QuerySelectorAll("#note[aria-invalid=true]").Length);
    }

    [Fact]
    public async Task A_control_character_in_a_note_is_refused_at_its_field()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");

        var refused = await admin.SubmitAsync(Address, Ask, ("Level", "Gold"), ("Note", "a\u0007b"));

        Assert.Equal("Leave out control characters.", refused.Document.GetElementById("note-problem")!.TextContent);
    }

    private DateOnly Today => DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);

    private static DateOnly YearEnd(int year) => new(year, 6, 30);

    private void MoveTo(string day) => portal.Clock.SetUtcNow(DateTimeOffset.Parse(day + "T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    private async Task<Domain.Partners.Membership> MembershipAsync(DemoOrganisation organisation)
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
