using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Memberships.RenewMembership;

public sealed class RenewMembership(PortalDb db, WriteDoor door)
{
    public Task RunAsync(Operation operation, DateTime now, CancellationToken cancellation) =>
        door.RunAsync(operation, within => RenewAsync(operation, now, within), _ => Task.FromResult(true), cancellation);

    private async Task<bool> RenewAsync(Operation operation, DateTime now, CancellationToken cancellation)
    {
        var (account, today) = (operation.Account!.Value, DateOnly.FromDateTime(now));
        var membership = await db.MembershipOf(account).SingleOrDefaultAsync(cancellation);
        MembershipRules.IsThere.Require(membership is not null);
        membership!.Renew(today);
        await ExtendLevelsAsync(membership, today, cancellation);
        db.Add(operation.Event(
            AuditAction.MembershipRenewed, now, detail: membership.LastUsableDay.ToString("O", CultureInfo.InvariantCulture)));
        return true;
    }

    private async Task ExtendLevelsAsync(Membership membership, DateOnly today, CancellationToken cancellation)
    {
        var held = await db.SubscriptionsOf(membership.AccountId).Include(s => s.Terms).ToListAsync(cancellation);
        foreach (var subscription in held.Where(s => s.IsOfLevel && s.IsHeldOn(today)))
        {
            subscription.ExtendWith(membership, today);
            // The term's id is set here, so EF Core would take a term found on the subscription for a stored one.
            db.Add(subscription.Terms[^1]);
        }
    }
}
