using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerBenefits.Data.Conversions;

namespace PartnerBenefits.Data.Writing;

public static class DatabaseErrors
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCantOpen = 14;
    private const int SqliteNoDatabase = 26;
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqlTimeout = -2;
    private const int SqlCancelled = 0;
    private const int SqlDeadlock = 1205;
    private const int SqlLockTimeout = 1222;
    private const int SqlInputOutput = 823;
    private const int SqlBadPage = 824;
    private const int SqlFilesFull = 1105;
    private const int SqlReadOnly = 3906;
    private const int SqlLogFull = 9002;
    private const int SqlQuotaReached = 40544;
    private const int SqlDuplicateKey = 2601;
    private const int SqlUniqueConstraint = 2627;

    public static bool IsBusy(Exception exception) => Chain(exception).Any(e => e switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked,
        SqlException sql => sql.Number is SqlTimeout or SqlDeadlock or SqlLockTimeout,
        RetryLimitExceededException => true,
        _ => IsEmptyPool(e),
    });

    /// <summary>SQLite only: another program holds the file's lock.</summary>
    public static bool IsLocked(Exception exception) =>
        Chain(exception).Any(e => e is SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked });

    /// <summary>The disk is full or gone, or the file can't be written: nothing can be saved until somebody has seen to it.</summary>
    public static bool IsOutOfOrder(Exception exception) => Chain(exception).Any(e => e is
        SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteInputOutput or SqliteFull or SqliteCantOpen }
        or SqlException { Number: SqlFilesFull or SqlLogFull or SqlQuotaReached or SqlReadOnly });

    public static bool IsCorrupt(Exception exception) => Chain(exception).Any(e => e is
        SqliteException { SqliteErrorCode: SqliteCorrupt or SqliteNoDatabase }
        or SqlException { Number: SqlInputOutput or SqlBadPage });

    /// <summary>A row has a name that only a newer version of the portal knows, so this one may not write it.</summary>
    public static bool IsNewerName(Exception exception) => Chain(exception).Any(e => e is NewerNameException);

    /// <summary>Includes the SQL Server error that the driver throws when a token is cancelled.</summary>
    public static bool IsCancelled(Exception exception) =>
        Chain(exception).Any(e => e is OperationCanceledException or SqlException { Number: SqlCancelled });

    public static bool IsDuplicate(Exception exception) => Chain(exception).Any(e => e switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteConstraintUnique or SqliteConstraintPrimaryKey,
        SqlException sql => sql.Number is SqlDuplicateKey or SqlUniqueConstraint,
        _ => false,
    });

    // The driver throws this without a type or number of its own, in the language of the request; the word is the same in all.
    private static bool IsEmptyPool(Exception e) => e is InvalidOperationException
        && e.Source == typeof(SqlConnection).Assembly.GetName().Name
        && e.Message.Contains("pool", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException!)
        {
            yield return e;
        }
    }
}
