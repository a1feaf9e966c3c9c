using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PartnerBenefits.Data.Sqlite;

/// <summary>For <c>dotnet ef</c> only; it never connects.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalDatabase(new DatabaseSettings(DatabaseProvider.Sqlite, "Data Source=design-time.db"));
        return new PortalDb(options.Options);
    }
}
