namespace PartnerBenefits.Web.Features.My;

internal static class MySetup
{
    public static IServiceCollection AddMy(this IServiceCollection services) => services
        .AddScoped<CalendarText>()
        .AddScoped<ChoosePreferences>()
        .AddScoped<EndOtherSessions>()
        .AddScoped<EndSession>()
        .AddScoped<MakeCalendar>()
        .AddScoped<RevokeCalendar>();
}
