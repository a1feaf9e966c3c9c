using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Mail;

/// <summary>What a clock that was ahead once wrote doesn't stay for as long as it was ahead.</summary>
public sealed class ClockAheadTests : PortalTest
{
    private const string Far = "2028-01-04 00:00:00";

    [Theory]
    [InlineData("State = 'Leased', Attempts = 1, LeaseUntil = '" + Far + "'", MailState.Sent)]
    [InlineData("State = 'Sending', Attempts = 1, LeaseUntil = '" + Far + "'", MailState.Queued)]
    [InlineData("NextAttemptAt = '" + Far + "'", MailState.Sent)]
    [InlineData("NextAttemptAt = '" + Far + "', QueuedAt = '" + Far + "', CausedByKind = 'User'", MailState.Sent)]
    [InlineData("NextAttemptAt = '" + Far + "', QueuedAt = '" + Far + "', CausedByKind = NULL", MailState.Queued)]
    [InlineData("State = 'Leased', QueuedAt = '" + Far + "', LeaseUntil = '" + Far + "', CausedByKind = NULL", MailState.Leased)]
    [InlineData("State = 'Leased', Attempts = 1, LeaseUntil = '2026-11-22 09:01:30'", MailState.Leased)]
    public async Task A_mail_that_a_wrong_clock_put_off_goes_its_way_unless_the_clock_itself_made_it(string stored, MailState then)
    {
        var id = await portal.InvitationAsync();
        await portal.ExecuteAsync($"UPDATE OutboxMessages SET {stored} WHERE Id = {id}");

        await portal.SendMailAsync();

        // A mail that was being sent isn't in the folder, so it waits for its next attempt.
        Assert.Equal(then, await portal.StateOfAsync(id));
    }

    [Fact]
    public async Task A_session_that_began_in_the_future_has_ended()
    {
        var admin = await SignInAsync("contoso-account-admin");
        portal.Clock.AdjustTime(portal.Clock.GetUtcNow().AddDays(-40));

        Assert.Contains("/signin", (await admin.GetAsync("/dashboard")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_a_clock_far_ahead_tried_to_renew_can_be_renewed()
    {
        await SignInAsync("contoso-account-admin");
        await portal.ExecuteAsync($"UPDATE Sessions SET RenewalTriedAt = '{Far}'");
        var session = await portal.ReadAsync(db => db.Set<Session>().Select(s => s.Id).SingleAsync());
        await using var scope = portal.Services.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<Sessions>();

        Assert.True(await sessions.TryToRenewAsync(session, TestContext.Current.CancellationToken));
        Assert.False(await sessions.TryToRenewAsync(session, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(400, 0)]
    public async Task A_seat_that_was_taken_away_in_the_future_is_in_no_pause(int days, int inPause)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        await portal.AssignmentMailAsync(
            MailKind.SeatAssigned, "visio-pro-2016", change: (seat, _) => seat.End(Actor.System, now.AddDays(days), pauseDays: 90));

        Assert.Equal(inPause, await portal.ReadAsync(db => db.SeatsInPause(account.Id, now).CountAsync()));
    }
}
