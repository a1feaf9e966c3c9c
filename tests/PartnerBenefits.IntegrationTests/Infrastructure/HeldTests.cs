using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

/// <summary>What had begun when the portal began to hold.</summary>
public sealed class HeldTests : PortalTest
{
    [Theory]
    [InlineData(HoldReason.Clock)]
    [InlineData(HoldReason.Restore)]
    public async Task A_scheduler_that_is_at_work_ends(HoldReason reason)
    {
        var year = await SchedulerAccount.BeginAsync(portal, "2026-01-15", renews: false);
        await HoldAsync(reason);

        await year.RunAsync("2026-12-20");
        Assert.Empty(await year.MilestonesAsync());

        await portal.ExecuteAsync("DELETE FROM Holds");
        await year.RunAsync("2026-12-20");
        Assert.NotEmpty(await year.MilestonesAsync());
    }

    [Theory]
    [InlineData(HoldReason.Clock, false, MailState.Queued)]
    [InlineData(HoldReason.Clock, true, MailState.Sending)]
    [InlineData(HoldReason.Restore, false, MailState.Queued)]
    [InlineData(HoldReason.Restore, true, MailState.Queued)]
    public async Task A_mail_that_a_sender_has_taken_is_put_back_unless_only_the_time_is_in_doubt_and_a_person_caused_it(
        HoldReason reason, bool isOfPerson, MailState then)
    {
        var id = await portal.InvitationAsync();
        await portal.ExecuteAsync($"UPDATE OutboxMessages SET CausedByKind = {(isOfPerson ? "'User'" : "NULL")} WHERE Id = {id}");
        await using var scope = portal.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        var taken = await outbox.TakeNextAsync(TestContext.Current.CancellationToken);
        await HoldAsync(reason);

        await outbox.HandOverAsync(taken!, TestContext.Current.CancellationToken);

        Assert.Equal(then, await portal.StateOfAsync(id));
    }

    private Task<int> HoldAsync(HoldReason reason) => portal.ReadAsync(db =>
    {
        db.Add(new Hold(reason, "A test holds it.", portal.Now()));
        return db.SaveChangesAsync();
    });
}
