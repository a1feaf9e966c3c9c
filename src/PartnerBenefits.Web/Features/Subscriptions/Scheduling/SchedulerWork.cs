using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Subscriptions.Scheduling;

/// <summary>Each subscription has a transaction of its own. If the process dies half-way, the next run does the rest.</summary>
public sealed partial class SchedulerWork(
    AcrossAccounts across,
    SubscriptionSchedule subscriptions,
    MembershipSchedule memberships,
    UnitOfWork unitOfWork,
    Holds holds,
    ILogger<SchedulerWork> logger)
{
    private const int AtOnce = 1_000;

    /// <summary>A membership of another level waits for an instance of the version that knows it.</summary>
    private static readonly MembershipLevel[] Levels = StoredNames.Known<MembershipLevel>();

    /// <param name="Left">Subscriptions and memberships that couldn't be handled; the log says why.</param>
    public sealed record Run(int Handled, int Left);

    /// <summary>One that fails doesn't stop the others and is tried again in the next run.</summary>
    /// <param name="now">UTC time that was compared with other clocks. It counts for the whole run, whatever the clock does.</param>
    /// <param name="alsoInHold">Whether it works while the portal holds. Otherwise it ends as soon as a hold begins.</param>
    public async Task<Run> RunAsync(DateTime now, CancellationToken stopping, bool alsoInHold = false)
    {
        var today = DateOnly.FromDateTime(now);
        var done = new List<bool?>();
        foreach (var membership in await MembershipsAsync(today, stopping))
        {
            done.Add(await HandleAsync(
                membership, membership.Value, within => memberships.HandleAsync(membership, now, within), alsoInHold, stopping));
        }

        foreach (var (account, id) in await SubscriptionsAsync(today, stopping))
        {
            done.Add(await HandleAsync(
                account, id.Value, within => subscriptions.HandleAsync(account, id, now, within), alsoInHold, stopping));
        }

        return new Run(done.Count(it => it == true), done.Count(it => it is null));
    }

    private Task<List<PartnerAccountId>> MembershipsAsync(DateOnly today, CancellationToken cancellation) =>
        across.Memberships.Where(m => m.NextDueOn <= today && Levels.Contains(m.Level)).OrderBy(m => m.NextDueOn).Take(AtOnce)
            .Select(m => m.AccountId).ToListAsync(cancellation);

    private async Task<IReadOnlyList<(PartnerAccountId Account, SubscriptionId Id)>> SubscriptionsAsync(
        DateOnly today, CancellationToken cancellation)
    {
        var due = await across.Subscriptions.Where(s => s.NextDueOn <= today).OrderBy(s => s.NextDueOn).Take(AtOnce)
            .Select(s => new { s.AccountId, s.Id }).ToListAsync(cancellation);
        return [.. due.Select(s => (s.AccountId, s.Id))];
    }

    /// <summary>Null if it failed; false if there was nothing to do any more.</summary>
    private async Task<bool?> HandleAsync(
        PartnerAccountId account, Guid subject, Func<CancellationToken, Task<bool>> handle, bool alsoInHold, CancellationToken stopping)
    {
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["Account"] = account.Value });
        try
        {
            return await unitOfWork.StepAsync(
                account, async within => (alsoInHold || !await holds.IsHeldAsync(within)) && await handle(within), stopping);
        }
        catch (WriteBusyException)
        {
            LogBusy(logger, subject);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            LogNotHandled(logger, subject, e);
            return null;
        }
    }

    [LoggerMessage(4002, LogLevel.Warning, "The database was busy, so {Subject} is looked at again in a minute")]
    private static partial void LogBusy(ILogger logger, Guid subject);

    [LoggerMessage(4003, LogLevel.Error, "What is due of {Subject} could not be done; it is tried again in a minute")]
    private static partial void LogNotHandled(ILogger logger, Guid subject, Exception exception);
}
