using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Mail;

/// <summary>Who loses which benefits with a subscription. What a person also has by another subscription isn't lost.</summary>
public sealed class EndingSeats(PortalDb db)
{
    public sealed record Seat(PortalUserId User, BenefitId Benefit);

    /// <param name="only">Null for everybody who loses something.</param>
    public async Task<IReadOnlyList<Seat>> OfAsync(
        PartnerAccountId account, SubscriptionId subscription, PortalUserId? only, DateOnly today, CancellationToken cancellation)
    {
        var all = await db.SubscriptionsOf(account).AsNoTracking().Include(s => s.Terms).ToListAsync(cancellation);
        var counted = all.Where(s => s.Id == subscription || s.IsHeldOn(today)).Select(s => s.Id).ToList();
        var seats = await db.AssignmentsOf(account).Where(a => a.EndedAt == null && (only == null || a.UserId == only))
            .Join(
                db.EntitlementsOf(account).Where(e => counted.Contains(e.SubscriptionId)),
                a => a.EntitlementId,
                e => e.Id,
                (a, e) => new { a.UserId, e.BenefitId, e.SubscriptionId })
            .ToListAsync(cancellation);
        var (ending, kept) = (seats.Where(s => s.SubscriptionId == subscription), seats.Where(s => s.SubscriptionId != subscription));
        return [.. ending.Select(s => new Seat(s.UserId, s.BenefitId)).Except(kept.Select(s => new Seat(s.UserId, s.BenefitId)))];
    }

    public async Task<IReadOnlyList<Benefit>> OfPersonAsync(
        PartnerAccountId account, SubscriptionId subscription, PortalUserId user, DateOnly today, CancellationToken cancellation)
    {
        var ids = (await OfAsync(account, subscription, user, today, cancellation)).Select(s => s.Benefit).ToList();
        return await db.Benefits.AsNoTracking().Where(b => ids.Contains(b.Id)).OrderBy(b => b.Position).ToListAsync(cancellation);
    }
}
