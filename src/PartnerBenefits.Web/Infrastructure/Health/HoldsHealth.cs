using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Infrastructure.Health;

internal sealed class HoldsHealth(PortalDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var holds = await db.Holds.AsNoTracking().Select(hold => hold.Reason).ToListAsync(cancellationToken);
        return holds.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"The portal holds until somebody confirms: {string.Join(", ", holds)}.");
    }
}
