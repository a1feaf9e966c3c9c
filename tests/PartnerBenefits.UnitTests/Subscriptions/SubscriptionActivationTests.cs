using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Subscriptions;

public sealed class SubscriptionActivationTests
{
    private static readonly DateOnly Today = Day("2026-07-01");

    private readonly Subscription subscription = Paid("2026-07-01");

    [Fact]
    public void Each_benefit_becomes_one_entitlement_of_the_account()
    {
        var offer = Offer(new Benefit { Code = "windows" }, new Benefit { Code = "azure" }, new Benefit { Code = "incidents" });
        var entitlements = subscription.Activate(offer, Today).Entitlements;

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
        var entitlement = Assert.Single(subscription.Activate(Offer(benefit), Today).Entitlements);

        Assert.Equal((10, unit, 3, policy), (entitlement.Granted, entitlement.Unit, entitlement.Seats, entitlement.KeyPolicy));
        Assert.Equal((0, 0), (entitlement.SeatsTaken, entitlement.KeysClaimed));
    }

    [Fact]
    public void A_benefit_that_is_not_for_people_has_no_seats() =>
        Assert.Equal(0, Assert.Single(subscription.Activate(Offer(new Benefit { Seats = null }), Today).Entitlements).Seats);

    [Fact]
    public void Each_pool_of_the_offer_becomes_one_pool_with_its_units()
    {
        var (entitlements, pools) = subscription.Activate(
            Offer(InPool("productivity", 5), InPool("management", 7), InPool("productivity", 5)), Today);

        Assert.Equal([("productivity", 5), ("management", 7)], pools.Select(p => (p.Pool, p.Units)));
        Assert.All(pools, p => Assert.Equal((Account, subscription.Id), (p.AccountId, p.SubscriptionId)));
        Assert.Equal([pools[0].Id, pools[1].Id, pools[0].Id], entitlements.Select(e => e.PoolId));
    }

    [Fact]
    public void A_benefit_without_a_pool_is_in_none()
    {
        var (entitlements, pools) = subscription.Activate(Offer(new Benefit { Quantity = 5 }), Today);
        Assert.Null(Assert.Single(entitlements).PoolId);
        Assert.Empty(pools);
    }

    [Fact]
    public void A_new_pool_is_not_split_and_nothing_of_it_is_fixed()
    {
        var pool = Assert.Single(subscription.Activate(Offer(InPool("productivity", 5)), Today).Pools);
        Assert.Null(pool.Cloud);
        Assert.Null(pool.OnPremises);
        Assert.Null(pool.CloudFixed);
        Assert.Null(pool.OnPremisesFixed);
    }

    [Fact]
    public void A_subscription_is_active_from_its_activation_on()
    {
        subscription.Activate(Offer(), Today);
        Assert.Equal(Today, subscription.ActivatedOn);
        Assert.Equal(SubscriptionState.Active, subscription.StateOn(Today));
    }

    [Fact]
    public void A_subscription_that_is_unpaid_or_active_is_not_activated()
    {
        var unpaid = Assert.Throws<RuleBrokenException>(() => Ordered("2026-07-01").Activate(Offer(), Today));
        Assert.Equal(SubscriptionRules.IsPaid, unpaid.Rule);

        subscription.Activate(Offer(), Today);
        Assert.Throws<RuleBrokenException>(() => subscription.Activate(Offer(), Today));
    }

    [Fact]
    public void Another_offer_than_the_one_bought_is_not_activated() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => subscription.Activate(
            new Offer(new OfferId("other"), BilingualText.None, null, null, 12, ""), Today));

    [Fact]
    public void A_paid_subscription_is_not_paid_again()
    {
        var twice = Assert.Throws<RuleBrokenException>(() => subscription.Pay(Today, 12));
        Assert.Equal(SubscriptionRules.IsOrdered, twice.Rule);
    }

    private static Benefit InPool(string pool, int units) => new() { Pool = pool, PoolSide = PoolSide.Cloud, Quantity = units };
}
