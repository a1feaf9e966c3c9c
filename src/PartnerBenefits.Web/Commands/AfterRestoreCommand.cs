using System.Globalization;

namespace PartnerBenefits.Web.Commands;

internal static class AfterRestoreCommand
{
    public const string Usage = "after-restore [--since <UTC time of the backup>] [--keys <how many of each product are set aside; "
        + "all if left out>] [--restores <restores before this one>] [--today <day in UTC, if the time isn't certain>], "
        + "or after-restore --put-back <benefit>";

    /// <summary>Each restore takes a range of the ids of small tables, which are ints.</summary>
    private const int MostRestores = 1_000;

    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        var options = new Options(arguments, Usage, "since", "keys", "restores", "today", "put-back");
        var benefit = options["put-back"];
        var wanted = new RestoreOptions(Since(options), Number(options, "keys"), Number(options, "restores", MostRestores), Today(options));
        var stopping = app.Lifetime.ApplicationStopping;
        if (benefit is null)
        {
            return (await app.ChangeAsync<AfterRestore, RestoreReport>(restore => restore.RunAsync(wanted, stopping))).ToString();
        }

        var count = await app.ChangeAsync<AfterRestore, int>(restore => restore.PutBackAsync(benefit, stopping));
        return string.Create(CultureInfo.InvariantCulture, $"{count} keys of {benefit} are in stock again.");
    }

    private static DateTime? Since(Options options) => options["since"] is not { } text ? null
        : DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var since)
        ? since
        : throw options.Refuse("since", "a time such as 2026-11-30T02:00Z");

    private static DateOnly? Today(Options options) => options["today"] is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw options.Refuse("today", "a day such as 2026-11-30");

    private static int? Number(Options options, string option, int most = int.MaxValue) => options[option] is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
        ? number
        : throw options.Refuse(option, most == int.MaxValue ? "a number" : $"a number up to {most}");
}
