using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;

namespace PartnerBenefits.IntegrationTests.Dashboard;

public sealed class MailsWaitingTests : PortalTest
{
    private const string Seat = "Visual Studio Professional subscription: the e-mail to Asha D. may not have arrived";

    private const string Invitation = "The invitation to Invited I. may not have arrived";

    [Theory]
    [InlineData(MailState.Failed, true)]
    [InlineData(MailState.Unknown, true)]
    [InlineData(MailState.Queued, false)]
    [InlineData(MailState.Sending, false)]
    [InlineData(MailState.Sent, false)]
    [InlineData(MailState.Settled, false)]
    public async Task A_mail_about_a_seat_that_may_not_have_arrived_waits_and_leads_to_the_benefit(MailState state, bool waits)
    {
        await portal.SetStateAsync(await portal.AssignmentMailAsync(MailKind.SeatAssigned, "vs-professional"), state);

        var lines = (await portal.DashboardAsync("contoso-partner-admin")).Waiting().Where(w => w.What == Seat).ToList();

        Assert.Equal(waits ? 1 : 0, lines.Count);
        Assert.All(lines, line => Assert.StartsWith("/dashboard/partnership/benefits/visual-studio/", line.Link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_of_the_instructions_is_enough_to_wait_and_several_people_are_one_line()
    {
        var half = await portal.AssignmentMailAsync(
            MailKind.ActivationActive, "support-onprem", GivenMails.Alternative, GivenMails.Activate);
        await portal.SetStateAsync(half, MailState.Unknown);
        foreach (var name in (string[])["Asha D.", "Ben O."])
        {
            await portal.SetStateAsync(
                await portal.AssignmentMailAsync(MailKind.SeatAssigned, "vs-professional", name: name), MailState.Failed);
        }

        var waiting = (await portal.DashboardAsync("contoso-account-admin")).Waiting();

        Assert.Contains(waiting, w => w.What.EndsWith(": the e-mail to Asha D. may not have arrived", StringComparison.Ordinal));
        Assert.Contains(waiting, w => w.What == "Visual Studio Professional subscription: 2 e-mails may not have arrived");
        Assert.Contains(
            (await portal.DashboardAsync("contoso-account-admin", "fr")).Waiting(),
            w => w.What.EndsWith("\u00a0: 2 e-mails ne sont peut-être pas arrivés", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_sent_again_settled_or_taken_away_waits_no_more()
    {
        var mail = await portal.AssignmentMailAsync(MailKind.SeatAssigned, "vs-professional");
        await portal.SetStateAsync(mail, MailState.Failed);
        await portal.SetStateAsync(mail, MailState.Settled);
        Assert.Equal([], await SeatsAsync());

        await portal.SetStateAsync(mail, MailState.Failed);
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        await admin.SubmitAsync(await portal.PageAsync(BenefitForms.VisualStudio), "form[action$='handler=Resend']");
        Assert.Equal([], await SeatsAsync());

        await portal.SetStateAsync((await portal.MailsAsync())[^1].Id, MailState.Unknown);
        Assert.Equal([Seat], await SeatsAsync());
        await portal.EndAllAsync();
        Assert.Equal([], await SeatsAsync());
    }

    [Theory]
    [InlineData("contoso-account-admin", true)]
    [InlineData("contoso-user-admin", true)]
    [InlineData("contoso-partner-admin", false)]
    [InlineData("contoso-member", false)]
    public async Task A_failed_invitation_waits_for_who_manages_users(string persona, bool waits)
    {
        var invited = await InviteAsync(MailState.Failed);

        var lines = (await portal.DashboardAsync(persona)).Waiting().Where(w => w.What == Invitation).ToList();

        Assert.Equal(waits ? [StoredPeople.PageOf(invited)] : [], lines.Select(line => line.Link));
    }

    [Fact]
    public async Task The_page_of_the_person_says_that_the_invitation_failed_and_a_newer_one_counts()
    {
        var invited = await InviteAsync(MailState.Failed);
        using var admin = await portal.SignInAsync("contoso-account-admin");
        Assert.Contains("E-mail: failed", (await admin.GetAsync(StoredPeople.PageOf(invited))).Text, StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await QueueAsync(invited);

        Assert.Contains("E-mail: queued", (await admin.GetAsync(StoredPeople.PageOf(invited))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await admin.GetAsync("/dashboard")).Waiting(), w => w.What == Invitation);
    }

    [Fact]
    public async Task The_invitation_of_somebody_who_has_signed_in_or_is_disabled_waits_for_nobody()
    {
        var invited = await InviteAsync(MailState.Failed);
        await ChangeAsync(invited, user => user.Disable());
        Assert.DoesNotContain((await portal.DashboardAsync("contoso-user-admin")).Waiting(), w => w.What == Invitation);

        await ChangeAsync(invited, user =>
        {
            user.Enable();
            user.Link(Guid.NewGuid(), Guid.NewGuid());
        });
        Assert.DoesNotContain((await portal.DashboardAsync("contoso-user-admin")).Waiting(), w => w.What == Invitation);
    }

    private async Task<IReadOnlyList<string>> SeatsAsync() =>
        [.. (await portal.DashboardAsync("contoso-partner-admin")).Waiting().Select(w => w.What).Where(what => what == Seat)];

    private async Task<PortalUser> InviteAsync(MailState state)
    {
        var invited = await portal.AddPersonAsync("Invited I.");
        await portal.SetStateAsync(await QueueAsync(invited), state);
        return invited;
    }

    private Task<long> QueueAsync(PortalUser user) => portal.ReadAsync(async db =>
    {
        var mail = new OutboxMessage(MailKind.Invitation, user, user.Email, null, portal.Now());
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    });

    private Task<int> ChangeAsync(PortalUser user, Action<PortalUser> change) => portal.ReadAsync(async db =>
    {
        change(db.UsersOf(user.AccountId).Single(u => u.Id == user.Id));
        return await db.SaveChangesAsync();
    });
}
