using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>Without its icons no page can be written, as when the portal runs in a folder that isn't its own.</summary>
internal sealed class FilesHealth(IWebHostEnvironment environment) : IHealthCheck
{
    private static readonly string[] Needed = ["theme.css", "lib/bootstrap.min.css", "lib/icons/window-stack.svg"];

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = Needed.Where(file => !environment.WebRootFileProvider.GetFileInfo(file).Exists).ToList();
        return Task.FromResult(missing.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"The portal's own files can't be read: {string.Join(", ", missing)}."));
    }
}
