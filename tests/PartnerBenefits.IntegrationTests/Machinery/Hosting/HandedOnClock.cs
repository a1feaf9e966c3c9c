namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>The clock of a host that serves one test after another: each test sets its own.</summary>
internal sealed class HandedOnClock : TimeProvider
{
    public TimeProvider Current { get; set; } = System;

    public override TimeZoneInfo LocalTimeZone => Current.LocalTimeZone;

    public override long TimestampFrequency => Current.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Current.GetUtcNow();

    public override long GetTimestamp() => Current.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        Current.CreateTimer(callback, state, dueTime, period);
}
