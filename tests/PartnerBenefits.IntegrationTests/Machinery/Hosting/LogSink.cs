using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

public sealed class LogSink : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> events = new();

    public IReadOnlyCollection<LogEvent> Events => events;

    public string Everything => string.Join('\n', events.Select(e =>
        $"{e.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)} {string.Join(' ', e.Properties)} {e.Exception}"));

    public void Emit(LogEvent logEvent) => events.Enqueue(logEvent);
}
