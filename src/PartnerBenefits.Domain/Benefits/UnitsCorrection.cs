namespace PartnerBenefits.Domain.Benefits;

/// <summary>Counter-entry: takes back units of one earlier entry, in the same term.</summary>
public sealed class UnitsCorrection : AmountInTerm
{
    public const int ReasonLength = 400;

    private UnitsCorrection()
    {
    }

    internal UnitsCorrection(AmountInTerm entry, int amount, string reason, DateOnly day, Actor by)
        : base(entry, amount, day, by) => Reason = reason;

    /// <summary>The entry of earned units that it takes back from; null if it takes back use.</summary>
    public long? EarnedId { get; internal init; }

    /// <summary>The usage record that it takes back from; null if it takes back earned units.</summary>
    public long? UsedId { get; internal init; }

    public string Reason { get; private init; } = "";
}
