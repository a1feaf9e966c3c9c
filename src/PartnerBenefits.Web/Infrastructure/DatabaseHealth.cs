using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Infrastructure;

internal sealed class DatabaseHealth(PortalDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
