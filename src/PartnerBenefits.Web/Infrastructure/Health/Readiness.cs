using System.Net.Mime;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>The answer to whether this instance can serve. All who ask within a second share one check, which ends in time.</summary>
public sealed class Readiness(HealthCheckService checks, IHostApplicationLifetime lifetime) : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    private static readonly HealthReport NotReady =
        new(new Dictionary<string, HealthReportEntry>(), HealthStatus.Unhealthy, TimeSpan.Zero);

    private readonly SemaphoreSlim one = new(1, 1);

    private (HealthReport Report, long At)? last;

    public async Task<IResult> AnswerAsync(CancellationToken cancellation)
    {
        var status = (await FindAsync(cancellation)).Status;
        return Results.Text(
            status.ToString(),
            MediaTypeNames.Text.Plain,
            statusCode: status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    public void Dispose() => one.Dispose();

    /// <summary>Each check with its state. Without any if this instance stops, or if the checks didn't end in time.</summary>
    public async Task<HealthReport> FindAsync(CancellationToken cancellation)
    {
        // Who stops must get no new visitors, whatever works still.
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return NotReady;
        }

        await one.WaitAsync(cancellation);
        try
        {
            // By the computer's own ticks, so that a clock that is set changes nothing here.
            if (last is not { } known || TimeProvider.System.GetElapsedTime(known.At) > Lasts)
            {
                last = known = (await CheckAsync(), TimeProvider.System.GetTimestamp());
            }

            // It may have been told to stop meanwhile.
            return lifetime.ApplicationStopping.IsCancellationRequested ? NotReady : known.Report;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<HealthReport> CheckAsync()
    {
        using var late = new CancellationTokenSource(Deadline);
        try
        {
            return await checks.CheckHealthAsync(late.Token).WaitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            return NotReady;
        }
    }
}
