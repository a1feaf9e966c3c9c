using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>Anybody may ask for the health, so each answer is one word. The log has the details.</summary>
internal static class PortalHealth
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    public static void AddPortalHealth(this IServiceCollection services) => services
        .AddSingleton<LoopWatch>().AddSingleton<CorruptDatabase>().AddSingleton<Readiness>().AddHealthChecks()
        .AddCheck<DatabaseHealth>("database")
        .AddCheck<WriteHealth>("writing")
        .AddCheck<KeysHealth>("keys")
        .AddCheck<FilesHealth>("files")
        .AddCheck<LoopsHealth>("loops")
        .AddCheck<HoldsHealth>("holds")
        .AddCheck<OutboxHealth>("outbox");

    public static void MapPortalHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapGet(Ready, (Readiness readiness, HttpContext context) => readiness.AnswerAsync(context.RequestAborted)).AllowAnonymous();
    }

    /// <summary>Health is checked from inside the network, often without HTTPS.</summary>
    public static bool IsHealth(HttpContext context) => context.Request.Path == Live || context.Request.Path == Ready;
}
