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
        var (provider, text) = SettingFaults.Collect(faults => (
            faults.Try(() => configuration.RequiredEnum<DatabaseProvider>("Database:Provider")),
            faults.Try(() => configuration.Required(ConnectionString, "the connection string of the database"))));
        try
        {
            return new DatabaseSettings(provider, provider == DatabaseProvider.Sqlite
                ? OfSqlite(text, environment)
                : OfSqlServer(text, environment));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The message doesn't quote the connection string, because it may hold a password.
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
        sqlite.DefaultTimeout = (int)UnitOfWork.Deadline.TotalSeconds;
        return sqlite.ConnectionString;
    }

    private static string OfSqlServer(string text, IHostEnvironment environment)
    {
        var server = new SqlConnectionStringBuilder(text);
        if (server.DataSource.Length == 0 || server.InitialCatalog.Length == 0)
        {
            throw new StartRefusedException($"{ConnectionString} must name a Server and a Database.");
        }

        // ASVS 12.3.1 asks for an encrypted connection to a server whose certificate is checked.
        var isGuarded = server.Encrypt != SqlConnectionEncryptOption.Optional && !server.TrustServerCertificate;
        return isGuarded || environment.IsDevelopment() || ThisComputer.Is(HostOf(server.DataSource))
            ? ((DbConnectionStringBuilder)server).ConnectionString
            : throw new StartRefusedException(
                $"{ConnectionString} turns off Encrypt, or trusts any certificate: "
                + "outside Development that works to this computer only. Leave out Encrypt and TrustServerCertificate.");
    }

    private static string HostOf(string dataSource) => dataSource.Split(':')[^1].Split(',', '\\')[0].Trim();
}
