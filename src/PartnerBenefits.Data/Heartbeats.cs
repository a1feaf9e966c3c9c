using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data;

public static class Heartbeats
{
    /// <summary>The part's row of all instances; null before its first look.</summary>
    public static Task<Heartbeat?> FindBeatAsync(this PortalDb db, string part, CancellationToken cancellation) =>
        db.HeartbeatOf(part).SingleOrDefaultAsync(cancellation);

    /// <param name="known">The part's row; null if there is none yet.</param>
    public static void Beat(this PortalDb db, string part, Heartbeat? known, DateTime now)
    {
        if (known is null)
        {
            db.Add(new Heartbeat(part, now));
        }
        else
        {
            known.Beat(now);
        }
    }
}
