using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBenefits.Data.Keys;

namespace PartnerBenefits.Web.Infrastructure.Health;

internal sealed class KeysHealth(KeyProtection protection) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(protection.IsOpen ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The data keys are not open."));
}
