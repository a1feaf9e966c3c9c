namespace PartnerBenefits.Web.Features.Benefits;

public sealed record BenefitDetails
{
    public required BenefitRow Row { get; init; }

    public required BilingualText Offer { get; init; }

    public required BilingualText Instructions { get; init; }

    public required Credit? Credit { get; init; }

    public required IReadOnlyList<Download> Downloads { get; init; }

    public required IReadOnlyList<DateTime> KeysClaimedAt { get; init; }

    /// <summary>True if Get keys would show the first key of the subscription, which the person must confirm.</summary>
    public required bool IsFirstOfSubscription { get; init; }

    public required IReadOnlyList<UsageRecord> UsedInTerm { get; init; }

    /// <summary>Counter-entries of the running term, of use and of earned units, newest first.</summary>
    public required IReadOnlyList<UnitsCorrection> CorrectedInTerm { get; init; }

    public required IReadOnlyList<Activation> Supports { get; init; }

    public required IReadOnlyList<TimelineDate> Dates { get; init; }

    public required DateOnly? KeysFirstShown { get; init; }
}
