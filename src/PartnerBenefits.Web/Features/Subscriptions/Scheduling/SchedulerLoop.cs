using PartnerBenefits.Data.Running;
using PartnerBenefits.Web.Infrastructure.Health;

namespace PartnerBenefits.Web.Features.Subscriptions.Scheduling;

internal sealed partial class SchedulerLoop(IServiceScopeFactory scopes, LoopWatch watch, TimeProvider time, ILogger<SchedulerLoop> logger) : BackgroundService
{
    public const string Name = "scheduler";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                watch.NoteLook(Name);
                await using var scope = scopes.CreateAsyncScope();
                if (!await scope.ServiceProvider.GetRequiredService<Holds>().IsOnAsync(HoldReason.Restore, stoppingToken))
                {
                    await scope.ServiceProvider.GetRequiredService<SchedulerWork>().RunAsync(stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, e);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(4001, LogLevel.Error, "The scheduler's run failed; it tries again in a minute")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
