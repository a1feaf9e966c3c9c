namespace PartnerBenefits.Domain.Running;

/// <summary>Keeps all instances from acting by themselves until a person has looked. The row is there as long as it holds.</summary>
public sealed class Hold
{
    public const int DetailLength = 400;

    private Hold()
    {
    }

    public Hold(HoldReason reason, string detail, DateTime since) => (Reason, Detail, Since) = (reason, detail, since);

    public HoldReason Reason { get; private init; }

    /// <summary>English, for operators: times, days and counts, never a name or an address.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>UTC, by the clock of the instance that found it.</summary>
    public DateTime Since { get; private set; }

    /// <summary>The same has happened again.</summary>
    public void Renew(string detail, DateTime since) => (Detail, Since) = (detail, since);
}
