using PartnerBenefits.Data;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure;

internal static partial class PortalStart
{
    public static void LogStart(this WebApplication app) => LogStart(
        app.Logger,
        PortalVersion.Text,
        app.Environment.EnvironmentName,
        app.Services.GetRequiredService<PortalSettings>().Database.Provider,
        app.Environment.ContentRootPath);

    /// <summary>A start that fails stops what it began, and waits for it: loops that were cut off would be logged as errors.</summary>
    public static async Task StartOrStopAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.StopAsync();
            throw;
        }
    }

    [LoggerMessage(5002, LogLevel.Information, "Partner Benefits {Version} starts in {Environment} on {Database}, in {Folder}")]
    private static partial void LogStart(ILogger logger, string version, string environment, DatabaseProvider database, string folder);
}
