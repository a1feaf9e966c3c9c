using PartnerBenefits.Web.Infrastructure;

namespace PartnerBenefits.Web.Commands;

internal static class MigrateCommand
{
    public const string Usage = "migrate [--look yes|no, whether to look first for damage in an SQLite file; yes if left out]";

    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        var options = new Options(arguments, Usage, "look");
        var look = options["look"] switch
        {
            null or "yes" => true,
            "no" => false,
            _ => throw options.Refuse("look", "yes or no"),
        };
        if (look)
        {
            await app.RequireUndamagedAsync();
        }

        await app.MigrateAsync();
        return "The database is up to date.";
    }
}
