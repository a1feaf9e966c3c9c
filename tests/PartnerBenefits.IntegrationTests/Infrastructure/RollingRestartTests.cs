using System.Collections.Concurrent;
using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

/// <summary>Two processes behind the real nginx with the sample of <c>deploy/</c>, restarted one after the other under load.</summary>
public sealed class RollingRestartTests : IAsyncLifetime
{
    private static readonly (string Name, string Value)[] Settings =
        [("Stopping__DrainSeconds", "2"), ("Proxy__Networks", "127.0.0.1/32")];

    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-rolling-").FullName;

    private readonly ConcurrentBag<string> answers = [];

    private PortalProcess[] portals = [];

    private Uri[] addresses = [];

    public async ValueTask InitializeAsync()
    {
        var first = PortalProcess.Start(folder, Settings);
        portals = [first, first];
        var one = await first.ListeningAsync();
        portals[1] = PortalProcess.Start(folder, Settings);
        addresses = [one, await portals[1].ListeningAsync()];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in portals.Distinct())
        {
            await portal.DisposeAsync();
        }

        TestDatabase.Of(folder).Drop();
    }

    [Fact]
    public async Task A_rolling_restart_under_load_gives_no_error()
    {
        await using var nginx = await NginxProcess.StartAsync(addresses[0], addresses[1]);
        using var stop = new CancellationTokenSource();
        // Each writer is another person: two who save the same settings at once are told of each other, which is no error.
        string[] writers = ["contoso-account-admin", "wingtip-partner-admin"];
        List<Task> load =
        [
            .. Enumerable.Range(0, 4).Select(_ => VisitAsync(nginx, "contoso-partner-admin", ReadAsync, stop.Token)),
            .. writers.Select(writer => VisitAsync(nginx, writer, SaveAsync, stop.Token)),
        ];

        for (var i = 0; i < portals.Length; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            await portals[i].TellToStopAsync();
            Assert.Equal(0, await portals[i].ExitAsync());
            await portals[i].DisposeAsync();
            portals[i] = PortalProcess.StartAt(addresses[i], folder, Settings);
            await portals[i].ListeningAsync();
        }

        await stop.CancelAsync();
        await Task.WhenAll(load);

        Assert.InRange(answers.Count, 100, int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{answers.Count} answers");
        Assert.Equal(["GET OK", "POST Found"], answers.Distinct().Order(StringComparer.Ordinal));
        Assert.True(nginx.AccessLog.Contains("GET /dashboard", StringComparison.Ordinal), nginx.ErrorLog);
    }

    [Fact]
    public async Task The_address_of_a_calendar_is_in_no_log_of_nginx_not_even_if_an_instance_is_away()
    {
        await portals[1].KillAsync();
        await using var nginx = await NginxProcess.StartAsync(addresses[0], addresses[1]);
        using var visitor = nginx.Visit();

        // The instances take turns, so that each of the addresses meets the one that is away.
        foreach (var address in (string[])["/calendar/a-secret.ics", "/Calendar/a-secret.ics", "/signin"])
        {
            await visitor.GetAsync(address);
            await visitor.GetAsync(address);
        }

        await Eventually.UntilAsync(
            () => Task.FromResult(nginx.AccessLog.Contains("GET /signin", StringComparison.Ordinal)), "a line about the last request");
        Assert.Contains("GET /signin", nginx.ErrorLog, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret", nginx.AccessLog + nginx.ErrorLog, StringComparison.Ordinal);
    }

    private async Task VisitAsync(NginxProcess nginx, string persona, Func<Visitor, Task<string>> visit, CancellationToken stop)
    {
        using var visitor = nginx.Visit();
        await visitor.SignInAsync(persona);
        while (!stop.IsCancellationRequested)
        {
            answers.Add(await visit(visitor));
        }
    }

    private static async Task<string> ReadAsync(Visitor visitor) => $"GET {(await visitor.GetAsync("/dashboard")).StatusCode}";

    /// <summary>A change, which no proxy may send twice.</summary>
    private static async Task<string> SaveAsync(Visitor visitor)
    {
        var page = await visitor.GetAsync("/my");
        return page.StatusCode != HttpStatusCode.OK
            ? $"GET {page.StatusCode}"
            : $"POST {(await visitor.SubmitAsync(page, "main form", ("Language", "En"), ("Theme", ""))).StatusCode}";
    }
}
