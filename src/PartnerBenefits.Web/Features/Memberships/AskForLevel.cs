using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Memberships;

/// <summary>Silver and Gold are earned, not bought: the partner says how, and staff confirm it.</summary>
public sealed class AskForLevel(PortalDb db, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, MembershipLevel level, string note, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => AskAsync(operation, level, note, within), cancellation);

    private async Task AskAsync(Operation operation, MembershipLevel level, string note, CancellationToken cancellation)
    {
        var (account, by) = (operation.Account, new PortalUserId(operation.Actor.Id));
        var membership = await db.MembershipOf(account).SingleOrDefaultAsync(cancellation);
        MembershipRules.IsRunning.Require(membership?.IsRunningOn(operation.Today) == true);
        MembershipRules.LevelIsHigher.Require(level > membership!.Level);
        if (await db.LevelRequestOf(account).SingleOrDefaultAsync(cancellation) is { } earlier)
        {
            earlier.AskAgain(level, note, by, operation.At);
        }
        else
        {
            db.Add(new LevelRequest(account, level, note, by, operation.At));
        }

        db.Add(operation.Event(AuditAction.LevelRequested, detail: level.ToString()));
    }
}
