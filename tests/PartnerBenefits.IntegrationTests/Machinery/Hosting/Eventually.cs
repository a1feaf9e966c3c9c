using System.Diagnostics;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>Waits for what another process or thread does in its own time, however long that is on a busy machine.</summary>
internal static class Eventually
{
    /// <summary>Ends a run that hangs. No test may depend on it: that is what makes it minutes.</summary>
    public static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(5);

    public static async Task UntilAsync(Func<Task<bool>> holds, string what, int pauseMs = 20)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            if (Stopwatch.GetElapsedTime(started) > HangGuard)
            {
                throw new TimeoutException($"It never came about: {what}.");
            }

            await Task.Delay(pauseMs, TestContext.Current.CancellationToken);
        }
    }

    public static Task<T> NotForEverAsync<T>(Task<T> task) => task.WaitAsync(HangGuard, TestContext.Current.CancellationToken);

    public static Task NotForEverAsync(Task task) => task.WaitAsync(HangGuard, TestContext.Current.CancellationToken);
}
