using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Ordering;

public sealed record PlacedOrder(OrderId Id, bool IsNew);
