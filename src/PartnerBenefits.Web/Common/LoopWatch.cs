using System.Collections.Concurrent;

namespace PartnerBenefits.Web.Common;

/// <summary>When the loops of this process last looked for work, by the monotonic clock, which nobody sets.</summary>
public sealed class LoopWatch(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> looks = new();

    public void NoteLook(string loop) => looks[loop] = time.GetTimestamp();

    /// <summary>Each loop that has begun, with the time since its last look.</summary>
    public IReadOnlyList<(string Loop, TimeSpan Since)> Looks =>
        [.. looks.Select(look => (look.Key, time.GetElapsedTime(look.Value))).OrderBy(look => look.Key, StringComparer.Ordinal)];
}
