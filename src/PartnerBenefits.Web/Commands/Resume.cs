using PartnerBenefits.Data;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Infrastructure.Restoring;

namespace PartnerBenefits.Web.Commands;

public sealed class Resume(PortalDb db, UnitOfWork unitOfWork, Holds holds, Identities identities, MarkFile file, TimeProvider time)
{
    private static readonly Rule RestoreIsSettled = new(
        "The database was restored, and 'after-restore' wasn't run since: run it first, or use 'resume --nothing-was-lost' "
        + "if no portal ran between the backup and the restore.");

    /// <summary>Returns false if the portal doesn't hold because of a restore.</summary>
    public async Task<bool> RunAsync(bool nothingWasLost, CancellationToken cancellation)
    {
        if (await holds.FindAsync(HoldReason.Restore, cancellation) is not { } hold)
        {
            return false;
        }

        var identity = await identities.FindAsync(cancellation);
        var isSettled = identity?.IsSettled(hold) ?? false;
        RestoreIsSettled.Require(isSettled || nothingWasLost);
        await unitOfWork.StepAsync(null, within => EndAsync(isSettled ? null : identity, within), cancellation);
        if (await RestoreMark.ReadAsync(db, cancellation) is { } mark)
        {
            file.Write(mark);
        }

        return true;
    }

    /// <param name="unsettled">By its next epoch the other instances learn that their own mark counts no more.</param>
    private async Task<bool> EndAsync(DatabaseIdentity? unsettled, CancellationToken cancellation)
    {
        await holds.EndAsync(HoldReason.Restore, cancellation);
        if (unsettled is not null)
        {
            var seen = file.Read() is { } mark && mark.Database == unsettled.Id ? mark.Epoch : 0;
            await identities.SettleAsync(Math.Max(unsettled.Epoch, seen) + 1, time.Now, cancellation);
        }

        var detail = unsettled is null ? $"{HoldReason.Restore}" : $"{HoldReason.Restore}; nothing was lost";
        db.Add(new AuditEvent(AuditAction.PortalResumed, Actor.System, null, null, time.Now) { Detail = detail });
        return true;
    }
}
