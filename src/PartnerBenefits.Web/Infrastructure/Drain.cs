using System.Runtime.InteropServices;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>
/// The time between the signal to stop and the end of listening, in which whoever asks for readiness learns that this instance goes.
/// A second signal ends the process at once.
/// </summary>
internal sealed partial class Drain(
    StoppingSettings settings, IHostApplicationLifetime lifetime, ILogger<Drain> logger) : IHostedLifecycleService, IDisposable
{
    /// <summary>What a shell makes of a process that a signal ended.</summary>
    private const int EndedBySignal = 128;

    private static readonly (PosixSignal Signal, int Number)[] Signals = [(PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15)];

    private PosixSignalRegistration[] registrations = [];

    /// <summary>The host calls this before anything is stopped, the server included.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        registrations = [.. Signals.Select(signal =>
            PosixSignalRegistration.Create(signal.Signal, _ => Environment.Exit(EndedBySignal + signal.Number)))];
        // A start that failed has no visitors.
        if (settings.Drain > TimeSpan.Zero && lifetime.ApplicationStarted.IsCancellationRequested)
        {
            LogDraining(logger, settings.Drain.TotalSeconds);
            await Task.Delay(settings.Drain, cancellationToken);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The host may be disposed while it stops.</summary>
    public void Dispose() => Array.ForEach(Interlocked.Exchange(ref registrations, []), registration => registration.Dispose());

    [LoggerMessage(5010, LogLevel.Information, "Told to stop: not ready any more, and answering for {Seconds} s more")]
    private static partial void LogDraining(ILogger logger, double seconds);
}
