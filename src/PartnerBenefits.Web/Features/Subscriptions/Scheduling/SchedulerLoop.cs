using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Features.Subscriptions.Scheduling;

internal sealed partial class SchedulerLoop(
    IServiceScopeFactory scopes, LoopWatch watch, TimeProvider time, ILogger<SchedulerLoop> logger) : BackgroundService
{
    public const string Name = Heartbeat.Scheduler;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                watch.NoteLook(Name);
                await LookAsync(stoppingToken);
            }
            catch (WriteBusyException busy)
            {
                LogBusy(logger, busy);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, e);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ClockWatch>().CheckAsync(stopping) is { } now)
        {
            await scope.ServiceProvider.GetRequiredService<SchedulerWork>().RunAsync(now, stopping);
        }
    }

    [LoggerMessage(4007, LogLevel.Warning, "The database was busy, so the scheduler looks again in a minute")]
    private static partial void LogBusy(ILogger logger, Exception busy);

    [LoggerMessage(4001, LogLevel.Error, "The scheduler's run failed; it tries again in a minute")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
