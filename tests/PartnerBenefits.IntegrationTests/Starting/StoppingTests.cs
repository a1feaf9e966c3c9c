using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Starting;

public sealed class StoppingTests : IDisposable
{
    private const int EndedBySigterm = 128 + 15;

    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-stop-").FullName;

    [Fact]
    public async Task Who_is_told_to_stop_is_not_ready_at_once_and_answers_until_the_drain_ends()
    {
        SkipOnWindows();
        await using var portal = PortalProcess.Start(folder, ("Stopping__DrainSeconds", "3"));
        using var visitor = await portal.SignInAsync("contoso-partner-admin");
        Assert.Equal("Healthy", (await visitor.GetAsync("/health/ready")).Body);

        await portal.TellToStopAsync();
        var readiness = await UntilNotReadyAsync(visitor);
        var page = await visitor.GetAsync("/dashboard");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (readiness.StatusCode, readiness.Body));
        Assert.Equal((HttpStatusCode.OK, true), (page.StatusCode, page.Message.Headers.ConnectionClose));
        Assert.Equal(0, await portal.ExitAsync());
        await Assert.ThrowsAsync<HttpRequestException>(() => visitor.GetAsync("/health/live"));
    }

    [Fact]
    public async Task A_second_signal_ends_the_drain_at_once()
    {
        SkipOnWindows();
        await using var portal = PortalProcess.Start(folder, ("Stopping__DrainSeconds", "300"));
        using var visitor = await portal.VisitAsync();
        await portal.TellToStopAsync();
        await UntilNotReadyAsync(visitor);

        // The first signal is known a moment before the portal listens for the second.
        await Eventually.UntilAsync(() => Task.FromResult(portal.Output.Contains("Told to stop", StringComparison.Ordinal)), "the drain");
        await portal.TellToStopAsync();

        Assert.Equal(EndedBySigterm, await portal.ExitAsync());
    }

    public void Dispose() => TestDatabase.Of(folder).Drop();

    private static void SkipOnWindows() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");

    private static async Task<Answer> UntilNotReadyAsync(Visitor visitor)
    {
        var answer = await visitor.GetAsync("/health/ready");
        await Eventually.UntilAsync(
            async () => (answer = await visitor.GetAsync("/health/ready")).StatusCode != HttpStatusCode.OK, "a portal that isn't ready");
        return answer;
    }
}
