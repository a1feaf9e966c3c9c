using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>Pages work without the mail sender and the scheduler, so the portal is degraded if one of them has stopped looking.</summary>
internal sealed class LoopsHealth(LoopWatch watch) : IHealthCheck
{
    /// <summary>The scheduler looks once a minute, the sender between two mails, of which one can take a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var silent = watch.Looks.Where(look => look.Since > Patience)
            .Select(look => $"{look.Loop} last looked {look.Since.TotalMinutes:f0} minutes ago").ToList();
        return Task.FromResult(silent.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(string.Join("; ", silent) + "."));
    }
}
