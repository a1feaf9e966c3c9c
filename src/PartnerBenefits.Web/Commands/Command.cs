using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

/// <summary>What the portal's program does instead of running the portal: the first word of the command line.</summary>
/// <param name="RunAsync">Ends with a sentence on what was done.</param>
internal sealed record Command(string Name, Func<WebApplication, Task<string>> RunAsync)
{
    private static readonly Command[] All =
    [
        new("migrate", MigrateAsync),
        new("add-account", AddAccountCommand.RunAsync),
    ];

    /// <summary>Null: the portal itself.</summary>
    /// <exception cref="StartRefusedException">There is no such command.</exception>
    public static Command? Read(string[] args) => args is not [var name, ..] || name.StartsWith('-') || name.Contains('=', StringComparison.Ordinal)
        ? null
        : Array.Find(All, c => c.Name == name)
            ?? throw new StartRefusedException($"There is no command '{name}': leave it out to run the portal, or use {string.Join(" or ", All.Select(c => c.Name))}.");

    private static async Task<string> MigrateAsync(WebApplication app)
    {
        await app.MigrateAsync();
        return "The database is up to date.";
    }
}
