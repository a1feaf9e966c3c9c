using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PartnerBenefits.Data.Writing;

/// <summary>The one way to write: each try has its own transaction and an empty change tracker, so the work loads what it needs.</summary>
/// <remarks>The work must add one audit event with the operation's id, by which a retry finds out that it is done.</remarks>
public sealed class UnitOfWork(PortalDb db, WriteGate gate, TimeProvider time)
{
    /// <summary>Limit for waiting for other writers, BEGIN and all commands together.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>The limit of <see cref="PrepareAsync"/>, for which no page waits.</summary>
    internal static readonly TimeSpan PatienceOfPreparation = TimeSpan.FromMinutes(2);

    /// <summary>Two tries are enough for two submissions of one form. More would hide a mistake.</summary>
    private const int TriesAfterDuplicate = 2;

    /// <summary>Calls <paramref name="again"/> instead of <paramref name="first"/> if the operation is done already.</summary>
    /// <exception cref="WriteBusyException">The deadline passed, and nothing was changed.</exception>
    public Task<T> RunAsync<T>(
        Operation operation,
        Func<CancellationToken, Task<T>> first,
        Func<CancellationToken, Task<T>> again,
        CancellationToken cancellation) => RunAsync(
            OfAccount(operation.AccountOrNull),
            async within =>
            {
                if (await IsDoneAsync(operation, within))
                {
                    return await again(within);
                }

                var result = await first(within);
                await new MailBudgetCheck(db, operation).RequireAsync(within);
                return result;
            },
            Deadline,
            cancellation);

    /// <summary>Runs <paramref name="work"/>, or nothing if the operation is done already.</summary>
    public Task RunAsync(Operation operation, Func<CancellationToken, Task> work, CancellationToken cancellation) => RunAsync(
        operation,
        async within =>
        {
            await work(within);
            return true;
        },
        _ => Task.FromResult(true),
        cancellation);

    /// <summary>Writes without an operation, for the portal itself. The step may run twice if the answer of a commit is lost.</summary>
    public Task<T> StepAsync<T>(PartnerAccountId? account, Func<CancellationToken, Task<T>> step, CancellationToken cancellation) =>
        RunAsync(OfAccount(account), step, Deadline, cancellation);

    /// <summary>A step in rows of any accounts, of a command for which an operator waits, or before the portal starts.</summary>
    public Task<T> PrepareAsync<T>(Func<CancellationToken, Task<T>> step, CancellationToken cancellation) =>
        RunAsync(_ => true, step, PatienceOfPreparation, cancellation);

    /// <summary>Writes events, and nothing else, into the audit trails of any accounts. The events may be made more than once.</summary>
    public Task RecordAsync(Func<IEnumerable<AuditEvent>> events, CancellationToken cancellation) => RunAsync(
        row => row is AuditEvent or AuditValue,
        _ =>
        {
            db.AddRange(events());
            return Task.FromResult(true);
        },
        Deadline,
        cancellation);

    private static Func<IOwnedByAccount, bool> OfAccount(PartnerAccountId? account) => row => row.Owner == account;

    private async Task<T> RunAsync<T>(
        Func<IOwnedByAccount, bool> mayWrite, Func<CancellationToken, Task<T>> work, TimeSpan limit, CancellationToken cancellation)
    {
        using var deadline = new WriteDeadline(time, limit, cancellation);
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
                _ => TryAsync(mayWrite, work, deadline), deadline.Token);
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

    private async Task<T> TryAsync<T>(
        Func<IOwnedByAccount, bool> mayWrite, Func<CancellationToken, Task<T>> work, WriteDeadline deadline)
    {
        for (var duplicates = 0; ; duplicates++)
        {
            try
            {
                return await TryOnceAsync(mayWrite, work, deadline);
            }
            catch (DbUpdateException twice) when (duplicates < TriesAfterDuplicate
                && (twice is DbUpdateConcurrencyException || DatabaseErrors.IsDuplicate(twice)))
            {
                // Somebody else was first, perhaps with the same form. The next try finds what they did.
            }
            catch (DbUpdateException refused) when (DatabaseErrors.IsNewerName(refused))
            {
                throw new RuleBrokenException(StoredNames.IsKnown, refused);
            }
        }
    }

    private async Task<T> TryOnceAsync<T>(
        Func<IOwnedByAccount, bool> mayWrite, Func<CancellationToken, Task<T>> work, WriteDeadline deadline)
    {
        db.ChangeTracker.Clear();
        LimitWaiting(deadline.Left);
        using var guard = new OtherAccountGuard(db, mayWrite);
        await using var transaction = await BeginAsync(deadline.Token);
        var result = await work(deadline.Token);
        await db.SaveChangesAsync(deadline.Token);
        await transaction.CommitAsync(deadline.Token);
        gate.NoteWrite();
        return result;
    }

    /// <exception cref="RuleBrokenException">The id was used by another form, so answering "done" would be wrong.</exception>
    private async Task<bool> IsDoneAsync(Operation operation, CancellationToken cancellation)
    {
        var done = await db.AuditBy(operation.Actor).Where(e => e.OperationId == operation.Id)
            .Select(e => new { e.FormHash }).SingleOrDefaultAsync(cancellation);
        OperationRules.FormIsForThis.Require(
            done is null || done.FormHash is null || operation.FormHash is null || done.FormHash == operation.FormHash);
        return done is not null;
    }

    private void LimitWaiting(TimeSpan left)
    {
        // Both drivers take whole seconds and read 0 as no limit.
        var seconds = (int)left.TotalSeconds;
        if (seconds < 1)
        {
            throw new WriteBusyException(new TimeoutException("The wait for other writers took all the time there was."));
        }

        // On SQLite, BEGIN uses the limit of the connection.
        db.Database.SetCommandTimeout(seconds);
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            sqlite.DefaultTimeout = seconds;
        }
    }

    // On SQLite this is BEGIN IMMEDIATE. A deferred transaction that reads and then writes can fail without waiting.
    private Task<IDbContextTransaction> BeginAsync(CancellationToken cancellation) =>
        db.Database.BeginTransactionAsync(cancellation);
}
