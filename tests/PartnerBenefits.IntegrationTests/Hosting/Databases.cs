using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.IntegrationTests.Hosting;

/// <summary>Contexts without a portal around them.</summary>
internal static class Databases
{
    public static PortalDb Sqlite(string file) => Of(DatabaseProvider.Sqlite, $"Data Source={file};Default Timeout=30");

    /// <summary>For its model and its scripts: it is never opened.</summary>
    public static PortalDb Unopened(DatabaseProvider provider) => Of(
        provider, provider == DatabaseProvider.Sqlite ? "Data Source=never-opened.db" : "Server=never-opened;Database=PartnerBenefits");

    private static PortalDb Of(DatabaseProvider provider, string connectionString)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalDatabase(new DatabaseSettings(provider, connectionString));
        return new PortalDb(options.Options);
    }
}
