namespace PartnerBenefits.Web.Features.Orders;

public sealed record PlacedOrder(OrderId Id, bool IsNew);
