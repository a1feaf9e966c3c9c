using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Orders;

public sealed class PurchaseRulesTests
{
    private static readonly DateOnly Today = Day("2026-11-22");

    private static readonly Offer Core = new(new OfferId("core"), BilingualText.None, 925m, "USD", 12, "sample");

    [Fact]
    public void A_member_can_buy_an_offer_that_has_a_price_and_is_not_held() =>
        Assert.Null(PurchaseRules.WhyNotBuy(Offer(), Member(), [], Today));

    [Fact]
    public void An_account_that_is_not_a_member_can_neither_buy_nor_renew()
    {
        Assert.Equal(PurchaseRules.IsMember, PurchaseRules.WhyNotBuy(Offer(), null, [], Today));
        Assert.Equal(PurchaseRules.IsMember, PurchaseRules.WhyNotRenew(Offer(), null, Today));
    }

    [Theory]
    [InlineData("2026-11-22", true)]
    [InlineData("2026-11-21", false)]
    public void A_membership_counts_through_its_last_usable_day(string last, bool counts)
    {
        var membership = Member(last: last);
        Assert.Equal(counts ? null : PurchaseRules.IsMember, PurchaseRules.WhyNotBuy(Offer(), membership, [], Today));
        Assert.Equal(counts ? null : PurchaseRules.IsMember, PurchaseRules.WhyNotRenew(Offer(), membership, Today));
    }

    [Theory]
    [InlineData(MembershipLevel.Silver)]
    [InlineData(MembershipLevel.Gold)]
    public void The_holder_of_a_competency_gets_no_Action_Pack_but_everything_else(MembershipLevel level)
    {
        Assert.Equal(PurchaseRules.HoldsNoCompetency, PurchaseRules.WhyNotBuy(Offer(), Member(level), [], Today));
        Assert.Equal(PurchaseRules.HoldsNoCompetency, PurchaseRules.WhyNotRenew(Offer(), Member(level), Today));
        Assert.Null(PurchaseRules.WhyNotBuy(Core, Member(level), [], Today));
        Assert.Null(PurchaseRules.WhyNotRenew(Core, Member(level), Today));
    }

    [Fact]
    public void An_offer_that_is_ordered_paid_active_or_in_grace_can_not_be_bought_again()
    {
        Subscription[] held = [Ordered("2026-11-20"), Paid("2026-11-20"), Activated("2026-07-01"), Activated("2025-11-10")];
        Assert.All(held,
            subscription => Assert.Equal(PurchaseRules.HasNone, PurchaseRules.WhyNotBuy(Offer(), Member(), [subscription], Today)));
        Assert.Null(PurchaseRules.WhyNotBuy(Core, Member(), held, Today));
    }

    [Fact]
    public void An_offer_that_lapsed_expired_or_was_cancelled_can_be_bought_again()
    {
        Subscription[] over =
            [Ordered("2026-10-22"), Activated("2025-10-01"), Paid("2026-11-20").Stored(nameof(Subscription.CancelledOn), Today)];
        Assert.Null(PurchaseRules.WhyNotBuy(Offer(), Member(), over, Today));
    }

    [Fact]
    public void An_offer_on_request_or_with_a_level_can_not_be_bought()
    {
        var offer = Offer();
        offer.Stored(nameof(Domain.Catalogue.Offer.Price), null);
        Assert.Equal(PurchaseRules.HasAPrice, PurchaseRules.WhyNotBuy(offer, Member(), [], Today));
        Assert.Equal(PurchaseRules.HasAPrice, PurchaseRules.WhyNotRenew(offer, Member(), Today));
        var silver = new Offer(OfferId.Silver, BilingualText.None, null, null, 12, "", MembershipLevel.Silver);
        Assert.Equal(PurchaseRules.IsSold, PurchaseRules.WhyNotBuy(silver, Member(), [], Today));
    }

    private static Membership Member(MembershipLevel level = MembershipLevel.Network, string last = "2027-06-30") =>
        new(Account, level, Day("2024-07-01"), Day(last));
}
