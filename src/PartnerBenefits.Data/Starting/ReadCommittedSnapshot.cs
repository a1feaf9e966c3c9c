using Microsoft.Data.SqlClient;

namespace PartnerBenefits.Data.Starting;

/// <summary>
/// The setting of a SQL Server database by which readers don't wait for writers. The portal needs it: without it every page with
/// license keys waits while any account gets keys, and the mail senders of two instances can block each other.
/// </summary>
internal static class ReadCommittedSnapshot
{
    /// <exception cref="SchemaRefusedException">It is off.</exception>
    public static async Task RequireAsync(string connectionString, CancellationToken cancellation)
    {
        var server = new SqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new SqlConnection(server.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT is_read_committed_snapshot_on FROM sys.databases WHERE database_id = DB_ID();";
        if (await command.ExecuteScalarAsync(cancellation) is false)
        {
            throw new SchemaRefusedException(
                $"READ_COMMITTED_SNAPSHOT of the database is off: as an administrator, run ALTER DATABASE [{server.InitialCatalog}] "
                + "SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE, then 'migrate' again.");
        }
    }
}
