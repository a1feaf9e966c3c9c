using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Subscriptions.Scheduling;

/// <summary>Compares the clocks before the scheduler does anything, and holds all instances if they disagree.</summary>
public sealed partial class ClockWatch(PortalDb db, UnitOfWork unitOfWork, ClockMemory memory, ILogger<ClockWatch> logger)
{
    private sealed record Found(ClockLook Look, Hold? Hold, bool IsNew);

    /// <summary>Returns the time for which the scheduler may work, or null if it must not.</summary>
    public async Task<DateTime?> CheckAsync(CancellationToken cancellation)
    {
        var isStart = memory.Last is null;
        var found = await unitOfWork.StepAsync(null, LookAsync, cancellation);
        if (found.IsNew)
        {
            LogClockDiffers(logger, found.Hold!.Detail);
        }
        else if (found.Hold is not null && !memory.WasHeld)
        {
            LogHeld(logger, found.Hold.Reason, found.Hold.Since);
        }
        else if (found.Hold is null && memory.WasHeld)
        {
            LogGoesOn(logger, found.Look.Wall);
        }

        memory.Remember(found.Look, found.Hold is not null);
        return found.Hold is null && !MustWait(found.Look, isStart) ? found.Look.Wall : null;
    }

    /// <summary>After some time off, one look waits for the next: another instance whose clock is right looks meanwhile.</summary>
    private static bool MustWait(ClockLook look, bool isStart) => isStart && look.IsAfterPause;

    private async Task<Found> LookAsync(CancellationToken cancellation)
    {
        var beat = await db.FindBeatAsync(Heartbeat.Scheduler, cancellation);
        var look = memory.Look(beat?.At, await db.FindServerTimeAsync(cancellation));
        if (await db.Holds.OrderBy(h => h.Reason).FirstOrDefaultAsync(cancellation) is { } hold)
        {
            return new Found(look, hold, IsNew: false);
        }

        if (look.FindProblem(memory.Last, memory.WasHeld) is { } problem)
        {
            var clock = new Hold(HoldReason.Clock, problem, look.Wall);
            db.Add(clock);
            return new Found(look, clock, IsNew: true);
        }

        if (MustWait(look, memory.Last is null))
        {
            return new Found(look, null, IsNew: false);
        }

        db.Beat(Heartbeat.Scheduler, beat, look.Wall);
        return new Found(look with { Stored = look.Wall }, null, IsNew: false);
    }

    [LoggerMessage(4004, LogLevel.Error, "The scheduler holds until a Support operator confirms the time: {Seen}")]
    private static partial void LogClockDiffers(ILogger logger, string seen);

    [LoggerMessage(4005, LogLevel.Warning, "The scheduler is held ({Reason}) since {Since}; the support desk says why")]
    private static partial void LogHeld(ILogger logger, HoldReason reason, DateTime since);

    [LoggerMessage(4006, LogLevel.Information, "The scheduler goes on; it is {Now}")]
    private static partial void LogGoesOn(ILogger logger, DateTime now);
}
