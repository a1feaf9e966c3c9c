namespace PartnerBenefits.Data.Running;

/// <summary>What the scheduler of this process saw at its last look at the clocks.</summary>
public sealed class ClockMemory(TimeProvider time)
{
    private readonly long started = time.GetTimestamp();

    public ClockLook? Last { get; private set; }

    public bool WasHeld { get; private set; }

    public ClockLook Look(DateTime? stored, DateTime? server) => new(time.Now, time.GetElapsedTime(started), stored, server);

    public void Remember(ClockLook look, bool isHeld) => (Last, WasHeld) = (look, isHeld);
}
