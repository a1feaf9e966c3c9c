using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Infrastructure.Cleaning;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

public sealed class CleaningTests : PortalTest
{
    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Sessions_that_have_ended_are_deleted_in_small_steps_and_others_stay()
    {
        var member = await portal.AddPersonAsync("Signed in");
        var open = new Session(member, Now, TimeSpan.FromHours(10));
        var ended = Enumerable.Range(0, CleaningWork.MostAtOnce + 1)
            .Select(_ => new Session(member, Now.AddDays(-1), TimeSpan.FromHours(1)));
        await AddAsync([open, .. ended]);

        Assert.True(await StepAsync());
        Assert.Equal(2, await portal.ReadAsync(db => db.SessionsOf(member.AccountId).CountAsync(s => s.UserId == member.Id)));

        Assert.False(await StepAsync());
        Assert.Equal([open.Id], await portal.ReadAsync(db =>
            db.SessionsOf(member.AccountId).Where(s => s.UserId == member.Id).Select(s => s.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_sign_in_leaves_sessions_of_others_that_have_ended_to_the_cleaning()
    {
        var member = await portal.AddPersonAsync("Gone home");
        await AddAsync([new Session(member, Now.AddDays(-1), TimeSpan.FromHours(1))]);

        using var admin = await portal.SignInAsync("contoso-partner-admin");

        Assert.True(await portal.ReadAsync(db => db.SessionsOf(member.AccountId).AnyAsync(s => s.UserId == member.Id)));
    }

    [Fact]
    public async Task Mails_are_deleted_when_they_are_old_and_done_with()
    {
        var member = await portal.AddPersonAsync("Mailed");
        var seat = await portal.AssignAsync("vs-professional", member);
        var waiting = await portal.AddPersonAsync("Waiting for a decision");
        await AddAsync(
        [
            Sent(MailKind.SeatRemoved, member),
            Sent(MailKind.Invitation, member),
            Failed(waiting),
        ]);
        await portal.ReadAsync(async db =>
        {
            db.Add(Sent(MailKind.SeatAssigned, member, await db.AssignmentsOf(member.AccountId).SingleAsync(a => a.Id == seat.Id)));
            return await db.SaveChangesAsync();
        });
        await AddAsync([Sent(MailKind.SeatRemoved, waiting)]);

        portal.Clock.Advance(TimeSpan.FromDays(OldMails.KeptDays - 1));
        await StepAsync();
        Assert.Equal(5, (await KindsAsync(member)).Count + (await KindsAsync(waiting)).Count);

        portal.Clock.Advance(TimeSpan.FromDays(2));
        await StepAsync();
        Assert.Equal([MailKind.Invitation, MailKind.SeatAssigned], await KindsAsync(member));
        Assert.Equal(2, (await KindsAsync(waiting)).Count);
    }

    [Fact]
    public async Task Nothing_is_deleted_while_the_portal_holds()
    {
        var member = await portal.AddPersonAsync("Held");
        await AddAsync([Sent(MailKind.SeatRemoved, member), new Hold(HoldReason.Clock, "The clock has jumped.", Now)]);
        portal.Clock.Advance(TimeSpan.FromDays(OldMails.KeptDays + 1));

        Assert.False(await StepAsync());

        Assert.Single(await KindsAsync(member));
    }

    [Fact]
    public async Task Nothing_is_deleted_by_a_clock_that_has_jumped_even_before_the_portal_holds()
    {
        await using var own = new Portal().SchedulingByItself();
        await own.FirstLookAsync();
        var member = await own.AddPersonAsync("Jump");
        var mail = new OutboxMessage(MailKind.SeatRemoved, member, member.Email, null, own.Clock.GetUtcNow().UtcDateTime);
        mail.MarkSent(own.Clock.GetUtcNow().UtcDateTime);
        await own.ReadAsync(db =>
        {
            db.Add(mail);
            return db.SaveChangesAsync();
        });
        own.SetWallClock(TimeSpan.FromDays(OldMails.KeptDays + 1));

        await using var scope = own.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<CleaningWork>().StepAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, await own.ReadAsync(db => db.MailOf(member.AccountId).CountAsync(m => m.UserId == member.Id)));
    }

    private OutboxMessage Sent(MailKind kind, PortalUser to, Assignment? assignment = null)
    {
        var mail = new OutboxMessage(kind, to, to.Email, assignment, Now);
        mail.MarkSent(Now);
        return mail;
    }

    private OutboxMessage Failed(PortalUser to)
    {
        var mail = new OutboxMessage(MailKind.SeatAssigned, to, to.Email, null, Now);
        mail.Take(Now);
        mail.RecordFailure("RecipientRefused 550", true, Now);
        return mail;
    }

    private Task<List<MailKind>> KindsAsync(PortalUser user) => portal.ReadAsync(db =>
        db.MailOf(user.AccountId).Where(m => m.UserId == user.Id).OrderBy(m => m.Id).Select(m => m.Kind).ToListAsync());

    private Task<int> AddAsync(IEnumerable<object> rows) => portal.ReadAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    private async Task<bool> StepAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CleaningWork>().StepAsync(TestContext.Current.CancellationToken);
    }
}
