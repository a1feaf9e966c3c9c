using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Benefits;

/// <summary>
/// The split of a pool's units between cloud and on-premises, made with its subscription. Claiming and splitting are
/// guarded by this row's columns, so that they can't pass each other.
/// </summary>
public sealed class ChoicePool : IOwnedByAccount
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

    public SubscriptionId SubscriptionId { get; private init; }

    public string Pool { get; private init; } = "";

    public int Units { get; private init; }

    /// <summary>Null until split; then together with <see cref="OnPremises"/> all units.</summary>
    public int? Cloud { get; private set; }

    public int? OnPremises { get; private set; }

    /// <summary>
    /// What the cloud side may not shrink below. Null until its first key is claimed (or seat taken), also when that
    /// was one of earned units before any split: then it is 0.
    /// </summary>
    public int? CloudFixed { get; private set; }

    /// <inheritdoc cref="CloudFixed"/>
    public int? OnPremisesFixed { get; private set; }

    /// <summary>What a side may not hold less of than.</summary>
    public int FixedOf(PoolSide side) => (side == PoolSide.Cloud ? CloudFixed : OnPremisesFixed) ?? 0;

    /// <summary>The first split, or another one: a side always may grow, and may shrink down to what is fixed of it.</summary>
    /// <exception cref="RuleBrokenException">There are not so many units, or some that would move are fixed.</exception>
    public void Split(int cloud)
    {
        PoolRules.UnitsAreThere.Require(0 <= cloud && cloud <= Units);
        PoolRules.CloudIsNotFixed.Require(cloud >= FixedOf(PoolSide.Cloud));
        PoolRules.OnPremisesIsNotFixed.Require(Units - cloud >= FixedOf(PoolSide.OnPremises));
        (Cloud, OnPremises) = (cloud, Units - cloud);
    }

    public int? UnitsOf(PoolSide side) => side == PoolSide.Cloud ? Cloud : OnPremises;
}
