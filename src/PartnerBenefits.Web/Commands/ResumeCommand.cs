namespace PartnerBenefits.Web.Commands;

internal static class ResumeCommand
{
    public const string Usage = $"resume [--{NothingWasLost}, if no portal ran between the backup and its restore]";

    private const string NothingWasLost = "nothing-was-lost";

    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        var isNothingLost = arguments.Contains($"--{NothingWasLost}");
        _ = new Options([.. arguments.Where(a => a != $"--{NothingWasLost}")], Usage);
        var ended = await app.ChangeAsync<Resume, IReadOnlyList<Hold>>(
            resume => resume.RunAsync(isNothingLost, app.Lifetime.ApplicationStopping));
        return ended.Count == 0
            ? "Nothing holds the portal."
            : $"The portal goes on by itself; it is {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC. It was held by: "
                + string.Join(' ', ended.Select(h => $"{h.Reason} since {h.Since:yyyy-MM-dd HH:mm} UTC ({h.Detail})"));
    }
}
