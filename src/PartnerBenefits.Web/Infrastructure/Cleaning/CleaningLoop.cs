using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Infrastructure.Cleaning;

internal sealed partial class CleaningLoop(IServiceScopeFactory scopes, TimeProvider time, ILogger<CleaningLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private static readonly TimeSpan PauseBetweenSteps = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = PauseBetweenSteps;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, time, stoppingToken);
            pause = await StepAsync(stoppingToken) ? PauseBetweenSteps : Pause;
        }
    }

    private async Task<bool> StepAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<CleaningWork>().StepAsync(stopping);
        }
        catch (WriteBusyException)
        {
            // Nothing is lost by waiting until the next hour.
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            LogFailed(logger, e);
            return false;
        }
    }

    [LoggerMessage(7002, LogLevel.Error, "Ended sessions and old mails could not be deleted; it is tried again in an hour")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
