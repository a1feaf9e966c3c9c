namespace PartnerBenefits.Web.Scheduling;

internal static class SchedulingSetup
{
    public static void AddScheduling(this IServiceCollection services) => services
        .AddScoped<YearWork>().AddScoped<SubscriptionYear>().AddScoped<MembershipYear>().AddHostedService<YearLoop>();
}
