using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>Pages work even if no mail goes out, so the portal is degraded then and not unhealthy.</summary>
internal sealed class OutboxHealth(Outbox outbox) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await outbox.AgeAsync(cancellationToken) is { } age && age > Patience
            ? HealthCheckResult.Degraded($"A mail has waited for {age.TotalMinutes:f0} minutes.")
            : HealthCheckResult.Healthy();
}
