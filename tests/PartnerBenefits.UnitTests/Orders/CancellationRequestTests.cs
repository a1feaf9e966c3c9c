using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Orders;

public sealed class CancellationRequestTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    private static readonly PortalUserId Somebody = PortalUserId.New();

    private readonly CancellationRequest request;

    public CancellationRequestTests()
    {
        var subscription = Paid("2026-11-20");
        request = new CancellationRequest(Order(subscription, subscription.Terms[0], "2026-11-20"), "A mistake", Somebody, Now);
    }

    [Fact]
    public void A_request_to_cancel_waits_with_its_reason_and_belongs_to_the_orders_account() => Assert.Equal(
        ("A mistake", Somebody, Now, null, null, Account),
        (request.Reason, request.AskedBy, request.AskedAt, request.AnsweredAt, request.IsRefused, request.AccountId));

    [Fact]
    public void Nobody_can_ask_again_while_a_request_to_cancel_waits() =>
        Assert.Equal(OrderRules.NothingWaits, Assert.Throws<RuleBrokenException>(() => request.AskAgain("Once more", Somebody, Now)).Rule);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_request_to_cancel_is_answered_once(bool isRefused)
    {
        request.Settle(isRefused, "Because", Now.AddDays(1));
        Assert.Equal((isRefused, "Because", Now.AddDays(1)), (request.IsRefused, request.Answer, request.AnsweredAt));
        Assert.Equal(OrderRules.CancellationIsOpen, Assert.Throws<RuleBrokenException>(() => request.Settle(false, "No", Now)).Rule);
    }

    [Fact]
    public void Asking_again_after_an_answer_replaces_the_old_answer()
    {
        request.Settle(true, "Because", Now);
        request.AskAgain("New facts", Somebody, Now.AddDays(2));
        Assert.Equal(("New facts", Now.AddDays(2), null, null, null),
            (request.Reason, request.AskedAt, request.AnsweredAt, request.IsRefused, request.Answer));
    }
}
