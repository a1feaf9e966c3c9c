using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Features.Shared;

internal static class SharedSetup
{
    public static IServiceCollection AddShared(this IServiceCollection services) => services
        .AddScoped<Show>()
        .AddScoped<WhoCanHelp>();
}
