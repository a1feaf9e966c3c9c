using System.Text.RegularExpressions;
using Serilog.Core;
using Serilog.Events;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>
/// Keeps calendars' addresses out of the log, whoever logs them: the request's path is in an event of ASP.NET's own, in the
/// portal's line for each request, and around every event within the request (ASVS 16.2.5).
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

    /// <summary>Also as it stands in a query, or as a part of a route.</summary>
    [GeneratedRegex("""(?<=\b|%2f)calendar(?:/|%2f)[^/"\s]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
