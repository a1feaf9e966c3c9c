using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.Subscriptions;

namespace PartnerBenefits.Web.Features.Benefits;

public sealed class BenefitDetailsQuery(PortalDb db, AccountBenefits benefits, AccountSubscriptions subscriptions)
{
    public Task<bool> ExistsAsync(PartnerAccountId account, BenefitTab tab, EntitlementId id, CancellationToken cancellation) =>
        db.EntitlementsOf(account).AnyAsync(e => e.Id == id && db.Benefits.Any(b => b.Id == e.BenefitId && b.Tab == tab), cancellation);

    public async Task<BenefitDetails?> FindAsync(
        PartnerAccountId account, BenefitTab tab, EntitlementId id, DateOnly today, CancellationToken cancellation)
    {
        if (await benefits.FindAsync(account, id, today, cancellation) is not { } row || row.Tab != tab)
        {
            return null;
        }

        var subscription = (await subscriptions.AllAsync(account, cancellation)).Single(s => s.Id == row.SubscriptionId);
        var benefit = await db.Benefits.AsNoTracking().Include(b => b.Downloads).SingleAsync(b => b.Id == row.BenefitId, cancellation);
        var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Id == subscription.OfferId, cancellation);
        var membership = await subscriptions.MembershipAsync(account, cancellation);
        var claimedAt = await db.KeysOf(account).Where(k => k.EntitlementId == id).OrderBy(k => k.Id)
            .Select(k => k.ClaimedAt!.Value).ToListAsync(cancellation);
        var firstOfSubscription = await FirstKeyAsync(account, row, cancellation);
        return new BenefitDetails
        {
            Row = row,
            Offer = offer.Name,
            Instructions = benefit.Instructions,
            Credit = benefit.Credit,
            Downloads = benefit.Downloads,
            KeysClaimedAt = claimedAt,
            UsedInTerm = await InTerm(db.UsageRecordsOf(account), id, subscription.TermOn(today)?.Id).ToListAsync(cancellation),
            CorrectedInTerm = await InTerm(db.UnitsCorrectionsOf(account), id, subscription.TermOn(today)?.Id).ToListAsync(cancellation),
            Supports = await db.ActivationsOf(account).AsNoTracking()
                .Where(a => a.Stage == ActivationStage.Active && a.Assignment.EntitlementId == id).ToListAsync(cancellation),
            IsFirstOfSubscription = firstOfSubscription is null,
            Dates = [.. Timeline.For(subscription, RenewalOutlook.For(subscription, offer, membership, today), today)
                .Where(date => date.Kind != DateKind.ActivateKeysBy || row.Snapshot.KeyPolicy is not null)],
            KeysFirstShown = claimedAt.Count == 0 ? null : DateOnly.FromDateTime(claimedAt.Min()),
        };
    }

    private Task<DateTime?> FirstKeyAsync(PartnerAccountId account, BenefitRow row, CancellationToken cancellation) =>
        db.KeysOf(account)
            .Where(k => db.EntitlementsOf(account).Any(e => e.Id == k.EntitlementId && e.SubscriptionId == row.SubscriptionId))
            .MinAsync(k => k.ClaimedAt, cancellation);

    private static IQueryable<T> InTerm<T>(IQueryable<T> entries, EntitlementId id, SubscriptionTermId? term)
        where T : AmountInTerm =>
        entries.AsNoTracking().Where(entry => entry.EntitlementId == id && entry.TermId == term).OrderByDescending(entry => entry.Id);
}
