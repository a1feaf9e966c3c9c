using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

internal sealed partial class Command(string name, string[] arguments, Func<WebApplication, string[], Task<string>> run)
{
    private static readonly Dictionary<string, Func<WebApplication, string[], Task<string>>> All = new()
    {
        ["migrate"] = MigrateAsync,
        ["add-account"] = AddAccountCommand.RunAsync,
        ["add-admin"] = AddAdminCommand.RunAsync,
        ["after-restore"] = AfterRestoreCommand.RunAsync,
        ["resume"] = ResumeCommand.RunAsync,
    };

    /// <summary>Returns null if the portal itself should run.</summary>
    public static Command? Read(string[] args) =>
        args is not [var name, .. var arguments] || name.StartsWith('-') || name.Contains('=', StringComparison.Ordinal)
            ? null
            : All.TryGetValue(name, out var run)
            ? new Command(name, arguments, run)
            : throw new StartRefusedException(
                $"There is no command '{name}': leave it out to run the portal, or use {string.Join(" or ", All.Keys)}.");

    /// <summary>Returns what was done, as a sentence.</summary>
    public async Task<string> RunAsync(WebApplication app)
    {
        var done = await run(app, arguments);
        LogRun(app.Logger, name, Environment.UserName, Environment.MachineName);
        return done;
    }

    private static async Task<string> MigrateAsync(WebApplication app, string[] arguments)
    {
        await app.MigrateAsync();
        return "The database is up to date.";
    }

    [LoggerMessage(5001, LogLevel.Information, "{Command} was run by {SystemUser} on {Machine}")]
    private static partial void LogRun(ILogger logger, string command, string systemUser, string machine);
}
