using System.Data.Common;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure.Restoring;

/// <summary>Looks before the portal listens or sends anything, then six times a minute, and once more when it stops.</summary>
internal sealed partial class RestoreLoop(
    IServiceScopeFactory scopes, TimeProvider time, ILogger<RestoreLoop> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(cancellationToken);
        }
        catch (Exception e) when (e is WriteBusyException || DatabaseErrors.IsBusy(e))
        {
            throw new StartRefusedException("Whether the database was restored can't be found out, because it is busy: start again.", e);
        }
        catch (DbException e)
        {
            throw new StartRefusedException(
                $"Whether the database was restored can't be found out: {e.Message} On SQL Server run Logins.sql after 'migrate'.", e);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>When all others have stopped, so that nothing is written after this look.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TryAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The time that the host gives to a stop is over.
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken);
            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            await LookAsync(stopping);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            LogFailed(logger, e);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RestoreWatch>().LookAsync(cancellation);
    }

    [LoggerMessage(6005, LogLevel.Warning, "Whether the database was restored couldn't be found out; the next look follows")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
