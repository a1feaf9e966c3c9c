namespace PartnerBenefits.Web.Features.Memberships;

internal static class MembershipsSetup
{
    public static IServiceCollection AddMemberships(this IServiceCollection services) => services
        .AddScoped<AskForLevel>()
        .AddScoped<MembershipQuery>()
        .AddScoped<RenewMembership>();
}
