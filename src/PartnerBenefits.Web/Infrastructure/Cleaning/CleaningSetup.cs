namespace PartnerBenefits.Web.Infrastructure.Cleaning;

internal static class CleaningSetup
{
    public static void AddCleaning(this IServiceCollection services) =>
        services.AddScoped<CleaningWork>().AddHostedService<CleaningLoop>();
}
