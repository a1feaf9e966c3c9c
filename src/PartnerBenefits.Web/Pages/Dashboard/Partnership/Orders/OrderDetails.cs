using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Orders;

/// <param name="Outlook">Of the subscription.</param>
/// <param name="PlacedBy">A person of the account; null: it renewed by itself.</param>
/// <param name="Cancellation">What was asked of support; null: nothing.</param>
/// <param name="AskedBy">Null unless something was asked.</param>
public sealed record OrderDetails(
    Order Order,
    Subscription Subscription,
    BilingualText Offer,
    RenewalOutlook Outlook,
    string? PlacedBy,
    CancellationRequest? Cancellation,
    string? AskedBy)
{
    /// <summary>Of a renewal, the term that it is for.</summary>
    public Term? Term => Subscription.Terms.Find(t => t.Number == Order.TermNumber);
}
