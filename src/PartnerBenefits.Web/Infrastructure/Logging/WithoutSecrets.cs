using Serilog.Events;
using Serilog.Formatting;

namespace PartnerBenefits.Web.Infrastructure.Logging;

/// <summary>Also reaches what no enricher can change: the text of an exception, and of a message that has no properties.</summary>
public sealed class WithoutSecrets(ITextFormatter inner) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        inner.Format(logEvent, line);
        output.Write(Secrets.Hide(line.ToString()));
    }
}
