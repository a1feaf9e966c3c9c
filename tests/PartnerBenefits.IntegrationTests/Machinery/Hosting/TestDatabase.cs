using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.IntegrationTests.Machinery.SqlServer;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>
/// Where a portal keeps its data, and a test's own way to it. Portals of one folder share one: a file in it, or a database
/// of the server when <c>PARTNERBENEFITS_TEST_DATABASE=SqlServer</c>.
/// </summary>
public sealed class TestDatabase
{
    private static readonly ConcurrentDictionary<string, TestDatabase> OfFolders = new();

    private readonly Lazy<string> connectionString;

    private readonly string encryptionKey = KeyEncryptionKey.NewBase64();

    private TestDatabase(string folder)
    {
        File = Path.Combine(folder, "portal.db");
        connectionString = new(() => IsSqlServer ? TestServer.NewDatabase() : $"Data Source={File}");
    }

    public static bool IsSqlServer { get; } =
        Environment.GetEnvironmentVariable("PARTNERBENEFITS_TEST_DATABASE") == nameof(DatabaseProvider.SqlServer);

    public static DatabaseProvider Provider => IsSqlServer ? DatabaseProvider.SqlServer : DatabaseProvider.Sqlite;

    /// <summary>Only on SQLite is there one.</summary>
    public string File { get; }

    public string ConnectionString => connectionString.Value;

    /// <summary>Where the portal makes none itself; the same for all portals of the folder.</summary>
    public (string Name, string Value) EncryptionKey => ("Keys:EncryptionKey", encryptionKey);

    /// <summary>By which a portal finds it.</summary>
    public IEnumerable<(string Name, string Value)> Settings => IsSqlServer
        ? [("ConnectionStrings:PartnerBenefits", ConnectionString), ("Database:Provider", $"{Provider}"), EncryptionKey]
        : [("ConnectionStrings:PartnerBenefits", ConnectionString)];

    public static TestDatabase Of(string folder) => OfFolders.GetOrAdd(folder, _ => new TestDatabase(folder));

    /// <summary>For what is about the file itself, its locks, its log or its plans.</summary>
    public static void RequireSqlite(string why) => Assert.SkipWhen(IsSqlServer, why);

    /// <summary>On SQLite each statement is made for SQL Server as well; on a server no more are sent at once than it takes.</summary>
    public static void Configure(DbContextOptionsBuilder options)
    {
        if (!IsSqlServer)
        {
            StatementCapture.Watch(options);
        }
        else if (TestServer.MaxBatchSize is { } size)
        {
            options.UseSqlServer(server => server.MaxBatchSize(size));
        }
    }

    private string PatientConnectionString => IsSqlServer ? ConnectionString : $"{ConnectionString};Default Timeout=30";

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = IsSqlServer
            ? new SqlConnection(ConnectionString)
            : new SqliteConnection($"{PatientConnectionString};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>A context without a portal around it.</summary>
    public PortalDb NewContext() => Databases.Of(Provider, PatientConnectionString);

    /// <summary>
    /// None that is kept for the next who asks may be left when the file goes. Only those of this database: to close the
    /// last one of a database makes SQLite tidy up its log, which other tests would wait for.
    /// </summary>
    /// <param name="asTheHostWritesIt">The connection string of a portal that ran on it.</param>
    public void CloseConnections(string? asTheHostWritesIt = null)
    {
        foreach (var text in IsSqlServer ? [] : (string?[])[ConnectionString, PatientConnectionString, asTheHostWritesIt])
        {
            using var pooled = new SqliteConnection(text ?? ConnectionString);
            SqliteConnection.ClearPool(pooled);
        }
    }

    /// <summary>On the server: a folder is left where it is, so that one can look into it.</summary>
    public void Drop()
    {
        if (IsSqlServer && connectionString.IsValueCreated)
        {
            TestServer.Drop(ConnectionString);
        }
    }
}
