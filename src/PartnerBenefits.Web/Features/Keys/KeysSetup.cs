namespace PartnerBenefits.Web.Features.Keys;

internal static class KeysSetup
{
    public static IServiceCollection AddKeys(this IServiceCollection services) => services
        .AddScoped<GetKeys>();
}
