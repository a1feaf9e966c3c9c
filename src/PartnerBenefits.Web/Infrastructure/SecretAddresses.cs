using System.Text.RegularExpressions;
using Serilog.Core;
using Serilog.Events;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>
/// Keeps the secret of calendar addresses out of every log event (ASVS 16.2.5). ASP.NET Core's own events, the line per request and the
/// scope around each event all contain the path.
/// </summary>
internal sealed partial class SecretAddresses : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties)
        {
            if (value is not ScalarValue { Value: not string } && value.ToString() is var text && Secret().IsMatch(text))
            {
                logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(Hide(text.Trim('"')))));
            }
        }
    }

    private static string Hide(string text) => Secret().Replace(text, "calendar/***");

    /// <summary>Also matches the address in a query string and in a route value.</summary>
    [GeneratedRegex("""(?<=\b|%2f)calendar(?:/|%2f)[^/"\s]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
