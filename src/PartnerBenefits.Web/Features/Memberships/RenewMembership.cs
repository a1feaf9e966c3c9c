using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Memberships;

public sealed class RenewMembership(PortalDb db, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => RenewAsync(operation, within), cancellation);

    private async Task RenewAsync(Operation operation, CancellationToken cancellation)
    {
        var (account, today) = (operation.Account, operation.Today);
        var membership = await db.MembershipOf(account).SingleOrDefaultAsync(cancellation);
        MembershipRules.IsThere.Require(membership is not null);
        membership!.Renew(today);
        await ExtendLevelsAsync(membership, today, cancellation);
        db.Add(operation.Event(
            AuditAction.MembershipRenewed, detail: membership.LastUsableDay.ToString("O", CultureInfo.InvariantCulture)));
    }

    private async Task ExtendLevelsAsync(Membership membership, DateOnly today, CancellationToken cancellation)
    {
        var held = await db.SubscriptionsOf(membership.AccountId).Include(s => s.Terms).ToListAsync(cancellation);
        foreach (var subscription in held.Where(s => s.IsGrantedByLevel && s.IsHeldOn(today)))
        {
            subscription.ExtendWith(membership, today);
        }
    }
}
