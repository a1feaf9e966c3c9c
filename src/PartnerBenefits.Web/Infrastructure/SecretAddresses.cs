using System.Text.RegularExpressions;
using Serilog.Core;
using Serilog.Events;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Works on every log event, because the line per request and ASP.NET Core's scopes hold the path (ASVS 16.2.5).</summary>
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
