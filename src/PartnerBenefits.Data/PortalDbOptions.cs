using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data;

public static class PortalDbOptions
{
    /// <summary>Few and short, so that a page that can't be read says so within seconds.</summary>
    private const int Retries = 3;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    public static DbContextOptionsBuilder UsePortalDatabase(this DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        // Whoever handles the failure logs it. Logged here as well, each would be an Error twice, also one that is only "busy".
        options.ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandError, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug)));
        return settings.Provider == DatabaseProvider.Sqlite
            ? options.UseSqlite(settings.ConnectionString, o => o.MigrationsAssembly(settings.MigrationsAssembly))
                .AddInterceptors(SqliteBusyWait.Instance)
            : options.UseSqlServer(
                settings.ConnectionString,
                o => o.MigrationsAssembly(settings.MigrationsAssembly)
                    .EnableRetryOnFailure(Retries, LongestPause, errorNumbersToAdd: null));
    }
}
