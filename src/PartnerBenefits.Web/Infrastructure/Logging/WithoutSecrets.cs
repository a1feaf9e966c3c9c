using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace PartnerBenefits.Web.Infrastructure.Logging;

/// <summary>Also reaches what no enricher can change: the text of an exception, and of a message that has no properties.</summary>
public sealed partial class WithoutSecrets(ITextFormatter inner) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        inner.Format(logEvent, line);
        // A secret behind an escaped line break would otherwise begin with the letter of the escape.
        output.Write(Secrets.Hide(Escape().Replace(line.ToString(), "$0 ")));
    }

    [GeneratedRegex("""\\(?:[bfnrt]|u[0-9a-fA-F]{4})""")]
    private static partial Regex Escape();
}
