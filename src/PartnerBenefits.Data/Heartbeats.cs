namespace PartnerBenefits.Data;

public static class Heartbeats
{
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
