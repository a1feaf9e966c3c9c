using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace PartnerBenefits.Data.Writing;

public static class DatabaseErrors
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqlTimeout = -2;
    private const int SqlCancelled = 0;
    private const int SqlDeadlock = 1205;
    private const int SqlLockTimeout = 1222;
    private const int SqlDuplicateKey = 2601;
    private const int SqlUniqueConstraint = 2627;

    public static bool IsBusy(Exception exception) => Chain(exception).Any(e => e switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked,
        SqlException sql => sql.Number is SqlTimeout or SqlDeadlock or SqlLockTimeout,
        RetryLimitExceededException => true,
        _ => false,
    });

    /// <summary>SQLite only: another program holds the file's lock.</summary>
    public static bool IsLocked(Exception exception) =>
        Chain(exception).Any(e => e is SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked });

    /// <summary>Includes the SQL Server error that the driver throws when a token is cancelled.</summary>
    public static bool IsCancelled(Exception exception) =>
        Chain(exception).Any(e => e is OperationCanceledException or SqlException { Number: SqlCancelled });

    public static bool IsDuplicate(Exception exception) => Chain(exception).Any(e => e switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteConstraintUnique or SqliteConstraintPrimaryKey,
        SqlException sql => sql.Number is SqlDuplicateKey or SqlUniqueConstraint,
        _ => false,
    });

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException!)
        {
            yield return e;
        }
    }
}
