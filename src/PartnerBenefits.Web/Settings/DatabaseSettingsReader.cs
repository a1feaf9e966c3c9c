using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Settings;

internal static class DatabaseSettingsReader
{
    private const string ConnectionString = "ConnectionStrings:PartnerBenefits";

    public static DatabaseSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var provider = configuration.RequiredEnum<DatabaseProvider>("Database:Provider");
        var text = configuration.Required(ConnectionString, "the connection string of the database");
        try
        {
            return new DatabaseSettings(provider, provider == DatabaseProvider.Sqlite
                ? OfSqlite(text, environment)
                : OfSqlServer(text));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The text itself may hold a password.
            throw new StartRefusedException($"{ConnectionString} is not a connection string for {provider}: {e.Message}", e);
        }
    }

    private static string OfSqlite(string text, IHostEnvironment environment)
    {
        var sqlite = new SqliteConnectionStringBuilder(text);
        if (sqlite.DataSource is "" or ":memory:" || sqlite.Mode == SqliteOpenMode.Memory)
        {
            throw new StartRefusedException($"{ConnectionString} must name a file, as in 'Data Source=App_Data/partnerbenefits.db'.");
        }

        sqlite.DataSource = Path.GetFullPath(sqlite.DataSource, environment.ContentRootPath);
        sqlite.DefaultTimeout = (int)WriteDoor.Deadline.TotalSeconds;
        return sqlite.ConnectionString;
    }

    private static string OfSqlServer(string text)
    {
        var server = new SqlConnectionStringBuilder(text);
        return server.DataSource.Length > 0 && server.InitialCatalog.Length > 0
            ? ((DbConnectionStringBuilder)server).ConnectionString
            : throw new StartRefusedException($"{ConnectionString} must name a Server and a Database.");
    }
}
