using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

/// <summary>
/// Refuses what .NET's own reader of a command line would pass over: options that nobody knows, words between them, and an option
/// without a value. Otherwise a mistyped command starts the portal.
/// </summary>
internal static class CommandLine
{
    /// <summary>Read by the host and the server itself.</summary>
    private static readonly string[] OfTheHost =
    [
        "environment", "contentRoot", "applicationName", "urls", "http_ports", "https_ports", "https_port", "webroot",
        "shutdownTimeoutSeconds", "detailedErrors", "suppressStatusMessages", "captureStartupErrors", "preferHostingUrls",
        "hostingStartupAssemblies", "hostingStartupExcludeAssemblies", "preventHostingStartup", "startupAssembly", "staticWebAssets",
        "forwardedHeaders_enabled", "allowedHosts",
    ];

    /// <summary>All settings of a section count as known; the first word of each setting in docs/running.md is here.</summary>
    private static readonly string[] Sections =
    [
        "Authentication", "Demo", "AzureAd", "Network", "Session", "Proxy", "Database", "ConnectionStrings", "Keys", "Mail", "Limits",
        "Stopping", "Restore", "Serilog", "Kestrel", "Logging", "HostOptions",
    ];

    /// <param name="own">The command's own options.</param>
    /// <exception cref="StartRefusedException">It has something that is no option.</exception>
    public static void RequireKnown(IReadOnlyList<string> arguments, params IEnumerable<string> own)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var (name, hasValue) = argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
                ? (argument[..at], true)
                : (argument, false);
            if (!hasValue && !name.StartsWith('-'))
            {
                throw new StartRefusedException($"'{argument}' is neither an option nor a value of one. {Command.HowToAsk}");
            }

            RequireKnown(name, own);
            if (!hasValue && ++i == arguments.Count)
            {
                throw new StartRefusedException($"{name} has no value. {Command.HowToAsk}");
            }
        }
    }

    private static void RequireKnown(string name, IEnumerable<string> own)
    {
        var setting = name.TrimStart('-');
        var isKnown = Sections.Contains(setting.Split(':')[0], StringComparer.OrdinalIgnoreCase)
            || OfTheHost.Concat(own).Contains(setting, StringComparer.OrdinalIgnoreCase);
        if (!isKnown)
        {
            throw new StartRefusedException($"There is no option {name}. {Command.HowToAsk}");
        }
    }
}
