using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBenefits.Data.Starting;

namespace PartnerBenefits.Web.Infrastructure.Health;

internal sealed class DatabaseHealth(DatabaseStart database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await database.FindStateAsync(cancellationToken) == SchemaState.Current
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database has the schema of an older version, or none.");
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The database can't be reached.", e);
        }
    }
}
