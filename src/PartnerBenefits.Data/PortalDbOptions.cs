using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data;

public static class PortalDbOptions
{
    /// <summary>The provider choice, the same for the portal, its tools and its tests.</summary>
    public static DbContextOptionsBuilder UsePortalDatabase(this DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Provider == DatabaseProvider.Sqlite
            ? options.UseSqlite(settings.ConnectionString, o => o.MigrationsAssembly(settings.MigrationsAssembly)).AddInterceptors(SqliteBusyWait.Instance)
            : options.UseSqlServer(
                settings.ConnectionString,
                o => o.MigrationsAssembly(settings.MigrationsAssembly).EnableRetryOnFailure());
    }
}
