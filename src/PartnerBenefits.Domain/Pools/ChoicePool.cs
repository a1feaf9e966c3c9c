namespace PartnerBenefits.Domain.Pools;

/// <summary>Claiming keys and splitting both check this row's columns, so neither can overtake the other.</summary>
public sealed class ChoicePool : IOwnedByAccount, IVersioned
{
    public const int PoolLength = 50;

    private ChoicePool()
    {
    }

    internal ChoicePool(Subscription subscription, string pool, int units)
    {
        Id = ChoicePoolId.New();
        (AccountId, SubscriptionId) = (subscription.AccountId, subscription.Id);
        (Pool, Units) = (pool, units);
    }

    public ChoicePoolId Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public int Version { get; private set; }

    public SubscriptionId SubscriptionId { get; private init; }

    public string Pool { get; private init; } = "";

    public int Units { get; private init; }

    public int? Cloud { get; private set; }

    public int? OnPremises { get; private set; }

    /// <summary>Units that must stay on the cloud side; null until the first key or seat of that side is taken.</summary>
    public int? CloudFixed { get; private set; }

    public int? OnPremisesFixed { get; private set; }

    public int FixedOf(PoolSide side) => (side == PoolSide.Cloud ? CloudFixed : OnPremisesFixed) ?? 0;

    public void Split(int cloud)
    {
        PoolRules.UnitsAreThere.Require(0 <= cloud && cloud <= Units);
        PoolRules.CloudIsNotFixed.Require(cloud >= FixedOf(PoolSide.Cloud));
        PoolRules.OnPremisesIsNotFixed.Require(Units - cloud >= FixedOf(PoolSide.OnPremises));
        (Cloud, OnPremises) = (cloud, Units - cloud);
    }

    public int? UnitsOf(PoolSide side) => side switch
    {
        PoolSide.Cloud => Cloud,
        PoolSide.OnPremises => OnPremises,
        PoolSide.NotKnown => 0,
    };
}
