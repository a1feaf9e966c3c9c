using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Ordering;

/// <param name="IsNew">By this press of the button; else somebody was first, or did so in another tab.</param>
public sealed record PlacedOrder(OrderId Id, bool IsNew);
