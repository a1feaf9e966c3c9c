using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Keys;
using PartnerBenefits.Domain.Offers;
using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Offers;

public sealed class SubscriptionActivation
{
    private static readonly DateOnly Today = Day("2026-07-01");

    private readonly Subscription subscription = Paid("2026-07-01");
    private readonly List<ChoicePool> pools = [];

    [Fact]
    public void Each_benefit_becomes_one_entitlement_of_the_account()
    {
        var offer = Offer(new Benefit { Code = "windows" }, new Benefit { Code = "azure" }, new Benefit { Code = "incidents" });
        var entitlements = subscription.Activate(offer, Today, pools).ToList();

        Assert.Equal(offer.Benefits.Select(b => b.Id), entitlements.Select(e => e.BenefitId));
        Assert.All(entitlements, e => Assert.Equal((Account, subscription.Id), (e.AccountId, e.SubscriptionId)));
        Assert.Equal(3, entitlements.Select(e => e.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(KeyPolicy.Shared)]
    [InlineData(KeyPolicy.PerLicense)]
    [InlineData(null)]
    public void An_entitlement_copies_quantity_unit_seats_and_key_policy(KeyPolicy? policy)
    {
        var unit = new BilingualText("license", "licence");
        var benefit = new Benefit { Quantity = 10, EarnedQuantity = 5, Unit = unit, Seats = 3, KeyPolicy = policy };
        var entitlement = Assert.Single(subscription.Activate(Offer(benefit), Today, pools));

        Assert.Equal((10, unit, 3, policy), (entitlement.Granted, entitlement.Unit, entitlement.Seats, entitlement.KeyPolicy));
        Assert.Equal((0, 0), (entitlement.SeatsTaken, entitlement.KeysClaimed));
    }

    [Fact]
    public void Where_nobody_can_be_assigned_there_are_no_seats() =>
        Assert.Equal(0, Assert.Single(subscription.Activate(Offer(new Benefit { Seats = null }), Today, pools)).Seats);

    [Fact]
    public void Each_pool_of_the_offer_becomes_one_pool_with_its_units()
    {
        var entitlements = subscription.Activate(Offer(InPool("productivity", 5), InPool("management", 7), InPool("productivity", 5)), Today, pools)
            .ToList();

        Assert.Equal([("productivity", 5), ("management", 7)], pools.Select(p => (p.Pool, p.Units)));
        Assert.All(pools, p => Assert.Equal((Account, subscription.Id), (p.AccountId, p.SubscriptionId)));
        Assert.Equal([pools[0].Id, pools[1].Id, pools[0].Id], entitlements.Select(e => e.PoolId));
    }

    [Fact]
    public void A_benefit_without_a_pool_is_in_none()
    {
        Assert.Null(Assert.Single(subscription.Activate(Offer(new Benefit { Quantity = 5 }), Today, pools)).PoolId);
        Assert.Empty(pools);
    }

    [Fact]
    public void A_new_pool_is_not_split_and_nothing_of_it_is_fixed()
    {
        _ = subscription.Activate(Offer(InPool("productivity", 5)), Today, pools).ToList();
        var pool = Assert.Single(pools);
        Assert.Null(pool.Cloud);
        Assert.Null(pool.OnPremises);
        Assert.Null(pool.CloudFixed);
        Assert.Null(pool.OnPremisesFixed);
    }

    [Fact]
    public void It_is_active_from_then_on_even_if_nobody_reads_the_entitlements()
    {
        subscription.Activate(Offer(InPool("productivity", 5)), Today, pools);
        Assert.Equal(Today, subscription.ActivatedOn);
        Assert.Equal(SubscriptionState.Active, subscription.StateOn(Today));
        Assert.Single(pools);
    }

    [Fact]
    public void Reading_the_entitlements_twice_finds_the_same_ones()
    {
        var entitlements = subscription.Activate(Offer(new Benefit()), Today, pools);
        Assert.Same(Assert.Single(entitlements), Assert.Single(entitlements));
    }

    private static Benefit InPool(string pool, int units) => new() { Pool = pool, PoolSide = PoolSide.Cloud, Quantity = units };
}
