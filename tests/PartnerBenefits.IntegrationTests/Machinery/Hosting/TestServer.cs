using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Testcontainers.MsSql;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>
/// The SQL Server of a run: that of <c>TEST_SQLSERVER</c>, or one in a container. Each database has the run's id in its name and is dropped
/// with its portal or at the end of the run.
/// </summary>
internal static class TestServer
{
    private const string Prefix = "PartnerBenefitsTest_";
    private const string Image = "mcr.microsoft.com/mssql/server:2022-latest";

    private static readonly string Run = Guid.NewGuid().ToString("n")[..8];

    private static readonly ConcurrentDictionary<string, byte> Made = new();

    private static readonly Lazy<string> Server = new(Start);

    private static MsSqlContainer? container;

    private static int number;

    /// <summary>1 for a server without MERGE; null for EF Core's own limit.</summary>
    public static int? MaxBatchSize { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("TEST_SQLSERVER_MAXBATCHSIZE"), CultureInfo.InvariantCulture, out var size) ? size
            : null;

    public static string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Run}_{Interlocked.Increment(ref number)}");
        var database = new SqlConnectionStringBuilder(Server.Value) { InitialCatalog = name }.ConnectionString;
        Made.TryAdd(name, 0);
        return database;
    }

    public static void Drop(string connectionString)
    {
        using (var pooled = new SqlConnection(connectionString))
        {
            SqlConnection.ClearPool(pooled);
        }

        var name = new SqlConnectionStringBuilder(connectionString).InitialCatalog;
        if (Made.TryRemove(name, out _))
        {
            using var master = Open();
            Drop(master, name);
        }
    }

    public static async Task StopAsync()
    {
        foreach (var name in Made.Keys)
        {
            Drop(new SqlConnectionStringBuilder(Server.Value) { InitialCatalog = name }.ConnectionString);
        }

        if (container is not null)
        {
            await container.DisposeAsync();
        }
    }

    private static string Start()
    {
        var server = Environment.GetEnvironmentVariable("TEST_SQLSERVER");
        if (string.IsNullOrEmpty(server))
        {
            container = new MsSqlBuilder(Image).Build();
            container.StartAsync().GetAwaiter().GetResult();
            server = container.GetConnectionString();
        }

        DropWhatKilledRunsLeft(server);
        return server;
    }

    // Younger databases may belong to a run that is still going on.
    private static void DropWhatKilledRunsLeft(string server)
    {
        using var master = OpenMaster(server);
        using var find = master.CreateCommand();
        find.CommandText =
            "SELECT name FROM sys.databases WHERE name LIKE REPLACE(@prefix, '_', '[_]') + '%' AND create_date < DATEADD(day, -1, "
                + "SYSDATETIME())";
        find.Parameters.AddWithValue("@prefix", Prefix);
        var left = new List<string>();
        using (var reader = find.ExecuteReader())
        {
            while (reader.Read())
            {
                left.Add(reader.GetString(0));
            }
        }

        left.ForEach(name => Drop(master, name));
    }

    private static SqlConnection Open() => OpenMaster(Server.Value);

    private static SqlConnection OpenMaster(string server)
    {
        var connection = new SqlConnection(new SqlConnectionStringBuilder(server) { InitialCatalog = "master" }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Drop(SqlConnection master, string name)
    {
        using var drop = master.CreateCommand();
#pragma warning disable CA2100 // A name can't be a parameter; these are our own.
        // A session that a killed process or another pool has left would refuse it.
        drop.CommandText = $"""
            IF DB_ID(N'{name}') IS NOT NULL
            BEGIN
                ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE;
                DROP DATABASE [{name}];
            END
            """;
#pragma warning restore CA2100
        drop.ExecuteNonQuery();
    }
}
