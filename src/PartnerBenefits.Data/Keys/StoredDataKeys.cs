using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Keys;

public static class StoredDataKeys
{
    /// <summary>Whether the file is a database that has data keys, before there is a key-encryption key to start the portal with.</summary>
    public static bool AreInFile(DatabaseSettings settings)
    {
        var file = new SqliteConnectionStringBuilder(settings.ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        if (!File.Exists(file.DataSource))
        {
            return false;
        }

        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalDatabase(settings with { ConnectionString = file.ConnectionString });
        using var db = new PortalDb(options.Options);
        return db.Database.GetAppliedMigrations().Any() && db.DataKeys.Any();
    }
}
