using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Features.Subscriptions.Scheduling;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

/// <summary>Mends what a wrong clock has done. It may be run again, also after it was stopped half-way.</summary>
internal static class RepairCommand
{
    private const string DueDays = "due-days";

    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        if (arguments is not [DueDays, .. var options])
        {
            throw new StartRefusedException($"Usage: repair {DueDays}");
        }

        _ = new Options(options, $"repair {DueDays}");
        await app.PrepareDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            var done = await scope.ServiceProvider.GetRequiredService<RepairDueDays>()
                .RunAsync(Console.Out, app.Lifetime.ApplicationStopping);
            return $"Changed in {done.Accounts} accounts: due days {done.DueDays}, milestones removed {done.Milestones}, "
                + $"mails settled {done.Mails}.";
        }
        catch (WriteBusyException busy)
        {
            throw new StartRefusedException("The database is busy, so the rest was not repaired: run it again.", busy);
        }
    }
}
