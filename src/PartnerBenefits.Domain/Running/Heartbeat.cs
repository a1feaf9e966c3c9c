namespace PartnerBenefits.Domain.Running;

/// <summary>When a part of the portal last was at work, in whichever instance. One row for each part.</summary>
public sealed class Heartbeat
{
    public const string Scheduler = "scheduler";

    public const int PartLength = 60;

    private Heartbeat()
    {
    }

    public Heartbeat(string part, DateTime at) => (Part, At) = (part, at);

    public string Part { get; private init; } = "";

    /// <summary>UTC, by the clock of the instance that wrote it.</summary>
    public DateTime At { get; private set; }

    public void Beat(DateTime now) => At = now;
}
