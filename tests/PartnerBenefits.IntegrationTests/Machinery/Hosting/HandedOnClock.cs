namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>The clock of a host that serves one test after another: each test sets its own.</summary>
internal sealed class HandedOnClock : TimeProvider
{
    private int minutes;

    public TimeProvider Current { get; set; } = System;

    public override TimeZoneInfo LocalTimeZone => Current.LocalTimeZone;

    public override long TimestampFrequency => Current.TimestampFrequency;

    /// <summary>How wrong the wall clock is. The monotonic one doesn't know.</summary>
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => Current.GetUtcNow() + Ahead;

    public override long GetTimestamp() => Current.GetTimestamp();

    /// <summary>How often somebody has begun to wait for a minute, as the scheduler does after each look.</summary>
    public int Minutes => Volatile.Read(ref minutes);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = Current.CreateTimer(callback, state, dueTime, period);
        if (dueTime == TimeSpan.FromMinutes(1))
        {
            Interlocked.Increment(ref minutes);
        }

        return timer;
    }
}
