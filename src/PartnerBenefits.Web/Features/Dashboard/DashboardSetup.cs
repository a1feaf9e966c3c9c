namespace PartnerBenefits.Web.Features.Dashboard;

internal static class DashboardSetup
{
    public static IServiceCollection AddDashboard(this IServiceCollection services) => services
        .AddScoped<ActivityQuery>()
        .AddScoped<DashboardQuery>()
        .AddScoped<MailsWaiting>()
        .AddScoped<SubscriptionsWaiting>()
        .AddScoped<WaitingQuery>();
}
