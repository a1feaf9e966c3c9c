using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PartnerBenefits.Data;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

internal static class Databases
{
    public static PortalDb Unopened(DatabaseProvider provider, params IInterceptor[] interceptors) => Of(
        provider, provider == DatabaseProvider.Sqlite ? "Data Source=never-opened.db"
            : "Server=never-opened;Database=PartnerBenefits", interceptors);

    public static PortalDb Of(DatabaseProvider provider, string connectionString, params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalDatabase(new DatabaseSettings(provider, connectionString));
        return new PortalDb(options.AddInterceptors(interceptors).Options);
    }
}
