using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying;

public sealed record OfferToBuy(Offer Offer, Rule? WhyNot, Subscription? Held, BegunPurchase? Begun);

public sealed record BegunPurchase(OfferId OfferId, string Who, DateTime At);
