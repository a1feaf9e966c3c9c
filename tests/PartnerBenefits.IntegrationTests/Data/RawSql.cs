using Microsoft.Data.Sqlite;
using PartnerBenefits.IntegrationTests.Hosting;

namespace PartnerBenefits.IntegrationTests.Data;

/// <summary>SQL past the portal, as somebody with access to its file could send it.</summary>
internal static class RawSql
{
    private const int ConstraintError = 19;

    public static async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=30");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>How many rows it changed.</summary>
    public static async Task<int> ExecuteAsync(this Portal portal, string sql, params (string Name, object? Value)[] values)
    {
        await using var connection = await OpenAsync(portal.DatabaseFile);
        return await connection.ExecuteAsync(sql, values);
    }

    public static async Task<int> ExecuteAsync(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> ScalarAsync<T>(this SqliteConnection connection, string sql)
    {
        await using var command = Command(connection, sql, []);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static async Task<T> ScalarAsync<T>(this Portal portal, string sql)
    {
        await using var connection = await OpenAsync(portal.DatabaseFile);
        return await connection.ScalarAsync<T>(sql);
    }

    /// <summary>For a database whose portal runs in another process.</summary>
    public static async Task<T> ScalarInAsync<T>(string file, string sql)
    {
        await using var connection = await OpenAsync(file);
        return await connection.ScalarAsync<T>(sql);
    }

    public static async Task<int> ExecuteInAsync(string file, string sql)
    {
        await using var connection = await OpenAsync(file);
        return await connection.ExecuteAsync(sql);
    }

    /// <summary>The database's own words when it refuses the statement for a constraint.</summary>
    public static async Task<string> RefusalAsync(this Portal portal, string sql, params (string Name, object? Value)[] values)
    {
        var refused = await Assert.ThrowsAsync<SqliteException>(() => portal.ExecuteAsync(sql, values));
        Assert.Equal(ConstraintError, refused.SqliteErrorCode);
        return refused.Message;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Each test writes its own.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
