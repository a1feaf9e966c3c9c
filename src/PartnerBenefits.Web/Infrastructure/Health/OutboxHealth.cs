using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>Pages work even if no mail goes out, so the portal is degraded then and not unhealthy.</summary>
internal sealed class OutboxHealth(Outbox outbox) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>How long the oldest mail has waited, in the data of the check's result. Absent if none waits.</summary>
    public const string Oldest = "oldest";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (await outbox.AgeAsync(cancellationToken) is not { } age)
        {
            return HealthCheckResult.Healthy();
        }

        var data = new Dictionary<string, object> { [Oldest] = age };
        return age > Patience
            ? HealthCheckResult.Degraded($"A mail has waited for {age.TotalMinutes:f0} minutes.", data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
