using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying;

/// <param name="WhyNot">Rule that stops the purchase; null if there is none.</param>
/// <param name="Held">The account's subscription of this offer that isn't over.</param>
public sealed record OfferToBuy(Offer Offer, Rule? WhyNot, Subscription? Held, BegunPurchase? Begun);

public sealed record BegunPurchase(OfferId OfferId, string Who, DateTime At);
