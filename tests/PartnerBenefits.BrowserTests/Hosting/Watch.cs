using System.Collections.Concurrent;
using System.Globalization;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>What must never happen on any page: an error in the console, a broken security policy, a request to somebody else.</summary>
public sealed class Watch : IDisposable
{
    private readonly ConcurrentQueue<string> seen = new();

    private readonly HashSet<int> expected = [];

    private readonly IBrowserContext context;

    private readonly IReadOnlyList<Uri> hosts;

    public Watch(IBrowserContext context, IReadOnlyList<Uri> hosts)
    {
        ArgumentNullException.ThrowIfNull(context);
        (this.context, this.hosts) = (context, hosts);
        context.Console += OnConsole;
        context.WebError += OnError;
        context.Request += OnRequest;
    }

    public IReadOnlyCollection<string> Seen => seen;

    /// <summary>The browser's console reports an answer such as 404; this visit asks for one.</summary>
    public void Expect(int status) => expected.Add(status);

    public void Dispose()
    {
        context.Console -= OnConsole;
        context.WebError -= OnError;
        context.Request -= OnRequest;
    }

    // A broken security policy is reported in the console too.
    private void OnConsole(object? sender, IConsoleMessage message)
    {
        var isExpected = expected.Any(s => message.Text.Contains(
            $"status of {s.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal));
        if (message.Type is "error" or "warning" && !isExpected)
        {
            seen.Enqueue($"Console: {message.Text} ({message.Location})");
        }
    }

    private void OnError(object? sender, IWebError error) => seen.Enqueue($"Error in script: {error.Error}");

    private void OnRequest(object? sender, IRequest request)
    {
        var address = new Uri(request.Url);
        if (address.Scheme is "http" or "https" && !hosts.Any(h => h.Authority == address.Authority))
        {
            seen.Enqueue($"Request to another host: {request.Url}");
        }
    }
}
