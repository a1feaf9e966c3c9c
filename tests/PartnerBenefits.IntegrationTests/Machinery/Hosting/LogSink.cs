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

    /// <summary>By its id, such as 1001.</summary>
    public IReadOnlyList<LogEvent> Of(int id) => [.. events.Where(e =>
        e.Properties.GetValueOrDefault("EventId") is StructureValue known
            && known.Properties.Any(p => p.Name == "Id" && p.Value is ScalarValue { Value: int number } && number == id))];

    public void Emit(LogEvent logEvent) => events.Enqueue(logEvent);
}
