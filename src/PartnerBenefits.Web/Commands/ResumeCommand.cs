namespace PartnerBenefits.Web.Commands;

internal static class ResumeCommand
{
    private const string NothingWasLost = "nothing-was-lost";

    private const string Usage = $"resume [--{NothingWasLost}]";

    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        var isNothingLost = arguments.Contains($"--{NothingWasLost}");
        _ = new Options([.. arguments.Where(a => a != $"--{NothingWasLost}")], Usage);
        return await app.ChangeAsync<Resume, bool>(resume => resume.RunAsync(isNothingLost, app.Lifetime.ApplicationStopping))
            ? "The portal goes on: mail, scheduler and license keys."
            : "Nothing holds the portal because of a restore.";
    }
}
