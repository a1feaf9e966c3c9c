namespace PartnerBenefits.Web.Features.Pools;

internal static class PoolsSetup
{
    public static IServiceCollection AddPools(this IServiceCollection services) => services
        .AddScoped<SplitPool>();
}
