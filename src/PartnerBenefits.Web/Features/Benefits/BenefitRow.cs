namespace PartnerBenefits.Web.Features.Benefits;

public sealed record BenefitRow
{
    public required EntitlementId Id { get; init; }

    public required SubscriptionId SubscriptionId { get; init; }

    public required BilingualText Offer { get; init; }

    public required BenefitId BenefitId { get; init; }

    public required BenefitTab Tab { get; init; }

    public required int Position { get; init; }

    public required BilingualText Name { get; init; }

    public required BilingualText Group { get; init; }

    public required BilingualText Note { get; init; }

    public required BilingualText Unit { get; init; }

    public required SeatCount Seats { get; init; }

    public required int PauseDays { get; init; }

    public required int Used { get; init; }

    /// <summary>Earned units can be taken back down to this number.</summary>
    public int UnitsInUse => Math.Max(Used, Snapshot.UnitsTaken);

    /// <summary>Person on the only seat; null if the seat is free or there are more seats.</summary>
    public required SeatHolder? AssignedTo { get; init; }

    public required int StillToEarn { get; init; }

    public required ChoicePoolId? PoolId { get; init; }

    public required DateOnly? LastUsableDay { get; init; }

    public required EntitlementSnapshot Snapshot { get; init; }

    public BenefitStatus Status => Snapshot.Status;

    /// <summary>Keys and seats of an expired subscription don't count as use.</summary>
    public bool IsInUse =>
        Status.State == BenefitState.Active
            || (Status.State != BenefitState.Expired && (Snapshot.KeysClaimed > 0 || Snapshot.SeatsTaken > 0));
}

public sealed record SeatHolder(PortalUserId Id, string Name);
