namespace PartnerBenefits.Domain.Orders;

/// <summary>A started purchase that any admin of the account can continue. It is deleted when the order is placed.</summary>
public sealed class Purchase : IOwnedByAccount, IVersioned
{
    private Purchase()
    {
    }

    public Purchase(PartnerAccountId account, OfferId offer, PortalUserId by, DateTime at, BillingDetails billing)
    {
        (AccountId, OfferId) = (account, offer);
        Change(billing, by, at);
    }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public int Version { get; private set; }

    public OfferId OfferId { get; private init; }

    public BillingDetails Billing { get; private set; } = null!;

    public PortalUserId ChangedBy { get; private set; }

    public DateTime ChangedAt { get; private set; }

    public void Change(BillingDetails billing, PortalUserId by, DateTime at) => (Billing, ChangedBy, ChangedAt) = (billing, by, at);
}
