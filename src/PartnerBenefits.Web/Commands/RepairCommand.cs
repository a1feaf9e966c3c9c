using PartnerBenefits.Data.Running;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Features.Subscriptions.Scheduling;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

/// <summary>Mends what a wrong clock has done. It may be run again, also after it was stopped half-way.</summary>
internal static class RepairCommand
{
    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        _ = new Options(arguments, "repair due-days");
        await app.PrepareDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            var clocks = scope.ServiceProvider.GetRequiredService<ClockCheck>();
            if (await clocks.FindProblemAsync(app.Lifetime.ApplicationStopping) is { } problem)
            {
                // By a clock that is behind, what was done on the right days would be taken back.
                throw new StartRefusedException(
                    $"Nothing was repaired, because the time isn't certain. {problem} Put the clock right, start the portal, "
                    + "confirm the time on the support desk or with 'resume', and run this again.");
            }

            return Summary(await scope.ServiceProvider.GetRequiredService<RepairDueDays>()
                .RunAsync(Console.Out, app.Lifetime.ApplicationStopping));
        }
        catch (WriteBusyException busy)
        {
            throw new StartRefusedException("The database is busy, so the rest was not repaired: run it again.", busy);
        }
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
