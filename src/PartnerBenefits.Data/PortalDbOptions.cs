using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data;

public static class PortalDbOptions
{
    public static DbContextOptionsBuilder UsePortalDatabase(this DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        return settings.Provider == DatabaseProvider.Sqlite
            ? options.UseSqlite(settings.ConnectionString, o => o.MigrationsAssembly(settings.MigrationsAssembly))
                .AddInterceptors(SqliteBusyWait.Instance)
            : options.UseSqlServer(
                settings.ConnectionString,
                o => o.MigrationsAssembly(settings.MigrationsAssembly).EnableRetryOnFailure());
    }
}
