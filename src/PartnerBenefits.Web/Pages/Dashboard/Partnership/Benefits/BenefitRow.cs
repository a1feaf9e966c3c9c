using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>One entitlement as the tabs show it: the catalogue's words and the facts that its state is derived from.</summary>
public sealed record BenefitRow
{
    public required EntitlementId Id { get; init; }

    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>Name of the offer that brought it.</summary>
    public required BilingualText Offer { get; init; }

    public required BenefitId BenefitId { get; init; }

    public required BenefitTab Tab { get; init; }

    public required int Position { get; init; }

    public required BilingualText Name { get; init; }

    public required BilingualText Group { get; init; }

    public required BilingualText Note { get; init; }

    public required BilingualText Unit { get; init; }

    public required SeatCount Seats { get; init; }

    /// <inheritdoc cref="Entitlement.PauseDays"/>
    public required int PauseDays { get; init; }

    /// <summary>Incidents or hours used up in the running term.</summary>
    public required int Used { get; init; }

    /// <summary>Who has the one seat; null without one, or where it is free.</summary>
    public required PersonOfSeat? AssignedTo { get; init; }

    /// <summary>How many more can be earned in the running term.</summary>
    public required int StillToEarn { get; init; }

    public required ChoicePoolId? PoolId { get; init; }

    public required DateOnly? LastUsableDay { get; init; }

    public required Holding Holding { get; init; }

    public Standing Standing => Holding.Standing;

    /// <summary>What was claimed of an expired subscription counts for nothing.</summary>
    public bool IsInUse => Standing.State == BenefitState.Active || (Standing.State != BenefitState.Expired && (Holding.KeysClaimed > 0 || Holding.SeatsTaken > 0));
}

public sealed record PersonOfSeat(PortalUserId Id, string Name);
