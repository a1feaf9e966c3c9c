namespace PartnerBenefits.Web.Features.Seats;

internal static class SeatsSetup
{
    public static IServiceCollection AddSeats(this IServiceCollection services) => services
        .AddScoped<AssignUser>()
        .AddScoped<BenefitPeopleQuery>()
        .AddScoped<CorrectAddress>()
        .AddScoped<EntitlementLock>()
        .AddScoped<PersonBenefits>()
        .AddScoped<RemoveUser>()
        .AddScoped<ResendMail>()
        .AddScoped<SeatMove>();
}
