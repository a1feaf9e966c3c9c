using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Mail;

internal sealed partial class MailLoop(IServiceScopeFactory scopes, LoopWatch watch, TimeProvider time, ILogger<MailLoop> logger)
    : BackgroundService
{
    public const string Name = "mail";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                do
                {
                    watch.NoteLook(Name);
                }
                while (await SendNextAsync(stoppingToken));
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, e);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task<bool> SendNextAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailSender>().SendNextAsync(stopping);
    }

    [LoggerMessage(3005, LogLevel.Error, "A round of sending mails failed; the next follows")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
