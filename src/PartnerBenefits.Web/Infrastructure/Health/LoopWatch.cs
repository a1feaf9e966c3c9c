using System.Collections.Concurrent;

namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>When the loops of this process last looked for work, by the monotonic clock, which nobody sets.</summary>
public sealed class LoopWatch(TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private readonly ConcurrentDictionary<string, long> looks = new();

    public void NoteLook(string loop) => looks[loop] = time.GetTimestamp();

    /// <summary>Time since the last look, or since the start if there was none yet.</summary>
    public TimeSpan Since(string loop) => time.GetElapsedTime(looks.GetValueOrDefault(loop, started));
}
