using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure.Restoring;

internal static class RestoreSetup
{
    /// <summary>Comes before the mail sender and the scheduler, because what is registered first starts first.</summary>
    public static void AddRestoreWatch(this IServiceCollection services, RestoreSettings settings) => services
        .AddSingleton(settings).AddSingleton<MarkFile>().AddScoped<RestoreWatch>().AddHostedService<RestoreLoop>();
}
