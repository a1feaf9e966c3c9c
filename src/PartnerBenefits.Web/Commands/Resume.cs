using PartnerBenefits.Data;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Features.SupportDesk.Holds;
using PartnerBenefits.Web.Infrastructure.Restoring;

namespace PartnerBenefits.Web.Commands;

/// <summary>Ends whatever holds the portal. A restore must have been settled first.</summary>
public sealed class Resume(
    PortalDb db,
    UnitOfWork unitOfWork,
    Holds holds,
    Identities identities,
    ConfirmHolds confirm,
    RestoreWatch watch,
    MarkFile file,
    TimeProvider time)
{
    private static readonly Rule RestoreIsSettled = new(
        "The database was restored, and 'after-restore' wasn't run since: run it first, or use 'resume --nothing-was-lost' "
        + "if no portal ran between the backup and the restore.");

    /// <summary>Returns what held. Empty if nothing does.</summary>
    public async Task<IReadOnlyList<Hold>> RunAsync(bool nothingWasLost, CancellationToken cancellation)
    {
        // A backup can hold an earlier restore that was settled. Then this look makes it a new one.
        await watch.LookAsync(cancellation);
        if (await holds.FindAsync(HoldReason.Restore, cancellation) is { } restore)
        {
            await RequireSettledAsync(restore, nothingWasLost, cancellation);
        }

        var operation = new Operation(Actor.System, null, OperationId.New(), null, time.Now);
        var ended = await confirm.RunAsync(operation, only: null, cancellation);
        if (ended.Any(h => h.Reason == HoldReason.Restore) && await RestoreMark.ReadAsync(db, cancellation) is { } mark)
        {
            file.Write(mark);
        }

        return ended;
    }

    private async Task RequireSettledAsync(Hold restore, bool nothingWasLost, CancellationToken cancellation)
    {
        var identity = await identities.FindAsync(cancellation);
        var isSettled = identity?.IsSettled(restore) ?? false;
        RestoreIsSettled.Require(isSettled || nothingWasLost);
        if (!isSettled && identity is not null)
        {
            await unitOfWork.StepAsync(null, within => SettleAsync(identity, within), cancellation);
        }
    }

    // By the next epoch the other instances learn that their own mark counts no more.
    private async Task<bool> SettleAsync(DatabaseIdentity identity, CancellationToken cancellation)
    {
        await identities.BeginAsync(identity.NextEpoch(file.Read()?.Epoch ?? 0), cancellation);
        await identities.SettleAsync(cancellation);
        db.Add(new AuditEvent(AuditAction.DatabaseRestored, Actor.System, null, null, time.Now) { Count = 0, Detail = "nothing was lost" });
        return true;
    }
}
