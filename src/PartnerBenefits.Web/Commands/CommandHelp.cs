using PartnerBenefits.Web.Infrastructure;

namespace PartnerBenefits.Web.Commands;

/// <summary>What is answered without settings and without a start.</summary>
internal static class CommandHelp
{
    private static readonly string[] Asks = ["help", "--help", "-h", "-?", "/?"];

    private static readonly string[] AsksVersion = ["version", "--version"];

    /// <summary>The answer, or null if nobody asks.</summary>
    public static string? AnswerTo(string[] args) => args switch
    {
        [var only] when AsksVersion.Contains(only) => PortalVersion.Text,
        [var first, ..] when Asks.Contains(first) => Text,
        _ when Array.Exists(args, arg => arg is "--help" or "-h") => Text,
        _ => null,
    };

    private static string Text => $"""
        Partner Benefits {PortalVersion.Text}
        Without a command: runs the portal. Settings come from appsettings.json, environment variables (Mail__From) and
        options (--Mail:From=...); docs/running.md lists them. Also: --urls=..., --environment=..., --contentRoot=...

        Commands:
          {string.Join("\n  ", Command.Usages)}
          help
              Prints this.
          version
              Prints the version.
        """;
}
