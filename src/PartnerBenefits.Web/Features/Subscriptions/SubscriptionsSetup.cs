namespace PartnerBenefits.Web.Features.Subscriptions;

internal static class SubscriptionsSetup
{
    public static IServiceCollection AddSubscriptions(this IServiceCollection services) => services
        .AddScoped<AccountDates>()
        .AddScoped<AccountSubscriptions>()
        .AddScoped<ActivateSubscription>()
        .AddScoped<PurchasedQuery>()
        .AddScoped<RenewSubscription>()
        .AddScoped<SubscriptionActions>()
        .AddScoped<TurnRenewal>();
}
