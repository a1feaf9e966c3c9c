namespace PartnerBenefits.Web.Features.Orders;

internal static class OrdersSetup
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddScoped<AcceptAgreement>()
        .AddScoped<AccountAgreement>()
        .AddScoped<AskToCancel>()
        .AddScoped<BuyOffer>()
        .AddScoped<EnterBilling>()
        .AddScoped<OffersQuery>()
        .AddScoped<OrderPlacement>()
        .AddScoped<OrderQuery>()
        .AddScoped<PlacedOrders>();
}
