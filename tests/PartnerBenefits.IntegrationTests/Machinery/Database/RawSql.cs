using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.SqlServer;

namespace PartnerBenefits.IntegrationTests.Machinery.Database;

/// <summary>Sends SQL past the portal, as somebody with access to the database could.</summary>
internal static class RawSql
{
    private const int SqliteConstraint = 19;

    private static readonly int[] SqlServerConstraints = [547, 2601, 2627, 51000];

    public static Task<int> ExecuteAsync(this Portal portal, string sql, params (string Name, object? Value)[] values) =>
        portal.Database.ExecuteAsync(sql, values);

    public static async Task<int> ExecuteAsync(this TestDatabase database, string sql, params (string Name, object? Value)[] values)
    {
        await using var connection = await database.OpenAsync();
        return await connection.ExecuteAsync(sql, values);
    }

    public static async Task<int> ExecuteAsync(this DbConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    public static Task<T> ScalarAsync<T>(this Portal portal, string sql) => portal.Database.ScalarAsync<T>(sql);

    public static async Task<T> ScalarAsync<T>(this TestDatabase database, string sql)
    {
        await using var connection = await database.OpenAsync();
        return await connection.ScalarAsync<T>(sql);
    }

    public static async Task<T> ScalarAsync<T>(this DbConnection connection, string sql)
    {
        await using var command = Command(connection, sql, []);
        return To<T>((await command.ExecuteScalarAsync())!);
    }

    public static async Task<List<T>> ColumnAsync<T>(this TestDatabase database, string sql)
    {
        await using var connection = await database.OpenAsync();
        await using var command = Command(connection, sql, []);
        await using var reader = await command.ExecuteReaderAsync();
        var column = new List<T>();
        while (await reader.ReadAsync())
        {
            column.Add(To<T>(reader.GetValue(0)));
        }

        return column;
    }

    public static async Task<string> RefusalAsync(this Portal portal, string sql, params (string Name, object? Value)[] values)
    {
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => portal.ExecuteAsync(sql, values));
        Assert.True(refused is SqliteException { SqliteErrorCode: SqliteConstraint }
            || (refused is SqlException server && SqlServerConstraints.Contains(server.Number)));
        return refused.Message;
    }

    // A count is an int in one database and a long in the other; an id is a text in capitals in SQLite.
    private static T To<T>(object value) => value switch
    {
        T same => same,
        Guid id => (T)(object)id.ToString().ToUpperInvariant(),
        _ => (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture),
    };

    private static DbCommand Command(DbConnection connection, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Each test writes its own.
        command.CommandText = TestDatabase.IsSqlServer ? SqlDialect.ToSqlServer(sql) : sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            if (value is DateTime)
            {
                parameter.DbType = DbType.DateTime2;
            }

            command.Parameters.Add(parameter);
        }

        return command;
    }
}
