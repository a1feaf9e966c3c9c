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
    MarkFile file,
    TimeProvider time)
{
    private const int MostRounds = 1_000;

    private static readonly MailState[] MaybeSent = [MailState.Queued, MailState.Leased, MailState.Sending];

    private static readonly Rule ClockIsRight = new(
        "The portal also holds because of its clock: look at that first, because what is due is worked out by the clock.");

    private static readonly Rule IsMigrated = new("The database has no identity yet: run 'migrate' first.");

    public async Task<RestoreReport> RunAsync(RestoreOptions options, CancellationToken cancellation)
    {
        ClockIsRight.Require(!await holds.IsOnAsync(HoldReason.Clock, cancellation));
        var identity = await identities.FindAsync(cancellation);
        IsMigrated.Require(identity is not null);
        await holds.BeginAsync(HoldReason.Restore, "after-restore was run.", identity!.IsSettled, cancellation);
        var epoch = NextEpoch(identity, options);
        var tables = await unitOfWork.StepAsync(null, within => numbers.RunAsync(epoch, within), cancellation);
        var ended = await unitOfWork.StepAsync(null, sessions.EndAllWithinAsync, cancellation);
        var keys = await SetAsideAsync(options.Keys, cancellation);
        var due = await CatchUpAsync(cancellation);
        var mails = await SettleMailsAsync(cancellation);
        var report = new RestoreReport(epoch, tables, ended, keys, due, mails, KnewBefore: file.Read() is not null);
        await SettleAsync(report, options, cancellation);
        return report;
    }

    /// <summary>Keys that were set aside and that nobody has seen. Returns their number.</summary>
    public async Task<int> PutBackAsync(string benefit, CancellationToken cancellation)
    {
        var ids = await db.Benefits.Where(b => b.Code == benefit).Select(b => b.Id).ToListAsync(cancellation);
        new Rule($"There is no benefit '{benefit}' in the catalogue.").Require(ids.Count > 0);
        return await unitOfWork.StepAsync(
            null,
            async within =>
            {
                var count = 0;
                foreach (var id in ids)
                {
                    count += await stock.PutBackAsync(id, within);
                }

                db.Add(EventOf(AuditAction.KeysPutBack, account: null, count, benefit));
                return count;
            },
            cancellation);
    }

    /// <summary>Higher than all that anybody knows of: the backup can be older than an earlier restore.</summary>
    private int NextEpoch(DatabaseIdentity identity, RestoreOptions options)
    {
        var mark = file.Read();
        var seen = mark?.Database == identity.Id ? mark.Epoch : 0;
        return Math.Max(options.Restores, Math.Max(identity.Epoch, seen)) + 1;
    }

    private async Task<IReadOnlyList<SetAside>> SetAsideAsync(int? atMost, CancellationToken cancellation)
    {
        var benefits = await db.Benefits.Where(b => db.Stock.Any(k => k.BenefitId == b.Id)).OrderBy(b => b.Code)
            .Select(b => new { b.Id, b.Code }).ToListAsync(cancellation);
        var done = new List<SetAside>();
        foreach (var benefit in benefits)
        {
            var count = await unitOfWork.StepAsync(null, within => stock.SetAsideAsync(benefit.Id, atMost, time.Now, within), cancellation);
            done.Add(new SetAside(benefit.Code, count));
        }

        return done;
    }

    /// <summary>What came due since the backup was done once already, so its mails are to be made now, while none is sent.</summary>
    private async Task<int> CatchUpAsync(CancellationToken cancellation)
    {
        var all = 0;
        for (var round = 0; round < MostRounds && await scheduler.RunAsync(time.Now, cancellation) is > 0 and var done; round++)
        {
            all += done;
        }

        return all;
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
                await identities.SettleAsync(report.Epoch, time.Now, within);
                db.Add(EventOf(AuditAction.DatabaseRestored, account: null, report.Keys.Sum(k => k.Count), report.DetailOf(options)));
                return true;
            },
            cancellation);
        file.Write((await RestoreMark.ReadAsync(db, cancellation))!);
    }

    private AuditEvent EventOf(AuditAction action, PartnerAccountId? account, int count, string? detail = null) =>
        new(action, Actor.System, account, source: null, time.Now) { Count = count, Detail = detail };
}
