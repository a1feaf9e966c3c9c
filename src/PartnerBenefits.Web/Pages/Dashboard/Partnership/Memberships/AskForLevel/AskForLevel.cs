using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Memberships.AskForLevel;

/// <summary>Silver and Gold are earned, not bought: the partner says how, and staff confirm it.</summary>
public sealed class AskForLevel(PortalDb db, WriteDoor door)
{
    public Task RunAsync(Operation operation, MembershipLevel level, string note, DateTime now, CancellationToken cancellation) =>
        door.RunAsync(operation, within => AskAsync(operation, level, note, now, within), _ => Task.FromResult(true), cancellation);

    private async Task<bool> AskAsync(Operation operation, MembershipLevel level, string note, DateTime now, CancellationToken cancellation)
    {
        var (account, by) = (operation.Account!.Value, new PortalUserId(operation.Actor.Id));
        var membership = await db.MembershipOf(account).SingleOrDefaultAsync(cancellation);
        MembershipRules.IsRunning.Require(membership?.IsRunningOn(DateOnly.FromDateTime(now)) == true);
        MembershipRules.LevelIsHigher.Require(level > membership!.Level);
        if (await db.LevelRequestOf(account).SingleOrDefaultAsync(cancellation) is { } earlier)
        {
            earlier.AskAgain(level, note, by, now);
        }
        else
        {
            db.Add(new LevelRequest(account, level, note, by, now));
        }

        db.Add(operation.Event(AuditAction.LevelRequested, now, detail: level.ToString()));
        return true;
    }
}
