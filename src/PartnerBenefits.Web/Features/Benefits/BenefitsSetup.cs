namespace PartnerBenefits.Web.Features.Benefits;

internal static class BenefitsSetup
{
    public static IServiceCollection AddBenefits(this IServiceCollection services) => services
        .AddScoped<AccountBenefits>()
        .AddScoped<BenefitDetailsQuery>()
        .AddScoped<TabExport>();
}
