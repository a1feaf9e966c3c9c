namespace PartnerBenefits.Web.Features.Orders;

public sealed record OrderDetails(
    Order Order,
    Subscription Subscription,
    BilingualText Offer,
    RenewalOutlook Outlook,
    string? PlacedBy,
    CancellationRequest? Cancellation,
    string? AskedBy)
{
    public SubscriptionTerm? Term => Subscription.Terms.Find(t => t.Number == Order.TermNumber);
}
