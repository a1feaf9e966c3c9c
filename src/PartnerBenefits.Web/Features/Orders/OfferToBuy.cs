namespace PartnerBenefits.Web.Features.Orders;

public sealed record OfferToBuy(Offer Offer, Rule? WhyNot, Subscription? Held, BegunPurchase? Begun);

public sealed record BegunPurchase(OfferId OfferId, string Who, DateTime At);
