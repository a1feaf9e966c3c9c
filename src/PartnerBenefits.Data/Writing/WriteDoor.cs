using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PartnerBenefits.Data.Writing;

/// <summary>
/// The one way to write. Each try starts with an empty change tracker and a transaction of its own, so the work must load
/// what it needs itself. It must add one audit event that carries the operation's id: by that event a try whose commit
/// got no answer, and a form that is sent again, find out that all is done already.
/// </summary>
public sealed class WriteDoor(PortalDb db, WriteGate gate, TimeProvider time)
{
    /// <summary>For waiting for the gate, BEGIN and all commands together.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>Enough for two senders of one form; more would hide a mistake.</summary>
    private const int TriesAfterDuplicate = 2;

    /// <summary>Runs <paramref name="first"/> once, and <paramref name="again"/> where the operation is done already.</summary>
    /// <exception cref="WriteBusyException">The deadline passed; nothing was changed.</exception>
    public async Task<T> RunAsync<T>(
        Operation operation,
        Func<CancellationToken, Task<T>> first,
        Func<CancellationToken, Task<T>> again,
        CancellationToken cancellation)
    {
        using var deadline = new WriteDeadline(time, Deadline, cancellation);
        try
        {
            await gate.WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException late) when (deadline.HasPassed)
        {
            throw new WriteBusyException(late);
        }

        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(
                _ => TryAsync(operation, first, again, deadline), deadline.Token);
        }
        catch (Exception late) when (DatabaseErrors.IsBusy(late) || (late is OperationCanceledException && deadline.HasPassed))
        {
            throw new WriteBusyException(late);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<T> TryAsync<T>(
        Operation operation,
        Func<CancellationToken, Task<T>> first,
        Func<CancellationToken, Task<T>> again,
        WriteDeadline deadline)
    {
        for (var duplicates = 0; ; duplicates++)
        {
            try
            {
                return await TryOnceAsync(operation, first, again, deadline);
            }
            catch (DbUpdateException twice) when (duplicates < TriesAfterDuplicate && DatabaseErrors.IsDuplicate(twice))
            {
                // The other sender of this form was first; the next try finds what it did.
            }
        }
    }

    private async Task<T> TryOnceAsync<T>(
        Operation operation,
        Func<CancellationToken, Task<T>> first,
        Func<CancellationToken, Task<T>> again,
        WriteDeadline deadline)
    {
        db.ChangeTracker.Clear();
        LimitWaiting(deadline.Left);
        using var guard = new StrangerGuard(db, operation.Account);
        await using var transaction = await BeginAsync(deadline.Token);
        var isDone = await db.AuditBy(operation.Actor).AnyAsync(e => e.OperationId == operation.Id, deadline.Token);
        var result = isDone ? await again(deadline.Token) : await first(deadline.Token);
        await db.SaveChangesAsync(deadline.Token);
        await transaction.CommitAsync(deadline.Token);
        return result;
    }

    private void LimitWaiting(TimeSpan left)
    {
        // Whole seconds are what both drivers take, and 0 is for ever to them: with less than one left there is no time to try.
        var seconds = (int)left.TotalSeconds;
        if (seconds < 1)
        {
            throw new WriteBusyException(new TimeoutException("The wait for other writers took all the time there was."));
        }

        // BEGIN takes the connection's own limit on SQLite.
        db.Database.SetCommandTimeout(seconds);
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            sqlite.DefaultTimeout = seconds;
        }
    }

    // On SQLite this is BEGIN IMMEDIATE: a deferred transaction that reads and then writes can fail without waiting.
    private Task<IDbContextTransaction> BeginAsync(CancellationToken cancellation) =>
        db.Database.BeginTransactionAsync(cancellation);
}
