using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Writing;

/// <summary>
/// The one way to write. Each try starts with an empty change tracker and a transaction of its own, so the work must load
/// what it needs itself. It must add one audit event that carries the operation's id: by that event a try whose commit
/// got no answer, and a form that is sent again, find out that all is done already.
/// </summary>
public sealed class UnitOfWork(PortalDb db, WriteGate gate, TimeProvider time)
{
    /// <summary>For waiting for the gate, BEGIN and all commands together.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>Enough for two senders of one form; more would hide a mistake.</summary>
    private const int TriesAfterDuplicate = 2;

    /// <summary>Runs <paramref name="first"/> once, and <paramref name="again"/> where the operation is done already.</summary>
    /// <exception cref="WriteBusyException">The deadline passed; nothing was changed.</exception>
    public Task<T> RunAsync<T>(
        Operation operation,
        Func<CancellationToken, Task<T>> first,
        Func<CancellationToken, Task<T>> again,
        CancellationToken cancellation) => RunAsync(
            operation.AccountOrNull,
            async within => await IsDoneAsync(operation, within) ? await again(within) : await first(within),
            cancellation);

    /// <summary>Runs <paramref name="work"/> once. Where the operation is done already, nothing happens.</summary>
    /// <exception cref="WriteBusyException">The deadline passed; nothing was changed.</exception>
    public Task RunAsync(Operation operation, Func<CancellationToken, Task> work, CancellationToken cancellation) => RunAsync(
        operation,
        async within =>
        {
            await work(within);
            return true;
        },
        _ => Task.FromResult(true),
        cancellation);

    /// <summary>
    /// A step of the portal's own, outside any press of a button. It may run once more after a commit that got no answer,
    /// so it must find that in what it loads. Audit events that it adds carry no operation.
    /// </summary>
    /// <param name="account">Of the rows that it changes.</param>
    /// <exception cref="WriteBusyException">The deadline passed; nothing was changed.</exception>
    public Task<T> StepAsync<T>(PartnerAccountId? account, Func<CancellationToken, Task<T>> step, CancellationToken cancellation) =>
        RunAsync(account, step, cancellation);

    private async Task<T> RunAsync<T>(PartnerAccountId? account, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
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
                _ => TryAsync(account, work, deadline), deadline.Token);
        }
        catch (Exception late) when (DatabaseErrors.IsBusy(late) || (deadline.HasPassed && DatabaseErrors.IsCancelled(late)))
        {
            throw new WriteBusyException(late);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<T> TryAsync<T>(PartnerAccountId? account, Func<CancellationToken, Task<T>> work, WriteDeadline deadline)
    {
        for (var duplicates = 0; ; duplicates++)
        {
            try
            {
                return await TryOnceAsync(account, work, deadline);
            }
            catch (DbUpdateException twice) when (duplicates < TriesAfterDuplicate
                && (twice is DbUpdateConcurrencyException || DatabaseErrors.IsDuplicate(twice)))
            {
                // Somebody else was first, perhaps with the same form; the next try finds what they did.
            }
        }
    }

    private async Task<T> TryOnceAsync<T>(PartnerAccountId? account, Func<CancellationToken, Task<T>> work, WriteDeadline deadline)
    {
        db.ChangeTracker.Clear();
        LimitWaiting(deadline.Left);
        using var guard = new StrangerGuard(db, account);
        await using var transaction = await BeginAsync(deadline.Token);
        var result = await work(deadline.Token);
        await db.SaveChangesAsync(deadline.Token);
        await transaction.CommitAsync(deadline.Token);
        return result;
    }

    private Task<bool> IsDoneAsync(Operation operation, CancellationToken cancellation) =>
        db.AuditBy(operation.Actor).AnyAsync(e => e.OperationId == operation.Id, cancellation);

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
