using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying;

/// <param name="WhyNot">The rule that stands in the way of buying; null: none.</param>
/// <param name="Held">What the account has of it, with its year not over; null: nothing.</param>
/// <param name="Begun">Null: nobody has begun to buy it.</param>
public sealed record OfferToBuy(Offer Offer, Rule? WhyNot, Subscription? Held, BegunPurchase? Begun);

/// <param name="Who">Changed it last.</param>
/// <param name="At">UTC.</param>
public sealed record BegunPurchase(OfferId OfferId, string Who, DateTime At);
