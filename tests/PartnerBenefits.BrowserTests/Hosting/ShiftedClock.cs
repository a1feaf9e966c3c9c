namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>The real time, or one near to it: a browser's own clock can't be put, and it drops cookies that are over by that.</summary>
public sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
