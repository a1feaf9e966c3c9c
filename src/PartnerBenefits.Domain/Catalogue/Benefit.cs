namespace PartnerBenefits.Domain.Catalogue;

public sealed class Benefit
{
    public const int CodeLength = 60;
    public const int NameLength = 200;

    public BenefitId Id { get; init; } = BenefitId.New();

    public OfferId OfferId { get; init; }

    public string Code { get; init; } = "";

    public int Position { get; set; }

    public BenefitTab Tab { get; init; }

    public BilingualText Group { get; init; } = BilingualText.None;

    public BilingualText Name { get; init; } = BilingualText.None;

    public Fulfilment Fulfilment { get; init; }

    public KeyPolicy? KeyPolicy { get; init; }

    /// <summary>Number of units granted from the start. A benefit of a pool has all units of the pool here.</summary>
    public int Quantity { get; init; }

    public int EarnedQuantity { get; init; }

    public BilingualText Unit { get; init; } = BilingualText.None;

    public int? Seats { get; init; }

    /// <summary>Days until the seat of a removed person is free again; 0 means at once.</summary>
    public int PauseDays { get; init; }

    public string? Pool { get; init; }

    public PoolSide? PoolSide { get; init; }

    public Credit? Credit { get; init; }

    public BilingualText Note { get; init; } = BilingualText.None;

    public BilingualText Instructions { get; init; } = BilingualText.None;

    public string Source { get; init; } = "";

    public List<Download> Downloads { get; init; } = [];
}
