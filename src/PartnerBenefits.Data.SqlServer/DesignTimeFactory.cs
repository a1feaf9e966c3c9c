using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PartnerBenefits.Data.SqlServer;

/// <summary>Used only by <c>dotnet ef</c>. It never connects to a database.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalDatabase(new DatabaseSettings(DatabaseProvider.SqlServer, "Server=design-time;Database=PartnerBenefits"));
        return new PortalDb(options.Options);
    }
}
