using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Subscriptions.Scheduling;

/// <summary>Takes back what the scheduler did for days that haven't come, and makes it look again.</summary>
/// <remarks>One transaction for each account. Orders are only reported, because money is for people to decide.</remarks>
public sealed class RepairDueDays(PortalDb db, UnitOfWork unitOfWork, TimeProvider time)
{
    /// <param name="Orders">Left to people.</param>
    /// <param name="MailsSent">Too late for them.</param>
    public sealed record Repaired(int Accounts, int DueDays, int Milestones, int Mails, int Orders = 0, int MailsSent = 0)
    {
        public static readonly Repaired Nothing = new(0, 0, 0, 0);

        public bool IsNothing => this is { DueDays: 0, Milestones: 0, Mails: 0 };

        public override string ToString() => $"due={DueDays} milestones={Milestones} mails={Mails}";

        public Repaired Plus(Repaired more) => new(
            Accounts + more.Accounts, DueDays + more.DueDays, Milestones + more.Milestones, Mails + more.Mails,
            Orders + more.Orders, MailsSent + more.MailsSent);
    }

    private DateTime Tomorrow => time.Today.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    public async Task<Repaired> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        var all = Repaired.Nothing;
        foreach (var account in await db.Accounts.AsNoTracking().OrderBy(a => a.PartnerId).ToListAsync(cancellation))
        {
            var done = await unitOfWork.StepAsync(account.Id, within => RepairAsync(account.Id, within), cancellation);
            if (!done.IsNothing)
            {
                await output.WriteLineAsync($"{account.PartnerId}: {done}");
                all = all.Plus(done);
            }

            all = all.Plus(await ReportAsync(account, output, cancellation));
        }

        return all;
    }

    private async Task<Repaired> RepairAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var tomorrow = Tomorrow;
        var wrong = await db.MilestonesOf(account).Where(m => m.At >= tomorrow).ToListAsync(cancellation);
        db.RemoveRange(wrong);
        var mails = await WrongMailsAsync(account, tomorrow, cancellation);
        mails.ForEach(mail => mail.Drop());
        var due = await LookAgainAsync(account, [.. wrong.Select(m => m.SubjectId)], cancellation);
        var done = new Repaired(1, due, wrong.Count, mails.Count);
        if (!done.IsNothing)
        {
            db.Add(new AuditEvent(AuditAction.DueDaysRepaired, Actor.System, account, null, time.Now) { Detail = $"{done}" });
        }

        return done;
    }

    /// <summary>A mail that people caused is wanted whatever the clock said, and the sender sends it.</summary>
    private Task<List<OutboxMessage>> WrongMailsAsync(PartnerAccountId account, DateTime tomorrow, CancellationToken cancellation) =>
        db.MailOf(account).Where(m => m.CausedByKind == null && m.QueuedAt >= tomorrow)
            .Where(m => m.State == MailState.Queued || m.State == MailState.Leased).ToListAsync(cancellation);

    private async Task<int> LookAgainAsync(PartnerAccountId account, HashSet<Guid> undone, CancellationToken cancellation)
    {
        var today = time.Today;
        var memberships = await db.MembershipOf(account).ToListAsync(cancellation);
        var subscriptions = await db.SubscriptionsOf(account).Include(s => s.Terms).ToListAsync(cancellation);
        return memberships.Count(m => m.RepairDueDay(today, undone.Contains(account.Value)))
            + subscriptions.Count(s => s.RepairDueDay(today, undone.Contains(s.Id.Value)));
    }

    private async Task<Repaired> ReportAsync(PartnerAccount account, TextWriter output, CancellationToken cancellation)
    {
        var tomorrow = Tomorrow;
        var orders = await db.OrdersOf(account.Id).Where(o => o.PlacedAt >= tomorrow && o.EndedOn == null).Select(o => o.Number)
            .ToListAsync(cancellation);
        foreach (var order in orders)
        {
            await output.WriteLineAsync($"{account.PartnerId}: order {order} was placed by a wrong clock. Cancel it on the support desk.");
        }

        var sent = await db.MailOf(account.Id).CountAsync(
            m => m.CausedByKind == null && m.QueuedAt >= tomorrow && m.State == MailState.Sent, cancellation);
        if (sent > 0)
        {
            await output.WriteLineAsync($"{account.PartnerId}: {sent} mails of a wrong clock were sent.");
        }

        return Repaired.Nothing with { Orders = orders.Count, MailsSent = sent };
    }
}
