using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>What the page of one benefit shows beside its row.</summary>
public sealed record BenefitDetails
{
    public required BenefitRow Row { get; init; }

    public required BilingualText Offer { get; init; }

    public required BilingualText Instructions { get; init; }

    public required Credit? Credit { get; init; }

    public required IReadOnlyList<Download> Downloads { get; init; }

    /// <summary>When each of its keys was claimed, in the order in which they are shown.</summary>
    public required IReadOnlyList<DateTime> KeysClaimedAt { get; init; }

    /// <summary>Whether Get keys would show the first key of the whole subscription, which gives something up.</summary>
    public required bool IsFirstOfSubscription { get; init; }

    /// <summary>Incidents or hours used in the running term, newest first.</summary>
    public required IReadOnlyList<Used> UsedInTerm { get; init; }

    /// <summary>How support is reached: shown to all people of the account.</summary>
    public required IReadOnlyList<Activation> Supports { get; init; }

    /// <summary>Of its subscription, as far as they concern the benefit.</summary>
    public required IReadOnlyList<TimelineDate> Dates { get; init; }

    /// <summary>UTC; null while none was shown.</summary>
    public required DateOnly? KeysFirstShown { get; init; }
}
