using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>Mails go out. A portal whose mails wait still serves its pages, so it stays ready and says that it is degraded.</summary>
internal sealed class OutboxHealth(Outbox outbox) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await outbox.AgeAsync(cancellationToken) is { } age && age > Patience
            ? HealthCheckResult.Degraded($"A mail has waited for {age.TotalMinutes:f0} minutes.")
            : HealthCheckResult.Healthy();
}
