using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Running;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;

namespace PartnerBenefits.IntegrationTests.Commands;

public sealed class ResumeTests : PortalTest
{
    public ResumeTests()
        : base(new Portal(PortalFolders.New()))
    {
    }

    [Fact]
    public async Task A_restore_that_was_not_settled_is_refused()
    {
        await HoldAsync();

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => portal.ResumeAsync());

        Assert.Contains("'after-restore' wasn't run since", refused.Rule.Refusal, StringComparison.Ordinal);
        Assert.Equal(1, await portal.ReadAsync(db => db.Holds.CountAsync()));
    }

    [Fact]
    public async Task A_restore_after_one_that_was_settled_is_refused_too()
    {
        await portal.AfterRestoreAsync();
        await portal.ReadAsync(async db =>
        {
            (await db.Holds.SingleAsync()).Renew("Again.", portal.Now().AddMinutes(1));
            return await db.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<RuleBrokenException>(() => portal.ResumeAsync());
    }

    [Fact]
    public async Task A_backup_that_holds_a_settled_restore_is_refused_when_it_is_restored_later()
    {
        TestDatabase.RequireSqlite("A backup of SQLite is a file.");
        await portal.AfterRestoreAsync();
        var backup = portal.Database.BackUp();
        await portal.ResumeAsync();
        await portal.LookAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        portal.Database.Restore(backup);

        await Assert.ThrowsAsync<RuleBrokenException>(() => portal.ResumeAsync());
    }

    [Fact]
    public async Task A_settled_restore_ends_and_mail_goes_on()
    {
        await portal.AfterRestoreAsync();

        Assert.Single(await portal.ResumeAsync());
        var mail = await portal.InvitationAsync();
        await portal.SendMailAsync();

        Assert.Equal(MailState.Sent, await portal.StateOfAsync(mail));
        Assert.False(await portal.LookAsync());
    }

    [Fact]
    public async Task Where_nothing_was_lost_the_operator_says_so_and_the_other_instances_learn_it()
    {
        await portal.LookAsync();
        await HoldAsync();

        Assert.Single(await portal.ResumeAsync(nothingWasLost: true));

        Assert.Equal(1, (await portal.ReadAsync(db => RestoreMark.ReadAsync(db, CancellationToken.None)))!.Epoch);
        Assert.False(await portal.LookAsync());
    }

    [Fact]
    public async Task Without_a_hold_there_is_nothing_to_do() => Assert.Empty(await portal.ResumeAsync());

    private Task<int> HoldAsync() => portal.ReadAsync(db =>
    {
        db.Add(new Hold(HoldReason.Restore, "A test holds it.", portal.Now()));
        return db.SaveChangesAsync();
    });
}
