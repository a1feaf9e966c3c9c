namespace PartnerBenefits.Domain.Orders;

public sealed class CancellationRequest : IOwnedByAccount, IVersioned
{
    public const int ReasonLength = 400;

    private CancellationRequest()
    {
    }

    public CancellationRequest(Order order, string reason, PortalUserId by, DateTime at)
    {
        (AccountId, OrderId) = (order.AccountId, order.Id);
        Ask(reason, by, at);
    }

    public OrderId OrderId { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public int Version { get; private set; }

    public string Reason { get; private set; } = "";

    public PortalUserId AskedBy { get; private set; }

    public DateTime AskedAt { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public bool? IsRefused { get; private set; }

    public string? Answer { get; private set; }

    public void AskAgain(string reason, PortalUserId by, DateTime at)
    {
        OrderRules.NothingWaits.Require(AnsweredAt is not null);
        Ask(reason, by, at);
    }

    public void Settle(bool isRefused, string answer, DateTime at)
    {
        OrderRules.CancellationIsOpen.Require(AnsweredAt is null);
        (AnsweredAt, IsRefused, Answer) = (at, isRefused, answer);
    }

    private void Ask(string reason, PortalUserId by, DateTime at) =>
        (Reason, AskedBy, AskedAt, AnsweredAt, IsRefused, Answer) = (reason, by, at, null, null, null);
}
