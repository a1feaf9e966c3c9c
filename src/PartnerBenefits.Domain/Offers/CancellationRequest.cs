using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

/// <summary>A partner asks support to cancel an order. One for each order: after a refusal it can be asked once more.</summary>
/// <remarks>When it was answered is a concurrency token.</remarks>
public sealed class CancellationRequest : IOwnedByAccount
{
    public const int ReasonLength = 400;

    private CancellationRequest()
    {
    }

    public CancellationRequest(Order order, string reason, PortalUserId by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(order);
        (AccountId, OrderId) = (order.AccountId, order.Id);
        Ask(reason, by, at);
    }

    public OrderId OrderId { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    /// <summary>In the partner's words.</summary>
    public string Reason { get; private set; } = "";

    public PortalUserId AskedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public bool? IsRefused { get; private set; }

    /// <summary>In staff's words.</summary>
    public string? Answer { get; private set; }

    /// <exception cref="RuleBrokenException">It waits already.</exception>
    public void AskAgain(string reason, PortalUserId by, DateTime at)
    {
        OrderRules.NothingWaits.Require(AnsweredAt is not null);
        Ask(reason, by, at);
    }

    /// <exception cref="RuleBrokenException">It was answered meanwhile.</exception>
    public void Settle(bool isRefused, string answer, DateTime at)
    {
        OrderRules.CancellationIsOpen.Require(AnsweredAt is null);
        (AnsweredAt, IsRefused, Answer) = (at, isRefused, answer);
    }

    private void Ask(string reason, PortalUserId by, DateTime at) =>
        (Reason, AskedBy, AskedAt, AnsweredAt, IsRefused, Answer) = (reason, by, at, null, null, null);
}
