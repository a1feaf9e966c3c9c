using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Orders;

/// <param name="PlacedBy">Null if the subscription renewed automatically.</param>
public sealed record OrderDetails(
    Order Order,
    Subscription Subscription,
    BilingualText Offer,
    RenewalOutlook Outlook,
    string? PlacedBy,
    CancellationRequest? Cancellation,
    string? AskedBy)
{
    public Term? Term => Subscription.Terms.Find(t => t.Number == Order.TermNumber);
}
