using PartnerBenefits.Domain.Keys;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Domain.Benefits;

/// <summary>One line of an offer, as the catalogue has it. What an account holds of it is an <see cref="Entitlement"/>.</summary>
public sealed class Benefit
{
    public const int CodeLength = 60;
    public const int NameLength = 200;

    public BenefitId Id { get; init; } = BenefitId.New();

    public OfferId OfferId { get; init; }

    /// <summary>The catalogue's own name, unique within the offer, such as <c>win10-pro-ent-upgrade</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its place in the published list, from 0.</summary>
    public int Position { get; set; }

    public BenefitTab Tab { get; init; }

    public BilingualText Group { get; init; } = BilingualText.None;

    public BilingualText Name { get; init; } = BilingualText.None;

    public Fulfilment Fulfilment { get; init; }

    /// <summary>Null unless it is fulfilled by keys.</summary>
    public KeyPolicy? KeyPolicy { get; init; }

    /// <summary>Granted at once; of a pool's benefit, the pool's units.</summary>
    public int Quantity { get; init; }

    /// <summary>Granted on top in each term in which the note's condition is met and staff record it.</summary>
    public int EarnedQuantity { get; init; }

    public BilingualText Unit { get; init; } = BilingualText.None;

    /// <summary>How many people can be assigned at once; null where none can.</summary>
    public int? Seats { get; init; }

    /// <summary>Days before a removed person's seat is free again; 0: at once.</summary>
    public int PauseDays { get; init; }

    /// <summary>Name of the pool whose units it shares, and on which side; both null or neither.</summary>
    public string? Pool { get; init; }

    public PoolSide? PoolSide { get; init; }

    public Credit? Credit { get; init; }

    public BilingualText Note { get; init; } = BilingualText.None;

    /// <summary>Shown with the keys, to be followed (walkthrough, 6a). Empty where there are no keys.</summary>
    public BilingualText Instructions { get; init; } = BilingualText.None;

    /// <summary>Which published list the row is from.</summary>
    public string Source { get; init; } = "";

    public List<Download> Downloads { get; init; } = [];
}
