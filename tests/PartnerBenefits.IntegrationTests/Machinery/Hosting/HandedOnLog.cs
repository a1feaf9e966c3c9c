using Serilog.Core;
using Serilog.Events;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>Hands each event to the log of the test that the host serves.</summary>
internal sealed class HandedOnLog : ILogEventSink
{
    public LogSink Current { get; set; } = new();

    public void Emit(LogEvent logEvent) => Current.Emit(logEvent);
}
