using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Features.SupportDesk.Holds;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

internal static class ResumeCommand
{
    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        _ = new Options(arguments, "resume");
        await app.PrepareDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var operation = new Operation(
            Actor.System, null, OperationId.New(), null, scope.ServiceProvider.GetRequiredService<TimeProvider>().Now);
        try
        {
            var ended = await scope.ServiceProvider.GetRequiredService<ConfirmHolds>()
                .RunAsync(operation, only: null, app.Lifetime.ApplicationStopping);
            return ended.Count == 0
                ? "Nothing holds the portal."
                : $"The portal goes on by itself; it is {operation.At:yyyy-MM-dd HH:mm} UTC. It was held by: "
                    + string.Join(' ', ended.Select(h => $"{h.Reason} since {h.Since:yyyy-MM-dd HH:mm} UTC ({h.Detail})"));
        }
        catch (WriteBusyException busy)
        {
            throw new StartRefusedException("The database is busy, so nothing was changed: try again.", busy);
        }
    }
}
