using System.Collections.Concurrent;
using System.Globalization;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>What must never happen on any page: an error in the console, a broken security policy, a request to somebody else.</summary>
public sealed class Watch
{
    private readonly ConcurrentQueue<string> seen = new();

    private readonly HashSet<int> expected = [];

    private readonly IReadOnlyList<Uri> hosts;

    public Watch(IBrowserContext context, IReadOnlyList<Uri> hosts)
    {
        ArgumentNullException.ThrowIfNull(context);
        this.hosts = hosts;
        context.Console += (_, message) => OnConsole(message);
        context.WebError += (_, error) => seen.Enqueue($"Error in script: {error.Error}");
        context.Request += (_, request) => OnRequest(request.Url);
    }

    public IReadOnlyCollection<string> Seen => seen;

    /// <summary>The browser's console reports an answer such as 404; this visit asks for one.</summary>
    public void Expect(int status) => expected.Add(status);

    // A broken security policy is reported in the console too.
    private void OnConsole(IConsoleMessage message)
    {
        var isExpected = expected.Any(s => message.Text.Contains($"status of {s.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal));
        if (message.Type is "error" or "warning" && !isExpected)
        {
            seen.Enqueue($"Console: {message.Text} ({message.Location})");
        }
    }

    private void OnRequest(string url)
    {
        var address = new Uri(url);
        if (address.Scheme is "http" or "https" && !hosts.Any(h => h.Authority == address.Authority))
        {
            seen.Enqueue($"Request to another host: {url}");
        }
    }
}
