using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Running;

/// <summary>For whatever depends on the day and isn't the scheduler's own work. Writes nothing.</summary>
public sealed class ClockCheck(PortalDb db, ClockMemory memory)
{
    /// <summary>Returns why the present time isn't certain, or null.</summary>
    public async Task<string?> FindProblemAsync(CancellationToken cancellation)
    {
        if (await db.Holds.AsNoTracking().SingleOrDefaultAsync(h => h.Reason == HoldReason.Clock, cancellation) is { } hold)
        {
            return hold.Detail;
        }

        var last = await db.HeartbeatOf(Heartbeat.Scheduler).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return memory.Look(last?.At, await db.FindServerTimeAsync(cancellation)).FindProblem(memory.Last, memory.WasHeld);
    }
}
