using Serilog.Core;
using Serilog.Events;

namespace PartnerBenefits.Web.Infrastructure.Logging;

/// <summary>Works on all properties of every log event, whichever sink it goes to.</summary>
internal sealed class HiddenSecrets : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties)
        {
            if (value is not ScalarValue { Value: ValueType } && value.ToString() is var text && Secrets.AreIn(text))
            {
                logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(Secrets.Hide(text.Trim('"')))));
            }
        }
    }
}
