using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

/// <param name="usage">The name, which may have several words, and the options.</param>
/// <param name="description">What it does, as a sentence.</param>
/// <param name="run">Gets the arguments after the name, and returns what was done, as a sentence.</param>
internal sealed partial class Command(string name, string usage, string description, Func<WebApplication, string[], Task<string>> run)
{
    public const string HowToAsk = "'help' lists the commands and their options.";

    private static readonly Command[] All =
    [
        new("migrate", MigrateCommand.Usage, "Brings the database up to this version.", MigrateCommand.RunAsync),
        new("check", "check", "Says whether the portal could start: reads settings and database, and changes nothing.", CheckAsync),
        new("add-account", AddAccountCommand.Usage, "Adds an organisation with its first Account admin.", AddAccountCommand.RunAsync),
        new("add-admin", AddAdminCommand.Usage, "Adds an Account admin to an organisation.", AddAdminCommand.RunAsync),
        new("list-accounts", ListAccountsCommand.Usage, "Prints the accounts with their tenants.", ListAccountsCommand.RunAsync),
        new("after-restore", AfterRestoreCommand.Usage, "Settles what left the portal since a backup.", AfterRestoreCommand.RunAsync),
        new("resume", ResumeCommand.Usage, "Ends what holds the portal, and takes the present time as right.", ResumeCommand.RunAsync),
        new("repair due-days", RepairCommand.Usage, "Takes back what a clock that was ahead has done.", RepairCommand.RunAsync),
    ];

    /// <summary>What the commands are, for somebody who asks for help.</summary>
    public static IEnumerable<string> Usages => All.Select(command => command.UsageAndDescription);

    private string UsageAndDescription => $"{usage}\n      {description}";

    private string[] Words => name.Split(' ');

    /// <summary>Returns what runs the command and answers with a sentence, or null if the portal itself should run.</summary>
    public static Func<WebApplication, Task<string>>? Read(string[] args)
    {
        if (args is not [var first, ..] || first.StartsWith('-') || first.Contains('=', StringComparison.Ordinal))
        {
            CommandLine.RequireKnown(args);
            return null;
        }

        var command = Array.Find(All, command => command.IsCalledBy(args))
            ?? throw new StartRefusedException($"There is no command '{first}': leave it out to run the portal. {HowToAsk}");
        return app => command.RunAsync(app, args[command.Words.Length..]);
    }

    private async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        var done = await run(app, arguments);
        LogRun(app.Logger, name, Environment.UserName, Environment.MachineName);
        return done;
    }

    private bool IsCalledBy(string[] args) => args.Take(Words.Length).SequenceEqual(Words);

    private static async Task<string> CheckAsync(WebApplication app, string[] arguments)
    {
        CommandLine.RequireKnown(arguments);
        await app.CheckDatabaseAsync();
        return "The settings are complete, and the database is ready.";
    }

    [LoggerMessage(5001, LogLevel.Information, "{Command} was run by {SystemUser} on {Machine}")]
    private static partial void LogRun(ILogger logger, string command, string systemUser, string machine);
}
