using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>For whoever runs the portal. Strangers may ask too, so each answer is one word; the log says what is wrong.</summary>
internal static class PortalHealth
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    public static void AddPortalHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database")
        .AddCheck<KeysHealth>("keys")
        .AddCheck<OutboxHealth>("outbox");

    public static void MapPortalHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Ready).AllowAnonymous();
    }

    /// <summary>Asked from beside the portal, often without https.</summary>
    public static bool IsHealth(HttpContext context) => context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
