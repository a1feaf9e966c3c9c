using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Features.Subscriptions.Scheduling;
using PartnerBenefits.Web.Infrastructure.Restoring;

namespace PartnerBenefits.Web.Commands;

/// <summary>Settles what may have left the portal between the backup and the restore. It can be run again, if it ends half-way.</summary>
public sealed class AfterRestore(
    PortalDb db,
    UnitOfWork unitOfWork,
    Holds holds,
    Identities identities,
    Renumbering numbers,
    KeyStock stock,
    Sessions sessions,
    SchedulerWork scheduler,
    ClockCheck clocks,
    MarkFile file,
    TimeProvider time)
{
    private const int MostRounds = 1_000;

    /// <summary>How often what failed is tried again: the database may have been busy.</summary>
    private const int MostIdleRounds = 3;

    private static readonly MailState[] MaybeSent = [MailState.Queued, MailState.Leased, MailState.Sending];

    private static readonly Rule IsMigrated = new("The database has no identity yet: run 'migrate' first.");

    public async Task<RestoreReport> RunAsync(RestoreOptions options, CancellationToken cancellation)
    {
        var mark = file.Read();
        new Rule(
            "No mark file was found, which would know of earlier restores: say with --restores how often this database was restored "
            + "before, 0 if never. Numbers depend on it.").Require(mark is not null || options.Restores is not null);
        await RequireCertainTimeAsync(options.Today, mark, cancellation);
        var identity = await identities.FindAsync(cancellation);
        IsMigrated.Require(identity is not null);
        await holds.BeginAsync(HoldReason.Restore, "after-restore was run.", identity!.IsSettled, cancellation);
        var hold = await holds.FindAsync(HoldReason.Restore, cancellation);
        await LetOthersEndAsync(cancellation);
        var epoch = identity.NextEpoch(Math.Max(options.Restores ?? 0, mark?.Epoch ?? 0));
        var tables = await unitOfWork.StepAsync(null, within => BeginAsync(epoch, within), cancellation);
        file.Write((await RestoreMark.ReadAsync(db, cancellation))!);
        var ended = await unitOfWork.PrepareAsync(sessions.EndAllWithinAsync, cancellation);
        var keys = await SetAsideAsync(options.Keys, hold!.Since, cancellation);
        var due = await CatchUpAsync(cancellation);
        var mails = await SettleMailsAsync(cancellation);
        var report = new RestoreReport(epoch, tables, ended, keys, due, mails);
        await SettleAsync(report, options, cancellation);
        return report;
    }

    /// <summary>Keys that the last restore set aside and that nobody has seen. Returns their number.</summary>
    public async Task<int> PutBackAsync(string benefit, CancellationToken cancellation)
    {
        var ids = await db.Benefits.Where(b => b.Code == benefit).Select(b => b.Id).ToListAsync(cancellation);
        new Rule($"There is no benefit '{benefit}' in the catalogue.").Require(ids.Count > 0);
        var since = (await holds.FindAsync(HoldReason.Restore, cancellation))?.Since
            ?? (await identities.FindAsync(cancellation))?.SettledHold ?? DateTime.MaxValue;
        return await unitOfWork.StepAsync(
            null,
            async within =>
            {
                var count = 0;
                foreach (var id in ids)
                {
                    count += await stock.PutBackAsync(id, since, within);
                }

                db.Add(EventOf(AuditAction.KeysPutBack, account: null, count, benefit));
                return count;
            },
            cancellation);
    }

    // What is due is worked out by the clock, and nothing takes back what a wrong one ends.
    private async Task RequireCertainTimeAsync(DateOnly? today, RestoreMark? mark, CancellationToken cancellation)
    {
        if (today is { } day)
        {
            new Rule($"--today is {day:yyyy-MM-dd}, but this computer's clock says {time.Today:yyyy-MM-dd} in UTC: put the clock right.")
                .Require(day == time.Today);
            return;
        }

        var problem = mark?.At > time.Now + ClockLook.Tolerance
            ? $"The portal has seen an event of {mark.At:u}, and this computer's clock says {time.Now:u}."
            : await clocks.FindProblemAsync(cancellation);
        new Rule(
            $"Nothing was changed, because the time isn't certain. {problem} Put the clock right, and run this again with --today "
            + "and the day that it is in UTC.").Require(problem is null);
    }

    // On SQL Server a writer that began before the hold doesn't see it, and may commit until its time is over. That time is real, also
    // where a test's clock stands.
    private Task LetOthersEndAsync(CancellationToken cancellation) =>
        db.Database.IsSqlServer() ? Task.Delay(UnitOfWork.Deadline, cancellation) : Task.CompletedTask;

    private async Task<int> BeginAsync(int epoch, CancellationToken cancellation)
    {
        await identities.BeginAsync(epoch, cancellation);
        return await numbers.RunAsync(epoch, cancellation);
    }

    private async Task<IReadOnlyList<SetAside>> SetAsideAsync(int? atMost, DateTime since, CancellationToken cancellation)
    {
        var done = new List<SetAside>();
        foreach (var benefit in await db.Benefits.Where(b => b.KeyPolicy != null).OrderBy(b => b.Code)
            .Select(b => new { b.Id, b.Code }).ToListAsync(cancellation))
        {
            var count = await unitOfWork.PrepareAsync(
                within => stock.SetAsideAsync(benefit.Id, atMost, since, time.Now, within), cancellation);
            done.Add(new SetAside(benefit.Code, count));
        }

        return [.. done.Where(benefit => benefit.Count > 0)];
    }

    /// <summary>What came due since the backup was done once already, so its mails are to be made now, while none is sent.</summary>
    private async Task<SchedulerWork.Run> CatchUpAsync(CancellationToken cancellation)
    {
        var (handled, left) = (0, 0);
        for (var (round, idle) = (0, 0); round < MostRounds && idle < MostIdleRounds; round++)
        {
            var run = await scheduler.RunAsync(time.Now, cancellation, alsoInHold: true);
            (handled, left) = (handled + run.Handled, run.Left);
            idle = run.Handled > 0 ? 0 : run.Left > 0 ? idle + 1 : MostIdleRounds;
        }

        return new SchedulerWork.Run(handled, left);
    }

    private async Task<int> SettleMailsAsync(CancellationToken cancellation)
    {
        var all = 0;
        foreach (var account in await db.Accounts.Select(a => a.Id).ToListAsync(cancellation))
        {
            if (await db.MailOf(account).AnyAsync(m => MaybeSent.Contains(m.State), cancellation))
            {
                all += await unitOfWork.StepAsync(account, within => SettleMailsOfAsync(account, within), cancellation);
            }
        }

        return all;
    }

    private async Task<int> SettleMailsOfAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var count = await db.MailOf(account).Where(m => MaybeSent.Contains(m.State)).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, MailState.Unknown)
                .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                .SetProperty(m => m.Problem, $"{MailProblem.Restored}"),
            cancellation);
        db.Add(EventOf(AuditAction.MailsInDoubt, account, count));
        return count;
    }

    private async Task SettleAsync(RestoreReport report, RestoreOptions options, CancellationToken cancellation)
    {
        await unitOfWork.StepAsync(
            null,
            async within =>
            {
                await identities.SettleAsync(within);
                db.Add(EventOf(AuditAction.DatabaseRestored, account: null, report.Keys.Sum(k => k.Count), report.DetailOf(options)));
                return true;
            },
            cancellation);
        file.Write((await RestoreMark.ReadAsync(db, cancellation))!);
    }

    private AuditEvent EventOf(AuditAction action, PartnerAccountId? account, int count, string? detail = null) =>
        new(action, Actor.System, account, source: null, time.Now) { Count = count, Detail = detail };
}
