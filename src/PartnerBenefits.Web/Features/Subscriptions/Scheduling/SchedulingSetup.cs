namespace PartnerBenefits.Web.Features.Subscriptions.Scheduling;

internal static class SchedulingSetup
{
    public static void AddScheduling(this IServiceCollection services) => services
        .AddScoped<SchedulerWork>().AddScoped<SubscriptionSchedule>().AddScoped<SeatSchedule>().AddScoped<MembershipSchedule>()
        .AddScoped<ClockWatch>().AddScoped<RepairDueDays>()
        .AddHostedService<SchedulerLoop>();
}
