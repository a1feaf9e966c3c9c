using PartnerBenefits.Data.Running;
using PartnerBenefits.Web.Features.Subscriptions.Scheduling;

namespace PartnerBenefits.Web.Commands;

/// <summary>Mends what a wrong clock has done. It may be run again, also after it was stopped half-way.</summary>
internal static class RepairCommand
{
    public const string Usage = "repair due-days";

    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        _ = new Options(arguments, Usage);
        var stopping = app.Lifetime.ApplicationStopping;
        await app.ChangeAsync<ClockCheck, bool>(clocks => RequireCertainAsync(clocks, stopping));
        return Summary(await app.ChangeAsync<RepairDueDays, RepairDueDays.Repaired>(
            repair => repair.RunAsync(Console.Out, stopping), "the rest was not repaired: run it again"));
    }

    // By a clock that is behind, what was done on the right days would be taken back.
    private static async Task<bool> RequireCertainAsync(ClockCheck clocks, CancellationToken cancellation)
    {
        var problem = await clocks.FindProblemAsync(cancellation);
        new Rule(
            $"Nothing was repaired, because the time isn't certain. {problem} Put the clock right, start the portal, "
            + "confirm the time on the support desk or with 'resume', and run this again.").Require(problem is null);
        return true;
    }

    private static string Summary(RepairDueDays.Repaired done) => string.Join(
        Environment.NewLine,
        $"Accounts changed: {done.Accounts}",
        $"Subscriptions and memberships to be looked at again: {done.DueDays}",
        $"Milestones removed: {done.Milestones}",
        $"Mails settled: {done.Mails}",
        $"Mails of a wrong clock that were sent: {done.MailsSent}",
        $"Orders of a wrong clock, left to people: {done.Orders}");
}
