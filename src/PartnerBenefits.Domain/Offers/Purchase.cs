using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

/// <summary>
/// A purchase that was begun and isn't bought yet, one for each account and offer: it can be left and gone on with, by any
/// of its admins. Gone once it is bought.
/// </summary>
public sealed class Purchase : IOwnedByAccount
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

    public OfferId OfferId { get; private init; }

    public BillingDetails Billing { get; private set; } = null!;

    /// <summary>Who changed it last.</summary>
    public PortalUserId ChangedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    public void Change(BillingDetails billing, PortalUserId by, DateTime at) => (Billing, ChangedBy, ChangedAt) = (billing, by, at);
}
