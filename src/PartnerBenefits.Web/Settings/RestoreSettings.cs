using Microsoft.Data.Sqlite;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Settings;

/// <param name="MarkFile">Full path of the file with the newest event that was seen; null where no file is kept.</param>
public sealed record RestoreSettings(string? MarkFile)
{
    private const string MarkFileSetting = "Restore:MarkFile";

    /// <param name="database">Null if its own settings were refused.</param>
    public static RestoreSettings Read(IConfiguration configuration, IHostEnvironment environment, DatabaseSettings? database) => new(
        configuration[MarkFileSetting] is { Length: > 0 } path
            ? Path.GetFullPath(path, environment.ContentRootPath)
            : database?.Provider == DatabaseProvider.Sqlite
            ? new SqliteConnectionStringBuilder(database.ConnectionString).DataSource + ".mark"
            : null);
}
