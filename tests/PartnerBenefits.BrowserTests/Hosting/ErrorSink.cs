using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>Not the portal itself: a logger disposes its sinks.</summary>
internal sealed class ErrorSink : ILogEventSink
{
    /// <summary>They log as an error what somebody else did wrong, and one of them into any portal of the process.</summary>
    private static readonly string[] SignInLibraries = ["Microsoft.AspNetCore.Authentication.OpenIdConnect", "Microsoft.IdentityModel"];

    private readonly ConcurrentQueue<string> messages = new();

    public IReadOnlyCollection<string> Messages => messages;

    public void Clear() => messages.Clear();

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Level >= LogEventLevel.Error && !IsOfSignInLibrary(logEvent))
        {
            messages.Enqueue($"{logEvent.RenderMessage(CultureInfo.InvariantCulture)} {logEvent.Exception}");
        }
    }

    private static bool IsOfSignInLibrary(LogEvent logEvent) =>
        logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) && source is ScalarValue { Value: string name }
        && Array.Exists(SignInLibraries, library => name.StartsWith(library, StringComparison.Ordinal));
}
