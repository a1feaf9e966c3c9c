namespace PartnerBenefits.Web.Features.AuditTrail;

internal static class AuditTrailSetup
{
    public static IServiceCollection AddAuditTrail(this IServiceCollection services) => services
        .AddScoped<AuditNames>()
        .AddScoped<AuditTrailQuery>();
}
